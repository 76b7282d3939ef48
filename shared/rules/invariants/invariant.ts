import type { Problem } from '../../base/checked.ts';
import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Money } from '../../base/money.ts';
import type { Day, Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { EntityName, RecordNamed } from '../../model/entities.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';

type FieldOf<N extends EntityName> = keyof RecordNamed<N> & string;

/** What an invariant may look at besides its row. */
export interface Seen {
  readonly book: Book;
  readonly now: Instant;
}

/** What must hold for every row of a tab, and what is said where it does not. */
export interface Invariant<N extends EntityName> {
  /** The fields it is about; it is told at the first of them. */
  readonly fields: readonly [FieldOf<N>, ...FieldOf<N>[]];
  /** What is wrong, in words; null where nothing is. Blank is unknown and breaks nothing by itself. */
  readonly wrong: (one: RecordNamed<N>, seen: Seen) => string | null;
  /** It is a person's decision at its moment: checked where it is made, not looked for in the book again. */
  readonly onlyWhenMade?: boolean;
}

/** An invariant in one line: the words where the row breaks it. */
export const must = <N extends EntityName>(
  fields: Invariant<N>['fields'],
  words: string,
  broken: (one: RecordNamed<N>, seen: Seen) => boolean,
): Invariant<N> => ({ fields, wrong: (one, seen) => (broken(one, seen) ? words : null) });

const at = <N extends EntityName>(one: RecordNamed<N>, field: FieldOf<N>): unknown =>
  one[field as keyof RecordNamed<N>];

const minorAt = <N extends EntityName>(one: RecordNamed<N>, field: FieldOf<N>): number | null =>
  (at(one, field) as Money | null)?.minor ?? null;

/** An amount that is never below zero. */
export const notNegative = <N extends EntityName>(field: FieldOf<N>, label: string): Invariant<N> =>
  must([field], `${label} is below zero. Write it without a minus.`, (one) => (minorAt(one, field) ?? 0) < 0);

/** An amount above zero where it is known. */
export const positive = <N extends EntityName>(field: FieldOf<N>, label: string): Invariant<N> =>
  must(
    [field],
    `${label} must be more than zero, or blank when it is not known.`,
    (one) => (minorAt(one, field) ?? 1) <= 0,
  );

/** Two days in order; the later one is the one to look at. */
export const inOrder = <N extends EntityName>(
  from: FieldOf<N>,
  to: FieldOf<N>,
  words: string,
): Invariant<N> =>
  must([to, from], words, (one) => {
    const [first, last] = [at(one, from), at(one, to)] as (Day | null)[];
    return first !== null && last !== null && (last as string) < (first as string);
  });

/** A day on which somebody agreed has come. */
export const hasCome = <N extends EntityName>(field: FieldOf<N>, what: string): Invariant<N> => ({
  fields: [field],
  wrong: (one, { book, now }) => {
    const day = at(one, field) as Day | null;
    const engagement = at(one, 'engagement' as FieldOf<N>) as string;
    return day !== null && day > dayAt(now, zoneOf(book, engagement))
      ? `${what} on ${formatDay(day, localeOf(book), 'short')}, a day that has not come yet. Check the day.`
      : null;
  },
});

/** Whether a moment lies ahead, with a little room for clocks that differ. */
export const liesAhead = (moment: string, now: Instant): boolean => instantOf(moment) > now + 15 * 60_000;

/** Whether a text says nothing. */
export const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** A broken invariant with its row. */
export interface BrokenInvariant extends Problem {
  readonly tab: EntityName;
  readonly id: string;
}
