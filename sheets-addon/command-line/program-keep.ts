import { Argument, Option } from 'commander';
import { HOMEWORK, LANGUAGE, STAGE, YES_PARTLY_NO } from '#shared/model/words.ts';
import { importFile } from './commands/import.ts';
import { log } from './commands/log.ts';
import { move } from './commands/move.ts';
import { DOCUMENTS, FORMATS, propose } from './commands/propose.ts';
import { refresh } from './commands/refresh.ts';
import { setup } from './commands/setup.ts';
import { IMPORT_TARGETS } from '#shared/table/import/mapping.ts';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';
import { MARKS, ORDERS } from './import-mapping.ts';
import { WHOSE } from './import-settings.ts';
import type { Adding, Ending } from './adding.ts';
import { FIELD_OPTIONS, flagOf, HOMEWORK_OPTIONS } from './session-options.ts';
import type { World } from './world.ts';

/** The commands that write into the book. */
export function addKeepers(command: Adding, ending: Ending, world: World): void {
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
  command('refresh', `recalculate the tabs ${DERIVED_WORDS}`, ['refresh practice.xlsx']).action(
    ending((book, options) => refresh(book, options, world)),
  );
  addLog(command, ending, world);
  addMove(command, ending, world);
  addPropose(command, ending, world);
  addImport(command, ending, world);
}

function addMove(command: Adding, ending: Ending, world: World): void {
  command('move', 'move an engagement to another stage; over what is loose, or back, with a reason', [
    'move practice.xlsx contract --client Kestrel --words "Four sites, by June"',
    'move practice.xlsx deliver --client Kestrel --answer partly --because "She signs on Monday"',
  ])
    .addArgument(new Argument('<stage>', 'the stage it comes into').choices(Object.keys(STAGE)))
    .option('--client <name>', 'the client, or a part of the name')
    .option('--engagement <name>', 'the engagement: its code, its title, or a part of it')
    .option('--on <day>', 'the day it came there; today unless you say')
    .addOption(
      new Option('--answer <answer>', 'the answer to the question of the stage').choices(
        Object.keys(YES_PARTLY_NO),
      ),
    )
    .option('--words <text>', 'the answer in the client’s words')
    .option('--because <text>', 'why it moves over what is loose, or back')
    .action(ending((book, stage, options) => move(book, stage, options, world)));
}

function addPropose(command: Adding, ending: Ending, world: World): void {
  command('propose', 'write the draft of a proposal to a file; nothing is sent', [
    'propose practice.xlsx --client Kestrel',
    'propose practice.xlsx --engagement EX0050 --option Angebote --language de --format docx',
  ])
    .option('--client <name>', 'the client, or a part of the name')
    .option('--engagement <name>', 'the engagement: its code, its title, or a part of it')
    .option('--option <name>', 'the option to recommend')
    .addOption(new Option('--language <language>', 'language of the document').choices(Object.keys(LANGUAGE)))
    .addOption(
      new Option('--document <document>', 'which document')
        .choices(Object.keys(DOCUMENTS))
        .default('proposal'),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).default('html'))
    .option('--new-version', 'begin the next version of a proposal that was sent')
    .option('--out <file>', 'file to write')
    .option('--overwrite', 'replace the file')
    .action(ending((book, options) => propose(book, options, world)));
}

function addImport(command: Adding, ending: Ending, world: World): void {
  command('import', 'bring rows of any .xlsx or CSV file, or a book of ours, in; shown first', [
    'import practice.xlsx clients.csv',
    'import practice.xlsx invoices.xlsx --as payments --map "Net=Total" --yes',
  ])
    .argument('<file>', 'an .xlsx, CSV or JSON file')
    .option('--sheet <name>', 'the sheet to take; the first that holds rows unless you say')
    .addOption(new Option('--as <what>', 'what its rows are; guessed unless you say').choices(IMPORT_TARGETS))
    .option(
      '--map <Field=Column>',
      'a column by its header or letter; “Field=” leaves it out (repeatable)',
      several,
    )
    .addOption(
      new Option(
        '--settings <whose>',
        'whose settings stay where a book of ours says something else',
      ).choices(WHOSE),
    )
    .option('--yes', 'write it; without this it is only shown')
    .addOption(
      new Option(
        '--numbers <way>',
        'how the file writes numbers; judged over all of it unless you say',
      ).choices(Object.keys(MARKS)),
    )
    .addOption(
      new Option('--days <order>', 'whether its days begin with the day or the month').choices(
        Object.keys(ORDERS),
      ),
    )
    .action(ending((book, file, options) => importFile(book, file, options, world)));
}

const several = (text: string, before: readonly string[] = []): string[] => [...before, text];

const LOG_EXAMPLES = [
  'log practice.xlsx call.ics --value partly --missing "A plan for March"',
  'log practice.xlsx --client Kestrel --day 2026-11-24 --from 14:00 --to 15:00 --value yes',
  'log practice.xlsx --new-client "Lake Hotels" --day 2026-11-24 --from 9:00',
  'log practice.xlsx call.ics --homework-done "dock reports" --homework "Send the list" --due 2026-12-01',
];

function addLog(command: Adding, ending: Ending, world: World): void {
  const adding = command(
    'log',
    'log a session; the same meeting logged again stays one session',
    LOG_EXAMPLES,
  )
    .argument('[meeting]', 'a calendar file (.ics) or a saved invitation')
    .option('--client <name>', 'the client, or a part of the name')
    .option('--engagement <name>', 'the engagement: its code, its title, or a part of it')
    .option('--new-client <name>', 'someone who is not in the book yet: client and engagement begin with it')
    .option('--day <day>', 'the day, such as 2026-11-24; also which meeting of the file')
    .option('--from <time>', 'when it began, such as 14:00')
    .option('--to <time>', 'when it ended')
    .option('--zone <zone>', 'time zone of the meeting where its file names none')
    .option('--homework <text>', 'new homework for the client (repeatable)', several)
    .option('--promise <text>', 'what you promised (repeatable)', several)
    .option('--adjustment <text>', 'what you both change (repeatable)', several)
    .option('--due <day>', 'when the new actions are due');
  for (const [option, state] of Object.entries(HOMEWORK_OPTIONS))
    adding.option(
      `${flagOf(option)} <text>`,
      `${HOMEWORK[state].toLowerCase()}: homework by a part of its text (repeatable)`,
      several,
    );
  for (const { flag, says, choices } of FIELD_OPTIONS)
    adding.addOption(
      choices ? new Option(`${flag} <how>`, says).choices(choices) : new Option(`${flag} <text>`, says),
    );
  adding.action(ending((book, meeting, options) => log(book, meeting, options, world)));
}
