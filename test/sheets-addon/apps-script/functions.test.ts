import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialFromDay } from '#shared/base/serial.ts';
import type { Cell, Rows } from '#shared/table/cells/cell.ts';
import { cellFunctions } from '#sheets-addon/apps-script/functions.ts';
import type { CellArgument, CellResult } from '#sheets-addon/apps-script/ranged.ts';
import { runs } from '#test/support/proof.ts';

/** A cell function as a formula calls it. */
function call(name: string, ...args: CellArgument[]): CellResult {
  const found = cellFunctions.find((one) => one.name === `VALUEBACK_${name}`);
  if (!found) throw new Error(`There is no ${name}`);
  return found.run(args);
}

const column = (...cells: Cell[]): Rows => cells.map((cell) => [cell]);
const moment = (day: string, hours: number, minutes = 0): number =>
  serialFromDay(day) + (hours * 60 + minutes) / 1440;

describe('a cell function of single cells', () => {
  test.each<[string, CellArgument[], Cell]>([
    ['VALUE', [12, 6_000, 12, 0.347, 1], 299_808],
    ['VALUE', [12, 6_000, 12, null, 1], null],
    ['FEE', [92_704, 0.15, null, null], 13_905.6],
    ['FEE', [92_704, 0.15, 20_000, null], 20_000],
    ['FEE', [92_704, 0.15, null, 10_000], 10_000],
    ['FEE', [92_704, 0.15, 12_000, 10_000], 'No fee: floor 2000 above the cap'],
    ['FEE', [0.07, 0.5, '', ''], 0.04],
    ['ROI', [299_640, 48_000, 0], 5.2425],
    ['ROI', [299_640, 48_000, null], null],
    ['ROI', [299_640, 0, 0], 'No cost'],
    ['RETURN', [299_640, 48_000], 6.2425],
    ['NPV', [0.1, [[-100, 60, 60]], 'start'], 4.132231404958677],
    ['NPV', [0.1, [[-100, 60, 60]], 'End'], 3.756574004507888],
    ['NPV', [0.1, column(-100, 60, 60, null, ''), 'start'], 4.132231404958677],
    ['PAYBACK', [[[-100, 60, 60]], null], 1 + 40 / 60],
    ['PAYBACK', [[[-100, 60]], undefined], 'Never'],
    ['PAYBACK', [column(null, '')], null],
    ['REFUND', [0.5, 1_000, 190, true], 595],
    ['REFUND', [0.5, 1_000, 190, false], 500],
    ['REFUND', [0.5, 1_000, 190, null], null],
    ['REFUND', [0.5, 1_000, null, null], 500],
    ['REFUND', [1 / 3, 100, null, null], 33.33],
    ['EXPECTEDREFUND', [0.9, 2_400], 239.99999999999994],
    ['EXPECTEDREFUND', [null, 2_400], null],
  ])('%s of %j is %j', (name, args, result) => {
    const found = call(name, ...args);
    if (typeof result === 'number') expect(found).toBeCloseTo(result, 9);
    else expect(found).toBe(result);
  });
});

describe('hours of notice', () => {
  test('24 hours are elapsed hours on the night the clocks go forward', () => {
    const start = moment('2026-03-29', 10);
    expect(call('NOTICE', start, moment('2026-03-28', 10), 'Europe/Berlin')).toBe(23);
    expect(call('NOTICE', start, moment('2026-03-28', 9), 'Europe/Berlin')).toBe(24);
    expect(call('NOTICE', start, moment('2026-03-28', 10), 'Asia/Kolkata')).toBe(24);
  });

  test('a start that midnight opens in Los Angeles has its last moment at 23:00 two days before', () => {
    expect(call('NOTICE', '2020-03-09 00:00', '2020-03-07T23:00', 'America/Los_Angeles')).toBe(24);
  });

  test('word after the start is negative; a text may bring its own offset', () => {
    expect(call('NOTICE', '2026-10-22T16:00+02:00', '2026-10-22T15:00Z', 'Europe/Berlin')).toBe(-1);
  });

  test.each([
    ['2026-03-29 02:30', 'This hour does not exist that night in Europe/Berlin'],
    ['2026-10-25 02:30', 'This hour comes twice that night in Europe/Berlin'],
    ['yesterday', 'start: Not a date with time'],
  ])('%s is asked, never guessed', (start, said) => {
    expect(() => call('NOTICE', start, moment('2026-03-01', 9), 'Europe/Berlin')).toThrow(said);
  });

  test('a blank zone gives a blank, an unknown one is named', () => {
    expect(call('NOTICE', 46_000, 45_999, '')).toBeNull();
    expect(() => call('NOTICE', 46_000, 45_999, 'Berlin')).toThrow('zone: “Berlin” is not a time zone');
  });
});

