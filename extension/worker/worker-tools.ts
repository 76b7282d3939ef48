import type { Book } from '#shared/model/book.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import type { FilingTools } from '../desk/filing.ts';
import type { FilingHome } from '../desk/filing-home.ts';
import type { Planner } from '../desk/practice.ts';
import { queueTools } from '../desk/queue-tools.ts';
import type { World } from '../gateways/world.ts';

/** What the worker files with, and what it knows without asking anybody. */
export interface WorkerTools extends FilingTools {
  /** The book as this device knows it. */
  readonly glance: () => Promise<Book>;
}

/** No home has this name: commands wait while a practice moves. */
const NOWHERE = 'on its way';

/** Opens the queue once, and the home at each event again, since the practice may have moved. */
export function filingTools(
  world: World,
  plan: Planner,
  openHome: () => Promise<FilingHome>,
): () => Promise<WorkerTools> {
  const queue = once(() => queueTools(world, plan));
  return async () => {
    const [tools, { home, key, ...opened }] = await Promise.all([queue(), openHome()]);
    if (key !== null) await bindTo(tools.store, home.formerly, key);
    return { ...tools, ...opened, home: key ?? NOWHERE };
  };
}

/** Commands given for a home this practice came from go where the practice is now. */
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
