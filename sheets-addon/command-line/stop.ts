import type { Problem } from '#shared/base/checked.ts';

/** How the program ends, for scripts that call it. */
export const EXIT = { fine: 0, problems: 1, usage: 2, world: 3 } as const;

/** Ends a command with words for the person and a number for the script. Nothing was written. */
export class Stop extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
    this.name = 'Stop';
  }
}

/** The request cannot be done as asked: a choice is open, or the practice's rules refuse it. */
export const refusal = (message: string): Stop => new Stop(EXIT.problems, message);

/** The command was written wrongly. */
export const misuse = (message: string): Stop => new Stop(EXIT.usage, message);

/** Problems as lines: where, then what. */
export const problemLines = (problems: readonly Problem[]): string =>
  problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('\n');
