import { isDay } from '../../base/day.ts';
import { recordId } from '../../base/id.ts';
import { settingsOf, type Book } from '../../model/book.ts';
import { cellAddress, columnOf, isBlankCell, sameWords, type Cell } from '../cells/cell.ts';
import { asDay } from '../cells/plain-day.ts';
import { columnsOf, entityOf, fieldOf } from '../book/columns.ts';
import type { CheckItem } from '../book/gateway.ts';
import { placeOf, type Place } from '../cells/place.ts';
import { readRows, type ReadRecord } from '../book/read-rows.ts';
import { PartyFinder } from './find-party.ts';
import { isCurrency } from '../../base/currency.ts';
import { ownCell, type ColumnReading } from './import-cells.ts';
import type { Mapping } from './mapping.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { ImportContext } from './import-context.ts';
import { invoiceRows } from './invoice-rows.ts';
import { othersIn } from './party-name.ts';
import { rowStatus, textAt, type RowContext } from './row-status.ts';
import { SCALED, settleMoney } from './row-money.ts';
import { SPARE, spareCells } from './spare-cells.ts';

/** Reads one sheet: its cells brought into our form first, then read as a tab of ours. */
export class SheetReading {
  readonly rowOf = new Map<string, number>();
  /** Rows left out because of what their status says, by what it is. */
  readonly left = new Map<string, number[]>();
  private readonly asked = new Map<string, string>();
  private readonly place: Place;
  private readonly currency: string | null;
  private readonly isFurtherLine: (row: number) => boolean;
  private readonly rowContext: RowContext;
  private readonly spareAt: (row: number) => number | undefined;
  private readonly reading: ColumnReading;
  /** Finds the clients and engagements of the rows, and keeps those it made. */
  readonly finder: PartyFinder;
  constructor(
    private readonly book: Book,
    private readonly file: Pick<OpenSheet, 'sheet' | 'prepared'>,
    private readonly mapping: Mapping,
    private readonly context: ImportContext,
  ) {
    this.finder = new PartyFinder(book, context.commandId, isDay(context.today) ? context.today : null);
    this.place = placeOf(book.settings[0] ?? null, context);
    this.currency = settingsOf(book).currency;
    this.reading = { ...this.place, style: mapping.style, currency: this.currency ?? 'EUR', isUtc: false };
    this.spareAt = spareCells(file.sheet.rows, mapping.headerRow);
    const invoices = invoiceRows(file.prepared, mapping);
    this.isFurtherLine = invoices.isFurtherLine;
    this.rowContext = {
      today: context.today,
      provider: settingsOf(book).provider,
      hasInvoices: invoices.hasInvoices,
      dayOf: (text, column) => {
        const field = fieldOf('payments', 'paidOn');
        const own = field ? ownCell(text, field, this.readingOf(column), false) : null;
        return own && 'cell' in own && typeof own.cell === 'string' && isDay(own.cell) ? own.cell : null;
      },
    };
  }

  records(): { readonly records: readonly ReadRecord[]; readonly check: readonly CheckItem[] } {
    const { mapping, file, context } = this;
    const { target, headerRow } = mapping;
    let n = 0;
    const rows: (readonly Cell[])[] = [];
    const ids = file.prepared.rows.map((row, at) => {
      const own = this.isRecord(row, at) ? this.ownRow(row, at) : null;
      rows.push(own ?? []);
      if (own === null) return null;
      const id = recordId(entityOf(target).prefix, context.commandId, n++);
      this.rowOf.set(id, at + 1);
      return id;
    });
    const columns = Object.fromEntries(columnsOf(target).map(({ name }, column) => [name, column]));
    const plan = { entity: target, tab: file.sheet.name, headerRow, columns, missing: [] };
    const engagements = new Map(
      [...this.book.engagements, ...this.finder.engagements.values()].map((one) => [one.id, one.currency]),
    );
    const read = readRows(
      { plan, rows, ids },
      {
        ...this.place,
        currency: this.currency,
        currencyOf: (id) => engagements.get(id) ?? undefined,
        find: (_, id) => ({ id }),
        onlyEngagement: () => null,
      },
    );
    return { records: read.records, check: this.checkOf(read.check) };
  }

  private isRecord(row: readonly Cell[], at: number): boolean {
    const { mapping, file } = this;
    if (at <= mapping.headerRow) return false;
    const why = file.prepared.left.get(at);
    if (why !== undefined) return this.leave(why, at);
    if (Object.values(mapping.columns).some((column) => !isBlankCell(row[column]))) return true;
    const isBlank = row.every(isBlankCell);
    return isBlank ? false : this.leave('rows with nothing in the columns that are read', at);
  }

  private leave(why: string, at: number): false {
    const rows = this.left.get(why) ?? [];
    this.left.set(why, rows);
    rows.push(at);
    return false;
  }

