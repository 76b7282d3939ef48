import { lacksOf, sayRestored, type Lack } from '../../table/dress/dress-lacks.ts';
import type { DerivedTab } from '../../table/book/derived-tab.ts';
import { GatewayError, type Loaded } from '../../table/book/gateway.ts';
import type { Derive } from '../../table/book/refresh-edits.ts';
import { standingTabs, type StandingTab } from '../../table/dress/standing-tabs.ts';
import { looksOf } from './looks.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import { requestsFor } from './restore-requests.ts';
import type { Want } from '../write/save.ts';
import type { SheetsClient, SheetsWorld } from '../wire/sheets-client.ts';
import { WRITES_DRESS } from '../write/writes-tab.ts';

const ROUNDS = 3;
const BUSY =
  'Columns of the spreadsheet are being moved just now, so its looks were not restored. Set up again in a moment.';

/** What restoring needs of the gateway. */
export interface Restoring {
  readonly client: SheetsClient;
  readonly world: SheetsWorld;
  save(want: Want): Promise<Loaded>;
}

/**
 * Restores what the tabs of ours lack of their dress (see `lacksOf`), and says in words what that was. Where nothing is lacking
 * nothing is sent. `opened` is how the spreadsheet was read last.
 */
export async function restoreLooks(
  opened: OpenSpreadsheet,
  derive: Derive,
  { client, world, save }: Restoring,
): Promise<string[]> {
  let now = opened;
  let said: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const tabs = tabsIn(now, derive(now.read.book));
    const looks = await looksOf(tabs, client, world);
    const lacking = tabs
      .map((tab) => ({ tab, lacks: lacksIn(tab, looks) }))
      .filter(({ lacks }) => lacks.length > 0);
    if (lacking.length === 0) return said;
    const before = placesIn(now, tabs);
    let [asked, again] = [false, false];
    await save((latest, sent) => {
      now = latest;
      // Asked once more the batch may have gone through unheard, and it would be sent twice: the looks tell.
      again = !sent && (asked || placesIn(latest, tabsIn(latest, derive(latest.read.book))) !== before);
      if (sent || again) return { done: true };
      asked = true;
      const more = lacking.flatMap(({ tab, lacks }) => restoring(latest, tab, lacks));
      return { done: false, key: `looks ${latest.revision}`, edits: [], more };
    });
    said = lacking.map(({ tab, lacks }) => sayRestored(tab, lacks));
    if (!again) return said;
  }
  throw new GatewayError('conflict', BUSY);
}

const tabsIn = (
  { read, sheets, structure }: OpenSpreadsheet,
  derived: readonly DerivedTab[],
): StandingTab[] =>
  standingTabs(
    read,
    sheets,
    derived,
    structure.sheets.map(({ title }) => title),
    [WRITES_DRESS],
  );

function lacksIn(tab: StandingTab, looks: Awaited<ReturnType<typeof looksOf>>): Lack[] {
  const look = looks.get(tab);
  return look ? lacksOf(tab, look) : [];
}

/** Where columns and rows stand: looks are named by place, and belong nowhere else. */
const placesIn = ({ structure }: OpenSpreadsheet, tabs: readonly StandingTab[]): string =>
  JSON.stringify([
    structure.sheets.map(({ sheetId, title }) => [sheetId, title]),
    tabs.map(({ title, headerRow, columns, rows, settings }) => [title, headerRow, columns, rows, settings]),
  ]);

function restoring(
  { structure }: OpenSpreadsheet,
  tab: StandingTab,
  lacks: readonly Lack[],
): SheetsRequest[] {
  const sheet = structure.sheets.find(({ title }) => title === tab.title);
  return sheet ? lacks.flatMap((lack) => requestsFor(sheet.sheetId, tab, lack)) : [];
}
