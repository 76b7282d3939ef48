import type { sheets_v4 } from '@googleapis/sheets';
import { sheetsClient, type SheetsApi } from '#shared/google/wire/google-client.ts';
import {
  SheetsCallError,
  type SheetsClient,
  type WireAfter,
  type WireStructure,
  type WireValues,
} from '#shared/google/wire/sheets-client.ts';
import { structureOf } from '#shared/google/wire/structure.ts';
import { areaOfA1 } from '#test/support/sheets/areas.ts';
import { applyBatch } from '#test/support/sheets/rest-batch.ts';
import { RestDoor } from '#test/support/sheets/rest-door.ts';
import { askedAnswer, spreadsheetAnswer } from '#test/support/sheets/rest-read.ts';
import { valuesAnswer } from '#test/support/sheets/rest-values.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import type { Gate } from './gate.ts';

/** How the devices of a schedule reach the spreadsheet. */
export interface Wire {
  /** A device's client; `landed` hears of each batch that came through. */
  client(book: FakeWorkbook, gate: Gate, landed: () => void): SheetsClient;
  /** Lets every promise that can go on go on. */
  breathe(): Promise<void>;
}

const TURNS = 40;

/** No wire at all: answers are handed over as they are, which is what thousands of schedules have time for. */
export const shortWire: Wire = {
  client: (book, gate, landed) => {
    const answers = answersOf.get(book) ?? new Answers(book);
    answersOf.set(book, answers);
    return {
      spreadsheetId: book.id,
      values: (ranges) => gate(false, () => answers.values(ranges)),
      structure: () => gate(false, () => answers.structure()),
      ask: (fields, ranges) => gate(false, () => askedAnswer(book, fields, ranges)),
      apply: (requests, look = []) =>
        gate(true, () => {
          applyBatch(book, requests as sheets_v4.Schema$Request[], 'me');
          landed();
          return answers.after(look);
        }),
    };
  },
  // No chain of promises is longer here, and a turn of the whole loop would cost most of a schedule.
  breathe: async () => {
    for (let turn = 0; turn < TURNS; turn++) await null;
  },
};

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

  /** What an answer to a batch says of some ranges, one of a tab. */
  after(ranges: readonly string[]): WireAfter {
    const rows = this.values(ranges).map(
      ({ range, rows: cells }) => [areaOfA1(this.book, range).tab.id, cells] as const,
    );
    return { structure: this.structure(), rows: new Map(rows) };
  }

  private refresh(): void {
    if (this.version === this.book.version) return;
    this.version = this.book.version;
    this.known.clear();
    this.shape = null;
  }
}

const answersOf = new WeakMap<FakeWorkbook, Answers>();

/** The whole of it: Google's class over the extension's transport, requests and answers as JSON, the REST server's own checks. */
export const wholeWire = (apiOver: (fetch: typeof globalThis.fetch) => SheetsApi): Wire => ({
  client: (book, gate, landed) => {
    const door = new RestDoor({ quota: Number.POSITIVE_INFINITY });
    door.open(book);
    const answer = (url: string, init: RequestInit): Response => {
      const method = init.method ?? 'GET';
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const answered = door.answer({ method, url, body, token: 'token' });
      if (!answered) throw new TypeError('Failed to fetch');
      if (method !== 'GET' && answered.status === 200) landed();
      return new Response(JSON.stringify(answered.body), { status: answered.status });
    };
    const fetch = ((url: string, init: RequestInit = {}) =>
      gate(init.method !== undefined && init.method !== 'GET', () => answer(url, init)).catch(
        (error: unknown) => {
          if (!(error instanceof SheetsCallError) || error.status === 0) throw error;
          return new Response('{}', { status: error.status });
        },
      )) as typeof globalThis.fetch;
    return sheetsClient(apiOver(fetch), book.id);
  },
  breathe: async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
  },
});
