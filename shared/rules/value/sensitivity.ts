import { majorOf } from '../../base/money.ts';
import { compareText } from '../../base/text.ts';
import type { Checked } from '../../base/checked.ts';
import { simulate, type Simulated } from '../finance/simulate.ts';
import { tornado, type TornadoBar } from '../finance/tornado.ts';
import type { ValueCase } from './value-case.ts';

interface KnownInput {
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The drivers whose range is known, in major units of the first year, in an order that the rows do not change. */
function knownRanges(value: ValueCase): KnownInput[] {
  return value.drivers
    .flatMap(({ driver, low, likely, best }): KnownInput[] => {
      if (!low.value || !likely.value || !best.value) return [];
      const [least, middle, most] = [low.value, likely.value, best.value].map(majorOf);
      return [{ name: driver.name, low: least ?? 0, likely: middle ?? 0, high: most ?? 0 }];
    })
    .sort((a, b) => compareText(a.name, b.name) || a.likely - b.likely || a.low - b.low || a.high - b.high);
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
