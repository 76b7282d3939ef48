/** Dice that fall alike for the same seed. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  /** True once in so many. */
  once(inHowMany: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Dice by the mulberry32 sequence. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return {
    roll,
    once: (inHowMany) => roll(inHowMany) === 0,
    pick: (from) => from[roll(from.length)] as (typeof from)[number],
  };
}
