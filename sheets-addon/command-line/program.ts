import { Command, Option } from 'commander';
import { addKeepers } from './program-keep.ts';
import { addFirm } from './program-firm.ts';
import { addTellers } from './program-tell.ts';
import { nameList, wrapped } from './print.ts';
import { EXITS } from './stop.ts';
import type { World } from './world.ts';

/** Where a command leaves the number the process ends with. */
export interface Done {
  exit: number;
}

const BOOK = 'an .xlsx file, or the address or id of a Google spreadsheet';

/** The numbers the program ends with, as its help shows them. */
const endings = (world: World): string =>
  nameList(
    EXITS.map(([number, what]) => [String(number), what] as const),
    world,
  );

const BOOKS = `The practice is one book: an .xlsx file, or a Google spreadsheet with --key or --token.

A file is replaced in one step and only while it is what was read; while LibreOffice or Excel has it open, nothing is written.

For Google make a service account, save its key as JSON and share your sheet with the address in it (client_email) as an editor.`;

const about = (world: World): string => `
${wrapped(BOOKS, world.columns)}

Ends with, over a file as over a spreadsheet:
${endings(world)}

Examples:
  valueback setup practice.xlsx --example
  valueback status practice.xlsx
  valueback log practice.xlsx call.ics --value partly --missing "A plan for March"
  valueback status https://docs.google.com/spreadsheets/d/… --key key.json`;

/** Builds the program: one command a file in `commands/`. */
export function program(world: World, done: Done): Command {
  const main = new Command('valueback')
    .description('Price on value, keep the client in sight of the work, stand behind the result.')
    .configureOutput({ writeOut: (text) => world.out(text.trimEnd()), writeErr: world.err })

    .configureHelp({ helpWidth: world.columns, minWidthToWrap: 20, subcommandTerm: (one) => one.name() })
    .exitOverride()
    .addHelpText('after', about(world));
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
  addKeepers(command, ending, world);
  addTellers(command, ending, world);
  addFirm(command, main, ending, world);
  return main;
}
