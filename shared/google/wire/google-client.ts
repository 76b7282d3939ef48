import type { sheets_v4 } from '@googleapis/sheets';
import { GatewayError } from '../../table/book/gateway.ts';
import { SheetsCallError, type SheetsClient } from './sheets-client.ts';
import { AFTER_FIELDS, afterOf, STRUCTURE_FIELDS, structureOf } from './structure.ts';

/** The generated class, as each home builds it over its own transport and sign-in. */
export type SheetsApi = Pick<sheets_v4.Sheets, 'spreadsheets'>;

// Patience is the gateway's: a library that retries on its own would repeat what must not be repeated.
const ONCE = { retry: false } as const;

/** One spreadsheet over the class of `@googleapis/sheets`. */
export function sheetsClient(api: SheetsApi, spreadsheetId: string): SheetsClient {
  const { spreadsheets } = api;
  const ask = async (fields: string, ranges: readonly string[] = []) =>
    (await asCall(spreadsheets.get({ spreadsheetId, fields, ranges: [...ranges] }, ONCE))).data;
  return {
    spreadsheetId,
    values: async (ranges) => {
      const asked = {
        spreadsheetId,
        ranges: [...ranges],
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
        fields: 'valueRanges(range,values)',
      };
      const { data } = await asCall(spreadsheets.values.batchGet(asked, ONCE));
      return ranges.map((range, n) => ({ range, rows: data.valueRanges?.[n]?.values ?? [] }));
    },
    structure: async () => structureOf(await ask(STRUCTURE_FIELDS)),
    ask,
    apply: async (requests, look = []) => {
      const requestBody = {
        requests: requests as sheets_v4.Schema$Request[],
        ...(look.length > 0 ? { includeSpreadsheetInResponse: true, responseRanges: [...look] } : {}),
      };
      const fields = look.length > 0 ? AFTER_FIELDS : 'spreadsheetId';
      return afterOf(
        (await asCall(spreadsheets.batchUpdate({ spreadsheetId, requestBody, fields }, ONCE))).data,
      );
    },
  };
}

/** Makes a new, empty spreadsheet and answers its id; `setUp` then makes the tabs. */
export async function createSpreadsheet(api: SheetsApi, title: string): Promise<string> {
  const made = await asCall(
    api.spreadsheets.create({ requestBody: { properties: { title } }, fields: 'spreadsheetId' }, ONCE),
  );
  if (!made.data.spreadsheetId) throw new SheetsCallError(0, 'Google answered without an id.');
  return made.data.spreadsheetId;
}

async function asCall<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw callError(error);
  }
}

interface Failed {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly response?: {
    readonly status?: unknown;
    readonly headers?: { get?(name: string): string | null } & Readonly<Record<string, unknown>>;
    readonly data?: { readonly error?: { readonly message?: unknown } };
  };
}

/** What a transport threw, in our words: the package's error in Node, our own transport's in a browser. */
function callError(error: unknown): SheetsCallError | GatewayError {
  if (error instanceof SheetsCallError || error instanceof GatewayError) return error;
  const { status, message, response } = (error ?? {}) as Failed;
  const code = Number(response?.status ?? status);
  const said = response?.data?.error?.message ?? message;
  const after = response?.headers?.get?.('retry-after') ?? response?.headers?.['retry-after'];
  const seconds = Number(after ?? Number.NaN);
  return new SheetsCallError(
    Number.isInteger(code) ? code : 0,
    typeof said === 'string' ? said : 'The request to Google failed.',
    Number.isFinite(seconds) ? seconds : null,
  );
}
