import { isBlankCell, isErrorCell, type Cell, type Rows } from '../cells/cell.ts';
import { clockText, dayForm, endsOf } from './day-text.ts';
import { headerOf, type HeaderText } from './header-text.ts';
import { HEADER_WORDS, ROLE_WORDS } from './header-words.ts';
import { numberForm } from './number-text.ts';
import { withoutUnit } from './without-unit.ts';

/** Two columns that say one thing: first and last name, a day and a clock. */
interface Join {
  readonly header: HeaderText;
  readonly role: 'name' | 'start' | 'end' | 'until' | 'sum';
  readonly columns: readonly [number, number];
}

/** The columns of a sheet that say one thing together. */
export function joinsOf(headers: readonly HeaderText[], rows: Rows, locale: string): Join[] {
  const find = (role: keyof typeof ROLE_WORDS) =>
    headers.findIndex(({ words }) => (ROLE_WORDS[role] as readonly string[]).includes(words));
  const isClock = (at: number) =>
    at >= 0 &&
    mostly(rows, at, (cell) =>
      typeof cell === 'number' ? cell >= 0 && cell < 1 : clockText(String(cell)) !== null,
    );
  const isDay = (at: number) =>
    at >= 0 &&
    mostly(rows, at, (cell) =>
      typeof cell === 'number' ? cell > 59 : dayForm(String(cell), locale) !== null,
    );
  const joins: Join[] = [];
  const join = (words: string, role: Join['role'], a: number, b: number) => {
    joins.push({ header: headerOf(words), role, columns: [a, b] });
  };
  const [first, last] = [find('firstName'), find('lastName')];
  if (first >= 0 && last >= 0 && first !== last) join('full name', 'name', first, last);
  // In a list of who worked, “Time” alone is how long.
  const isLength = (at: number) =>
    headers[at]?.words === 'time' && find('worker') >= 0 && find('endClock') < 0;
  const [day, clock, endDay, endClock] = [find('day'), find('clock'), find('endDay'), find('endClock')];
  if (isDay(day) && isClock(clock) && day !== clock && !isLength(clock))
    join('start date time', 'start', day, clock);
  const until = isDay(endDay) ? endDay : day;
  if (isDay(until) && isClock(endClock)) join('end date time', 'end', until, endClock);
  const [ranged, parts] = [rangeIn(rows, headers.length), partsIn(headers, rows)];
  if (ranged >= 0) join('end date time', 'until', ranged, ranged);
  if (parts) join('invoice total', 'sum', ...parts);
  return joins;
}

/** The first column whose cells say two times, as Notion writes them; -1 where none does. */
const rangeIn = (rows: Rows, width: number): number =>
  Array.from({ length: width }, (_, at) => at).find((at) =>
    rows.some(
      ({ [at]: cell }) => typeof cell === 'string' && /\d\s*(?:[ap]m\s*)?(?:\([^()]*\)\s*)?→/i.test(cell),
    ),
  ) ?? -1;

/** What is paid and what is due of each invoice, in a list that has no column for the whole of it. */
function partsIn(headers: readonly HeaderText[], rows: Rows): readonly [number, number] | null {
  const isPart = (words: string) =>
    [...ROLE_WORDS.paidPart, ...ROLE_WORDS.openPart].some((one) => one === words);
  const hasWhole = headers.some(
    ({ words }) => HEADER_WORDS.payments['net']?.includes(words) === true && !isPart(words),
  );
  const [paid, due] = (['paidPart', 'openPart'] as const).map((role) =>
    headers.findIndex(({ words }) => (ROLE_WORDS[role] as readonly string[]).includes(words)),
  );
  const fits = (at: number | undefined): at is number =>
    at !== undefined && at >= 0 && holdsAmounts(rows, at);
  return !hasWhole && fits(paid) && fits(due) ? [paid, due] : null;
}

/** Whether a column holds amounts, and neither days nor words. */
export const holdsAmounts = (rows: Rows, at: number): boolean =>
  mostly(rows, at, (cell) =>
    typeof cell === 'number'
      ? cell < 20_000 || cell % 1 !== 0
      : numberForm(withoutUnit(String(cell))) !== null && dayForm(String(cell), 'en') === null,
  );

function mostly(rows: Rows, at: number, fits: (cell: Cell) => boolean): boolean {
  const filled = rows.map((row) => row[at] ?? null).filter((cell) => !isBlankCell(cell));
  return filled.length > 0 && filled.filter(fits).length > filled.length / 2;
}

/** A row with the cells of its joined columns at its end. */
export function withJoined(
  row: readonly Cell[],
  at: number,
  headerRow: number,
  width: number,
  joins: readonly Join[],
  locale: string,
): readonly Cell[] {
  const joined = joins.map(({ columns: [a, b], role }): Cell => {
    if (at === headerRow) return `${String(row[a] ?? '')} + ${String(row[b] ?? '')}`;
    if (at < headerRow) return null;
    if (role === 'name') return nameOf(row[a], row[b]);
    if (role === 'until') return endsOf(String(row[a] ?? ''))[1] || null;
    if (role === 'sum') return sumOf(row[a] ?? null, row[b] ?? null);
    return momentOf(row[a] ?? null, row[b] ?? null, locale);
  });
  return [...Array.from({ length: width }, (_, n) => row[n] ?? null), ...joined];
}

/** What is paid of an invoice and what is due of it are the whole of it; blank where one of them can be two numbers. */
function sumOf(paid: Cell, due: Cell): Cell {
  const [one, other] = [paid, due].map((cell) => {
    const form =
      typeof cell === 'number' ? { sure: String(cell) } : numberForm(withoutUnit(String(cell ?? '')));
    return form && 'sure' in form ? Number(form.sure) : null;
  });
  if (one === 0 || isBlankCell(paid)) return due;
  if (other === 0 || isBlankCell(due)) return paid;
  return one === null || other === null || one === undefined || other === undefined
    ? null
    : Math.round((one + other) * 1e6) / 1e6;
}

const nameOf = (first: Cell | undefined, last: Cell | undefined): Cell =>
  [first, last].filter((part) => typeof part === 'string' && !isBlankCell(part)).join(' ') || null;

function momentOf(day: Cell, clock: Cell, locale: string): Cell {
  if (isBlankCell(day) || isErrorCell(day ?? undefined)) return null;
  if (typeof day === 'number' && typeof clock === 'number') return Math.floor(day) + (clock % 1);
  const time =
    typeof clock === 'number'
      ? clockOf(clock)
      : isBlankCell(clock)
        ? ''
        : (clockText(String(clock)) ?? String(clock));
  if (typeof day !== 'number') return `${String(day).trim()} ${time}`.trim();
  const form = dayForm(String(day), locale);
  return form && 'sure' in form ? `${form.sure} ${time}`.trim() : day;
}

const clockOf = (part: number): string => {
  const minutes = Math.round((part % 1) * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
