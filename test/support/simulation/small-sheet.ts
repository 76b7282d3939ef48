import {
  SheetsCallError,
  type SheetsClient,
  type WireStructure,
  type WireValues,
} from '#shared/google/sheets-client.ts';
import { afterOf, structureOf } from '#shared/google/structure.ts';
import { WRITES_COLUMNS, writesTab } from '#shared/google/writes-tab.ts';
import type { sheets_v4 } from '@googleapis/sheets';
import { applyBatch } from '#test/support/sheets/rest-batch.ts';
import { askedAnswer, spreadsheetAnswer, valuesAnswer } from '#test/support/sheets/rest-read.ts';
import { Refusal } from '#test/support/sheets/types.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import type { Dice } from './dice.ts';

/** The columns of the small Clients tab, in the order they begin in. `notes` is nobody's to write: a witness. */
export const COLUMNS = [
  ['name', 'Client'],
  ['city', 'City'],
  ['notes', 'Private notes'],
  ['id', 'Row ID'],
] as const;

const WRITES_WIDTH = 60;

let template: FakeWorkbook | null = null;

/** A spreadsheet of one tab of four columns, marked as set-up marks them. */
export function smallSheet(id: string): FakeWorkbook {
  template ??= makeTemplate();
  return template.copy(id);
}

function makeTemplate(): FakeWorkbook {
  const book = new FakeWorkbook('small');
  book.edit(() => {
    const tab = book.addTab({ title: 'Clients', rows: 100, columns: 8 });
    tab.frozenRows = 1;
    COLUMNS.forEach(([field, header], at) => {
      tab.put(0, at, { input: { text: header } });
      book.addMark(
        { key: 'vb.column', value: `clients.${field}`, visibility: 'DOCUMENT' },
        { tab, axis: 'columns', at },
      );
    });
    book.deleteTab(0);
  });
  applyBatch(book, writesTab(7) as sheets_v4.Schema$Request[], 'me');
  // Room for the rows of this small tab, twice; thousands of schedules would else copy blank columns.
  book.edit(() => book.resize(book.tabById(7), 'columns', WRITES_WIDTH, WRITES_WIDTH - WRITES_COLUMNS));
  return book;
}

/** A program that died in the middle of a call. */
export class Crash extends Error {}

/** One call on its way: the schedule decides when it is done and what its device hears. */
export interface Call {
  readonly device: number;
  readonly write: boolean;
  /** Does it and answers. */
  finish(): void;
  /** Answers with a failure and does nothing. */
  fail(error: Error): void;
  /** Does it; the answer is lost. */
  swallow(error: Error): void;
  /** Does it at some later time, or never hears of a refusal. */
  readonly act: () => void;
}

/** What the spreadsheet answers, made once for each of its states. */
class Answers {
  private version = -1;
  private readonly known = new Map<string, readonly WireValues[]>();
  private shape: WireStructure | null = null;

  constructor(private readonly book: FakeWorkbook) {}

  structure(): WireStructure {
    this.refresh();
    return (this.shape ??= structureOf(spreadsheetAnswer(this.book, 'lines')));
  }

  values(ranges: readonly string[]): readonly WireValues[] {
    this.refresh();
    const key = ranges.join();
    const rows =
      this.known.get(key) ??
      (valuesAnswer(this.book, ranges).valueRanges ?? []).map(({ values }, n) => ({
        range: ranges[n] ?? '',
        rows: (values ?? []) as WireValues['rows'],
      }));
    this.known.set(key, rows);
    return rows;
  }

  private refresh(): void {
    if (this.version === this.book.version) return;
    this.version = this.book.version;
    this.known.clear();
    this.shape = null;
  }
}

const answersOf = new WeakMap<FakeWorkbook, Answers>();

/** A client whose every call waits for the schedule. */
export function gatedClient(
  book: FakeWorkbook,
  device: number,
  waiting: Call[],
  landed: () => void,
): SheetsClient {
  const answers = answersOf.get(book) ?? new Answers(book);
  answersOf.set(book, answers);
  const call = <T>(write: boolean, act: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = (work: () => void) => {
        waiting.splice(waiting.indexOf(one), 1);
        work();
      };
      const one: Call = {
        device,
        write,
        finish: () =>
          settle(() => {
            try {
              resolve(act());
            } catch (error) {
              reject(error instanceof Refusal ? new SheetsCallError(error.status, error.message) : error);
            }
          }),
        fail: (error) => settle(() => reject(error)),
        swallow: (error) => settle(() => (quietly(act), reject(error))),
        act: () => quietly(act),
      };
      waiting.push(one);
    });
  return {
    spreadsheetId: book.id,
    values: (ranges) => call(false, () => answers.values(ranges)),
    structure: () => call(false, () => answers.structure()),
    ask: (fields, ranges) => call(false, () => askedAnswer(book, fields, ranges)),
    apply: (requests, look = []) =>
      call(true, () => {
        applyBatch(book, requests as sheets_v4.Schema$Request[], 'me');
        landed();
        return afterOf(look.length > 0 ? { updatedSpreadsheet: spreadsheetAnswer(book, 'cells', look) } : {});
      }),
  };
}

function quietly(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Chooses one of the calls that wait. */
export const nextCall = (waiting: readonly Call[], dice: Dice): Call | null =>
  waiting.length === 0 ? null : dice.pick(waiting);