  /** A row as one of our tab has it, our columns in our order; null where its status says that it is none. */
  private ownRow(row: readonly Cell[], at: number): readonly Cell[] | null {
    const { mapping } = this;
    const cells = new Map<string, Cell>();
    for (const [name, column] of Object.entries(mapping.columns)) {
      const field = fieldOf(mapping.target, name);
      if (!field || field.kind === 'reference') continue;
      const { isPercent, daysLater } = this.file.sheet;
      const origin = this.file.prepared.origin[column] ?? column;
      const cell = asDay(row[column] ?? null, field, daysLater?.(at, origin));
      const own = ownCell(cell, field, this.readingOf(column), isPercent?.(at, origin) ?? false);
      const scaled = field.kind === 'money' && this.file.prepared.headers[column]?.isScaled === true;
      if ('ask' in own || (scaled && !isBlankCell(own.cell)))
        this.ask(at, column, 'ask' in own ? own.ask : SCALED);
      else cells.set(name, own.cell);
    }
    const ask = (column: number | undefined, message: string) => this.ask(at, column ?? 0, message);
    const spare = this.spareAt(at);
    if (spare !== undefined) ask(spare, SPARE);
    if (mapping.target === 'payments')
      settleMoney(cells, this.file.prepared.headers[mapping.columns['net'] ?? -1], (message) =>
        ask(mapping.columns['net'], message),
      );
    const status = this.isFurtherLine(at)
      ? 'further lines of an invoice that is in already'
      : rowStatus(row, cells, mapping, this.rowContext, ask);
    if (status !== null) {
      this.leave(status, at);
      for (const column of Object.values(mapping.columns)) this.asked.delete(this.addressOf(at, column));
      return null;
    }
    this.addParty(row, at, cells);
    return columnsOf(mapping.target).map(({ name }) => cells.get(name) ?? null);
  }

  private readonly readingOf = (column: number): ColumnReading =>
    this.file.prepared.headers[column]?.isUtc ? { ...this.reading, isUtc: true } : this.reading;

  /** Whose row it is: the client or engagement it names, made where it is not there yet. */
  private addParty(row: readonly Cell[], at: number, cells: Map<string, Cell>): void {
    const { target, columns, roles } = this.mapping;
    const text = (column: number | undefined) => textAt(row, column);
    if (target === 'clients') {
      if (isBlankCell(cells.get('name'))) cells.set('name', text(roles.person ?? columns['contact']) || null);
      if (cells.get('name') === cells.get('contact')) cells.set('contact', null);
      return;
    }
    const isDeal = target === 'engagements';
    const field = isDeal ? 'client' : 'engagement';
    const column = columns[field] ?? roles.client ?? roles.person;
    const host = [settingsOf(this.book).provider ?? '', text(roles.host)].map(sameWords);
    const others = (at: number | undefined) => othersIn(text(at), host);
    // Where no column says whose a payment is, its words may be a client’s name, as in statements of a bank.
    const named = columns['engagement'] ?? (column === undefined ? columns['text'] : undefined);
    const title = isDeal ? '' : others(named);
    const client = isDeal ? text(columns['client']) || text(roles.client) : others(roles.client);
    const code = String(cells.get('currency') ?? '');
    const [person, email, currency] = [text(roles.person), text(roles.email), isCurrency(code) ? code : null];
    const party = { title, client, person, email, currency };
    const found = isDeal ? this.finder.client(party) : this.finder.engagement(party);
    if ('id' in found) cells.set(field, found.id);
    else this.ask(at, column ?? named ?? 0, `${found.ask} Until then the row does not come in.`);
  }

  private readonly addressOf = (row: number, column: number): string =>
    cellAddress(this.file.sheet.name, row, this.file.prepared.origin[column] ?? column);

  /** The cell of the file that a field of a record was read from; null where none was. */
  readonly cellOf = (id: string, name: string): string | null => {
    const [row, column] = [this.rowOf.get(id), this.mapping.columns[name]];
    return row === undefined || column === undefined ? null : this.addressOf(row - 1, column);
  };

  private ask = (row: number, column: number, message: string) =>
    this.asked.set(this.addressOf(row, column), message);

  /** What our own reading found, at the cells of the file, with what was asked before it. */
  private checkOf(found: readonly CheckItem[]): CheckItem[] {
    const { target, columns } = this.mapping;
    const names = columnsOf(target).map(({ name }) => name);
    const own = found.flatMap((item): CheckItem[] => {
      const [, letters = '', row = '0'] = /!([A-Z]+)(\d+)$/.exec(item.field) ?? [];
      const column =
        columns[names[columnOf(letters)] ?? ''] ?? this.mapping.roles.client ?? this.mapping.roles.person;
      if (column === undefined) return [];
      const field = this.addressOf(Number(row) - 1, column);
      return this.asked.has(field) ? [] : [{ ...item, field }];
    });
    const asked = [...this.asked].map(([field, message]) => ({ tab: target, id: null, field, message }));
    return [...asked, ...own];
  }
}
