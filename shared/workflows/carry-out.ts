import type { Checked, Problem } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Change, Plan } from '../table/book/change.ts';
import type { ConflictRow, Loaded } from '../table/book/gateway.ts';

type Soon<T> = T | Promise<T>;

/** What became of changes in a home that may tell more of itself than a book. */
type AppliedIn<L extends Loaded> =
  | { readonly kind: 'applied'; readonly loaded: L }
  | { readonly kind: 'conflict'; readonly rows: readonly ConflictRow[]; readonly loaded: L };

/** The home a command is carried out in: every gateway fits. */
export interface CarriedIn<L extends Loaded> {
  load(): Soon<L>;
  apply(changes: readonly Change[], revision: string): Soon<AppliedIn<L>>;
}

/** One command on its way. */
export interface Carrying<L extends Loaded> {
  /** Plans it on the book as it is now: through the one door. */
  readonly plan: (book: Book) => Soon<Checked<Plan>>;
  /** What is loaded already: the book that the person saw. */
  readonly seen?: L;
  /** Ask where rows in the way hold something else than `seen`; otherwise it is planned again on what is there now. */
  readonly ask?: boolean;
  /** What goes along with its changes into this home. */
  readonly also?: (book: Book, changes: readonly Change[]) => readonly Change[];
  /** Called before a plan is written, to note it; what it answers is why the plan may not be written. */
  readonly before?: (plan: Plan) => Soon<string | null>;
}

/** What became of a command. A conflict without rows: other writers were faster each time. */
export type Carried<L extends Loaded> =
  | { readonly kind: 'done'; readonly loaded: L; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly loaded: L; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly loaded: L; readonly rows: readonly ConflictRow[] };

/** Rounds of planning again while other writers are faster. */
const MAX_ROUNDS = 5;

/** Whether a plan changes a record; its line in the History alone is nothing to write. */
const changesNothing = ({ changes }: Plan): boolean => changes.every(({ tab }) => tab === 'history');

/**
 * The one loop: load, plan, apply, and again where somebody else was faster. A command that was written in truth, its answer lost,
 * plans nothing the next time; then what that round planned is told. Throws the home's GatewayError.
 */
export async function carryOut<L extends Loaded>(home: CarriedIn<L>, task: Carrying<L>): Promise<Carried<L>> {
  let loaded = task.seen ?? (await home.load());
  let tried: Plan | null = null;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const planned = await task.plan(loaded.book);
    if (!planned.ok) return { kind: 'refused', loaded, problems: planned.problems };
    const plan = planned.value;
    if (changesNothing(plan)) return { kind: 'done', loaded, plan: tried ?? plan };
    const why = (await task.before?.(plan)) ?? null;
    if (why !== null) return { kind: 'refused', loaded, problems: [{ field: '', message: why }] };
    const all = [...plan.changes, ...(task.also?.(loaded.book, plan.changes) ?? [])];
    const applied = await home.apply(all, loaded.revision);
    loaded = applied.loaded;
    if (applied.kind === 'applied') return { kind: 'done', loaded, plan };
    if (task.ask && applied.rows.length > 0) return { kind: 'conflict', loaded, rows: applied.rows };
    tried = plan;
  }
  return { kind: 'conflict', loaded, rows: [] };
}
