import type { Command } from 'commander';
import { firm } from './commands/firm.ts';
import { publish } from './commands/publish.ts';
import type { Adding, Ending } from './adding.ts';
import type { World } from './world.ts';

const FIRM_EXAMPLES = [
  'firm firm-folder --html report.html',
  'firm postgres://nora@db.example/firm --json',
  'firm init postgres://owner@db.example/firm --practitioner nora="Lake Consulting" --lead amara',
  'firm bigquery gs://bucket/firm',
];

const several = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** The commands of a firm: a book is published, all that were published are added up. */
export function addFirm(command: Adding, main: Command, ending: Ending, world: World): void {
  command('publish', 'publish amounts and codes of a book for its firm; no name, word or note goes along', [
    'publish practice.xlsx --to firm-folder --practice "Lake Consulting"',
    'publish practice.xlsx --to postgres://nora@db.example/firm --practice "Lake Consulting"',
  ])
    .requiredOption('--to <where>', 'a folder, or the address of a PostgreSQL database')
    .requiredOption('--practice <name>', 'whose practice it is')
    .option('--book <name>', 'another name than its own for a book of the same practice')
    .action(ending((book, options) => publish(book, options, world)));
  main
    .command('firm')
    .description('one picture over all published books: at stake, set aside, promised and come, worst first')
    .argument('<where>', 'a folder or a PostgreSQL database; or “init”, or “bigquery”')
    .argument('[address]', 'with “init” the database to make ready, with “bigquery” the bucket')
    .option('--json', 'as JSON, for a program')
    .option('--html <file>', 'a report in one file')
    .option('--overwrite', 'replace the file')
    .option(
      '--practitioner <login=practice>',
      'with “init”: who publishes and sees which practice (repeatable)',
      several,
    )
    .option('--lead <login>', 'with “init”: who sees where all stand (repeatable)', several)
    .showHelpAfterError('See: valueback firm --help')
    .addHelpText('after', `\nExamples:\n${FIRM_EXAMPLES.map((one) => `  valueback ${one}`).join('\n')}`)
    .action(ending((where, address, options) => firm(where, address, options, world)));
}
