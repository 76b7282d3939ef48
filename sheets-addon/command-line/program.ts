import { Command, Option } from 'commander';
import { check } from './commands/check.ts';
import { refresh } from './commands/refresh.ts';
import { setup } from './commands/setup.ts';
import { status } from './commands/status.ts';
import type { World } from './world.ts';

/** Where a command leaves the number the process ends with. */
export interface Done {
  exit: number;
}

const BOOK = 'an .xlsx file, or the address or id of a Google spreadsheet';

const ABOUT = `
The practice is one book: an .xlsx file, or a Google spreadsheet with --key or --token.

A file is replaced in one step and only while it is what was read; while LibreOffice or Excel has it open, nothing is written.
For Google make a service account, save its key as JSON and share your sheet with the address in it (client_email) as an editor.

Ends with 0: done · 1: something to look at, or refused by a rule · 2: the command is written wrongly · 3: a file, the network or an account failed

Examples:
  valueback setup practice.xlsx --example
  valueback status practice.xlsx
  valueback log practice.xlsx --ics call.ics --held yes --value partly --missing "A plan for March"
  valueback status https://docs.google.com/spreadsheets/d/… --key key.json`;

/** Builds the program: one command a file in `commands/`. */
export function program(world: World, done: Done): Command {
  const main = new Command('valueback')
    .description('Price on value, keep the client in sight of the work, stand behind the result.')
    .configureOutput({ writeOut: (text) => world.out(text.trimEnd()), writeErr: world.err })
    .configureHelp({ helpWidth: world.columns })
    .exitOverride()
    .addHelpText('after', ABOUT);
  const command = (name: string, about: string, examples: readonly string[]): Command =>
    main
      .command(name)
      .description(about)
      .argument('<book>', BOOK)
      .addOption(new Option('--key <file>', 'key of a Google service account, as JSON').env('VALUEBACK_KEY'))
      .addOption(new Option('--token <token>', 'access token for Google').env('VALUEBACK_TOKEN'))
      .showHelpAfterError(`See: valueback ${name} --help`)
      .addHelpText('after', `\nExamples:\n${examples.map((one) => `  valueback ${one}`).join('\n')}`);
  const ending =
    <A extends unknown[]>(work: (...args: A) => Promise<number>) =>
    async (...args: A): Promise<void> => {
      done.exit = await work(...args);
    };
  addKeeping(command, ending, world);
  addTelling(command, ending, world);
  return main;
}

type Adding = (name: string, about: string, examples: readonly string[]) => Command;
type Ending = <A extends unknown[]>(work: (...args: A) => Promise<number>) => (...args: A) => Promise<void>;

function addKeeping(command: Adding, ending: Ending, world: World): void {
  command('setup', 'make a practice, or add what a workbook lacks; nothing that stands there changes', [
    'setup practice.xlsx --practice "Lake Consulting" --currency CHF',
    'setup trial.xlsx --example',
  ])
    .option('--example', 'fill it with an example practice; nothing in it is real')
    .option('--practice <name>', 'name of your practice')
    .option('--provider <name>', 'your name')
    .option('--currency <code>', 'currency of the practice, such as EUR')
    .option('--locale <locale>', 'numbers and dates as in, such as de-DE')
    .option('--zone <zone>', 'time zone, such as Europe/Berlin')
    .action(ending((book, options) => setup(book, options, world)));
  command('refresh', 'recalculate the tabs Pricing, ROI, Guarantee and Attention', [
    'refresh practice.xlsx',
  ]).action(ending((book, options) => refresh(book, options, world)));
}

function addTelling(command: Adding, ending: Ending, world: World): void {
  command('check', 'list every cell to look at, with its address and what to do', [
    'check practice.xlsx',
    'check practice.xlsx --json',
  ])
    .option('--json', 'as JSON, for a program')
    .action(ending((book, options) => check(book, options, world)));
  command(
    'status',
    'where every engagement stands: guarantee, value and fee, what needs attention, what next',
    ['status practice.xlsx', 'status practice.xlsx --client "Kestrel" --working'],
  )
    .option('--client <name>', 'only the engagement of this client')
    .option('--engagement <name>', 'only this one: its code, its title, or a part of it')
    .option('--all', 'closed engagements too')
    .option('--working', 'with the formula and the inputs of every figure')
    .option('--json', 'as JSON, for a program')
    .action(ending((book, options) => status(book, options, world)));
}
