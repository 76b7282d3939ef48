import { settingsOf, type Book } from '#shared/model/book.ts';
import type { WorkbookGateway } from '#shared/table/gateway.ts';
import { placeOf } from '#shared/table/place.ts';
import { openCaptureStore } from './capture-store.ts';
import type { FilingTools } from './filing.ts';
import { LOCAL_HOME } from './outbox.ts';
import type { Planner, World } from './practice.ts';

/** Opens both stores once for as long as the worker lives; an opening that failed is tried again at the next event. */
export function filingTools(
  world: World,
  plan: Planner,
  openWorkbook: () => Promise<WorkbookGateway>,
): () => Promise<FilingTools> {
  const store = once(() => openCaptureStore(() => world.now()));
  const gateway = once(openWorkbook);
  return async () => ({
    store: await store(),
    home: LOCAL_HOME,
    gateway,
    plan,
    context: (book: Book) => {
      const settings = settingsOf(book);
      return { now: world.now(), zone: placeOf(settings, world).zone, who: settings.provider ?? 'You' };
    },
    now: () => world.now(),
    chance: () => (world.random(1)[0] ?? 0) / 255,
  });
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
