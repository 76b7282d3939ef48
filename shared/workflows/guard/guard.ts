import { good, refusedAll, type Checked, type Problem } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import { recordOf } from '../../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../../model/entities.ts';
import { signedFeeProblem } from '../../rules/invariants/contract.ts';
import { brokenBy } from '../../rules/invariants/list.ts';
import type { Option } from '../../model/value/options.ts';
import { applyChanges } from '../../table/book/apply-changes.ts';
import type { Plan, Values } from '../../table/book/change.ts';
import type { AnyCommand } from '../commands.ts';
import type { Context } from '../workflow.ts';
import { byHandProblems } from './by-hand.ts';
import { misfits } from './fits.ts';
import { frozenProblem, sentTextProblem, type MayThaw } from './frozen.ts';
import { danglingProblems, referenceProblems } from './references.ts';
import { stepsOf, type Step } from './step.ts';
import { toleranceOf, type Tolerates } from './tolerance.ts';

/**
 * The plan, if nothing in it leaves a row that its fields, limits, frozen rows or invariants refuse. It looks only at what the plan
 * changes: faults that were there before block nothing. A plan that meets other values than it expects is left to the home, which
 * writes nothing and asks.
 */
export function guarded(
  book: Book,
  plan: Plan,
  command: Pick<AnyCommand, 'kind'>,
  { now }: Pick<Context, 'now'>,
): Checked<Plan> {
  const unfit = plan.changes.flatMap(shapeProblems);
  if (unfit.length > 0) return refusedAll(unfit);
  const applied = applyChanges(book, plan.changes);
  if (applied.kind === 'conflict') return good(plan);
  const rowIn = (where: Book) => (tab: EntityName, id: string) => recordOf(where, tab, id) as Values | null;
  const steps = stepsOf(applied.touched, rowIn(book), rowIn(applied.book));
  const may: MayThaw = command.kind === 'takeBack' || command.kind === 'eraseClient' ? command.kind : null;
  const tolerates: Tolerates = toleranceOf(command, now);
  const problems = steps.flatMap((step) =>
    stepProblems(step, book, applied.book, now, may).filter((problem) => !tolerates(step, problem)),
  );
  const isByHand = may === null && command.kind !== 'importRows';
  const asked = isByHand
    ? steps.flatMap((step) => byHandProblems(step, applied.book, now, command.kind))
    : [];
  const all = [...problems, ...asked, ...danglingProblems(steps, applied.book)];
  return all.length > 0 ? refusedAll(all) : good(plan);
}

/** What of one change fits no field of its tab. */
function shapeProblems(change: Plan['changes'][number]): Problem[] {
  if (!(change.tab in entities)) return [{ field: '', message: 'This version has no such tab.' }];
  if ('remove' in change) return [];
  if ('set' in change) return misfits(entities[change.tab], change.set);
  const { id, ...values } = change.add;
  if (id !== change.id || !isId(id)) return [{ field: 'id', message: 'This row has no id of ours.' }];
  const fields = Object.keys(entities[change.tab].fields);
  return misfits(entities[change.tab], {
    ...Object.fromEntries(fields.map((name) => [name, null])),
    ...values,
  });
}

function stepProblems(step: Step, before: Book, after: Book, now: number, may: MayThaw): Problem[] {
  const frozen = frozenProblem(step, before, may) ?? sentTextProblem(step, before, may);
  if (frozen) return [frozen];
  if (!step.after) return [];
  const record = step.after as RecordNamed<EntityName>;
  const changed = step.set === null ? null : Object.keys(step.set);
  const fee = step.tab === 'options' && step.before ? feeProblem(step, before) : [];
  const broken = brokenBy(step.tab, record, changed, { book: after, now });
  return [...referenceProblems(step, after), ...(fee.length > 0 ? fee : broken)];
}

/** A signed contract that leaves its fee blank keeps the fee of its option as it was. */
function feeProblem({ before, after, set }: Step, book: Book): Problem[] {
  if (!set || !('fee' in set)) return [];
  const message = signedFeeProblem(book, after as unknown as Option, (before as unknown as Option).fee);
  return message === null ? [] : [{ field: 'fee', message }];
}

const isId = (id: unknown): boolean => typeof id === 'string' && id !== '' && id.length <= 60;
