import { Option } from 'commander';
import { functions } from './functions.ts';
import { calculate, helpOf } from './commands/calculate.ts';
import { check } from './commands/check.ts';
import { exportBook, EXPORTS } from './commands/export.ts';
import { learn } from './commands/learn.ts';
import { status } from './commands/status.ts';
import type { Adding, Ending } from './adding.ts';
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
  command('learn', 'what was tried across engagements, and how well your confidence fits what came', [
    'learn practice.xlsx',
    'learn practice.xlsx --json',
  ])
    .option('--json', 'as JSON, for a program')
    .action(ending((book, options) => learn(book, options, world)));
  command('export', 'take the whole practice out; JSON and .xlsx come back unchanged', [
    'export practice.xlsx --format json',
    'export practice.xlsx --format csv --out tables',
  ])
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORTS).default('xlsx'))
    .option('--out <path>', 'file to write, or folder for csv')
    .option('--overwrite', 'replace what is there')
    .action(ending((book, options) => exportBook(book, options, world)));
  addCalculate(command, ending, world);
}

const CALCULATE_EXAMPLES = [
  'calculate practice.xlsx VALUEBACK_FEE "Value!F2:F20" 0.15 5000',
  'calculate practice.xlsx VALUEBACK_NPV 10% "Flows!B2:F2" start --write "Flows!H2"',
];

function addCalculate(command: Adding, ending: Ending, world: World): void {
  command(
    'calculate',
    'a cell function of the add-on over ranges of a file or a spreadsheet',
    CALCULATE_EXAMPLES,
  )
    .argument('<function>', 'its name; the list is below')
    .argument(
      '[arguments...]',
      'ranges such as "Value!C2:C20", numbers, shares such as 15%, texts; "" is blank',
    )
    .option('--write <cell>', 'write the results into the file from this cell on, such as "Value!H2"')
    .option('--overwrite', 'replace what is there')
    .option('--json', 'as JSON, for a program')
    .addHelpText('after', `\nFunctions:\n${functions.map((one) => helpOf(one, world)).join('\n\n')}`)
    .action(ending((book, name, args, options) => calculate(book, name, args, options, world)));
}
