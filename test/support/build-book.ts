import { instantOf } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import type { Day, Instant, Moment } from '#shared/base/time.ts';
import { blankRecord, emptyBook, SETTINGS_ID, type Book } from '#shared/model/book.ts';
import { entities, type EntityName, type RecordNamed } from '#shared/model/entities.ts';

/** Rows by tab as a test writes them: only what it speaks of, the rest blank or at its initial value. */
export type RowsGiven = { readonly [N in EntityName]?: readonly Partial<RecordNamed<N>>[] };

/** The id of the one engagement of `bookWith`; rows that name no engagement belong to it. */
export const ENGAGEMENT = 'eng_1';

/** The client of that engagement. */
export const CLIENT = 'cli_1';

/**
 * A book of one engagement: seed 004's coach and client, Berlin time. Every row may leave out its id (`ses_1`, `ses_2`, … in
 * order) and its engagement; what is given for the first engagement, client and settings is laid over theirs.
 */
export function bookWith(given: RowsGiven = {}): Book {
  const book = emptyBook() as { [N in EntityName]: unknown[] };
  for (const name of Object.keys(entities) as EntityName[])
    book[name] = [...(given[name] ?? [])].map((values, n) => rowOf(name, n, values));
  if (book.settings.length === 0) book.settings.push(rowOf('settings', 0, {}));
  if (book.clients.length === 0) book.clients.push(rowOf('clients', 0, {}));
  if (book.engagements.length === 0) book.engagements.push(rowOf('engagements', 0, {}));
  return book as unknown as Book;
}

/** The same book with rows added, as a later capture would. */
export function withRows(book: Book, given: RowsGiven): Book {
  const more = Object.fromEntries(
    (Object.keys(given) as EntityName[]).map((name) => [
      name,
      [...book[name], ...(given[name] ?? []).map((values, n) => rowOf(name, book[name].length + n, values))],
    ]),
  );
  return { ...book, ...more };
}

/** The same book with one row changed. */
export const withChanged = <N extends EntityName>(
  book: Book,
  name: N,
  id: string,
  values: Partial<RecordNamed<N>>,
): Book => ({
  ...book,
  [name]: (book[name] as readonly RecordNamed<N>[]).map((row) =>
    row.id === id ? { ...row, ...values } : row,
  ),
});

const FIRST: { readonly [N in EntityName]?: Partial<RecordNamed<N>> } = {
  settings: { practice: 'Lindqvist Advisory', address: 'Am Wall 12, 28195 Bremen', zone: 'Europe/Berlin' },
  clients: { name: 'Tomás Rivera' },
  engagements: {
    title: 'Career coaching',
    client: CLIENT,
    currency: 'USD',
    zone: 'Europe/Berlin',
    guarantee: 'valueBack',
    stage: 'deliver',
  },
};

function rowOf<N extends EntityName>(name: N, n: number, values: Partial<RecordNamed<N>>): RecordNamed<N> {
  const blank = blankRecord(name, name === 'settings' ? SETTINGS_ID : `${entities[name].prefix}_${n + 1}`);
  const owned = 'engagement' in entities[name].fields ? { engagement: ENGAGEMENT } : {};
  return { ...blank, ...owned, ...(n === 0 ? FIRST[name] : {}), ...values };
}

/** A contract as seed 004 would sign it: 2,400 USD, 1 July to 31 December 2026, all six duties, all of it back. */
export const SIGNED_TERMS: Partial<RecordNamed<'contracts'>> = {
  title: 'Career coaching',
  fee: { minor: 240_000, currency: 'USD' },
  currency: 'USD',
  termStart: '2026-07-01',
  termEnd: '2026-12-31',
  type: 'valueBack',
  refundShare: 1,
  taxRule: 'followsPrice',
  combine: 'any',
  learning: 'either',
  judge: 'client',
  guarantor: 'Lindqvist Advisory',
  guarantorAddress: 'Am Wall 12, 28195 Bremen',
  accepter: 'Tomás Rivera',
  clientSignedOn: '2026-07-01',
  clientSignedBy: 'Tomás Rivera',
  providerSignedOn: '2026-06-30',
  providerSignedBy: 'Nora Lindqvist',
};

/** Seed 004's money result: new contracts that pay 2,400 or more. */
export const MONEY_RESULT: Partial<RecordNamed<'minimumResults'>> = {
  name: 'New contracts from our work',
  kind: 'money',
  test: 'results',
  threshold: { minor: 240_000, currency: 'USD' },
  currency: 'USD',
  basis: 'contracted',
  dueOn: '2026-12-31',
  clientAgreedOn: '2026-07-16',
  providerAgreedOn: '2026-07-16',
};

/** A contract the client names as coming from the work, all of it. */
export const wonContract = (
  major: number,
  on: Day,
  more: Partial<RecordNamed<'evidence'>> = {},
): Partial<RecordNamed<'evidence'>> => ({
  what: 'A new contract',
  kind: 'money',
  minimumResult: 'min_1',
  amount: usd(major),
  currency: 'USD',
  attribution: 1,
  on,
  basis: 'contracted',
  source: 'clientSaid',
  expected: 'realised',
  ...more,
});

/** Dollars by their major units. */
export const usd = (major: number): Money => ({ minor: Math.round(major * 100), currency: 'USD' });

/** Euros by their major units. */
export const eur = (major: number): Money => ({ minor: Math.round(major * 100), currency: 'EUR' });

/** The instant of a moment, or of noon UTC on a day. */
export const at = (moment: Moment | Day): Instant =>
  instantOf(moment.includes('T') ? moment : `${moment}T12:00Z`);
