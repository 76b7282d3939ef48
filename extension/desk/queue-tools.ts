import { settingsOf, type Book } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import type { World } from '../gateways/world.ts';
import { adoptWaiting } from './adopt-waiting.ts';
import { openCaptureStore } from './capture-store.ts';
import type { FilingTools } from './filing.ts';
import type { Planner } from './practice.ts';

/** The moment, the place and the person that commands of a book are planned with. */
export const contextIn = (world: World) => (book: Book) => {
  const settings = settingsOf(book);
  return { now: world.now(), ...placeOf(settings, world), who: settings.provider ?? 'You' };
};

/** What the queue is worked off with on this device, whichever home it goes to. Opens the store, with what older versions left. */
export async function queueTools(
  world: World,
  plan: Planner,
): Promise<Pick<FilingTools, 'store' | 'plan' | 'context' | 'now' | 'chance'>> {
  const store = await openCaptureStore(() => world.now());
  await adoptWaiting(store);
  return {
    store,
    plan,
    context: contextIn(world),
    now: () => world.now(),
    chance: () => (world.random(1)[0] ?? 0) / 255,
  };
}
