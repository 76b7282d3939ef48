import { recordId } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import { GatewayError, type Loaded, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import { CAPTURE_VERSION } from './capture-records.ts';
import type { CaptureStore, Step } from './capture-store.ts';
import { changedSince, conflictSaid, planQueued, type Planning } from './overlay.ts';
import { backOffMs, inOrder, isCapture, type Queued } from './queue.ts';

/** What filing needs: the queue, the workbook it goes to, the planner, and the world. */
export interface FilingTools extends Planning {
  readonly store: CaptureStore;
  readonly home: string;
  readonly gateway: () => Promise<WorkbookGateway>;
  /** The address of a session's row for a person; null where the home has none. */
  readonly rowOf: (session: string) => Promise<string | null>;
  readonly now: () => Instant;
  readonly chance: () => number;
}

/** What became of one command; `loaded` is the workbook after it. One that is gone was taken back or filed by another page meanwhile. */
export type Filed =
  | { readonly id: string; readonly kind: 'filed' | 'gone'; readonly loaded: Loaded }
  | { readonly id: string; readonly kind: 'refused'; readonly why: string; readonly loaded: Loaded }
  | {
      readonly id: string;
      readonly kind: 'waits';
      readonly why: string;
      readonly nextTryAt: Instant;
      readonly error: GatewayError;
    };

/**
 * Files what waits for this home, in the order it was given: once something is `due`, all that is `open` where a page asks, `all`, what
 * was refused too, where a person does. Each is planned again on the workbook as it is now. It leaves the queue only in the step in
 * which it is noted as filed; one written before a crash is known by its line in the History, so nothing is lost or doubled.
 */
export async function fileQueue(tools: FilingTools, which: 'due' | 'open' | 'all' = 'due'): Promise<Filed[]> {
  const own = inOrder(await tools.store.all('outbox')).filter((one) => one.home === tools.home);
  const open = which === 'all' ? own : own.filter((one) => !one.refused);
  if (which === 'due' && !open.some((one) => one.nextTryAt <= tools.now())) return [];
  const done: Filed[] = [];
  for (const [n, one] of open.entries()) {
    const filed = await fileOne(tools, one, open.slice(n + 1));
    done.push(filed);
    if (filed.kind === 'waits') break;
  }
  return done;
}

/** When the next command of this home is due; null where none waits for its time. */
export function nextDue(queue: readonly Queued[], home: string): Instant | null {
  const open = queue.filter((one) => one.home === home && !one.refused);
  return open.length === 0 ? null : Math.min(...open.map((one) => one.nextTryAt));
}

const GONE = 'gone';

/** Files one; with `over` also where it overwrites what someone changed in between. What comes `after` it waits with it. */
export async function fileOne(
  tools: FilingTools,
  kept: Queued,
  after: readonly Queued[] = [],
  over = false,
): Promise<Filed> {
  const { command } = kept;
  const { id } = command;
  const isForm = 'was' in command;
  const sent = over && isForm ? { ...command, was: null } : command;
  try {
    const carried = await carryOut(await tools.gateway(), {
      plan: (book) => planQueued(tools, book, sent),
      ask: isForm,
      before: async (plan) => {
        const now = await tools.store.get('outbox', id);
        if (now === null) return GONE;
        const asked = over || isForm ? null : conflictSaid(changedSince(kept.seen, plan));
        if (asked === null) await tools.store.put('outbox', id, { ...now, undo: [...plan.undo] });
        return asked;
      },
    });
    const { loaded } = carried;
    if (carried.kind === 'done') return await settle(tools, kept, loaded);
    const why = carried.kind === 'refused' ? carried.problems[0]?.message : conflictSaid(carried.rows);
    if (why === GONE) return { id, kind: 'gone', loaded };
    if (why !== null) return await refuse(tools, kept, why ?? 'It does not fit the workbook.', loaded);
    throw new GatewayError('conflict', 'Someone else is writing to the workbook just now.');
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return postpone(tools, kept, after, error);
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

/** Takes a command out of the queue; a capture is noted as filed in the same step. */
export async function settle(tools: FilingTools, kept: Queued, loaded: Loaded): Promise<Filed> {
  const { id } = kept.command;
  const done: Step = { drawer: 'outbox', key: id, record: null };
  const noted = isCapture(kept) ? await notedAsFiled(tools, kept, loaded) : [];
  await tools.store.write([...noted, done]);
  return { id, kind: 'filed', loaded };
}

async function notedAsFiled(tools: FilingTools, { command }: Queued, { book }: Loaded): Promise<Step[]> {
  const { id } = command;
  // Another page of ours may have been faster: then it is noted already.
  const now = await tools.store.get('outbox', id);
  if (now === null || !isCapture(now)) return [];
  const { home, label, undo, draft, draftKey } = now;
  const session = now.command.session ?? recordId('ses', id);
  const engagement = book.sessions.find((one) => one.id === session)?.engagement ?? now.command.engagement;
  const link = await tools.rowOf(session);
  const record = {
    version: CAPTURE_VERSION,
    id,
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
  return [{ drawer: 'filed', key: id, record }];
}

/** The world is in the way: the command waits for its time, and what comes after it waits too, for the order's sake. */
async function postpone(
  tools: FilingTools,
  { command: { id }, tries }: Queued,
  after: readonly Queued[],
  error: GatewayError,
): Promise<Filed> {
  const why = WHY[error.kind] ?? error.message;
  const nextTryAt = tools.now() + backOffMs(tries + 1, tools.chance());
  const later = { nextTryAt, why, yours: YOURS.includes(error.kind), refused: false };
  const steps: Step[] = [];
  for (const key of [id, ...after.map((one) => one.command.id)]) {
    const now = await tools.store.get('outbox', key);
    const record = now && { ...now, ...later, tries: now.tries + (key === id ? 1 : 0) };
    if (record) steps.push({ drawer: 'outbox', key, record });
  }
  if (steps.length > 0) await tools.store.write(steps);
  return { id, kind: 'waits', why, nextTryAt, error };
}

/** The workbook says no to it, or someone was faster: it stays, with the reason, until a person corrects, insists or drops it. */
async function refuse(tools: FilingTools, kept: Queued, why: string, loaded: Loaded): Promise<Filed> {
  const { id } = kept.command;
  await tools.store.put('outbox', id, { ...kept, tries: kept.tries + 1, why, refused: true });
  return { id, kind: 'refused', why, loaded };
}
