import { good, refused, type Checked } from '../../base/checked.ts';
import { addDays, daysBetween } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { blankRecord, emptyBook, recordOf, rowsOf, type Book } from '../../model/book.ts';
import { entities, type EntityName, type RecordNamed } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Driver } from '../../model/value/drivers.ts';
import type { Template } from '../../model/work/templates.ts';
import { contractInView } from '../../rules/guarantee/terms.ts';
import type { Values } from '../../table/book/change.ts';
import { jsonToBook, shortJson } from '../../table/book/json.ts';
import { isOpen } from '../payment-parts.ts';
import { FIGURES, KEPT, OWN_WORDS, type KeptTab } from './kept-fields.ts';

/** How much is kept: a template names no client; a copy has the figures too, one for the same client their words. */
export type Keeping = 'template' | 'copy' | 'sameClient';

/** What of an engagement is kept, as a book of that one engagement. */
export function keptBook(book: Book, engagement: string, how: Keeping): Book {
  const names = how === 'sameClient' ? [] : namesIn(book, engagement);
  const kept = emptyBook() as unknown as Record<EntityName, unknown[]>;
  for (const [tab, rows] of Object.entries(rowsToKeep(book, engagement)) as [KeptTab, object[]][])
    kept[tab] = rows
      .map((row) => keptRow(tab, row as Values, how, names))
      .filter((row) => tab !== 'documents' || (row['content'] !== null && keepsBlock(row, how)));
  if (how === 'template') kept.payments = planRows(book, engagement);
  return kept as unknown as Book;
}

/** The headline is the client’s own sentence. */
const keepsBlock = ({ block }: Values, how: Keeping): boolean => how === 'sameClient' || block !== 'headline';

/** A value driver by itself: its name and kind, no figure. */
export const keptDriver = (book: Book, id: string): Book => ({
  ...emptyBook(),
  drivers: book.drivers
    .filter((one) => one.id === id)
    .map((one) => keptRow('drivers', one, 'template', []) as unknown as typeof one),
});

function rowsToKeep(book: Book, engagement: string): { readonly [N in KeptTab]: readonly RecordNamed<N>[] } {
  const contract = contractInView(book, engagement);
  const [proposal] = rowsOf(book, 'proposals', engagement)
    .filter((one) => one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 1) - (a.version ?? 1));
  return {
    engagements: book.engagements.filter((one) => one.id === engagement),
    outcomes: rowsOf(book, 'outcomes', engagement),
    drivers: rowsOf(book, 'drivers', engagement),
    options: rowsOf(book, 'options', engagement),
    pricings: rowsOf(book, 'pricings', engagement).slice(0, 1),
    minimumResults: rowsOf(book, 'minimumResults', engagement),
    contracts: contract ? [contract] : [],
    proposals: proposal ? [proposal] : [],
    documents: book.documents.filter((one) => one.owner === proposal?.id && one.block !== null),
  };
}

/** A row with only what is kept of it. Words that name the client are left out; a name that a row needs has them blotted. */
function keptRow(tab: KeptTab, row: Values, how: Keeping, names: readonly string[]): Values {
  const one: Entity = entities[tab];
  const fields = [
    ...KEPT[tab],
    ...(how === 'template' ? [] : fieldsOf(FIGURES, tab)),
    ...(how === 'sameClient' ? fieldsOf(OWN_WORDS, tab) : []),
  ];
  const value = (name: string) => (name === 'firstSteps' ? undated(row[name]) : row[name]);
  const taken = fields.map((name) => [name, withoutNames(value(name), one.fields[name]?.optional, names)]);
  const blank = blankOf(one);
  const needed = Object.entries(one.fields)
    .filter(([, { optional, kind }]) => !optional && kind !== 'references')
    .map(([name]) => [name, name === 'title' ? 'Kept' : row[name]]);
  return { ...blank, ...Object.fromEntries(needed), ...Object.fromEntries(taken), id: row['id'] };
}

const fieldsOf = (list: { readonly [N in KeptTab]?: readonly string[] }, tab: KeptTab): readonly string[] =>
  list[tab] ?? [];

const blankOf = ({ fields }: Entity): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === 'references' ? [] : null]),
  );

/** First steps without the day that begins a line. */
const undated = (steps: unknown): unknown =>
  typeof steps === 'string' ? steps.replace(/^\d{4}-\d{2}-\d{2}[\s:–-]+/gm, '') : steps;

function withoutNames(value: unknown, optional: boolean | undefined, names: readonly string[]): unknown {
  if (typeof value !== 'string') return value ?? null;
  const found = names.filter((name) => value.includes(name));
  if (found.length === 0) return value;
  return optional ? null : found.reduce((text, name) => text.split(name).join('…'), value);
}

/** How a client and its people are called in this engagement. */
function namesIn(book: Book, engagement: string): string[] {
  const row = recordOf(book, 'engagements', engagement);
  const client = recordOf(book, 'clients', row?.client ?? null);
  const people = book.people.filter((one) => one.client === row?.client && one.side !== 'provider');
  const whole = [client?.name, client?.contact, row?.decides, ...people.map((one) => one.name)];
  const isName = (one: string | null | undefined): one is string => (one ?? '').trim().length > 2;
  const given = whole.filter(isName).flatMap((one) => [one.trim(), one.trim().split(/\s+/)[0] ?? '']);
  return [...new Set(given.filter((one) => one.length > 3))].sort((a, b) => b.length - a.length);
}

/** The day that stands for the start of the term in a kept plan of payments. */
export const PLAN_START: Day = '2000-01-01';

/** The plan of payments as unpaid parts, their days counted from the start of the term at `PLAN_START`. */
function planRows(book: Book, engagement: string): RecordNamed<'payments'>[] {
  const start = contractInView(book, engagement)?.termStart ?? null;
  return rowsOf(book, 'payments', engagement)
    .filter((one) => isOpen({ ...one, paidOn: null }))
    .map(({ id, text, net, dueOn }) => ({
      ...blankRecord('payments', id),
      engagement,
      text,
      net,
      dueOn: start && dueOn ? addDays(PLAN_START, daysBetween(start, dueOn)) : null,
    }));
}

/** The rows of a template as they were kept; refused where they cannot be read. */
export function contentOf(template: Pick<Template, 'name' | 'content'>): Checked<Book> {
  const read = jsonToBook(template.content ?? '');
  return read.ok
    ? good(read.value.book)
    : refused('template', `What “${template.name}” holds cannot be read. Keep it again from an engagement.`);
}

/** The rows as the text that a template holds. */
export const contentText = (kept: Book): string => shortJson(kept);

/** The value drivers that are kept for a trade, or for any, by the names they were kept under. */
export const keptDrivers = (book: Book, trade: Template['kind']): Driver[] =>
  book.templates
    .filter(({ holds, kind }) => holds === 'driver' && (kind === null || kind === trade))
    .flatMap((one) => {
      const read = contentOf(one);
      const [driver] = read.ok ? read.value.drivers : [];
      return driver ? [{ ...driver, name: one.name }] : [];
    });
