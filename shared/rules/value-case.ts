import { basisPoints } from '../base/share.ts';
import type { Problem } from '../base/checked.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Driver } from '../model/drivers.ts';
import type { Outcome } from '../model/outcomes.ts';
import { driverValue, type DriverValue } from './driver-value.ts';
import { sumIn } from './exchange.ts';
import type { Figure } from './explain.ts';

/** What a set of drivers is worth in the first year, with what is known and what not. */
export interface ValueCase {
  readonly currency: string;
  readonly drivers: readonly DriverValue[];
  readonly conservative: Figure;
  readonly likely: Figure;
  readonly best: Figure;
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
  const drivers = (only ?? rowsOf(book, 'drivers', engagement)).map(driverValue);
  const problems = attributionProblems(book, drivers);
  const total = (pick: (one: DriverValue) => Figure, formula: string): Figure =>
    totalOf(book, drivers, pick, currency, formula, problems);
  return {
    currency,
    drivers,
    conservative: total((one) => one.conservative, 'sum of the agreed drivers, cautiously'),
    likely: total((one) => one.likely, 'sum of the likely values × our part'),
    best: total((one) => one.best, 'sum of the high values × our part'),
    agreedCount: drivers.filter((one) => one.agreed).length,
    sourcedCount: drivers.filter((one) => one.driver.source !== null).length,
    qualified: rowsOf(book, 'outcomes', engagement).filter((one) => one.kind === 'qualified'),
    problems,
  };
}

function totalOf(
  book: Book,
  drivers: readonly DriverValue[],
  pick: (one: DriverValue) => Figure,
  currency: string,
  formula: string,
  problems: readonly Problem[],
): Figure {
  const figures = drivers.map((one) => ({ one, figure: pick(one) }));
  const gaps = figures.flatMap(({ one, figure }) =>
    figure.missing.map((gap) => `${one.driver.name}: ${gap}`),
  );
  const known = figures.flatMap(({ one, figure }) =>
    figure.value ? [{ amount: figure.value, on: one.driver.agreedOn }] : [],
  );
  const { total, missing } = sumIn(known, currency, book.rates);
  const all = [...gaps, ...missing, ...problems.map((one) => one.message)];
  return {
    value: drivers.length > 0 && all.length === 0 ? total : null,
    formula,
    inputs: figures.map(({ one, figure }) => ({
      label: one.driver.name,
      value: figure.value,
      source: one.driver.source,
      agreedBy: one.driver.agreedBy,
      on: one.driver.agreedOn,
      record: { tab: 'drivers', id: one.driver.id },
    })),
    missing: drivers.length === 0 ? ['No value driver yet'] : all,
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
        message: `Shares of “${of}” add up to ${sum / 100} %. At most 100 % can be claimed; change one.`,
      },
    ];
  });
}
