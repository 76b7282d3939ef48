import type { Area, Axis } from './types.ts';

/** Where a line stands after lines were inserted (`count` > 0) or deleted (`count` < 0) at `at`; null when it is gone. */
export function shiftedLine(line: number, at: number, count: number): number | null {
  if (line < at) return line;
  if (count >= 0) return line + count;
  return line < at - count ? null : line + count;
}

/** An area after lines were inserted or deleted; null when nothing of it is left. */
export function shiftedArea(area: Area, axis: Axis, at: number, count: number): Area | null {
  const [first, end] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const gone = (line: number) => (line <= at ? line : count >= 0 ? line + count : Math.max(at, line + count));
  const [start, stop] = [count >= 0 && first >= at ? first + count : gone(first), gone(end)];
  if (stop <= start) return null;
  return axis === 'rows' ? { ...area, top: start, bottom: stop } : { ...area, left: start, right: stop };
}

/** Where a line stands after `count` lines from `from` were moved before the line that was `to`. */
export function movedLine(line: number, from: number, count: number, to: number): number {
  const target = to > from ? to - count : to;
  if (line >= from && line < from + count) return line - from + target;
  const without = line >= from + count ? line - count : line;
  return without >= target ? without + count : without;
}

/** An area after lines were moved: in as many parts as its lines lie apart then. */
export function movedArea(area: Area, axis: Axis, move: (line: number) => number): Area[] {
  const [first, end] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const lines = Array.from({ length: end - first }, (_, n) => move(first + n)).sort((a, b) => a - b);
  const starts = lines.filter((line, n) => n === 0 || line !== (lines[n - 1] ?? 0) + 1);
  return starts.map((start, n) => {
    const stop =
      (n + 1 < starts.length ? lines[lines.indexOf(starts[n + 1] ?? 0) - 1] : lines.at(-1)) ?? start;
    return axis === 'rows'
      ? { ...area, top: start, bottom: stop + 1 }
      : { ...area, left: start, right: stop + 1 };
  });
}

/** Whether two areas share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\w(])/g;

/**
 * A formula after lines of a tab moved: each reference follows its cell and becomes `#REF!` where that is gone. `move` gives a
 * line's new place. Ranges are moved by their two corners.
 */
export function movedFormula(
  formula: string,
  own: string,
  moved: string,
  axis: Axis,
  move: (line: number) => number | null,
): string {
  return formula.replace(
    REFERENCE,
    (whole, tab: string | undefined, d1 = '', letters = '', d2 = '', row = '') => {
      if (letters === '') return whole;
      const named = tab ? tab.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'") : own;
      if (named !== moved) return whole;
      const line = move(axis === 'rows' ? Number(row) - 1 : columnNumber(letters));
      if (line === null) return '#REF!';
      return axis === 'rows'
        ? `${tab ?? ''}${d1}${letters}${d2}${line + 1}`
        : `${tab ?? ''}${d1}${columnName(line)}${d2}${row}`;
    },
  );
}

/** Letters of a column counted from 0. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The column of some letters, counted from 0. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
