import { isDeepStrictEqual } from 'node:util';
import { compare, sum, zero } from '#shared/base/money.ts';
import { dayOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import { misfitOfRecord, type Entity } from '#shared/model/entity.ts';
import type { Field } from '#shared/model/field.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
const rows = (book: Book, tab: EntityName) => book[tab] as unknown as readonly Row[];

/**
 * What a change of a book left that may not be, told without the guard: in rows that are new or other, what fits no field or points
 * nowhere; rows that were sent, signed or paid and are others; what the money and the client’s words need.
 */
export function misfitsBetween(before: Book, after: Book, thawing = false): string[] {
  return entityNames.flatMap((tab) => {
    const one: Entity = entities[tab];
    const known = new Map(rows(before, tab).map((row) => [row.id, row]));
    const now = new Map(rows(after, tab).map((row) => [row.id, row]));
    const moved = [...now.values()].filter((row) => !isDeepStrictEqual(row, known.get(row.id)));
    return [
      ...moved.flatMap((row) => rowMisfits(one, row, known.get(row.id) ?? null, after)),
      ...(thawing ? [] : frozenMisfits(one, known, now)),
    ];
  });
}

function rowMisfits(one: Entity, row: Row, before: Row | null, book: Book): string[] {
  const where = `${one.name} ${row.id}`;
  const misfit = misfitOfRecord(one, row);
  const fields = Object.entries(one.fields).filter(
    ([name]) => before === null || !isDeepStrictEqual(before[name], row[name]),
  );
  return [
    ...(misfit === null ? [] : [`${where}: ${misfit}`]),
    ...fields.flatMap(([name, field]) => fieldMisfits(`${where}: ${name}`, field, row[name], book)),
    ...moneyMisfits(one, row, book).map((what) => `${where}: ${what}`),
    ...wordsMisfits(one, row).map((what) => `${where}: ${what}`),
  ];
}

function fieldMisfits(where: string, field: Field, value: unknown, book: Book): string[] {
  if (typeof value === 'string' && value.length > 30_000) return [`${where} is too long`];
  if (!field.to) return [];
  const ids = [value].flat().filter((id) => typeof id === 'string' && id !== '');
  return ids
    .filter((id) => !rows(book, field.to as EntityName).some((row) => row.id === id))
    .map((id) => `${where} points to ${String(id)}, which is not there`);
}

function frozenMisfits(
  { frozenBy, laterFields = [], name }: Entity,
  known: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
): string[] {
  if (!frozenBy) return [];
  return [...known.values()]
    .filter((row) => row[frozenBy] !== null)
    .flatMap((row) => {
      const after = now.get(row.id);
      if (!after) return [`${name} ${row.id} was settled and is gone`];
      return Object.keys(row)
        .filter((field) => !isDeepStrictEqual(row[field], after[field]))
        .filter((field) => !(laterFields.includes(field) && row[field] === null))
        .map((field) => `${name} ${row.id} was settled and its ${field} is another`);
    });
}

const minor = (value: unknown): number => (value as { minor: number } | null)?.minor ?? 0;

function moneyMisfits({ name }: Entity, row: Row, book: Book): string[] {
  if (name === 'options') {
    const signed = book.contracts.find((one) => one.option === row.id && one.clientSignedOn !== null);
    const agreed = signed?.fee ?? null;
    if (minor(row['fee']) < 0) return ['a fee below zero'];
    return agreed && !isDeepStrictEqual(agreed, row['fee']) ? ['another fee than the one signed'] : [];
  }
  if (name === 'drivers') return minor(row['unitValue']) < 0 ? ['a unit worth less than nothing'] : [];
  if (name !== 'payments') return [];
  if (row['kind'] !== 'refund') return minor(row['net']) < 0 ? ['a payment below zero'] : [];
  const own = book.payments.filter((one) => one.engagement === row['engagement'] && one.cancelledOn === null);
  const total = (kind: string) =>
    sum(
      own
        .filter((one) => (one.kind ?? 'fee') === kind && one.paidOn !== null)
        .flatMap((one) => [one.net, one.tax])
        .filter((one) => one !== null && one.currency === 'USD')
        .map((one) => one ?? zero('USD')),
      'USD',
    );
  return [
    ...(row['net'] !== null && minor(row['net']) <= 0 ? ['a refund of nothing or less'] : []),
    ...(compare(total('refund'), total('fee')) > 0 ? ['more went back than was paid'] : []),
  ];
}

/** Whose words, which words and when; days that cannot be. */
function wordsMisfits({ name }: Entity, row: Row): string[] {
  const blank = (field: string) => typeof row[field] !== 'string' || row[field].trim() === '';
  const needs =
    name === 'claims'
      ? ['words', 'source', 'at']
      : name === 'verdicts' && row['answer'] !== null
        ? ['words', 'source', 'at']
        : name === 'decisions'
          ? ['by', 'reason', 'on', 'kind']
          : [];
  const late =
    name === 'proposals' &&
    typeof row['sentAt'] === 'string' &&
    typeof row['validUntil'] === 'string' &&
    row['validUntil'] < dayOf(row['sentAt']);
  const ahead = typeof row['agreedOn'] === 'string' && row['agreedOn'] > '2026-10-22';
  return [
    ...needs.filter(blank).map((field) => `no ${field}`),
    ...(late ? ['valid until a day before it was sent'] : []),
    ...(ahead ? ['agreed on a day to come'] : []),
  ];
}
