import type { Driver } from '../../model/value/drivers.ts';
import type { Engagement } from '../../model/work/engagements.ts';

/** A kind of value as one asks for it: what it is called, its fields in words, and what is so for all of the kind. */
export interface DriverKind {
  readonly word: string;
  readonly words: Readonly<Record<string, string>>;
  /** The question as a sentence: words, and the names of the fields that are its holes; `/` begins a line. */
  readonly sentence: readonly string[];
  readonly fixed: Partial<Driver>;
}

const NAME = 'What gets better?';
const RANGE = { changeLow: 'If it goes badly', changeHigh: 'If it goes well' };
const IN_RANGE = ['/', 'If it goes badly', 'changeLow', 'and if it goes well', 'changeHigh'];

/** The kinds of value, each with only the fields it needs, in the order of a sentence. */
export const DRIVER_KINDS = {
  revenue: {
    word: 'More is sold',
    words: {
      name: NAME,
      change: 'How many more a year',
      unit: 'of what',
      unitValue: 'One brings in',
      margin: 'Left of it after their own cost',
      ...RANGE,
    },
    sentence: [
      ...[NAME, 'name', '/', 'A year', 'change', 'more', 'unit', '/', 'worth', 'unitValue'],
      ...['each, of which', 'margin', 'is left after their own cost.', ...IN_RANGE],
    ],
    fixed: { formula: 'revenue', direction: 'more', timesPerYear: 1 },
  },
  time: {
    word: 'Time is freed',
    words: {
      name: NAME,
      change: 'Hours freed each time',
      timesPerYear: 'Times a year',
      unitValue: 'An hour is worth',
      ...RANGE,
    },
    sentence: [
      ...[NAME, 'name', '/', 'change', 'hours are freed each time,', 'timesPerYear', 'times a year.'],
      ...['/', 'An hour is worth', 'unitValue', ...IN_RANGE],
    ],
    fixed: { formula: 'time', direction: 'less', unit: 'hours' },
  },
  rate: {
    word: 'Less goes wrong',
    words: {
      name: NAME,
      baseline: 'Goes wrong today, such as 22 %',
      target: 'Goes wrong then, such as 14 %',
      timesPerYear: 'Cases a year',
      unitValue: 'One costs them',
      ...RANGE,
    },
    sentence: [
      ...[NAME, 'name', '/', 'From', 'baseline', 'to', 'target', 'go wrong, of'],
      ...['timesPerYear', 'cases a year.', '/', 'One costs them', 'unitValue', ...IN_RANGE],
    ],
    fixed: { formula: 'rate', direction: 'less' },
  },
  cost: {
    word: 'A cost goes away',
    words: {
      name: NAME,
      change: 'How many fewer a year',
      unit: 'of what',
      unitValue: 'One costs them',
      ...RANGE,
    },
    sentence: [
      ...[NAME, 'name', '/', 'A year', 'change', 'fewer', 'unit', '/', 'each costing', 'unitValue'],
      ...IN_RANGE,
    ],
    fixed: { formula: 'cost', direction: 'less', timesPerYear: 1 },
  },
} as const satisfies Readonly<Record<string, DriverKind>>;

export type DriverKindName = keyof typeof DRIVER_KINDS;

/** A value that clients of a trade often pay for. */
export interface OftenPaid {
  readonly name: string;
  readonly kind: DriverKindName;
  readonly unit?: string;
}

const OFTEN: Readonly<
  Record<NonNullable<Engagement['kind']>, readonly (readonly [string, DriverKindName])[]>
> = {
  coaching: [
    ['New contracts', 'revenue'],
    ['Hours freed in the week', 'time'],
    ['Fewer people who leave', 'cost'],
  ],
  consulting: [
    ['Fewer errors', 'rate'],
    ['Less overtime', 'time'],
    ['Less scrap', 'rate'],
    ['Orders won', 'revenue'],
  ],
  agency: [
    ['New customers', 'revenue'],
    ['Visitors who buy', 'revenue'],
    ['Advertising saved', 'cost'],
  ],
  other: [
    ['More sold', 'revenue'],
    ['Hours freed', 'time'],
    ['Fewer errors', 'rate'],
  ],
};

/** What is often paid for: value drivers you kept for this trade, those of your other engagements, then the trade’s own; none that is here already. */
export function oftenPaidFor(
  drivers: readonly Driver[],
  engagement: Pick<Engagement, 'id' | 'kind'>,
  kept: readonly Driver[] = [],
): OftenPaid[] {
  const own = drivers.filter((one) => one.engagement !== engagement.id).map(asOften);
  const trade = OFTEN[engagement.kind ?? 'other'].map(([name, kind]): OftenPaid => ({ name, kind }));
  const here = new Set(drivers.filter((one) => one.engagement === engagement.id).map((one) => one.name));
  const all = [...kept.map(asOften), ...own, ...trade];
  const once = new Map([...all].reverse().map((one) => [one.name, one]));
  return [...new Set(all.map((one) => once.get(one.name) ?? one))]
    .filter((one) => !here.has(one.name))
    .slice(0, 8);
}

const asOften = ({ name, formula, unit }: Pick<Driver, 'name' | 'formula' | 'unit'>): OftenPaid => ({
  name,
  kind: formula !== null && formula in DRIVER_KINDS ? (formula as DriverKindName) : 'revenue',
  ...(unit ? { unit } : {}),
});
