import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checked } from '#shared/base/checked.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import { GatewayError, type GatewayErrorKind, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import type { ReadCopy } from '../gateways/read-copy.ts';
import type { Home, SheetPlace } from '../gateways/home.ts';
import { isBlank, rowCount, type Progress } from './move-practice.ts';

/** A sheet as the options see it: a workbook that can be set up, and its name. */
export interface SheetWorkbook extends WorkbookGateway {
  /** The practice it holds; null where no tab of it is one of ours. Writes nothing. */
  practice(): Promise<Book | null>;
  /** Makes what is missing of our tabs; leaves everything of the person's. */
  setUp(): Promise<void>;
  /** The name of the spreadsheet. */
  title(): Promise<string>;
  /** Computes the derived tabs anew. */
  refresh(): Promise<void>;
}

/** What the person told of their Google account. */
export interface AccountWords {
  readonly clientId: string | null;
  readonly hint: string | null;
  readonly signedOut: boolean;
}

/** Everything the options may ask of the browser and of Google; handed in, so that it can be tried without either. */
export interface HomeDoors {
  readonly readHome: () => Promise<Home>;
  readonly putHome: (home: Home) => Promise<void>;
  readonly takeHome: (book: Book, home: Home) => Promise<void>;
  readonly local: () => Promise<WorkbookGateway>;
  readonly sheet: (id: string) => Promise<SheetWorkbook>;
  readonly createSheet: (title: string) => Promise<SheetPlace>;
  readonly copyOf: (id: string) => ReadCopy;
  readonly account: () => Promise<AccountWords>;
  readonly noteAccount: (part: Partial<AccountWords>) => Promise<void>;
  /** Asks the browser for the right to sign in; shows nothing in Chrome. False where the person said no. */
  readonly mayIdentify: () => Promise<boolean>;
  readonly signIn: () => Promise<void>;
  readonly pick: (file: string | null) => Promise<string>;
  readonly signOut: () => Promise<void>;
  /** Reads a workbook a person downloaded. */
  readonly readFile: (file: File) => Promise<Checked<Book>>;
  /** Puts the practice here into a file on the person's disk. */
  readonly saveFile: () => Promise<void>;
  /** Tells the other pages and the worker that the practice lives elsewhere now, or that its rows changed. */
  readonly announce: (what: 'moved' | 'saved') => void;
  /** Why Google gives no token without a person; null where it does, or where there is no line. */
  readonly away: () => Promise<string | null>;
  readonly now: () => Instant;
}

/** A question only the person can answer. `rowsThere` is null where the sheet holds no practice: may our tabs be made in it? */
export interface SheetQuestion {
  readonly sheet: SheetPlace;
  readonly rowsHere: number;
  readonly rowsThere: number | null;
}

/** What went wrong, and doing it once more. */
export interface HomeTrouble {
  readonly kind: GatewayErrorKind;
  readonly message: string;
  again(): Promise<void>;
}

/** What the options show of the workbook. */
export interface HomeView {
  readonly home: ReadonlySignal<Home | null>;
  readonly account: ReadonlySignal<AccountWords | null>;
  /** What is being done, in words; null while nothing is. */
  readonly busy: ReadonlySignal<string | null>;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly trouble: ReadonlySignal<HomeTrouble | null>;
  readonly question: ReadonlySignal<SheetQuestion | null>;
  /** The practice in this browser: its rows besides settings, and its name. */
  readonly here: ReadonlySignal<{ readonly rows: number; readonly name: string | null }>;
  /** Why a person has to sign in again; null while they have not. */
  readonly away: ReadonlySignal<string | null>;
  /** When the copy on this device was taken; null where there is none. */
  readonly copyTakenAt: ReadonlySignal<Instant | null>;
}

/** The signals behind the view, for the steps that write them. */
export type HomeCells = {
  readonly [K in keyof HomeView]: HomeView[K] extends ReadonlySignal<infer T> ? Signal<T> : never;
};

/** Fresh signals: nothing is known yet. */
export const homeCells = (): HomeCells => ({
  home: signal<Home | null>(null),
  account: signal<AccountWords | null>(null),
  busy: signal<string | null>(null),
  progress: signal<Progress | null>(null),
  trouble: signal<HomeTrouble | null>(null),
  question: signal<SheetQuestion | null>(null),
  here: signal<{ readonly rows: number; readonly name: string | null }>({ rows: 0, name: null }),
  away: signal<string | null>(null),
  copyTakenAt: signal<Instant | null>(null),
});

/** Reads where everything stands. */
export async function look(doors: HomeDoors, cells: HomeCells): Promise<void> {
  const [home, account, { book }] = await Promise.all([
    doors.readHome(),
    doors.account(),
    doors.local().then((local) => local.load()),
  ]);
  const rows = isBlank(book) ? 0 : rowCount(book);
  cells.here.value = { rows, name: book.settings[0]?.practice ?? null };
  const copy = home.kind === 'sheet' ? await doors.copyOf(home.sheet.id).read() : null;
  cells.copyTakenAt.value = copy?.takenAt ?? null;
  cells.account.value = account;
  cells.home.value = home;
}

/** Asks in silence whether a person has to sign in again. May take seconds: nobody waits for it. */
export async function askAway(doors: HomeDoors, cells: HomeCells): Promise<void> {
  cells.away.value = cells.home.value?.kind === 'sheet' ? await doors.away() : null;
}

/** Does one step with its words on screen; the world's failure is kept with the way to do it again. One step at a time. */
export async function doing(
  doors: HomeDoors,
  cells: HomeCells,
  words: string,
  work: () => Promise<void>,
): Promise<void> {
  if (cells.busy.value !== null) return;
  cells.busy.value = words;
  cells.trouble.value = null;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const again = () => doing(doors, cells, words, work);
    cells.trouble.value = { kind: error.kind, message: error.message, again };
  } finally {
    cells.progress.value = null;
    await look(doors, cells).catch(() => undefined);
    cells.busy.value = null;
    void askAway(doors, cells);
  }
}
