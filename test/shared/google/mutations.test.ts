import { describe, expect, test } from 'vitest';
import { majorOf, type Money } from '#shared/base/money.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import { tabTitle } from '#shared/table/book/columns.ts';
import { GatewayError, type Loaded } from '#shared/table/book/gateway.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { bookWith, eur, usd } from '#test/support/build-book.ts';
import { some } from '#test/support/proof.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { deriveNow, newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import { addressOf, type Mutation } from '#test/support/sheets/mutation.ts';
import { MUTATIONS } from '#test/support/sheets/mutations.ts';
import { addOwnThings, ownThings } from '#test/support/sheets/own-things.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const PAYMENTS = [1, 2, 3].map((n) => ({
  text: `Instalment ${n}`,
  net: usd(800 * n),
  dueOn: `2026-0${n}-15`,
}));
const SESSIONS = [1, 2, 3].map((n) => ({
  title: `Talk ${n}`,
  start: `2026-0${n}-15T10:00+01:00`,
  outcome: 'held' as const,
  missing: '=1+1',
}));

const BOOKS: readonly (readonly [string, Book])[] = [
  [
    'a coaching',
    bookWith({
      payments: PAYMENTS,
      sessions: SESSIONS,
      clients: [{}, { name: 'Beta' }],
      evidence: [{ what: 'A note' }],
    }),
  ],
  [
    'a practice in euros',
    bookWith({
      engagements: [
        { currency: 'EUR', zone: 'Asia/Kolkata' },
        { title: 'Second', client: 'cli_2', currency: 'JPY' },
      ],
      clients: [{ name: 'Änne Ørsted' }, { name: '山田' }],
      payments: [{ net: eur(1234.5), text: '+49 30 1' }, { net: eur(9), text: '00123' }, { net: eur(10) }],
      sessions: SESSIONS,
      actions: [{ text: 'Call' }],
      evidence: [{ what: '‘=1+1’' }],
    }),
  ],
  ['the example practice', examplePractice(WORLD.now(), 'Europe/Berlin')],
];

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
const rowsOf = (book: Book, tab: EntityName) => book[tab] as unknown as readonly Row[];

const sheets = new Map<Book, Promise<FakeWorkbook>>();
let copies = 0;

/** A fresh spreadsheet that holds a book and much of its owner’s. */
async function sheetOf(book: Book): Promise<FakeWorkbook> {
  const made = sheets.get(book) ?? filledSheet(book);
  sheets.set(book, made);
  return (await made).copy(`copy-${++copies}`);
}

async function filledSheet(book: Book): Promise<FakeWorkbook> {
  const sheet = await newSheet();
  const home = googleWorkbook(directClient(sheet), WORLD);
  const changes = entityNames.flatMap((tab) =>
    rowsOf(book, tab).map((add) => ({ tab, id: add.id, add }) as Change),
  );
  const written = await home.apply(changes, (await home.load()).revision);
  expect(written.loaded.check).toEqual([]);
  await home.refresh(deriveNow);
  addOwnThings(sheet);
  return sheet;
}

/** A field that reads otherwise than it did. */
interface Difference {
  readonly tab: EntityName;
  readonly id: string;
  readonly field: string;
  readonly now: unknown;
}

