import { gatewayError, isTooMany, isUnknown } from '#shared/google/wire/failures.ts';
import { sheetsClient } from '#shared/google/wire/google-client.ts';
import { SheetsCallError, type SheetsClient } from '#shared/google/wire/sheets-client.ts';
import { patiently } from '#shared/google/wire/patience.ts';
import { rangeOfTab, sheetRows } from '#shared/google/wire/wire-sheets.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { sameWords, type SheetRows } from '#shared/table/cells/cell.ts';
import { GatewayError, type GatewayErrorKind } from '#shared/table/book/gateway.ts';
import { googleAccess } from './google-api.ts';
import { withoutTab, type Credentials, type Home } from './home-port.ts';
import type { World } from './world.ts';

/** A practice in a Google spreadsheet; `named` is what the person typed for it. */
export async function googleHome(
  id: string,
  named: string,
  credentials: Credentials,
  world: World,
): Promise<Home> {
  const { api, address } = await googleAccess(credentials, world);
  const workbook = googleWorkbook(inWords(sheetsClient(api, id), address), { ...world, device: world });
  const told = <T>(work: () => Promise<T>) => retold(work, named);
  return {
    name: await told(() => workbook.title()),
    create: () => Promise.resolve(false),
    insist: () => told(async () => workbook.insist()),
    load: () => told(() => workbook.load()),
    apply: (changes, revision) => told(() => workbook.apply(changes, revision)),
    refresh: (derive) => told(() => workbook.refresh(derive)),
    setUp: (derive) => told(() => workbook.setUp(derive)),
  };
}

/** The tabs of a spreadsheet with the cells of those that are named, as stored; two reads, nothing is written. */
export async function googleCells(
  id: string,
  named: readonly string[],
  credentials: Credentials,
  world: World,
): Promise<readonly SheetRows[]> {
  const { api, address } = await googleAccess(credentials, world);
  const client = inWords(sheetsClient(api, id), address);
  const patient = { ...world, device: world };
  const wanted = named.map(sameWords);
  const reading = async () => {
    const structure = await patiently(() => client.structure(), patient);
    const grids = structure.sheets.filter(({ rowCount }) => rowCount > 0);
    const isWanted = ({ title }: { readonly title: string }) => wanted.includes(sameWords(title));
    const tabs = [...grids.filter(isWanted), ...grids.filter((one) => !isWanted(one))];
    const ranges = grids.filter(isWanted).map(({ title }) => rangeOfTab(title));
    const values = ranges.length > 0 ? await patiently(() => client.values(ranges), patient) : [];
    return sheetRows(structure, tabs, values);
  };
  return retold(() => reading().catch((error: unknown) => Promise.reject(gatewayError(error))), id);
}

const AGAIN = 'run this again; nothing is written twice.';
const WORDS: Partial<Record<GatewayErrorKind, string>> = {
  offline: `Google did not answer, or has trouble of its own. Look at your connection, then ${AGAIN}`,
  quota: `Google lets no more through for the moment. Wait a minute, then ${AGAIN}`,
};

/** The gateway's failures with the next step of a command line, and without what only a program with an outbox can promise. */
async function retold<T>(work: () => Promise<T>, named: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const words = error.kind === 'missingTab' ? withoutTab(error.message, named, BACK) : WORDS[error.kind];
    throw new GatewayError(error.kind, words ?? error.message.replace(WAITS, ''));
  }
}

const BACK = 'in Google Sheets with Edit, Undo or File, Version history';
const WAITS = / What you saved waits here and is not lost\./;

/** The client with the words of a command line: nothing waits here, a command is simply run again. */
function inWords(client: SheetsClient, address: string | null): SheetsClient {
  const said = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      throw error instanceof SheetsCallError ? (worded(error, address) ?? error) : error;
    }
  };
  return {
    spreadsheetId: client.spreadsheetId,
    values: (ranges) => said(client.values(ranges)),
    structure: () => said(client.structure()),
    ask: (fields, ranges) => said(client.ask(fields, ranges)),
    apply: (...asked) => said(client.apply(...asked)),
  };
}

/** What a person can do about a refusal of the account; what may pass by itself is left to the gateway's patience. */
function worded(error: SheetsCallError, address: string | null): GatewayError | null {
  const { status, message } = error;
  if (isTooMany(error) || isUnknown(error)) return null;
  const share =
    address === null
      ? 'Ask its owner to share it with the account of this token as an editor, or use a token of another account.'
      : `Share it with ${address} as an editor, then run this again.`;
  if (/invalid_grant|invalid_client|unauthorized_client/.test(message))
    return new GatewayError('signedOut', `Google does not accept this key: ${message} Make a new one.`);
  if (status === 401)
    return new GatewayError(
      'signedOut',
      'This token has expired or is not a token. Get a new one and run this again.',
    );
  if (status === 403 && !/protected cell or object/i.test(message))
    return new GatewayError('refused', `This account may not change this spreadsheet. ${share}`);
  if (status === 404)
    return new GatewayError('refused', `Google finds no such spreadsheet for this account. ${share}`);
  return null;
}
