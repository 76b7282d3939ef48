import type { Instant } from '#shared/base/time.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import { openCaptureStore, type CaptureStore } from '../desk/capture-store.ts';
import type { FilingTools } from '../desk/filing.ts';
import type { FilingHome } from '../desk/filing-home.ts';
import type { Planner } from '../desk/practice.ts';
import type { World } from '../gateways/world.ts';

/** What the worker files with, and what it knows without asking anybody. */
export interface WorkerTools extends FilingTools {
  /** The book as this device knows it. */
  readonly glance: () => Promise<Book>;
  /** Sends commands that wait for the home; the instant of the next try, or null where none waits. */
  readonly send: () => Promise<Instant | null>;
}

/** No home has this name: captures wait while a practice moves. */
const NOWHERE = 'on its way';

/** Opens the capture store once, and the home anew at each event, since the practice may have moved. */
export function filingTools(
  world: World,
  plan: Planner,
  openHome: () => Promise<FilingHome>,
): () => Promise<WorkerTools> {
  const store = once(() => openCaptureStore(() => world.now()));
  return async () => {
    const [kept, { home, key, ...opened }] = await Promise.all([store(), openHome()]);
    if (key !== null) await bindTo(kept, home.formerly, key);
    return {
      ...opened,
      store: kept,
      home: key ?? NOWHERE,
      plan,
      context: (book: Book) => {
        const settings = settingsOf(book);
        return { now: world.now(), ...placeOf(settings, world), who: settings.provider ?? 'You' };
      },
      now: () => world.now(),
      chance: () => (world.random(1)[0] ?? 0) / 255,
    };
  };
}

/** Captures made for a home this practice came from go where the practice is now. */
async function bindTo(store: CaptureStore, formerly: readonly string[], key: string): Promise<void> {
  if (formerly.length === 0) return;
  const strays = (await store.all('outbox')).filter((kept) => formerly.includes(kept.home));
  if (strays.length === 0) return;
  await store.write(
    strays.map((kept) => ({
      drawer: 'outbox',
      key: kept.command.id,
      record: { ...kept, home: key },
    })),
  );
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