/** Rows by id where they still have one, else by what they say. */
function differences(before: Book, after: Book): Difference[] {
  return entityNames.flatMap((tab) => {
    const [was, now] = [rowsOf(before, tab), rowsOf(after, tab)];
    const gone = was.filter((row) => !now.some((one) => one.id === row.id));
    const fresh = now.filter((row) => !was.some((one) => one.id === row.id));
    const says = ({ id: _, ...values }: Row) => JSON.stringify(Object.entries(values).sort());
    const renamed = new Set(gone.map(says).filter((one) => fresh.some((row) => says(row) === one)));
    const lost = gone.filter((row) => !renamed.has(says(row)));
    const added = fresh.filter((row) => !renamed.has(says(row)));
    return [
      ...lost.map(({ id }) => ({ tab, id, field: '', now: null })),
      ...added.map((row) => ({ tab, id: row.id, field: '+', now: row })),
      ...was.flatMap((row) => {
        const one = now.find(({ id }) => id === row.id) ?? row;
        return Object.keys(row)
          .filter((field) => JSON.stringify(row[field]) !== JSON.stringify(one[field]))
          .map((field) => ({ tab, id: row.id, field, now: one[field] }));
      }),
    ];
  });
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'minor' in value ? majorOf(value as Money) : value;

/** What reads otherwise though nothing that was done or flagged says so: a wrong number. */
const unsaid = (before: Book, after: Book, { lost, reads, flags }: Mutation): Difference[] =>
  differences(before, after).filter(({ tab, id, field, now }) => {
    if (field === '+') {
      const typed = Object.entries(reads).find(([name]) => name.startsWith(`${tab}+`));
      const row = now as Row;
      return !(typed
        ? row[typed[0].split('+')[1] ?? ''] === typed[1]
        : flags.some(([flagged]) => flagged === tab));
    }
    const name = `${tab}.${field}`;
    if (name in reads && rowsOf(before, tab)[0]?.id === id && plain(now) === reads[name]) return false;
    return !(now === null && (lost.includes(name) || lost.includes(tab)));
  });

/** The cells a person is asked to look at. */
const flagged = ({ check }: Loaded): string[] => [...new Set(check.map(({ field }) => field))].sort();

function insistOnFlags(sheet: FakeWorkbook, loaded: Loaded, mutation: Mutation): void {
  const said = flagged(loaded);
  if (mutation.name === 'a tab deleted') {
    expect(loaded.check.map(({ message }) => message).join()).toContain(`“${tabTitle('evidence')}”`);
    return;
  }
  const places = mutation.flags.map((place) => addressOf(sheet, place)).sort();
  if (mutation.mayAsk && said.length === 0) return;
  expect(said).toEqual(places);
}

/** Saves a client; where somebody protects what that writes into, nothing of it may be done, and the message says what to do. */
async function insistOnSave(sheet: FakeWorkbook, loaded: Loaded, mutation: Mutation): Promise<void> {
  const home = googleWorkbook(directClient(sheet), WORLD);
  const before = JSON.stringify(sheet.tabs);
  const own = ownThings(sheet);
  const added = { ...blankRecord('clients', 'cli_9'), name: 'Added after' };
  const saved = await home
    .apply([{ tab: 'clients', id: 'cli_9', add: added }], loaded.revision)
    .catch((error: unknown) => error);
  expect(ownThings(sheet)).toEqual(own);
  if (!mutation.refuses) {
    expect(saved).toMatchObject({ kind: 'applied' });
    return;
  }
  expect(saved).toBeInstanceOf(GatewayError);
  expect((saved as GatewayError).message).toMatch(
    /protected.*Data, Protect sheets and ranges, and allow this account/,
  );
  expect(JSON.stringify(sheet.tabs)).toBe(before);
}

/** In `npm test` each change meets one of the books, in `npm run proof` all. */
const CASES = BOOKS.map(([name, practice], n) => ({ name, practice, met: some(MUTATIONS, BOOKS.length, n) }));

describe.each(CASES)('$name in a spreadsheet that its owner changes', ({ practice, met }) => {
  test.each(met.map((one) => [one.name, one] as const))(
    '%s: read right, or flagged at its cell; the owner’s own stays as it is',
    async (__, mutation) => {
      const sheet = await sheetOf(practice);
      mutation.change(sheet);
      const loaded = await googleWorkbook(directClient(sheet), WORLD).load();
      insistOnFlags(sheet, loaded, mutation);
      expect(unsaid(practice, loaded.book, mutation)).toEqual([]);
      await insistOnSave(sheet, loaded, mutation);
    },
  );
});
