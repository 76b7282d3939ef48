import { recordId } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Change } from '#shared/table/change.ts';
import { GatewayError, type WorkbookGateway } from '#shared/table/gateway.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import type { CaptureStore } from './capture-store.ts';
import { backOffMs, waiting } from './outbox.ts';
import type { Planner } from './practice.ts';

/** What filing needs: the two stores, the planner, and the world. */
export interface FilingTools {
  readonly store: CaptureStore;
  readonly home: string;
  readonly gateway: () => Promise<WorkbookGateway>;
  readonly plan: Planner;
  readonly context: (book: Book) => Context;
  readonly now: () => Instant;
  readonly chance: () => number;
}

/** What became of one capture. */
export type Filed =
  | { readonly id: string; readonly kind: 'filed' }
  | { readonly id: string; readonly kind: 'waits'; readonly why: string; readonly nextTryAt: Instant }
  | { readonly id: string; readonly kind: 'refused'; readonly why: string; readonly field: string };

const MAX_ROUNDS = 5;

/**
 * Files every waiting capture of this home that is due, in order. A capture leaves the outbox only in the same step in which it is
 * noted as filed; one that was filed before a crash is recognised by its line in the History, so nothing is lost or doubled.
 */
export async function fileOutbox(tools: FilingTools, all = false): Promise<Filed[]> {
  const done: Filed[] = [];
  for (const kept of waiting(await tools.store.all('outbox'))) {
    if (kept.home !== tools.home || (!all && kept.nextTryAt > tools.now())) continue;
    done.push(await fileOne(tools, kept));
  }
  return done;
}

async function fileOne(tools: FilingTools, kept: Kept<'outbox'>): Promise<Filed> {
  const { id } = kept.command;
  try {
    const gateway = await tools.gateway();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { book, revision } = await gateway.load();
      if (isInBook(book, id)) return await settle(tools, kept, null, book);
      const planned = tools.plan(book, kept.command, tools.context(book));
      if (!planned.ok) {
        const [problem] = planned.problems;
        return await refuse(
          tools,
          kept,
          problem?.message ?? 'It does not fit the workbook.',
          problem?.field ?? '',
        );
      }
      const applied = await gateway.apply(planned.value.changes, revision);
      if (applied.kind === 'applied')
        return await settle(tools, kept, planned.value.undo, applied.loaded.book);
    }
    return await postpone(tools, kept, 'Somebody else is writing to the workbook just now.');
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return postpone(tools, kept, WHY[error.kind] ?? error.message);
  }
}

/** One sentence a kind of failure, with what happens next. */
const WHY: Readonly<Partial<Record<GatewayError['kind'], string>>> = {
  offline: 'You are offline. It goes to the workbook by itself once you are back.',
  quota: 'The workbook takes no more just now. It is tried again by itself.',
  signedOut: 'You are signed out. Sign in again in Options; it waits here.',
  storageFull: 'The disk is full. Free some space; it is tried again by itself.',
  newerVersion: 'The workbook was written by a newer Valueback. Update this one; it waits here.',
};

/** Whether a capture is in the book already: every plan writes a History line under its command’s id. */
export const isInBook = (book: Book, commandId: string): boolean => {
  const line = recordId('his', commandId);
  return book.history.some((one) => one.id === line);
};

async function settle(
  tools: FilingTools,
  kept: Kept<'outbox'>,
  undo: readonly Change[] | null,
  book: Book,
): Promise<Filed> {
  const { command, home, label } = kept;
  const session = command.session ?? recordId('ses', command.id);
  const engagement = book.sessions.find((one) => one.id === session)?.engagement ?? command.engagement;
  const record = {
    version: CAPTURE_VERSION,
    id: command.id,
    home,
    label,
    session,
    engagement,
    filedAt: tools.now(),
    undo,
  } as const;
  await tools.store.write([
    { drawer: 'filed', key: command.id, record },
    { drawer: 'outbox', key: command.id, record: null },
  ]);
  return { id: command.id, kind: 'filed' };
}

async function postpone(tools: FilingTools, kept: Kept<'outbox'>, why: string): Promise<Filed> {
  const tries = kept.tries + 1;
  const nextTryAt = tools.now() + backOffMs(tries, tools.chance());
  await tools.store.put('outbox', kept.command.id, { ...kept, tries, nextTryAt, why });
  return { id: kept.command.id, kind: 'waits', why, nextTryAt };
}

/** The workbook says no to what was captured: it stays, with the reason, until a person corrects or drops it. */
async function refuse(tools: FilingTools, kept: Kept<'outbox'>, why: string, field: string): Promise<Filed> {
  const never = tools.now() + 365 * 86_400_000;
  await tools.store.put('outbox', kept.command.id, { ...kept, tries: kept.tries + 1, nextTryAt: never, why });
  return { id: kept.command.id, kind: 'refused', why, field };
}

/** Takes a capture back: out of the outbox while it waits, else out of the book. Says in words why it could not. */
export async function takeBackCapture(
  tools: FilingTools,
  id: string,
  commandId: string,
): Promise<string | null> {
  const kept = await tools.store.get('outbox', id);
  if (kept) {
    await tools.store.write([{ drawer: 'outbox', key: id, record: null }]);
    return null;
  }
  const filed = await tools.store.get('filed', id);
  if (!filed?.undo) return 'This capture cannot be taken back from here any more. Change it in the workbook.';
  const gateway = await tools.gateway();
  const { book, revision } = await gateway.load();
  const planned = tools.plan(
    book,
    { kind: 'takeBack', id: commandId, changes: filed.undo },
    tools.context(book),
  );
  if (!planned.ok) return planned.problems[0]?.message ?? 'It could not be taken back.';
  const applied = await gateway.apply(planned.value.changes, revision);
  if (applied.kind === 'conflict')
    return 'A row of this capture was changed since. Look at it in the workbook.';
  await tools.store.put('filed', id, { ...filed, undo: null });
  return null;
}
