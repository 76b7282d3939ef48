import fc from 'fast-check';
import { newId } from '#shared/base/id.ts';
import { momentAt } from '#shared/base/moment.ts';
import { cleanText } from '#shared/base/text.ts';
import { emptyBook, SETTINGS_ID, type Book } from '#shared/model/book.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Field } from '#shared/model/field.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import { boundsOf } from '#shared/table/cells/number-cells.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const CURRENCIES = ['EUR', 'USD', 'JPY', 'TND', 'CLF'];
const FROM = Date.UTC(1999, 0, 1);
const TO = Date.UTC(2039, 0, 1);

/** Any text a cell keeps: not blank, no control characters. */
export const arbitraryText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+49 30 1',
      '-5',
      '@here',
      '00123',
      '1/2',
      '_x0041_',
      'a\nb',
      "'quoted",
      'TRUE',
      ' x ',
    ),
  )
  .map((text) => cleanText(text))
  .filter((text) => text.trim() !== '');

const money = fc.record({
  minor: fc.integer({ min: -1e12, max: 1e12 }),
  currency: fc.constantFrom(...CURRENCIES),
});

const day = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const moment = fc
  .tuple(
    fc.integer({ min: FROM / 60_000, max: TO / 60_000 }),
    fc.constantFrom(0, 0, 0, 17, 59),
    fc.constantFrom(...ZONES),
  )
  .map(([minutes, seconds, zone]) => momentAt(minutes * 60_000 + seconds * 1000, zone));

function valueOf(field: Field): fc.Arbitrary<unknown> {
  const [low, high] = boundsOf(field);
  const [min, max] = [Math.max(low, -1e9), Math.min(high, 1e9)];
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices ?? {}));
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.integer({ min, max });
    case 'share':
      return fc.integer({ min: 0, max: 10_000 }).map((points) => points / 10_000);
    case 'number':
      if (field.rateWhere) return fc.integer({ min: -20_000, max: 20_000 }).map((points) => points / 10_000);
      return fc.double({ min, max, noNaN: true }).map((value) => (Math.abs(value) < 1e-3 ? 0 : value));
    case 'money':
      return money;
    case 'day':
      return day;
    case 'moment':
      return moment;
    case 'zone':
      return fc.constantFrom(...ZONES);
    case 'currency':
      return fc.constantFrom(...CURRENCIES);
    case 'reference':
      return fc.nat();
    case 'references':
      return fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 });
    default:
      return field.label === 'Numbers and dates as in'
        ? fc.constantFrom('en-GB', 'de-DE', 'ja-JP')
        : arbitraryText;
  }
}

/** The values of one record; references are numbers still, to be pointed at records of the book. */
function valuesOf(name: EntityName): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(entityOf(name).fields).map(([key, field]) => [
        key,
        field.optional ? fc.option(valueOf(field)) : valueOf(field),
      ]),
    ),
  );
}

/** Any book that could be stored, derived from the field list: every entity, every field, references that lead somewhere. */
export const arbitraryBook = (most = 3): fc.Arbitrary<Book> =>
  fc
    .tuple(
      ...entityNames.map((name) => fc.array(valuesOf(name), { maxLength: name === 'settings' ? 1 : most })),
    )
    .map((lists) => assemble(lists));

function assemble(lists: readonly Record<string, unknown>[][]): Book {
  let count = 0;
  const ids = Object.fromEntries(
    entityNames.map((name, at) => [
      name,
      (lists[at] ?? []).map(() =>
        name === 'settings' ? SETTINGS_ID : newId(entityOf(name).prefix, 1.7e12, numberBytes(++count * 7919)),
      ),
    ]),
  ) as Record<EntityName, string[]>;
  const book = emptyBook() as unknown as Record<string, unknown[]>;
  entityNames.forEach((name, at) => {
    book[name] = (lists[at] ?? []).map((values, n) => ({ id: ids[name][n], ...pointed(name, values, ids) }));
  });
  while (settle(book));
  const [settings] = (book['settings'] ?? []) as Record<string, unknown>[];
  if (settings) settings['currency'] ??= 'EUR';
  return book as unknown as Book;
}

const numberBytes = (value: number): Uint8Array =>
  Uint8Array.from([24, 16, 8, 0].map((shift) => (value >>> shift) & 255));

function pointed(name: EntityName, values: Record<string, unknown>, ids: Record<EntityName, string[]>) {
  const pick = (to: string, at: unknown) => {
    const targets = ids[to as EntityName] ?? [];
    return targets.length > 0 ? (targets[Number(at) % targets.length] ?? null) : null;
  };
  return Object.fromEntries(
    Object.entries(entityOf(name).fields).map(([key, field]) => {
      const value = values[key];
      if (field.kind === 'reference') return [key, value === null ? null : pick(field.to ?? '', value)];
      if (field.kind !== 'references') return [key, value];
      const all = (value as number[]).map((at) => pick(field.to ?? '', at)).filter((id) => id !== null);
      return [key, [...new Set(all)]];
    }),
  );
}

/** Takes out what points to a record that is not there; true while something had to go. */
function settle(book: Record<string, unknown[]>): boolean {
  const ids = new Set(
    Object.values(book).flatMap((records) => records.map((one) => (one as { id: string }).id)),
  );
  let changed = false;
  for (const name of entityNames) {
    const before = book[name] ?? [];
    const after = before.map((one) => leadingSomewhere(name, one as Record<string, unknown>, ids));
    const whole = after.filter((one) => isWhole(name, one));
    changed ||= whole.length < before.length;
    book[name] = whole;
  }
  return changed;
}

const leadingSomewhere = (name: EntityName, record: Record<string, unknown>, ids: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const kind = entityOf(name).fields[key]?.kind;
      if (kind === 'reference') return [key, typeof value === 'string' && ids.has(value) ? value : null];
      return [key, kind === 'references' ? (value as string[]).filter((id) => ids.has(id)) : value];
    }),
  );

const isWhole = (name: EntityName, record: object): boolean =>
  Object.entries(entityOf(name).fields).every(
    ([key, field]) => field.optional || (record as Record<string, unknown>)[key] !== null,
  );
