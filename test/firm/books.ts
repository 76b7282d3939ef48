import { instantOf } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { diceOf, type Dice } from '#test/standing/random/dice.ts';
import { sampleOf } from '#test/standing/random/books.ts';

/** A book of a firm: whose it is, its name, and when it is published. */
export interface FirmBook {
  readonly practice: string;
  readonly name: string;
  readonly book: Book;
  readonly at: Instant;
}

const CURRENCIES = ['EUR', 'EUR', 'USD', 'JPY', 'TND'] as const;
const PRACTICES = ['Nora Lindqvist', '007', 'Müller & Söhne', "O'Brien / Ltd"];

/** Ids of tests as ids that any home would make, told apart from those of all other samples. */
function withOwnIds(book: Book, sample: number): Book {
  const ids = new Map<string, string>();
  for (const tab of entityNames)
    for (const { id } of book[tab])
      if (/^[a-z]{3}_\w+$/.test(id) && tab !== 'settings')
        ids.set(id, `${id.slice(0, 3)}_${String(sample * 1000 + ids.size + 1).padStart(16, '0')}`);
  return JSON.parse(JSON.stringify(book), (_, value: unknown) =>
    typeof value === 'string' ? (ids.get(value) ?? value) : value,
  ) as Book;
}

/** One engagement with a promise of value, a lead and a confidence beside all that a sample has. */
function engagementOf(seed: number, dice: Dice): { readonly book: Book; readonly at: Instant } {
  const { book, now } = sampleOf(seed);
  const [row] = book.engagements;
  const currency = row?.currency ?? 'EUR';
  const { drivers } = bookWith({
    drivers: [
      {
        name: 'Rework',
        formula: 'count',
        change: dice.between(1, 40),
        unitValue: { minor: dice.between(1, 90_000), currency },
        timesPerYear: 12,
        attribution: dice.pick([0.333, 0.5, 1]),
        confidence: dice.pick([0.7, 0.85]),
        agreedBy: 'Client',
        agreedOn: '2026-01-02',
      },
    ],
  });
  const engagements = book.engagements.map((one) => ({
    ...one,
    id: ENGAGEMENT,
    kind: dice.pick(['coaching', 'consulting', null] as const),
    confidence: dice.chance(0.7) ? dice.pick([0.5, 0.6667, 0.9]) : null,
  }));
  const more = dice.chance(0.8) ? drivers : [];
  return { book: withOwnIds({ ...book, engagements, drivers: more }, seed), at: instantOf(now) };
}

const RATES = [
  { from: 'USD', to: 'EUR', rate: 0.8612 },
  { from: 'JPY', to: 'EUR', rate: 0.0061 },
  { from: 'TND', to: 'EUR', rate: 0.297 },
];

/** A book of so many engagements, in one of several currencies, with or without the rates it would take. */
function bookOf(seeds: readonly number[], dice: Dice): { readonly book: Book; readonly at: Instant } {
  const parts = seeds.map((seed) => engagementOf(seed, dice));
  const [home, rated] = [dice.pick(CURRENCIES), dice.chance(0.7)];
  const { rates, settings } = bookWith({
    rates: rated ? RATES.map((one) => ({ ...one, on: '2026-01-01', source: 'Bank' })) : [],
    settings: [{ currency: home, priorKept: dice.between(0, 6), priorRefunded: dice.between(0, 2) }],
  });
  const joined = Object.fromEntries(
    entityNames.map((tab) => [tab, parts.flatMap(({ book }) => book[tab] as readonly object[])]),
  );
  const own = withOwnIds({ ...(joined as unknown as Book), settings: [] }, seeds[0] ?? 0);
  const [at = 0] = parts.map((one) => one.at);
  const [named] = settings.map((one) => ({ ...one }));
  return {
    book: {
      ...own,
      settings: named ? [named] : [],
      rates: [...own.rates, ...withOwnIds(bookWith({ rates }), (seeds[0] ?? 0) + 500_000).rates],
    },
    at,
  };
}

/** A firm of some books, from a seed: the same on every machine. */
export function firmOf(seed: number, most = 5): FirmBook[] {
  const dice = diceOf(seed);
  return Array.from({ length: dice.between(1, most) }, (_, n) => {
    const first = (seed % 5000) * 40 + n * 8 + 1;
    const seeds = Array.from({ length: dice.between(0, 4) }, (_, more) => first + more);
    return { practice: dice.pick(PRACTICES), name: `B${n}`, ...bookOf(seeds, dice) };
  });
}

/** The book without all but some of its engagements and what belongs to them. */
export function onlyWith(book: Book, keep: (engagement: string) => boolean): Book {
  return Object.fromEntries(
    entityNames.map((tab) => [
      tab,
      (book[tab] as readonly { readonly id: string; readonly engagement?: string | null }[]).filter((row) =>
        tab === 'engagements'
          ? keep(row.id)
          : (row.engagement ?? null) === null || keep(row.engagement ?? ''),
      ),
    ]),
  ) as unknown as Book;
}
