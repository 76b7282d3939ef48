import { isBlankCell } from '../cells/cell.ts';
import { isPercentFormat } from '../cells/number-format.ts';
import { fieldOf } from '../book/columns.ts';
import { STALE_TONE, type ColumnDress } from './dress.ts';
import type { WordTone } from './dress-tones.ts';
import type { StandingTab } from './standing-tabs.ts';

/** What a cell has of its own, whoever gave it. */
export interface CellLook {
  readonly note: boolean;
  /** A number format; what programs show numbers by where nobody chose one is none. */
  readonly format: boolean;
  /** A rule of what may stand in it. */
  readonly list: boolean;
}

/** How a tab looks, as a home reads it; rows and columns counted from 0. */
export interface TabLook {
  /** So many rows from the top were looked at: down to the first free one, where the tab has it. */
  readonly rows: number;
  readonly frozenRows: number;
  /** Whether the tab itself is hidden. */
  readonly hidden: boolean;
  /** Whether the whole tab is protected, with a warning or for good. */
  readonly guarded: boolean;
  /** Whether the name of its range is taken. */
  readonly named: boolean;
  isHidden(column: number): boolean;
  /** Whether a rule of colours looks for a word in a column. */
  hasTone(column: number, word: string): boolean;
  cell(row: number, column: number): CellLook;
}

/** Cells of one column from a row to before another; to the end of the tab where that is null. */
export interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number | null;
}

/** One thing a tab lacks of its dress. */
export type Lack =
  | { readonly kind: 'frozen' | 'warning' | 'name' }
  | { readonly kind: 'header' | 'note' | 'hidden'; readonly column: ColumnDress; readonly at: number }
  | ({ readonly kind: 'format'; readonly name: string; readonly format: string } & Stretch)
  | ({ readonly kind: 'list'; readonly name: string; readonly list: number } & Stretch)
  | ({ readonly kind: 'tone'; readonly name: string; readonly tone: WordTone } & Stretch);

/**
 * What a tab lacks of its dress. One plain rule: only what is absent. A cell with a number format, rule or note of its own, a tab
 * that somebody protected or froze, a column with a rule for the same word, a name that is taken: all that stays as it is, whoever
 * made it and whatever it says; so does a plain number where a share belongs, whose look would decide what it means. Widths,
 * wrapping, fonts and colours of cells are the person's. A tab that nobody sees lacks nothing: it is dressed when it is shown.
 */
export function lacksOf(tab: StandingTab, look: TabLook): Lack[] {
  const { dress } = tab;
  if (look.hidden && dress.kind !== 'words') return [];
  const hasColumns = dress.columns.length > 0;
  return [
    ...(hasColumns && look.frozenRows === 0 ? [{ kind: 'frozen' } as const] : []),
    ...(dress.warning !== null && !look.guarded ? [{ kind: 'warning' } as const] : []),
    ...(dress.rangeName !== null && !look.named ? [{ kind: 'name' } as const] : []),
    ...(dress.kind === 'words' ? [] : dress.columns.flatMap((column) => columnLacks(tab, look, column))),
    ...settingLacks(tab, look),
    ...(dress.kind === 'derived' && !look.hasTone(0, STALE_TONE.word)
      ? [{ kind: 'tone', name: STALE_TONE.word, tone: STALE_TONE, at: 0, from: 0, to: 1 } as const]
      : []),
  ];
}

function columnLacks(tab: StandingTab, look: TabLook, column: ColumnDress): Lack[] {
  const at = tab.columns[column.name];
  if (at === undefined) return [];
  const { header, note, hidden, format, list, tones } = column;
  const from = tab.headerRow + 1;
  const below = { at, from, to: null };
  const stretches = (has: (cell: CellLook, row: number) => boolean) =>
    stretchesWithout((row) => has(look.cell(row, at), row), from, look.rows).map((one) => ({
      name: header,
      at,
      ...one,
    }));
  const hasFormat = (cell: CellLook, row: number) => cell.format || isUnclear(tab, row, at, format);
  return [
    ...(tab.headers && isBlankCell(tab.headers[at]) ? [{ kind: 'header', column, at } as const] : []),
    ...(note !== null && !look.cell(tab.headerRow, at).note ? [{ kind: 'note', column, at } as const] : []),
    ...(hidden && !look.isHidden(at) ? [{ kind: 'hidden', column, at } as const] : []),
    ...(format === 'General'
      ? []
      : stretches(hasFormat).map((one) => ({ kind: 'format', format, ...one }) as const)),
    ...(list === null
      ? []
      : stretches((cell) => cell.list).map((one) => ({ kind: 'list', list, ...one }) as const)),
    ...tones
      .filter(({ word }) => !look.hasTone(at, word))
      .map((tone) => ({ kind: 'tone', name: header, tone, ...below }) as const),
  ];
}

const isUnclear = ({ cells }: StandingTab, row: number, column: number, format: string): boolean =>
  isPercentFormat(format) && typeof cells[row]?.[column] === 'number';

/** Settings have their looks row by row. */
function settingLacks(tab: StandingTab, look: TabLook): Lack[] {
  const { dress, settings } = tab;
  if (!settings) return [];
  return dress.settings.flatMap(({ name, format, list }): Lack[] => {
    const row = settings.rows[name];
    if (row === undefined) return [];
    const cell = look.cell(row, settings.column);
    const label = fieldOf('settings', name)?.label ?? name;
    const place = { name: label, at: settings.column, from: row, to: row + 1 };
    return [
      ...(format !== 'General' && !cell.format && !isUnclear(tab, row, settings.column, format)
        ? [{ kind: 'format', format, ...place } as const]
        : []),
      ...(list !== null && !cell.list ? [{ kind: 'list', list, ...place } as const] : []),
    ];
  });
}

/** The rows without something, those side by side as one; the last one looked at stands for all below it. */
function stretchesWithout(has: (row: number) => boolean, from: number, end: number): Omit<Stretch, 'at'>[] {
  const found: { from: number; to: number | null }[] = [];
  for (let row = from; row < end; row++) {
    if (has(row)) continue;
    const last = found.at(-1);
    if (last?.to === row) last.to = row + 1;
    else found.push({ from: row, to: row + 1 });
  }
  const last = found.at(-1);
  if (last?.to === end) last.to = null;
  return found;
}

const WORDS: Readonly<Record<Lack['kind'], string>> = {
  header: 'header',
  list: 'dropdown',
  format: 'number format',
  note: 'help of the header',
  tone: 'colours',
  hidden: 'hidden again',
  frozen: 'the header stays in sight',
  warning: 'the warning',
  name: 'the name of its range',
};

const NAMED_AT_MOST = 3;

/** What was restored in a tab, in words: `In “Sessions”: dropdown of “How it went”; the header stays in sight.` */
export function sayRestored({ title }: StandingTab, lacks: readonly Lack[]): string {
  const parts = (Object.keys(WORDS) as Lack['kind'][]).flatMap((kind) => {
    const own = lacks.filter((lack) => lack.kind === kind);
    if (own.length === 0) return [];
    const names = [...new Set(own.flatMap(nameOf))];
    return [names.length === 0 ? WORDS[kind] : `${WORDS[kind]} of ${listed(names)}`];
  });
  return `In “${title}”: ${parts.join('; ')}.`;
}

const nameOf = (lack: Lack): string[] =>
  'column' in lack ? [lack.column.header] : 'name' in lack ? [lack.name] : [];

function listed(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST;
  const shown = names.slice(0, NAMED_AT_MOST).map((name) => `“${name}”`);
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
