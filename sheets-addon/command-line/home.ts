import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxPort } from '#shared/table/xlsx/xlsx-workbook.ts';
import { filePort, replaceFile } from './file-port.ts';
import { withoutTab, type Credentials, type Home } from './home-port.ts';
import { quoted } from './print.ts';
import { misuse, refusal } from './stop.ts';
import type { World } from './world.ts';

const SHEET_URL = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/;
const SHEET_ID = /^[\w-]{25,}$/;

/** The id a text names a Google spreadsheet by; null for a file. */
export const spreadsheetIdOf = (text: string): string | null =>
  SHEET_URL.exec(text)?.[1] ?? (SHEET_ID.test(text) && extname(text) === '' ? text : null);

/** Opens the home a person named: a path that ends in .xlsx, a spreadsheet's address or its id. */
export async function openHome(named: string, credentials: Credentials, world: World): Promise<Home> {
  const id = spreadsheetIdOf(named);
  if (id !== null) {
    const { googleHome } = await import('./google-home.ts');
    return googleHome(id, named, credentials, world);
  }
  return fileHome(resolve(world.folder, fileNamed(named)), named, world);
}

/** Endings of workbooks that are read and written; one with macros keeps them, and is not made new. */
const WORKBOOKS = ['.xlsx', '.xlsm'];

/** The name of an .xlsx file as it was typed; what is none is refused. */
export function fileNamed(named: string): string {
  if (/^https?:/i.test(named))
    throw misuse(
      `${named} is not the address of a Google spreadsheet. Copy it from the browser while it is open.`,
    );
  if (!WORKBOOKS.includes(extname(named).toLowerCase()))
    throw misuse(
      `${named} is not an .xlsx file. Name one, or the address of a Google spreadsheet; other files come in with: valueback import`,
    );
  return named;
}

function fileHome(path: string, name: string, world: World): Home {
  const workbook = openXlsxPort(filePort(path), world);
  const told = <T>(work: () => Promise<T>) => retold(work, name);
  // A workbook of someone's own is told from an empty practice: nothing is written into it unasked.
  const insist = async () => {
    if (!(await told(() => workbook.isPractice())))
      throw refusal(`${name} holds no practice. Make one in it with: valueback setup ${quoted(name)}`);
  };
  return {
    name,
    insist,
    load: () => told(() => workbook.load()),
    apply: (changes, revision) => told(() => workbook.apply(changes, revision)),
    setUp: (derive) => told(() => workbook.setUp(derive)),
    refresh: async (derive) => {
      await insist();
      return told(() => workbook.refresh(derive));
    },
    create: async (book, derive) => {
      if (existsSync(path)) return false;
      if (/\.xlsm$/i.test(path))
        throw misuse(`${name} is not there, and a workbook with macros is not made new. Name an .xlsx file.`);
      await replaceFile(path, await bookToXlsx(book, world, derive(book)), null);
      return true;
    },
  };
}

/** The gateway's failures with the file's name and the next step of a command line. */
async function retold<T>(work: () => Promise<T>, name: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const { kind, message } = error;
    if (kind === 'missingTab')
      throw new GatewayError(kind, withoutTab(message, name, 'from a copy of the file'));
    throw kind === 'damaged' ? new GatewayError(kind, `${name}: ${message}`) : error;
  }
}
