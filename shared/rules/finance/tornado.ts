/** One input with its low and high, as it stands in a model of named numbers. */
export interface Swing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** What one input alone does to the result. */
export interface TornadoBar extends Swing {
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/** Varies one input at a time, the others at their base; the widest swing first, ties by name. */
export function tornado(
  base: Readonly<Record<string, number>>,
  swings: readonly Swing[],
  result: (inputs: Readonly<Record<string, number>>) => number,
): TornadoBar[] {
  return swings
    .map((one) => {
      const atLow = result({ ...base, [one.name]: one.low });
      const atHigh = result({ ...base, [one.name]: one.high });
      return { ...one, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .sort((a, b) => b.swing - a.swing || a.name.localeCompare(b.name, 'en'));
}
