import type { Problem } from '../base/checked.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Driver } from '../model/drivers.ts';
import type { Option } from '../model/options.ts';
import { valueCase, type ValueCase } from './value-case.ts';

/** An option with all it contains: its own and those of every smaller one. */
export interface NestedOption {
  readonly option: Option;
  readonly drivers: readonly Driver[];
  readonly outcomes: readonly string[];
  readonly value: ValueCase;
  /** A purely qualified addition: its fee is a judgement, and says so. */
  readonly judgement: boolean;
}

/** The options of an engagement from the smallest, each containing the one before it. */
export function nestedOptions(book: Book, engagement: string): NestedOption[] {
  const drivers = rowsOf(book, 'drivers', engagement);
  const ordered = [...rowsOf(book, 'options', engagement)].sort(
    (a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99) || a.id.localeCompare(b.id),
  );
  const ids = new Set<string>();
  const outcomes = new Set<string>();
  return ordered.map((option) => {
    option.drivers.forEach((id) => ids.add(id));
    option.outcomes.forEach((id) => outcomes.add(id));
    const own = drivers.filter((driver) => ids.has(driver.id));
    return {
      option,
      drivers: own,
      outcomes: [...outcomes],
      value: valueCase(book, engagement, own),
      judgement: option.drivers.length === 0 || option.priceBasis === 'judgement',
    };
  });
}

/** The option a client chose, else the recommended, else the smallest. */
export const optionInView = (options: readonly NestedOption[]): NestedOption | null =>
  options.find((one) => one.option.chosen) ??
  options.find((one) => one.option.recommended) ??
  options[0] ??
  null;

/** What is wrong with a set of options: the smallest must hold the primary outcome and every minimum result. */
export function optionProblems(book: Book, engagement: string): Problem[] {
  const options = nestedOptions(book, engagement);
  const smallest = options[0];
  if (!smallest) return [];
  const covered = new Set([
    ...smallest.outcomes,
    ...smallest.drivers.flatMap((driver) => (driver.outcome ? [driver.outcome] : [])),
  ]);
  const primary = rowsOf(book, 'outcomes', engagement).find((one) => one.primary);
  const results = rowsOf(book, 'minimumResults', engagement)
    .filter((one) => one.outcome && !covered.has(one.outcome))
    .sort((a, b) => a.id.localeCompare(b.id));
  return [
    ...(primary && !covered.has(primary.id)
      ? [
          {
            field: 'outcomes',
            message: `“${smallest.option.name}” leaves out the primary outcome “${primary.name}”. Add it to the smallest option.`,
          },
        ]
      : []),
    ...results.map((one) => ({
      field: 'outcomes',
      message: `“${smallest.option.name}” leaves out the minimum result “${one.name}”. The smallest option must reach it.`,
    })),
    ...options.slice(1).flatMap(({ option }) =>
      option.drivers.length === 0 && option.outcomes.length === 0
        ? [
            {
              field: 'adds',
              message: `“${option.name}” adds no outcome. Different options give different value; say what it adds.`,
            },
          ]
        : [],
    ),
  ];
}
