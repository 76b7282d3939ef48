import type { TabDress } from '../../table/dress/dress.ts';
import { room } from '../wire/cell-blocks.ts';
import { dressTab, newTab } from '../dress/dress-requests.ts';
import type { SheetsRequest } from '../wire/requests.ts';

/**
 * The hidden tab that keeps what each write overwrote. Google knows cells by place only: where a person sorts the rows between our
 * read and our write, the write lands in another row. So every batch first copies, in the same atomic step, the id and the old
 * values of the cells it is about to overwrite. Reading that back tells surely which row was hit, and what it held.
 */
export const WRITES_TAB = 'Recent writes';

/** What set-up makes of it. */
export const WRITES_DRESS: TabDress = {
  title: WRITES_TAB,
  kind: 'words',
  entity: null,
  hidden: true,
  headerRow: 0,
  frozenColumns: 0,
  columns: ['Write', 'Tab', 'Row', 'What was written', 'Headers, then the row as it was'].map((header) => ({
    name: header,
    header,
    note: null,
    format: '@',
    width: 20,
    wrap: false,
    hidden: false,
    list: null,
    tones: [],
  })),
  settings: [],
  warning: 'Valueback keeps here for a while what it overwrote, to put it back where rows moved meanwhile.',
  rangeName: null,
};

/** So many columns of a tab are remembered; our widest has 45, the others are a person's own. */
export const WIDEST_TAB = 100;

/** So many rows stand below the header of the tab of writes; older ones fall out at the bottom. */
export const WRITES_ROWS = 999;

/** Columns of that tab: a few words, then the headers and the row. */
export const WRITES_COLUMNS = 4 + 2 * WIDEST_TAB;

/** The tab of writes, made when first needed. */
export const writesTab = (id: number): SheetsRequest[] => [
  newTab(WRITES_DRESS, id, null),
  ...room(id, 'COLUMNS', 26, WRITES_COLUMNS),
  ...dressTab(WRITES_DRESS, id),
];
