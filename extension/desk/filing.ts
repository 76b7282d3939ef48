import { recordId } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import { GatewayError, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import type { CaptureStore } from './capture-store.ts';
import { planKept } from './kept-command.ts';
import { backOffMs, waiting } from './outbox.ts';
import type { Planner } from './practice.ts';

/** What filing needs: the two stores, the planner, and the world. */
export interface FilingTools {
  readonly store: CaptureStore;
  readonly home: string;
  readonly gateway: () => Promise<WorkbookGateway>;
  /** The address of a session's row for a person; null where the home has none. */
  readonly rowOf: (session: string) => Promise<string | null>;
  readonly plan: Planner;
  readonly context: (book: Book) => Context;
  readonly now: () => Instant;
  readonly chance: () => number;
}

/** What became of one capture. */
export type Filed =
  | { readonly id: string; readonly kind: 'filed' }
  | { readonly id: string; readonly kind: 'waits'; readonly why: string; readonly nextTryAt: Instant }
  | { readonly id: string; readonly kind: 'refused'; readonly why: string };

/**
 * Files every waiting capture of this home, in order: those that are due, or `all` where a person asks. A capture leaves the outbox
 * only in the same step in which it is noted as filed; one that was written before a crash is recognised by its line in the
 * History, so nothing is lost or doubled.
 */
export async function fileOutbox(tools: FilingTools, all = false): Promise<Filed[]> {
  const done: Filed[] = [];
  for (const kept of waiting(await tools.store.all('outbox'))) {
    const due = all || (!kept.refused && kept.nextTryAt <= tools.now());
    if (kept.home === tools.home && due) done.push(await fileOne(tools, kept));
  }
  return done;
}

/** When the next waiting capture of this home is due; null where none waits for its time. */
export const nextDue = (outbox: readonly Kept<'outbox'>[], home: string): Instant | null =>
  outbox
    .filter((kept) => kept.home === home && !kept.refused)
    .reduce<Instant | null>(
      (first, { nextTryAt }) => (first === null ? nextTryAt : Math.min(first, nextTryAt)),
      null,
    );

async function fileOne(tools: FilingTools, kept: Kept<'outbox'>): Promise<Filed> {
  let begun = kept;
  try {
    const carried = await carryOut(await tools.gateway(), {
      plan: (book) => planKept(tools.plan, book, kept.command, tools.context(book)),
      before: async ({ undo }) => {
        begun = { ...kept, undo: [...undo] };
        await tools.store.put('outbox', kept.command.id, begun);
        return null;
      },
    });
    if (carried.kind === 'done') return await settle(tools, begun, carried.loaded.book);
    if (carried.kind === 'refused')
      return await refuse(tools, kept, carried.problems[0]?.message ?? 'It does not fit the workbook.');
    return await postpone(tools, kept, 'Someone else is writing to the workbook just now.');
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return postpone(tools, kept, WHY[error.kind] ?? error.message, YOURS.includes(error.kind));
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

/** Failures that no time mends: somebody signs in, puts a tab back, allows the account, updates. */
const YOURS: readonly GatewayError['kind'][] = [
  'signedOut',
  'missingTab',
  'refused',
  'newerVersion',
  'damaged',
];

/** Notes a capture as filed and takes it out of the outbox, in one step. */
export async function settle(tools: FilingTools, kept: Kept<'outbox'>, book: Book): Promise<Filed> {
  const { command, home, label, undo, draft, draftKey } = kept;
  const session = command.session ?? recordId('ses', command.id);
  const engagement = book.sessions.find((one) => one.id === session)?.engagement ?? command.engagement;
  const link = await tools.rowOf(session);
  const record = {
    version: CAPTURE_VERSION,
    id: command.id,
    ...(link === null ? {} : { link }),
    home,
    label,
    session,
    engagement,
    filedAt: tools.now(),
    undo,
    draft,
    draftKey,
  } as const;
  await tools.store.write([
    { drawer: 'filed', key: command.id, record },
    { drawer: 'outbox', key: command.id, record: null },
  ]);
  return { id: command.id, kind: 'filed' };
}

async function postpone(
  tools: FilingTools,
  kept: Kept<'outbox'>,
  why: string,
  yours = false,
): Promise<Filed> {
  const tries = kept.tries + 1;
  const nextTryAt = tools.now() + backOffMs(tries, tools.chance());
  const now = (await tools.store.get('outbox', kept.command.id)) ?? kept;
  await tools.store.put('outbox', kept.command.id, {
    ...now,
    tries,
    nextTryAt,
    why,
    yours,
    refused: false,
  });
  return { id: kept.command.id, kind: 'waits', why, nextTryAt };
}

/** The workbook says no to what was captured: it stays, with the reason, until a person corrects or drops it. */
async function refuse(tools: FilingTools, kept: Kept<'outbox'>, why: string): Promise<Filed> {
  const record = { ...kept, tries: kept.tries + 1, why, refused: true };
  await tools.store.put('outbox', kept.command.id, record);
  return { id: kept.command.id, kind: 'refused', why };
}
