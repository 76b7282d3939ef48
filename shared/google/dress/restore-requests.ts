import type { Lack, Stretch } from '../../table/dress/dress-lacks.ts';
import type { StandingTab } from '../../table/dress/standing-tabs.ts';
import { giveFormat, writeRun } from '../wire/cell-blocks.ts';
import { listRule, nameColumns, tone, warn } from './dress-requests.ts';
import type { GridRange, SheetsRequest } from '../wire/requests.ts';

const rangeOf = (sheetId: number, { at, from, to }: Stretch): GridRange => ({
  sheetId,
  startRowIndex: from,
  ...(to === null ? {} : { endRowIndex: to }),
  startColumnIndex: at,
  endColumnIndex: at + 1,
});

/** The requests that restore one thing a tab lacks; they touch nothing else of its cells. */
export function requestsFor(sheetId: number, tab: StandingTab, lack: Lack): SheetsRequest[] {
  const { dress, headerRow, columns } = tab;
  switch (lack.kind) {
    case 'frozen':
      return [freeze(sheetId, headerRow + 1)];
    case 'warning':
      return dress.warning === null ? [] : [warn(sheetId, dress.warning)];
    case 'name':
      return dress.rangeName === null
        ? []
        : [nameColumns(sheetId, dress.rangeName, headerRow, 1 + Math.max(...Object.values(columns)))];
    case 'header': {
      const { at: column } = lack;
      return [writeRun(sheetId, [{ row: headerRow, column, cell: lack.column.header, format: 'General' }])];
    }
    case 'note':
      return [note(rangeOf(sheetId, { at: lack.at, from: headerRow, to: headerRow + 1 }), lack.column.note)];
    case 'hidden':
      return [hide(sheetId, lack.at)];
    case 'format':
      return giveFormat(rangeOf(sheetId, lack), lack.format);
    case 'list': {
      const cell = { dataValidation: listRule(lack.list) };
      return [{ repeatCell: { range: rangeOf(sheetId, lack), cell, fields: 'dataValidation' } }];
    }
    case 'tone':
      return [tone(lack.tone, rangeOf(sheetId, lack), 0)];
  }
}

const freeze = (sheetId: number, frozenRowCount: number): SheetsRequest => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { frozenRowCount } },
    fields: 'gridProperties.frozenRowCount',
  },
});

const note = (range: GridRange, words: string | null): SheetsRequest => ({
  repeatCell: { range, cell: { note: words ?? '' }, fields: 'note' },
});

const hide = (sheetId: number, at: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});
