import { expect, test } from 'vitest';
import { functions } from '#sheets-addon/command-line/functions.ts';

const run = (name: string, ...args: readonly unknown[]) => {
  const found = functions.find((one) => one.name === `VALUEBACK_${name}`);
  return found?.run(args.map((one) => (Array.isArray(one) ? [one] : one)) as never);
};

test('a rate of return is a number where only one rate fits', () => {
  expect(run('IRR', [-100, 110])).toBeCloseTo(0.1);
  expect(run('XIRR', [-100, 110], ['2026-01-01', '2027-01-01'])).toBeCloseTo(0.1);
  expect(run('MIRR', [-100, 60, 60], 0.1, 0.1)).toBeCloseTo(0.1225, 4);
});

test('where several rates fit, each of them is said in words, the one nearest 10 % first', () => {
  const said =
    /^8\.86 %, but −87\.02 % and 70\.96 % too: at each of these rates the flows are worth nothing\./;
  expect(run('IRR', [-5, 10.5, 1, -8, 1])).toMatch(said);
  const days = ['2026-01-01', '2027-01-01', '2028-01-01', '2028-12-31', '2029-12-31'];
  expect(run('XIRR', [-5, 10.5, 1, -8, 1], days)).toMatch(said);
});

test.each([
  ['IRR', [[100, 110]], 'No rate'],
  [
    'XIRR',
    [
      [-100, 110],
      ['2026-01-01', '2025-01-01'],
    ],
    'No rate',
  ],
])('%s of %j: %s', (name, args, words) => expect(run(name, ...args)).toMatch(words));

test('days and flows are equally many', () =>
  expect(() => run('XIRR', [-100, 110], ['2026-01-01'])).toThrow(
    'Flows: 2, days: 1. Give each flow its day.',
  ));
