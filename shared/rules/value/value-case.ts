import { basisPoints } from '../../base/share.ts';
import type { Problem } from '../../base/checked.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Driver } from '../../model/value/drivers.ts';
import type { Outcome } from '../../model/value/outcomes.ts';
import { driverValue, type DriverValue } from './driver-value.ts';
import { sumIn } from './exchange.ts';
import type { Figure } from '../explain.ts';
import { NOTHING_AGREED, VALUE } from './value-words.ts';
import { localeOf } from '../who.ts';

/** What a set of drivers is worth in the first year, with what is known and what not. */
export interface ValueCase {
  readonly currency: string;
  readonly drivers: readonly DriverValue[];
  /** The least of the stated ranges, as the client may see it. */
  readonly low: Figure;
  /** Agreed drivers only; unknown while nothing is agreed, never nothing. */
  readonly conservative: Figure;
  readonly likely: Figure;
  readonly best: Figure;
  /** The likely worth of twelve months, to stand beside the first year under its own name. */
  readonly fullYear: Figure;
  readonly agreedCount: number;
  readonly sourcedCount: number;
  /** Outcomes beside the money, with their importance; never converted. */
  readonly qualified: readonly Outcome[];
  /** What stops the sum: attribution above 100 % on one outcome. */
  readonly problems: readonly Problem[];
}

/** The currency an engagement counts in. */
export const currencyOf = (book: Book, engagement: string): string =>
  recordOf(book, 'engagements', engagement)?.currency ?? book.settings[0]?.currency ?? 'EUR';

/** Sums the drivers of an engagement, or only the given ones. */
export function valueCase(book: Book, engagement: string, only?: readonly Driver[]): ValueCase {
  const currency = currencyOf(book, engagement);
  const locale = localeOf(book);
  const drivers = (only ?? rowsOf(book, 'drivers', engagement)).map((one) => driverValue(one, locale));
  const problems = attributionProblems(book, drivers);
  const agreed = drivers.filter((one) => one.agreed);
  const total = (pick: (one: DriverValue) => Figure, formula: string, of = drivers): Figure =>
    totalOf(book, of, pick, { currency, formula, problems });
  const conservative = total((one) => one.conservative, VALUE.conservative, agreed);
  return {
    currency,
    drivers,
    low: total((one) => one.low, VALUE.low),
    conservative: agreed.length > 0 || drivers.length === 0 ? conservative : nothingAgreed(drivers),
    likely: total((one) => one.likely, VALUE.likely),
    best: total((one) => one.best, VALUE.best),
    fullYear: total((one) => one.fullYear, VALUE.fullYear),
    agreedCount: agreed.length,
    sourcedCount: drivers.filter((one) => one.driver.source !== null).length,
    qualified: rowsOf(book, 'outcomes', engagement).filter((one) => one.kind === 'qualified'),
    problems,
  };
}

const gapsOf = (drivers: readonly DriverValue[], pick: (one: DriverValue) => readonly string[]): string[] =>
  drivers.flatMap((one) => pick(one).map((gap) => `${one.driver.name}: ${gap}`));

const nothingAgreed = (drivers: readonly DriverValue[]): Figure => ({
  value: null,
  formula: VALUE.conservative,
  inputs: [],
  missing: [NOTHING_AGREED, ...gapsOf(drivers, (one) => [...one.missing, ...one.open])],
});

function totalOf(
  book: Book,
  drivers: readonly DriverValue[],
  pick: (one: DriverValue) => Figure,
  { currency, formula, problems }: Pick<ValueCase, 'currency' | 'problems'> & { readonly formula: string },
): Figure {
  const figures = drivers.map((one) => ({ one, figure: pick(one) }));
  const known = figures.flatMap(({ one, figure }) =>
    figure.value ? [{ amount: figure.value, on: one.driver.agreedOn }] : [],
  );
  const { total, missing } = sumIn(known, currency, book.rates);
  const gaps = gapsOf(drivers, (one) => pick(one).missing);
  const all = [...gaps, ...missing, ...problems.map((one) => one.message)];
  const open = gapsOf(drivers, (one) => one.open);
  return {
    value: drivers.length > 0 && known.length === drivers.length && all.length === 0 ? total : null,
    formula,
    inputs: figures.map(({ one, figure }) => ({
      label: one.driver.name,
      value: figure.value,
      source: one.driver.source,
      agreedBy: one.driver.agreedBy,
      on: one.driver.agreedOn,
      record: { tab: 'drivers', id: one.driver.id },
    })),
    missing: drivers.length === 0 ? [VALUE.noDriver] : all,
    ...(open.length > 0 ? { note: VALUE.provisional(open.join('; ')) } : {}),
  };
}

/** Shares of all causes of one thing must not exceed 100 %: drivers of one outcome and name. */
function attributionProblems(book: Book, drivers: readonly DriverValue[]): Problem[] {
  const points = new Map<string, number>();
  for (const { driver } of drivers) {
    const key = `${driver.outcome ?? ''}\u0000${driver.name.trim().toLowerCase()}`;
    points.set(key, (points.get(key) ?? 0) + basisPoints(driver.attribution ?? 0));
  }
  return [...points].flatMap(([key, sum]) => {
    if (sum <= 10_000) return [];
    const [outcome = '', name = ''] = key.split('\u0000');
    const of = recordOf(book, 'outcomes', outcome)?.name ?? name;
    return [
      {
        field: 'attribution',
        message: VALUE.over(of, sum / 100),
      },
    ];
  });
}
