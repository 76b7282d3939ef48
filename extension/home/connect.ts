import type { SheetPlace } from '../gateways/home.ts';
import { bringBack, connect, giveUp, move, repair, settleIn, takeFile } from './home-steps.ts';
import {
  askAway,
  doing,
  homeCells,
  look,
  type HomeCells,
  type HomeDoors,
  type HomeView,
  type SheetQuestion,
} from './workbook-home.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';

/** What a person can do about the home of their practice. */
export interface HomeActions {
  look(): Promise<void>;
  /** Asks in silence whether a person has to sign in again. */
  ask(): Promise<void>;
  keepAccount(clientId: string | null, hint: string | null): Promise<void>;
  /** A new spreadsheet takes the practice, whether it has rows yet or not. */
  createSheet(title: string): Promise<void>;
  /** The one-file picker; `file` where an address was given. */
  useSheet(file: string | null): Promise<void>;
  /** Answers the question of two practices: the one here goes into a file, the one in the sheet is opened. */
  openTheirs(): Promise<void>;
  /** Answers the question of a sheet without a practice: our tabs are made in it, and it takes the practice here. */
  makeTabs(): Promise<void>;
  leaveQuestion(): void;
  /** A workbook downloaded from Google Sheets: read into this browser where there is no practice yet. */
  takeFile(file: File): Promise<void>;
  goOn(title: string): Promise<void>;
  giveUp(): Promise<void>;
  repair(): Promise<void>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Takes the practice back into this browser: from the sheet, or (`copy`) from the dated copy where the sheet is out of reach. */
  bringBack(from: 'sheet' | 'copy'): Promise<void>;
}

/** The home of the practice as the options show and change it. */
export function createHomeView(doors: HomeDoors): HomeView & HomeActions {
  const cells = homeCells();
  return {
    ...cells,
    look: () => look(doors, cells),
    ask: () => askAway(doors, cells),
    ...moving(doors, cells),
    ...answering(doors, cells),
    ...signing(doors, cells),
  };
}

type Moving = 'takeFile' | 'createSheet' | 'useSheet' | 'goOn' | 'giveUp' | 'repair' | 'bringBack';

/** What changes where the practice lives. */
function moving(doors: HomeDoors, cells: HomeCells): Pick<HomeActions, Moving> {
  const step = (words: string, work: () => Promise<void>) => doing(doors, cells, words, work);
  const known = async (): Promise<SheetPlace | null> => {
    const home = await doors.readHome();
    return home.kind === 'moving' ? home.sheet : null;
  };
  return {
    createSheet: (title) =>
      step('Making your workbook …', async () => {
        await allowed(doors);
        await doors.signIn();
        await move(doors, cells, await known(), title);
      }),
    useSheet: (file) =>
      step('Opening the sheet …', async () => {
        cells.question.value = null;
        await allowed(doors);
        await connect(doors, cells, await doors.pick(file));
      }),
    takeFile: (file) => step('Reading the file …', () => takeFile(doors, file)),
    goOn: (title) => step('Going on with the move …', async () => move(doors, cells, await known(), title)),
    giveUp: () => step('Staying here …', () => giveUp(doors)),
    repair: () => step('Looking over the sheet …', () => repair(doors)),
    bringBack: (from) => step('Bringing your practice back …', () => bringBack(doors, from)),
  };
}

/** What answers the question of a sheet that was picked. */
function answering(
  doors: HomeDoors,
  cells: HomeCells,
): Pick<HomeActions, 'leaveQuestion' | 'openTheirs' | 'makeTabs'> {
  const step = (words: string, work: (asked: SheetQuestion) => Promise<void>) =>
    doing(doors, cells, words, async () => {
      const asked = cells.question.value;
      if (!asked) return;
      await work(asked);
      cells.question.value = null;
    });
  return {
    leaveQuestion: () => void (cells.question.value = null),
    openTheirs: () =>
      step('Opening the sheet …', async ({ sheet }) => {
        await doors.saveFile();
        await settleIn(doors, sheet, []);
      }),
    makeTabs: () => step('Making the tabs …', ({ sheet }) => move(doors, cells, sheet, sheet.title)),
  };
}

/** What concerns the account. */
function signing(
  doors: HomeDoors,
  cells: HomeCells,
): Pick<HomeActions, 'keepAccount' | 'signIn' | 'signOut'> {
  return {
    keepAccount: async (clientId, hint) => {
      await doors.noteAccount({ clientId, hint });
      await look(doors, cells);
    },
    signIn: () =>
      doing(doors, cells, 'Signing in …', async () => {
        await allowed(doors);
        await doors.signIn();
        doors.announce('saved');
      }),
    signOut: () =>
      doing(doors, cells, 'Signing out …', async () => {
        await doors.noteAccount({ signedOut: true });
        await doors.signOut();
        doors.announce('saved');
      }),
  };
}

const NOT_ALLOWED =
  'The browser was not allowed to sign in to Google, so nothing changed. Everything here works without it.';

async function allowed(doors: HomeDoors): Promise<void> {
  if (!(await doors.mayIdentify())) throw new GatewayError('refused', NOT_ALLOWED);
  await doors.noteAccount({ signedOut: false });
}