describe('a cell function over ranges', () => {
  test('counts a single value for every row, and a row for every column', () => {
    expect(call('FEE', column(1_000, 2_000, null), 0.1, null, null)).toEqual([[100], [200], [null]]);
    expect(call('RETURN', column(10, 20), [[5, 10]])).toEqual([
      [2, 1],
      [4, 2],
    ]);
    expect(call('NPV', column(0, 1), [[1, 2]], 'start')).toEqual([[3], [2]]);
  });

  test.each<[string, string, CellArgument[]]>([
    ['share: 15 is not a share', 'FEE', [column(1, 2), 15, '', '']],
    ['fee: the cell shows #REF!', 'RETURN', [column(1, 2), '#REF!']],
    ['flows, place 2 is blank', 'NPV', [0.1, [[-100, null, 60]], 'start']],
    ['flows must be one row or one column', 'PAYBACK', [[[1, 2], [3, 4]]]], // prettier-ignore
    ['when: “middle” is none of: "start", "end".', 'NPV', [0.1, [[1]], 'middle']],
    ['rate: -1 is not a rate', 'NPV', [-1, [[1]], 'end']],
    ['tax_follows: “perhaps” is neither TRUE nor FALSE', 'REFUND', [1, 100, 19, 'perhaps']],
    ['value is a range of 2 × 1, another argument one of 3 × 1', 'RETURN', [column(1, 2), column(1, 2, 3)]],
    ['value: true is not', 'RETURN', [true, 1]],
  ])('says “%s”', (said, name, args) => {
    const words = said.replace('value: true', 'value: “true”');
    expect(() => call(name, ...args)).toThrow(words);
  });

  test.each<[string, string, CellArgument[]]>([
    ['value, row 2: “forty-eight” is not a number', 'FEE', [column(10, 'forty-eight', 30), 0.1, '', '']],
    ['fee, row 2: the cell shows #REF!', 'RETURN', [column(1, 1, 3), column(1, '#REF!', 1)]],
    ['fee, row 2: the cell shows #DIV/0!', 'RETURN', [3, column(3, { error: '#DIV/0!' }, 1)]],
    ['rate, row 2: -1 is not a rate', 'NPV', [column(0, -1, 0), [[1, 2]], 'start']],
  ])('says “%s” in that cell alone, and computes the others', (said, name, args) => {
    const [first, wrong, last] = call(name, ...args) as Cell[][];
    expect(wrong).toEqual([expect.stringMatching(new RegExp(`^Error: .*${said.replace(/[/!]/g, '.')}`))]);
    expect([first, last]).toEqual([[expect.any(Number)], [expect.any(Number)]]);
  });

  test('gives for each row what it gives for the row alone, over 10,000 rows', () => {
    const values = Array.from({ length: 10_000 }, (_, n) => [n % 7 === 0 ? null : n * 3.7]);
    const all = call('FEE', values, 0.15, 500, 4_000) as Cell[][];
    expect(all).toHaveLength(10_000);
    for (const n of [0, 1, 499, 9_999])
      expect(all[n]).toEqual([call('FEE', values[n]?.[0], 0.15, 500, 4_000)]);
  });

  test('never throws anything but words, whatever a cell holds', () => {
    const cell = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.constant(''));
    const range = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });
    const argument = fc.oneof(cell, range, fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...cellFunctions), fc.array(argument, { maxLength: 6 }), (one, args) => {
        try {
          const result = one.run(args);
          expect(result).not.toBeNaN();
        } catch (error) {
          expect((error as Error).constructor).toBe(Error);
          expect((error as Error).message).toMatch(/^[a-z_]+[,: ]|another argument/);
        }
      }),
      { numRuns: runs(3_000) },
    );
  });
});

describe('the list of cell functions', () => {
  test('has the nine, each argument and result documented in one line', () => {
    expect(cellFunctions.map(({ name, parameters }) => [name, ...Object.keys(parameters)])).toEqual([
      ['VALUEBACK_VALUE', 'change', 'unit', 'times', 'margin', 'attribution'],
      ['VALUEBACK_FEE', 'value', 'share', 'floor', 'cap'],
      ['VALUEBACK_ROI', 'value', 'fee', 'own_costs'],
      ['VALUEBACK_RETURN', 'value', 'fee'],
      ['VALUEBACK_NPV', 'rate', 'flows', 'when'],
      ['VALUEBACK_PAYBACK', 'flows', 'rate'],
      ['VALUEBACK_REFUND', 'share', 'net', 'tax', 'tax_follows'],
      ['VALUEBACK_NOTICE', 'start', 'cancelled', 'zone'],
      ['VALUEBACK_EXPECTEDREFUND', 'p', 'amount'],
    ]);
    const docs = cellFunctions.flatMap((one) => [
      one.doc,
      one.returns,
      ...Object.values(one.parameters).map(({ doc }) => doc),
    ]);
    for (const doc of docs) expect(doc).toMatch(/^[^\n*]{6,160}\.$/);
  });
});
