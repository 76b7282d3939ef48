import { expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { newId } from '#shared/base/id.ts';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { save } from '#sheets-addon/command-line/practice.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { HERE } from '#test/support/sheets/google-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { askScript, saveAsPage } from '#test/support/sheets/sheet-page.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const WORDS =
  /“.+” is in a signed contract at .*2.400.*; its fee stays\. Make a new option, or a new revision/;
const CHEAPER = { minor: 100, currency: 'USD' };

/** The example practice, its coaching signed on an option. */
function signedBook(): { book: Book; option: string; engagement: string } {
  const book = examplePractice(NOW, HERE.zone);
  const engagement = book.engagements.find(({ title }) => title === 'Career coaching')!;
  const option = book.options.find((one) => one.engagement === engagement.id)!;
  const contract = book.contracts.find((one) => one.engagement === engagement.id)!;
  const contracts = book.contracts.map((one) =>
    one.id === contract.id ? { ...one, option: option.id } : one,
  );
  const options = book.options.map((one) => (one.id === option.id ? { ...one, fee: contract.fee } : one));
  return { book: { ...book, contracts, options }, option: option.id, engagement: engagement.id };
}

const { book: BOOK, option: OPTION, engagement: ENGAGEMENT } = signedBook();
let dice = 0;
const world = {
  ...HERE,
  now: () => NOW,
  random: (bytes: number) => Uint8Array.from({ length: bytes }, () => (dice += 7) % 256),
};
const dialog = {
  kind: 'keepRecord',
  tab: 'options',
  record: OPTION,
  set: { fee: CHEAPER },
  was: null,
} as const;
const card = {
  kind: 'priceEngagement',
  engagement: ENGAGEMENT,
  pricing: {},
  was: null,
  options: [{ option: OPTION, values: { fee: CHEAPER } }],
} as const;
const id = () => newId('cmd', NOW, world.random(8));

async function inTheWorkbench(wish: typeof dialog | typeof card): Promise<string> {
  const practice = createPractice(memoryWorkbook(BOOK), runCommand, world);
  await practice.load();
  const saved = await practice.save(wish);
  return saved.kind === 'refused' ? (saved.problems[0]?.message ?? '') : saved.kind;
}

async function onTheCommandLine(wish: typeof dialog | typeof card): Promise<string> {
  const home = { name: 'book.xlsx', ...memoryWorkbook(BOOK) };
  const context = { now: NOW, zone: HERE.zone, who: 'Nora' };
  const practice = { home, loaded: await home.load(), book: BOOK, place: HERE, context };
  const quiet = { ...world, watched: false, err: () => undefined };
  return save(practice as never, () => wish, quiet as never).then(
    () => 'saved',
    (error: unknown) => String(error),
  );
}

async function inTheSidebar(): Promise<string> {
  const host = openScript(practiceSheet(new FakeWorkbook('guarded'), BOOK), NOW);
  const answer = await saveAsPage(host, { ...card, id: id() });
  return answer.kind === 'refused' ? (answer.problems[0]?.message ?? '') : answer.kind;
}

function byHandInTheSheet(): string {
  const book = practiceSheet(new FakeWorkbook('by-hand'), BOOK);
  const tab = book.tab('Options');
  const header = Array.from({ length: tab.columnCount }, (_, column) => book.shown(tab, 0, column));
  const row = [1, 2, 3, 4, 5, 6, 7, 8, 9].find(
    (at) => String(book.shown(tab, at, header.indexOf('Option'))) === nameOf(),
  )!;
  user(book).type('Options', row, header.indexOf('Fixed fee'), '1');
  const host = openScript(book, NOW);
  const answer = askScript(host, { ask: 'view' });
  const problems = answer.kind === 'view' ? answer.view.problems : [];
  const found = problems.find(({ place }) => place?.sheet === 'Options' && place.row === row + 1);
  return found?.place?.column === header.indexOf('Fixed fee') + 1 ? found.message : JSON.stringify(problems);
}

const nameOf = (): string => BOOK.options.find((one) => one.id === OPTION)?.name ?? '';

const DOORS: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['the dialog of the workbench', () => inTheWorkbench(dialog)],
  ['the card of the workbench', () => inTheWorkbench(card)],
  ['the dialog’s command on the command line', () => onTheCommandLine(dialog)],
  ['the price command on the command line', () => onTheCommandLine(card)],
  ['the sidebar', inTheSidebar],
  ['a waiting command, planned again', () => planned({ ...dialog, id: id() })],
  ['a cell, typed over by hand: at that cell, in the check list', byHandInTheSheet],
];

function planned(command: AnyCommand): string {
  const checked = runCommand(BOOK, command, { now: NOW, zone: HERE.zone, who: 'Nora' });
  return checked.ok ? 'planned' : (checked.problems[0]?.message ?? '');
}

test.each(DOORS)('a signed fee is refused in the same words by %s', async (_, door) => {
  expect(await door()).toMatch(WORDS);
});
