import type { Driver } from '../../model/value/drivers.ts';

/** The change of a driver as an improvement: below zero it goes the wrong way. Low and high are likely where they are blank. */
export interface Changes {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
}

/** Which way is a gain. A rate whose direction is blank says nothing: null. */
export function gainIsLess({ direction, formula }: Driver): boolean | null {
  if (direction !== null) return direction === 'less';
  if (formula === 'rate') return null;
  return formula === 'cost' || formula === 'time';
}

/** What is subtracted from what: today − then where less is a gain; a rate without a direction is taken as a gain. */
export function differenceOf(driver: Driver): readonly [number, number] | null {
  const { baseline, target } = driver;
  if (baseline === null || target === null) return null;
  const less = gainIsLess(driver) ?? target < baseline;
  return less ? [baseline, target] : [target, baseline];
}

/** The three changes of a driver: as typed, else from today and then. */
export function changesOf(driver: Driver): Changes {
  const pair = differenceOf(driver);
  const likely = driver.change ?? (pair ? withoutNoise(pair[0] - pair[1]) : null);
  return { low: driver.changeLow ?? likely, likely, high: driver.changeHigh ?? likely };
}

/** A number without the last bits that sums and products of doubles leave: 0.22 − 0.14 is 0.08. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(14));
