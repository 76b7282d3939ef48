import { formatOfNumber } from '../cells/number-format.ts';
import { attributeOf } from './xml-text.ts';
import { scanXml } from './xml-scan.ts';

/** What a number is shown as, where that changes what it says. */
export type NumberKind = 'day' | 'time' | 'percent' | null;

const DAYS: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 58],
  // Days in Thai; those of other languages lie above.
  [71, 74],
  [77, 77],
  [81, 81],
];
/** Clocks, the hours of Chinese, Japanese and Thai, and minutes that went by. */
const CLOCKS: readonly (readonly [number, number])[] = [
  [18, 21],
  [32, 35],
  [45, 47],
  [75, 76],
  [78, 80],
];
const isIn = (ranges: readonly (readonly [number, number])[], number: number): boolean =>
  ranges.some(([first, last]) => number >= first && number <= last);

/** How the number formats of a file are meant: a day of a calendar, a clock, a per cent, or a plain number. */
export function cellKinds(styles: string): readonly NumberKind[] {
  const codes = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let within = '';
  scanXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(attributeOf(attributes, 'numFmtId') ?? '', attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && within === 'cellXfs')
        kinds.push(kindOf(attributeOf(attributes, 'numFmtId') ?? '0', codes));
      else if (name === 'cellXfs' || name === 'cellStyleXfs') within = name;
    },
    close: (name) => {
      if (name === within) within = '';
    },
    text: () => undefined,
  });
  return kinds;
}

function kindOf(id: string, codes: ReadonlyMap<string, string>): NumberKind {
  const code = codes.get(id);
  if (code !== undefined) return kindOfCode(code);
  const number = Number(id);
  if (isIn(DAYS, number)) return 'day';
  if (isIn(CLOCKS, number)) return 'time';
  return isIn(
    [
      [9, 10],
      [67, 68],
    ],
    number,
  )
    ? 'percent'
    : null;
}

function kindOfCode(code: string): NumberKind {
  const format = formatOfNumber(code);
  if (/[yd]|mmm/i.test(format.replace(/general/gi, ''))) return 'day';
  if (format.includes('%')) return 'percent';
  return /h/i.test(format) ? 'time' : null;
}
