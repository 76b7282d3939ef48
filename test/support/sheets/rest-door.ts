import type { sheets_v4 } from '@googleapis/sheets';
import { losesAnswer, type FaultPlan } from './faults.ts';
import { masked, maskOf } from './field-mask.ts';
import { applyBatch } from './rest-batch.ts';
import { logCall } from './rest-log.ts';
import { askedAnswer, spreadsheetAnswer } from './rest-read.ts';
import { valuesAnswer } from './rest-values.ts';
import { Refusal } from './types.ts';
import { FakeWorkbook } from './workbook.ts';

/** A request as any transport hands it over; `url` is path and query. */
export interface RestRequest {
  readonly method: string;
  readonly url: string;
  readonly token: string | null;
  readonly body: unknown;
}

/** Its answer; null for a request whose answer never comes. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** How a door behaves; tests change it as they go. */
export interface DoorOptions {
  /** 200, 401 (token unknown or expired), 403 (no permission), 404 (unknown to this account), by token and spreadsheet. */
  access: (token: string | null, spreadsheetId: string | null) => number;
  faults: FaultPlan;
  /** Reads and writes a minute; Google gives 60 and 60 to each user of a project. */
  quota: number;
  now: () => number;
  /** The account that writes, for protected ranges. */
  who: string;
}

const MINUTE = 60_000;
const REASONS: Readonly<Record<number, readonly [string, string]>> = {
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  429: [
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'.",
  ],
  500: ['INTERNAL', 'Internal error encountered.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
};

const SPREADSHEET = /^\/v4\/spreadsheets\/([^/:?]+)(:batchUpdate|\/values:batchGet)?$/;

/** The REST door of fake spreadsheets: the v4 methods we use, with accounts, quotas and faults; every call is logged. */
export class RestDoor {
  readonly books = new Map<string, FakeWorkbook>();
  readonly options: DoorOptions = {
    access: (token, id) => (token === null ? 401 : id === null || this.books.has(id) ? 200 : 404),
    faults: () => null,
    quota: Number.POSITIVE_INFINITY,
    now: () => 0,
    who: 'me',
  };
  private readonly calls: { at: number; write: boolean }[] = [];
  private late: (() => void)[] = [];
  private made = 0;

  constructor(options: Partial<DoorOptions> = {}) {
    Object.assign(this.options, options);
  }

  /** Adds a spreadsheet. */
  open(book: FakeWorkbook): FakeWorkbook {
    this.books.set(book.id, book);
    return book;
  }

  /** Does what was on its way when the client gave up; each may be refused, which nobody hears. */
  land(): number {
    const waiting = this.late;
    this.late = [];
    for (const one of waiting) one();
    return waiting.length;
  }

  /** Answers a request; null is an answer that never comes. */
  answer(request: RestRequest): RestAnswer | null {
    const write = request.method !== 'GET';
    const fault = this.options.faults({ write, method: request.method, url: request.url });
    if (fault?.kind === 'dropped') return null;
    if (fault?.kind === 'status')
      return this.refuse(
        request,
        fault.status,
        undefined,
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      );
    if (fault?.kind === 'late') {
      this.late.push(() => void this.serve(request, write));
      return null;
    }
    if (fault?.kind === 'meanwhile') fault.edit();
    const answer = this.serve(request, write);
    return fault && losesAnswer(fault) ? null : answer;
  }

  private serve(request: RestRequest, write: boolean): RestAnswer {
    const { pathname, searchParams } = new URL(request.url, 'http://sheets');
    const [, id = null, action = ''] = SPREADSHEET.exec(pathname) ?? [];
    const status = this.options.access(request.token, id);
    if (status !== 200) return this.refuse(request, status);
    if (this.overQuota(write)) return this.refuse(request, 429);
    try {
      const whole = this.route(
        `${request.method} ${id === null ? pathname : action}`,
        id,
        searchParams,
        request.body,
      );
      const fields = searchParams.get('fields');
      const body = fields === null ? whole : masked(whole, maskOf(fields));
      this.log(request, 200, body);
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.refuse(request, error.status, error);
    }
  }

  private route(what: string, id: string | null, query: URLSearchParams, body: unknown): object {
    if (what === 'POST /v4/spreadsheets') return this.create((body ?? {}) as sheets_v4.Schema$Spreadsheet);
    const book = this.books.get(id ?? '');
    if (!book) throw new Refusal('Requested entity was not found.', 404, 'NOT_FOUND');
    if (what === 'GET ') {
      const fields = query.get('fields');
      if (fields === null)
        return spreadsheetAnswer(book, query.get('includeGridData') === 'true' ? 'cells' : 'none');
      return askedAnswer(book, fields, query.getAll('ranges'));
    }
    if (what === 'GET /values:batchGet') {
      if (query.get('valueRenderOption') !== 'UNFORMATTED_VALUE')
        throw new Refusal('The fake knows unformatted values only.');
      return valuesAnswer(book, query.getAll('ranges'));
    }
    if (what === 'POST :batchUpdate') {
      const {
        requests = [],
        includeSpreadsheetInResponse,
        responseRanges,
      } = (body ?? {}) as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
      const replies = applyBatch(book, requests, this.options.who);
      // Nobody says what comes of a range that cannot be read: the harsher reading is a refusal after all was done.
      return includeSpreadsheetInResponse
        ? {
            spreadsheetId: book.id,
            replies,
            updatedSpreadsheet: spreadsheetAnswer(book, 'cells', responseRanges ?? []),
          }
        : { spreadsheetId: book.id, replies };
    }
    throw new Refusal(`Unknown method: ${what}`, 404, 'NOT_FOUND');
  }

  private create({ properties, sheets = [] }: sheets_v4.Schema$Spreadsheet): object {
    const book = new FakeWorkbook(`made-${++this.made}`, properties?.title ?? undefined);
    for (const { properties: one } of sheets) book.edit(() => book.addTab({ title: one?.title ?? 'Sheet' }));
    this.open(book);
    return spreadsheetAnswer(book, 'none');
  }

  private overQuota(write: boolean): boolean {
    const now = this.options.now();
    const recent = this.calls.filter((one) => one.write === write && one.at > now - MINUTE).length;
    this.calls.push({ at: now, write });
    return recent >= this.options.quota;
  }

  private refuse(
    request: RestRequest,
    status: number,
    { message, reason }: { message?: string; reason?: string } = {},
    headers: Readonly<Record<string, string>> = {},
  ): RestAnswer {
    const [usual, words] = REASONS[status] ?? ['UNKNOWN', 'Unknown error.'];
    const body = { error: { code: status, message: message ?? words, status: reason ?? usual } };
    this.log(request, status, body);
    return { status, headers: { 'content-type': 'application/json', ...headers }, body };
  }

  private log({ method, url, body }: RestRequest, status: number, response: unknown): void {
    logCall({ method, url, body: body ?? undefined, status, response });
  }
}
