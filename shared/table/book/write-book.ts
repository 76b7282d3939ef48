import { isZone } from '../../base/moment.ts';
import { settingsOf, type Book } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { Cell } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { columnsOf, entityNamed } from './columns.ts';
import { referenceTexts } from '../cells/label.ts';
import { placeOf, type Place } from '../cells/place.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** Writes a book's records as cells; labels are made once for each tab pointed to. */
export interface BookWriting {
  readonly place: Place;
  /** `Label · CODE` of a record; a bare id where the record is gone. */
  show(to: string, id: string): string;
  /** A record's cells by field name, its id under `id`. */
  cellsOf(name: EntityName, record: object): Readonly<Record<string, Cell>>;
}

/** Prepares a book for writing; `device` stands in where the settings name no locale or zone. */
export function bookWriting(book: Book, device: Place): BookWriting {
  const settings = settingsOf(book);
  const place = placeOf(settings, device);
  const engagements = new Map(book.engagements.map((one) => [one.id, one.currency]));
  const texts = new Map<EntityName, ReadonlyMap<string, string>>();
  const show = (to: string, id: string): string => {
    const name = entityNamed(to);
    if (!name) return id;
    const known = texts.get(name) ?? referenceTexts(book, name);
    texts.set(name, known);
    return known.get(id) ?? id;
  };
  const cellsOf = (name: EntityName, record: object) => {
    const row = record as PlainRow;
    const engagement = typeof row['engagement'] === 'string' ? engagements.get(row['engagement']) : null;
    const currency = (row['currency'] as string | null | undefined) ?? engagement ?? settings.currency;
    const zone = typeof row['zone'] === 'string' && isZone(row['zone']) ? row['zone'] : place.zone;
    const writing = { locale: place.locale, zone, currency, show, of: (field: string) => row[field] };
    return Object.fromEntries(
      columnsOf(name).map(({ name: key, field }): [string, Cell] => {
        const value = row[key];
        if (value === null || value === undefined) return [key, null];
        return [key, field ? codecOf(field).write(value, writing) : String(value)];
      }),
    );
  };
  return { place, show, cellsOf };
}

/** The rows of a tab, its header first. */
export function tabRows(book: Book, name: EntityName, writing: BookWriting): Cell[][] {
  const columns = columnsOf(name);
  const records = book[name] as readonly object[];
  return [
    columns.map(({ header }) => header),
    ...records.map((record) => {
      const cells = writing.cellsOf(name, record);
      return columns.map((column) => cells[column.name] ?? null);
    }),
  ];
}
