import { largest } from '#shared/base/largest.ts';
import type { World } from './world.ts';

const GAP = '  ';

/** A terminal knows no narrow spaces, and a search in its text none that do not break. */
export const plainSpaces = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

/** Rows of texts as columns that stand in line; numbers may stand at the right. Nothing follows the last cell of a line. */
export function columnsOfText(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] {
  const widths = Array.from(
    {
      length: largest(
        rows.map((row) => row.length),
        0,
      ),
    },
    (_, n) =>
      largest(
        rows.map((row) => widthOf(row[n] ?? '')),
        0,
      ),
  );
  return rows.map((row) =>
    row
      .map((cell, n) => {
        const space = ' '.repeat((widths[n] ?? 0) - widthOf(cell));
        return right.includes(n) ? space + cell : cell + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Wide East Asian letters take two places on a screen; combining marks none. */
const widthOf = (text: string): number =>
  PLAIN.test(text)
    ? text.length
    : [...text.normalize('NFC')].reduce(
        (sum, letter) => sum + (/\p{Mn}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1),
        0,
      );

/** Letters of one place each, as nearly all are. */
const PLAIN = /^[\u0000-\u02ff\u2010-\u2027]*$/;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** A text in lines of a width, later lines under the first; words longer than a line stay whole. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}

/** Names and what stands behind them, the names in one column, long texts wrapped beside it. */
export function nameList(
  entries: readonly (readonly [string, string])[],
  world: Pick<World, 'columns'>,
): string {
  const width = Math.max(0, ...entries.map(([name]) => widthOf(name)));
  const indent = ' '.repeat(2 + width + GAP.length);
  return entries
    .map(([name, text]) => {
      const space = ' '.repeat(width - widthOf(name));
      return `  ${name}${space}${GAP}${wrapped(plainSpaces(text), world.columns - indent.length, indent)}`;
    })
    .join('\n');
}

/** A result for a program. */
export const printJson = (world: World, value: unknown): void => world.out(JSON.stringify(value, null, 2));

/** A name as it is typed into a command. */
export const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

/** "1 row", "3 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
