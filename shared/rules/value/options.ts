import type { Problem } from '../../base/checked.ts';
import { compareText } from '../../base/text.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Driver } from '../../model/value/drivers.ts';
import type { Option } from '../../model/value/options.ts';
import { valueCase, type ValueCase } from './value-case.ts';
import { OPTIONS } from './value-words.ts';

/** An option with all it contains: its own and those of every smaller one. */
export interface HeldByOption {
  readonly option: Option;
  readonly drivers: readonly Driver[];
  readonly outcomes: readonly string[];
  /** A purely qualified addition: its fee is a judgement, and says so. */
  readonly judgement: boolean;
}

/** The same with what it is worth. */
export interface NestedOption extends HeldByOption {
  readonly value: ValueCase;
}

/**
 * The options of an engagement from the smallest, each containing the one before it. An option holds the drivers it names,
 * else those of the outcomes it names; the only option of which nothing was chosen holds all there is.
 */
export const nestedOptions = (book: Book, engagement: string): NestedOption[] =>
  heldByOptions(book, engagement).map((one) => ({ ...one, value: valueCase(book, engagement, one.drivers) }));

/** What each option holds, from the smallest. */
export function heldByOptions(book: Book, engagement: string): HeldByOption[] {
  const drivers = rowsOf(book, 'drivers', engagement);
  const ordered = [...rowsOf(book, 'options', engagement)].sort(
    (a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99) || compareText(a.id, b.id),
  );
  const all = ordered.length === 1 && isBlank(ordered[0]);
  const held = new Set<string>();
  const outcomes = new Set(all ? rowsOf(book, 'outcomes', engagement).map(({ id }) => id) : []);
  return ordered.map((option) => {
    const adds = all ? drivers : drivers.filter((driver) => isIn(option, driver));
    adds.forEach(({ id }) => held.add(id));
    option.outcomes.forEach((id) => outcomes.add(id));
    const own = drivers.filter((driver) => held.has(driver.id));
    return {
      option,
      drivers: own,
      outcomes: [...outcomes],
      judgement: adds.length === 0 || option.priceBasis === 'judgement',
    };
  });
}

const isBlank = (option: Option | undefined): boolean =>
  option?.drivers.length === 0 && option.outcomes.length === 0;

const isIn = (option: Option, driver: Driver): boolean =>
  option.drivers.length > 0
    ? option.drivers.includes(driver.id)
    : driver.outcome !== null && option.outcomes.includes(driver.outcome);

/** The option a client chose, else the recommended, else the smallest. */
export const optionInView = <T extends HeldByOption>(options: readonly T[]): T | null =>
  options.find((one) => one.option.chosen) ??
  options.find((one) => one.option.recommended) ??
  options[0] ??
  null;

/** What is wrong with a set of options: the smallest must hold the primary outcome and every minimum result. */
export function optionProblems(book: Book, engagement: string): Problem[] {
  const options = heldByOptions(book, engagement);
  const smallest = options[0];
  if (!smallest) return [];
  const covered = new Set([
    ...smallest.outcomes,
    ...smallest.drivers.flatMap((driver) => (driver.outcome ? [driver.outcome] : [])),
  ]);
  const primary = rowsOf(book, 'outcomes', engagement).find((one) => one.primary);
  const results = rowsOf(book, 'minimumResults', engagement)
    .filter((one) => one.outcome && !covered.has(one.outcome))
    .sort((a, b) => compareText(a.id, b.id));
  return [
    ...(primary && !covered.has(primary.id)
      ? [
          {
            field: 'outcomes',
            message: OPTIONS.noPrimary(smallest.option.name, primary.name),
          },
        ]
      : []),
    ...results.map((one) => ({
      field: 'outcomes',
      message: OPTIONS.noResult(smallest.option.name, one.name),
    })),
    ...options.slice(1).flatMap(({ option }) =>
      isBlank(option)
        ? [
            {
              field: 'adds',
              message: OPTIONS.addsNothing(option.name),
            },
          ]
        : [],
    ),
  ];
}
