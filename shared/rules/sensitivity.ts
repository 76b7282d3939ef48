import { majorOf } from '../base/money.ts';
import type { Checked } from '../base/checked.ts';
import { simulate, type Simulated } from './finance/simulate.ts';
import { tornado, type TornadoBar } from './finance/tornado.ts';
import type { DriverValue } from './driver-value.ts';
import type { ValueCase } from './value-case.ts';

interface Known {
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The drivers whose range is known, in major units and counted with our part. */
function knownRanges(value: ValueCase): Known[] {
  return value.drivers.flatMap((one: DriverValue) => {
    const part = one.driver.attribution;
    if (!one.annualLow || !one.annual || !one.annualHigh || part === null) return [];
    return [
      {
        name: one.driver.name,
        low: majorOf(one.annualLow) * part,
        likely: majorOf(one.annual) * part,
        high: majorOf(one.annualHigh) * part,
      },
    ];
  });
}

/** What each driver alone moves, the others as likely; the widest first. */
export function driverTornado(value: ValueCase): TornadoBar[] {
  const known = knownRanges(value).map((one, n) => ({ ...one, key: `${n} ${one.name}` }));
  const base = Object.fromEntries(known.map((one) => [one.key, one.likely]));
  const bars = tornado(
    base,
    known.map((one) => ({ name: one.key, low: one.low, high: one.high })),
    (inputs) => Object.values(inputs).reduce((sum, amount) => sum + amount, 0),
  );
  return bars.map((bar) => ({ ...bar, name: bar.name.slice(bar.name.indexOf(' ') + 1) }));
}

/** 10,000 draws over the drivers' ranges, which vary independently; the all-together range stands beside it. */
export const simulateValue = (value: ValueCase): Checked<Simulated> => simulate(knownRanges(value));
