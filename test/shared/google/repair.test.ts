import { describe, expect, test } from 'vitest';
import { entityNames } from '#shared/model/entities.ts';
import type { SheetsRequest } from '#shared/google/wire/requests.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import type { Change } from '#shared/table/book/change.ts';
import { bookWith, usd } from '#test/support/build-book.ts';
import { columnOf, DAMAGES, looksOf } from '#test/support/sheets/damage.ts';
import { directClient, type DirectOptions } from '#test/support/sheets/direct-client.ts';
import { inTurn } from '#test/support/sheets/faults.ts';
import { deriveNow, newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import { addOwnThings, ownThings } from '#test/support/sheets/own-things.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const PRACTICE = bookWith({
  payments: [1, 2, 3, 4, 5].map((n) => ({
    text: `Instalment ${n}`,
    net: usd(800 * n),
    dueOn: `2026-0${n}-15`,
  })),
});

let template: Promise<FakeWorkbook> | null = null;
let copies = 0;

async function filled(): Promise<FakeWorkbook> {
  const book = await newSheet();
  const home = googleWorkbook(directClient(book), WORLD);
  const changes = entityNames.flatMap((tab) =>
    PRACTICE[tab].map((record) => ({ tab, id: record.id, add: record }) as Change),
  );
  await home.apply(changes, (await home.load()).revision);
  await home.refresh(deriveNow);
  return book;
}

const sheet = async (): Promise<FakeWorkbook> => (await (template ??= filled())).copy(`copy-${++copies}`);

/** What a refresh sends is none of a repair's. */
const isRepair = (request: SheetsRequest): boolean =>
  !(
    'updateCells' in request &&
    request.updateCells.range.startRowIndex === 0 &&
    request.updateCells.fields === 'userEnteredValue'
  ) && !(JSON.stringify(request).includes('"vb.write"') || 'deleteDeveloperMetadata' in request);

/** Sets up once more; what was said, and how many requests it sent beside those of the refresh. */
async function repaired(
  book: FakeWorkbook,
  options: DirectOptions = {},
): Promise<{ added: readonly string[]; sent: number }> {
  const client = directClient(book, options);
  let sent = 0;
  const counted = {
    ...client,
    apply: (requests: readonly SheetsRequest[], look?: readonly string[]) => {
      sent += requests.filter(isRepair).length;
      return client.apply(requests, look);
    },
  };
  const { added } = await googleWorkbook(counted, WORLD).setUp(deriveNow);
  return { added, sent };
}

const NOTHING = { added: [], sent: 0 };

describe('setting up a Google sheet again', () => {
  test('finds nothing to do where nothing was taken away', async () => {
    expect(await repaired(await sheet())).toEqual(NOTHING);
  });

  test.each(DAMAGES)('restores %s and says so', async (_, take, said) => {
    const book = await sheet();
    const before = looksOf(book);
    take(book);
    expect(looksOf(book)).not.toEqual(before);
    const { added } = await repaired(book);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatch(said ?? /^$/);
    expect(looksOf(book)).toEqual(before);
  });

  test('restores all of it at once, and once', async () => {
    const book = await sheet();
    const before = looksOf(book);
    for (const [, take] of DAMAGES) take(book);
    await repaired(book);
    expect(looksOf(book)).toEqual(before);
    expect(await repaired(book)).toEqual(NOTHING);
  });

  test('leaves all that is a person’s own, in our columns too', async () => {
    const book = await sheet();
    addOwnThings(book);
    const own = ownThings(book);
    expect(await repaired(book)).toEqual(NOTHING);
    expect(ownThings(book)).toEqual(own);
  });

  test('gives a column its format back but for the cells that have one of the person’s', async () => {
    const book = await sheet();
    const net = columnOf(book, 'Payments', 'Net');
    const formatAt = (row: number) => book.tab('Payments').cell(row, net).format?.numberFormat?.pattern;
    const [ours, mine] = [formatAt(2), '0 "dollars"'];
    DAMAGES.find(([name]) => name === 'the format of amounts')?.[1](book);
    book.edit(() =>
      book.tab('Payments').put(3, net, { format: { numberFormat: { type: 'NUMBER', pattern: mine } } }),
    );
    await repaired(book);
    expect([1, 2, 3, 4, 900].map(formatAt)).toEqual([ours, ours, mine, ours, ours]);
  });

  test('neither colours nor warnings are doubled where Google’s answer is lost', async () => {
    const book = await sheet();
    const before = looksOf(book);
    for (const [, take] of DAMAGES) take(book);
    const lost = { kind: 'answerLost' } as const;
    await repaired(book, { faults: inTurn([lost, lost], 'writes') });
    expect(looksOf(book)).toEqual(before);
  });

  test.each([
    ['Clients', 'Shopping list'],
    ['Pricing', 'List prices of soap'],
    ['Lists', 'Bread'],
    ['Dictionary', 'Latin'],
    ['Settings', 'Thermostat'],
  ])(
    'a tab “%s” that holds something else is not written into, and nothing else either',
    async (title, words) => {
      const book = new FakeWorkbook('stranger');
      book.edit(() => book.addTab({ title }));
      user(book).type(title, 0, 0, words);
      const version = book.version;
      await expect(repaired(book)).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining(`There is a tab “${title}” that holds something else`) as unknown,
      });
      expect(book.version).toBe(version);
    },
  );

  test('a tab of our name that is blank is made ours', async () => {
    const book = new FakeWorkbook('blank');
    for (const title of ['Clients', 'Settings', 'ROI']) book.edit(() => book.addTab({ title }));
    await repaired(book);
    expect((await googleWorkbook(directClient(book), WORLD).load()).check).toEqual([]);
    expect(await repaired(book)).toEqual(NOTHING);
    expect(columnOf(book, 'Clients', 'Row ID')).toBeGreaterThan(5);
  });
});
