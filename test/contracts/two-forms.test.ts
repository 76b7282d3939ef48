import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { createPractice, type Practice } from '#extension/desk/practice.ts';
import { newId } from '#shared/base/id.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { HERE, WORLD } from '#test/support/sheets/google-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { saveAsPage } from '#test/support/sheets/sheet-page.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const BOOK = examplePractice(NOW, HERE.zone);
const ENGAGEMENT = BOOK.engagements.find(({ title }) => title === 'Career coaching')!;
const PRICING = BOOK.pricings.find(({ engagement }) => engagement === ENGAGEMENT.id)!;

let dice = 0;
const world = {
  ...HERE,
  now: () => NOW,
  random: (bytes: number) => Uint8Array.from({ length: bytes }, () => (dice += 7) % 256),
};

async function page(gateway: WorkbookGateway): Promise<Practice> {
  const practice = createPractice(gateway, runCommand, world);
  await practice.load();
  return practice;
}

type Values = Readonly<Record<string, unknown>>;

/** A form opened on a page: it remembers what it showed, and hands over what is typed into it. */
function form(practice: Practice, tab: EntityName, record: string | null) {
  const rows = practice.book.value[tab] as unknown as readonly Values[];
  const opened = rows.find(({ id }) => record === null || id === record) ?? {};
  return (set: Values) =>
    practice.save({
      kind: 'keepRecord',
      tab,
      record,
      set,
      was: Object.fromEntries(Object.keys(set).map((name) => [name, opened[name] ?? null])),
    });
}

const homes: readonly (readonly [string, () => WorkbookGateway[]])[] = [
  [
    'in one browser',
    () => {
      const home = memoryWorkbook(BOOK);
      return [home, home, home];
    },
  ],
  [
    'on two devices over one sheet',
    () => {
      const book = practiceSheet(new FakeWorkbook(`two-${(dice += 1)}`), BOOK);
      return [1, 2, 3].map(() => googleWorkbook(directClient(book), WORLD));
    },
  ],
];

describe.each(homes)('two forms of one record %s', (_, open) => {
  const pages = async () => {
    const [a, b, c] = open();
    return { a: await page(a!), b: await page(b!), third: () => page(c!) };
  };
  const engagement = async (practice: Promise<Practice>) =>
    (await practice).book.value.engagements.find(({ id }) => id === ENGAGEMENT.id);

  test('both changes are kept where each changed another field', async () => {
    const { a, b, third } = await pages();
    const [first, second] = [form(a, 'engagements', ENGAGEMENT.id), form(b, 'engagements', ENGAGEMENT.id)];
    expect(await first({ title: 'Title by A' })).toEqual({ kind: 'saved' });
    expect((await second({ plannedEnd: '2027-03-15' })).kind).toBe('saved');
    expect(await engagement(third())).toMatchObject({ title: 'Title by A', plannedEnd: '2027-03-15' });
  });

  test('only where both changed the same cell the later one is asked, also when it has heard of the other', async () => {
    const { a, b, third } = await pages();
    const [first, second] = [form(a, 'engagements', ENGAGEMENT.id), form(b, 'engagements', ENGAGEMENT.id)];
    await first({ title: 'Title by A' });
    await b.load();
    const asked = await second({ title: 'Title by B', plannedEnd: '2027-03-15' });
    expect(asked).toMatchObject({ kind: 'conflict', rows: [{ tab: 'engagements', fields: ['title'] }] });
    expect(await engagement(third())).toMatchObject({ title: 'Title by A' });
    expect(asked.kind === 'conflict' && (await asked.again()).kind).toBe('saved');
    expect(await engagement(third())).toMatchObject({ title: 'Title by B', plannedEnd: '2027-03-15' });
  });

  test('both who typed the same are not asked', async () => {
    const { a, b } = await pages();
    const [first, second] = [form(a, 'engagements', ENGAGEMENT.id), form(b, 'engagements', ENGAGEMENT.id)];
    await first({ title: 'The same' });
    expect((await second({ title: 'The same' })).kind).toBe('saved');
  });

  test('the settings are a record like any other', async () => {
    const { a, b, third } = await pages();
    const [first, second, again] = [
      form(a, 'settings', null),
      form(b, 'settings', null),
      form(b, 'settings', null),
    ];
    await first({ practice: 'Lindqvist & Co' });
    expect((await second({ silenceDays: 14 })).kind).toBe('saved');
    expect((await third()).book.value.settings[0]).toMatchObject({
      practice: 'Lindqvist & Co',
      silenceDays: 14,
    });
    expect(await again({ practice: 'Another' })).toMatchObject({
      kind: 'conflict',
      rows: [{ fields: ['practice'] }],
    });
  });
});

describe('the sidebar and a browser over one sheet', () => {
  const open = async () => {
    const book = practiceSheet(new FakeWorkbook(`both-${(dice += 1)}`), BOOK);
    const host = openScript(book, NOW);
    const run = (command: AnyCommand) => saveAsPage(host, command);
    const practice = await page(googleWorkbook(directClient(book), WORLD));
    return { run, practice };
  };
  const bounds = (pricing: Values, was: Values): AnyCommand => ({
    kind: 'priceEngagement',
    id: newId('cmd', NOW, world.random(8)),
    engagement: ENGAGEMENT.id,
    pricing,
    was,
    options: [],
  });

  test('the bounds that each changed are both kept', async () => {
    const { run, practice } = await open();
    await form(practice, 'pricings', PRICING.id)({ share: 0.11 });
    const saved = await run(bounds({ minimumReturn: 4 }, { minimumReturn: PRICING.minimumReturn }));
    expect(saved.kind).toBe('view');
    await practice.load();
    expect(practice.book.value.pricings.find(({ id }) => id === PRICING.id)).toMatchObject({
      share: 0.11,
      minimumReturn: 4,
    });
  });

  test('the same bound, changed in both, is asked', async () => {
    const { run, practice } = await open();
    await form(practice, 'pricings', PRICING.id)({ share: 0.11 });
    const answer = await run(bounds({ share: 0.12 }, { share: PRICING.share }));
    expect(answer).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/Someone changed this.*Share of value/) as string,
    });
  });
});
