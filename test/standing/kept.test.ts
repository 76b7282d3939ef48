import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { runs } from '#test/support/proof.ts';
import { sampleOf } from './random/books.ts';
import { diceOf, type Dice } from './random/dice.ts';

type Rows = readonly { readonly id: string }[];

const HOUR = 3_600_000;
const STEPS = 12;

/** Three random engagements in one practice, whose rows have ids of their own. */
function practiceOf(seed: number): { book: Book; now: Instant } {
  const samples = [0, 1, 2].map((n) => {
    const { book, now } = sampleOf(seed * 3 + n);
    const own = JSON.parse(JSON.stringify(book).replace(/"([a-z]{3})_(?!practice)/g, `"$1_${n}`)) as Book;
    return { book: own, now };
  });
  const [first] = samples;
  if (!first) throw new Error('Three were drawn.');
  const rowsIn = (name: EntityName) => samples.flatMap(({ book }) => book[name] as Rows);
  const all = Object.fromEntries(entityNames.map((name) => [name, rowsIn(name)])) as unknown as Book;
  return {
    book: { ...all, settings: first.book.settings, rates: first.book.rates },
    now: instantOf(first.now),
  };
}

/** One row changed, taken away or added, with values that another row of its tab has. */
function edited(book: Book, other: Book, dice: Dice): Book {
  const name = dice.pick(entityNames.filter((one) => book[one].length > 0));
  const rows = book[name] as Rows;
  const row = dice.pick(rows);
  const like = dice.pick([...(other[name] as Rows), ...rows]);
  const field = dice.pick(Object.keys(row).filter((key) => key !== 'id'));
  const isListed = name === 'settings' || name === 'engagements' || name === 'clients';
  const become = dice.pick(isListed ? (['change'] as const) : (['change', 'remove', 'add'] as const));
  const changed = {
    ...row,
    [field]: dice.pick([null, like[field as keyof typeof like]]) ?? row[field as keyof typeof row],
  };
  if (become === 'add') return { ...book, [name]: [...rows, { ...row, ...like, id: `${row.id}x` }] };
  return {
    ...book,
    [name]: rows.flatMap((one) => (one !== row ? [one] : become === 'remove' ? [] : [changed])),
  };
}

/** A clock that goes on by minutes, days or to the very end of what was said; now and then it is set back. */
function moved(now: Instant, until: Instant | null, dice: Dice): Instant {
  const ends = until === null ? [] : [until - 1, until, until + 1];
  return dice.pick([now, now + 60_000, now + 7 * HOUR, now + 24 * HOUR, now + 40 * 24 * HOUR, now - 30 * HOUR, ...ends]); // prettier-ignore
}

/** All that is said, as text: fractions are held in whole numbers of any size. */
const written = (said: Standing): string =>
  JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

test('what is kept of a standing is what would be worked out again, whatever is edited and however the clock goes', () => {
  for (let seed = 1; seed <= runs(600, 75); seed++) {
    const dice = diceOf(seed);
    let { book, now } = practiceOf(seed);
    const other = practiceOf(seed + 5000).book;
    for (let step = 0; step < STEPS; step++) {
      for (const { id } of book.engagements) {
        const kept = standing(book, id, now);
        // Rows that nobody has seen before: nothing of them can be kept.
        const fresh = standing(structuredClone(book), id, now);
        expect(written(kept), `seed ${seed}, step ${step}, ${id}`).toBe(written(fresh));
      }
      if (dice.chance(0.6)) book = edited(book, other, dice);
      const until = dice.pick(book.engagements.map(({ id }) => standing(book, id, now).validUntil));
      now = moved(now, until, dice);
    }
  }
});

test('an edit of one engagement leaves what is kept of the others', () => {
  const { book, now } = practiceOf(7);
  const [first, second] = book.engagements;
  const said = standing(book, second?.id ?? '', now);
  const sessions = book.sessions.map((one) => (one.engagement === first?.id ? { ...one, mood: 1 } : one));
  expect(standing({ ...book, sessions }, second?.id ?? '', now + 1)).toBe(said);
  expect(standing({ ...book, settings: [{ ...book.settings[0], zone: 'Asia/Tokyo' }] } as Book, second?.id ?? '', now + 1)).not.toBe(said); // prettier-ignore
});
