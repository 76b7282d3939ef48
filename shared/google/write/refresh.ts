import { DERIVED_TABS } from '../../table/book/derived-names.ts';
import { GatewayError, type Loaded } from '../../table/book/gateway.ts';
import { refreshEdits, type Derive } from '../../table/book/refresh-edits.ts';
import type { TabEdit } from '../../table/book/tab-edit.ts';
import { sameWords } from '../../table/cells/cell.ts';
import { listsEdit } from '../../table/dress/lists.ts';
import type { SettingUp } from '../dress/set-up.ts';
import { tabsToShow } from '../dress/show-tabs.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { WireStructure } from '../wire/sheets-client.ts';

/** Writes the derived tabs whole, with what else a refresh writes; refused where one of them would be written over somebody's own tab. */
export async function refreshing(home: SettingUp, derive: Derive, sure = false): Promise<Loaded> {
  let unsure = false;
  const loaded = await home.save((opened, sent) => {
    unsure = !sent && !sure && hasUnwarned(opened.structure);
    if (sent || unsure) return { done: true };
    insistOnPractice(opened);
    const { read } = opened;
    const edits = refreshed(opened, derive);
    const more = tabsToShow(opened, read.book, derive(read.book));
    return {
      done: false,
      key: `refresh ${opened.revision}`,
      edits,
      ...(more.length > 0 ? { more } : {}),
    };
  });
  if (!unsure) return loaded;
  const { refuseOwnTabs } = await import('../dress/set-up.ts');
  await refuseOwnTabs(home, derive);
  return refreshing(home, derive, true);
}

/** Whether a tab with the name of a derived one bears no warning of ours: it may be the person's own. */
const hasUnwarned = ({ sheets }: WireStructure): boolean =>
  sheets.some(({ title, protections }) => protections.length === 0 && DERIVED.includes(sameWords(title)));

const DERIVED = DERIVED_TABS.map(sameWords);

/** A refresh's edits, and the words of the dropdowns as the book has them now. */
const refreshed = ({ read, sheets, place }: OpenSpreadsheet, derive: Derive): TabEdit[] => [
  ...refreshEdits(read, sheets, derive, place),
  listsEdit(read.book),
];

/** A spreadsheet of somebody's own is told from an empty practice: nothing is written into it unasked. */
export function insistOnPractice(opened: OpenSpreadsheet | null): void {
  if (!opened || opened.read.layouts.size > 0 || opened.read.settings !== null) return;
  throw new GatewayError(
    'missingTab',
    'This spreadsheet holds no practice: none of its tabs is one of Valueback’s. Nothing was written. Make one in it first: “Set up or repair”, on the command line “valueback setup”.',
  );
}
