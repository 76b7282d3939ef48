import type { Problem } from '#shared/base/checked.ts';

/** How the program ends, for scripts that call it: the same over a file and over a spreadsheet. */
export const EXIT = { fine: 0, problems: 1, usage: 2, world: 3, ours: 4 } as const;

/** What each number means, as the help and the README say it. */
export const EXITS: readonly (readonly [number, string])[] = [
  [EXIT.fine, 'done'],
  [
    EXIT.problems,
    'something to look at: cells in doubt, a choice left open, a rule that refuses, a workbook that holds no practice or lost a tab',
  ],
  [EXIT.usage, 'the command is written wrongly'],
  [
    EXIT.world,
    'a file, the network or an account failed: not there, damaged, open elsewhere, changed meanwhile, not allowed',
  ],
  [EXIT.ours, 'a mistake of Valueback’s own'],
];

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

/** A file, the network or an account failed. */
export const failure = (message: string): Stop => new Stop(EXIT.world, message);

/** The command was written wrongly. */
export const misuse = (message: string): Stop => new Stop(EXIT.usage, message);

/** Problems as lines: where, then what. */
export const problemLines = (problems: readonly Problem[]): string =>
  problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('\n');
