import type { Problem } from '../../base/checked.ts';
import { emptyBook, type Book } from '../../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import { brokenBy } from '../../rules/invariants/list.ts';
import type { AnyCommand } from '../commands.ts';
import type { ImportRows } from '../import-rows.ts';
import type { Step } from './step.ts';

/** Whether a problem of a row is let through: it was there before the plan, or is nothing but not known. */
export type Tolerates = (step: Step, problem: Problem) => boolean;

const NOTHING: Tolerates = () => false;

/**
 * What a command may bring along. Rows of another file come in with what they do not say left blank, and the check list asks. A book
 * of ours comes as it is: its old faults block nothing and are in the check list; what it would break in this book is refused.
 */
export function toleranceOf(command: Pick<AnyCommand, 'kind'>, now: number): Tolerates {
  if (command.kind !== 'importRows') return NOTHING;
  const { rows, ownBook } = command as ImportRows;
  const isBlank: Tolerates = ({ after }, { field }) => (after?.[field] ?? null) === null;
  if (!ownBook) return isBlank;
  const alone = bookOf(rows);
  return (step, problem) =>
    isBlank(step, problem) ||
    pointsOut(step.tab, problem.field) ||
    brokenBy(step.tab, step.after as RecordNamed<EntityName>, null, { book: alone, now }).some(
      ({ field }) => field === problem.field,
    );
}

/** A reference: what it points to may be gone since long. */
const pointsOut = (tab: EntityName, field: string): boolean =>
  (entities[tab] as Entity).fields[field]?.to !== undefined;

/** The rows as a book of their own. */
function bookOf(rows: ImportRows['rows']): Book {
  const book = emptyBook() as unknown as Record<EntityName, unknown[]>;
  for (const { tab, record } of rows) book[tab].push(record);
  return book as unknown as Book;
}
