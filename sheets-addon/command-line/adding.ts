import type { Command } from 'commander';

/** Begins a command with what all have in common: the book, the way to Google, its examples. */
export type Adding = (name: string, about: string, examples: readonly string[]) => Command;

/** Hands a command's number to the process. */
export type Ending = <A extends unknown[]>(
  work: (...args: A) => Promise<number>,
) => (...args: A) => Promise<void>;
