import { check } from './commands/check.ts';
import { status } from './commands/status.ts';
import type { Adding, Ending } from './program.ts';
import type { World } from './world.ts';

/** The commands that only read the book. */
export function addTellers(command: Adding, ending: Ending, world: World): void {
  command('check', 'list every cell to look at, with its address and what to do', [
    'check practice.xlsx',
    'check practice.xlsx --json',
  ])
    .option('--json', 'as JSON, for a program')
    .action(ending((book, options) => check(book, options, world)));
  command(
    'status',
    'where every engagement stands: guarantee, value and fee, what needs attention, what next',
    ['status practice.xlsx', 'status practice.xlsx --client Kestrel --working'],
  )
    .option('--client <name>', 'only the engagement of this client, or a part of the name')
    .option('--engagement <name>', 'only this one: its code, its title, or a part of it')
    .option('--all', 'closed engagements too')
    .option('--working', 'with the formula and the inputs of every figure')
    .option('--json', 'as JSON, for a program')
    .action(ending((book, options) => status(book, options, world)));
}
