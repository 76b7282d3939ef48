import { describe, expect, test } from 'vitest';
import { DRIVER_KINDS, oftenPaidFor } from '#shared/rules/value/driver-kinds.ts';
import { driverValue } from '#shared/rules/value/driver-value.ts';
import { provisionalPrice } from '#shared/rules/value/provisional.ts';
import { keptDrivers } from '#shared/workflows/templates/kept-book.ts';
import { act, cmd } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, eur, usd, type RowsGiven } from '#test/support/build-book.ts';

type DriverGiven = NonNullable<RowsGiven['drivers']>[number];
const DRIVER: DriverGiven = {
  name: 'Orders',
  formula: 'count',
  change: 100,
  changeLow: 60,
  unitValue: usd(100),
  timesPerYear: 1,
};
const AGREED: DriverGiven = {
  ...DRIVER,
  attribution: 1,
  confidence: 0.5,
  agreedBy: 'Tomás Rivera',
  agreedOn: '2026-07-01',
};
const priced = (drivers: readonly DriverGiven[]) =>
  provisionalPrice(bookWith({ drivers, settings: [{ share: 0.15 }] }), ENGAGEMENT);

describe('value and fee from the first number on', () => {
  test('while nothing is agreed the fee is the share of the low case, and says so', () => {
    const { value, price, agreed } = priced([DRIVER]);
    expect(value.likely.value).toEqual(usd(10_000));
    expect([price.figure.value, agreed]).toEqual([usd(900), false]);
  });

  test('once a driver is agreed it is the share of the cautious value, as everywhere', () => {
    const { price, agreed } = priced([AGREED]);
    expect([price.figure.value, agreed]).toEqual([usd(750), true]);
  });

  test('without a number there is no fee, and never one of nothing', () => {
    expect(priced([]).price.figure.value).toBeNull();
    expect(priced([{ ...DRIVER, change: null, changeLow: null }]).price.figure.value).toBeNull();
    expect(priced([{ ...DRIVER, change: -5, changeLow: null }]).price.figure.value).toBeNull();
  });
});

test('each kind asks all that its value needs, and nothing more', () => {
  const SAID = { change: 3, baseline: 0.1, target: 0.05, timesPerYear: 10, unitValue: eur(7), margin: 0.5 };
  const of = (kind: keyof typeof DRIVER_KINDS, without: string | null) => {
    const { words, fixed } = DRIVER_KINDS[kind];
    const asked = Object.entries(SAID).filter(([name]) => name in words && name !== without);
    const [driver] = bookWith({ drivers: [{ name: 'It', ...Object.fromEntries(asked), ...fixed }] }).drivers;
    if (!driver) throw new Error('no driver');
    return driverValue(driver).missing.length;
  };
  for (const kind of Object.keys(DRIVER_KINDS) as (keyof typeof DRIVER_KINDS)[]) {
    expect(of(kind, null)).toBe(0);
    for (const name of Object.keys(SAID).filter((one) => one in DRIVER_KINDS[kind].words))
      expect([kind, name, of(kind, name)]).toEqual([kind, name, 1]);
  }
});

test('what is often paid for begins with one’s own, and leaves out what is here already', () => {
  const own = { ...DRIVER, name: 'Fewer reminders', formula: 'time', engagement: 'eng_2' } as const;
  const book = bookWith({ drivers: [own, { ...DRIVER, name: 'New contracts' }] });
  const offered = oftenPaidFor(book.drivers, { id: ENGAGEMENT, kind: 'coaching' });
  expect(offered[0]).toEqual({ name: 'Fewer reminders', kind: 'time' });
  expect(offered.map(({ name }) => name)).not.toContain('New contracts');
  expect(offered.map(({ name }) => name)).toContain('Hours freed in the week');
});

test('a value driver kept for the trade comes first, with what is counted and no figure', () => {
  const book = bookWith({
    engagements: [{ kind: 'coaching' }],
    drivers: [{ ...DRIVER, name: 'Fewer returns', formula: 'cost', unit: 'returns' }],
  });
  const command = { kind: 'keepTemplate', tab: 'drivers', record: 'drv_1', name: 'Returns' } as const;
  const kept = act(book, { ...command, id: cmd(1) }, '2026-10-01');
  expect(keptDrivers(kept, 'coaching')).toMatchObject([{ name: 'Returns', change: null, unitValue: null }]);
  expect(keptDrivers(kept, 'agency')).toEqual([]);
  const offered = oftenPaidFor(
    kept.drivers,
    { id: ENGAGEMENT, kind: 'coaching' },
    keptDrivers(kept, 'coaching'),
  );
  expect(offered[0]).toEqual({ name: 'Returns', kind: 'cost', unit: 'returns' });
});

test('a kind asked as a sentence has a hole for each of its fields, each once', () => {
  for (const { words, sentence } of Object.values(DRIVER_KINDS)) {
    const holes = sentence.filter((piece) => piece in words);
    expect([...holes].sort()).toEqual(Object.keys(words).sort());
  }
});
