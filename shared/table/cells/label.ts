import { dayFromSerial } from '../../base/serial.ts';
import { codeOf, isId } from '../../base/id.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { Field, FieldKind } from '../../model/field.ts';
import { isBlankCell, isErrorCell, type Cell } from './cell.ts';
import { entityNamed, entityOf } from '../book/columns.ts';

const LONGEST_LABEL = 60;

/** Parts a label joins must not look like its own joints: no line ends, semicolons or middle dots. */
const plain = (text: string): string =>
  text
    .replace(/[\s;·•]+/g, ' ')
    .trim()
    .slice(0, LONGEST_LABEL)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** The label of a record as a person knows it: the values of its label fields, in words. */
export function labelOf(book: Book, name: EntityName, record: Readonly<Record<string, unknown>>): string {
  const { fields, labelFields, one } = entityOf(name);
  const parts = labelFields.map((key) => {
    const field = fields[key];
    return field ? inWords(book, field, record[key]) : '';
  });
  return plain(parts.filter((part) => part !== '').join(', ')) || one;
}

function inWords(book: Book, field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'choice') return field.choices?.[String(value)] ?? String(value);
  if (field.kind === 'moment') return String(value).slice(0, 16).replace('T', ' ');
  if (field.kind === 'reference') return referredLabel(book, field, String(value));
  return String(value);
}

function referredLabel(book: Book, field: Field, id: string): string {
  const target = entityNamed(field.to ?? '');
  const record = target ? recordOf(book, target, id) : null;
  return target && record
    ? labelOf(book, target, record as unknown as Readonly<Record<string, unknown>>)
    : '';
}

/** The label that a row's cells show, to be compared with what a person wrote. */
export function labelOfCells(cells: readonly Cell[], kinds: readonly FieldKind[]): string {
  const parts = cells.map((cell, n) => {
    if (isBlankCell(cell) || isErrorCell(cell)) return '';
    const kind = kinds[n];
    if (typeof cell === 'number' && (kind === 'day' || kind === 'moment')) return momentWords(cell, kind);
    return kind === 'reference' ? String(cell).replace(/ ?[·•] ?\S+$/, '') : String(cell);
  });
  return plain(parts.filter((part) => part !== '').join(', '));
}

function momentWords(serial: number, kind: 'day' | 'moment'): string {
  const day = dayFromSerial(serial) ?? '';
  if (kind === 'day') return day;
  const minutes = Math.round((serial % 1) * 1440);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${day} ${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** How references to an entity's records are shown: `Label · CODE`; the whole id where two records share a code. */
export function referenceTexts(book: Book, name: EntityName): ReadonlyMap<string, string> {
  const records = book[name] as readonly { readonly id: string }[];
  const timesSeen = new Map<string, number>();
  for (const { id } of records) timesSeen.set(codeOf(id), (timesSeen.get(codeOf(id)) ?? 0) + 1);
  return new Map(
    records.map((record) => {
      const code = codeOf(record.id);
      const short = isId(record.id) && timesSeen.get(code) === 1;
      const label = labelOf(book, name, record as unknown as Readonly<Record<string, unknown>>);
      return [record.id, `${label} · ${short ? code : record.id}`];
    }),
  );
}
