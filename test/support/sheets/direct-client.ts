import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetsRequest } from '#shared/google/wire/requests.ts';
import { SheetsCallError, type SheetsClient } from '#shared/google/wire/sheets-client.ts';
import { afterOf, structureOf } from '#shared/google/wire/structure.ts';
import { losesAnswer, type FaultPlan } from './faults.ts';
import { applyBatch } from './rest-batch.ts';
import { askedAnswer, spreadsheetAnswer } from './rest-read.ts';
import { valuesAnswer } from './rest-values.ts';
import { Refusal } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

/** What a client without a wire between it and the spreadsheet can be told. */
export interface DirectOptions {
  faults?: FaultPlan;
  who?: string;
}

/** The same spreadsheet without HTTP, JSON and log: for thousands of schedules. Faults are those of the REST door. */
export function directClient(
  book: FakeWorkbook,
  options: DirectOptions = {},
): SheetsClient & { land(): number; readonly calls: { reads: number; writes: number } } {
  const calls = { reads: 0, writes: 0 };
  let late: (() => void)[] = [];
  const call = <T>(write: boolean, what: () => T): Promise<T> => {
    calls[write ? 'writes' : 'reads'] += 1;
    try {
      return Promise.resolve(serve(write, what));
    } catch (error) {
      return Promise.reject(
        error instanceof Refusal ? new SheetsCallError(error.status, error.message) : error,
      );
    }
  };
  const serve = <T>(write: boolean, what: () => T): T => {
    const fault = options.faults?.({ write, method: write ? 'POST' : 'GET', url: '' }) ?? null;
    if (fault?.kind === 'status')
      throw new SheetsCallError(fault.status, 'Refused by a fault.', fault.retryAfter ?? null);
    if (fault?.kind === 'late') late.push(() => quietly(what));
    if (fault?.kind === 'late' || fault?.kind === 'dropped') throw new SheetsCallError(0, 'No answer.');
    if (fault?.kind === 'meanwhile') fault.edit();
    const done = what();
    if (fault && losesAnswer(fault)) throw new SheetsCallError(0, 'No answer.');
    return done;
  };
  return {
    spreadsheetId: book.id,
    calls,
    values: (ranges) =>
      call(false, () =>
        (valuesAnswer(book, ranges).valueRanges ?? []).map(({ values }, n) => ({
          range: ranges[n] ?? '',
          rows: values ?? [],
        })),
      ),
    structure: () => call(false, () => structureOf(spreadsheetAnswer(book, 'lines'))),
    ask: (fields, ranges) => call(false, () => askedAnswer(book, fields, ranges)),
    apply: (requests: readonly SheetsRequest[], look: readonly string[] = []) =>
      call(true, () => {
        applyBatch(book, requests as sheets_v4.Schema$Request[], options.who ?? 'me');
        return afterOf(look.length > 0 ? { updatedSpreadsheet: spreadsheetAnswer(book, 'cells', look) } : {});
      }),
    land: () => {
      const waiting = late;
      late = [];
      for (const one of waiting) one();
      return waiting.length;
    },
  };
}

/** A late request may be refused; nobody hears of it. */
function quietly(what: () => unknown): void {
  try {
    what();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
