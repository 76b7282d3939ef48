import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { readCopy } from '#extension/gateways/read-copy.ts';
import { connectedWorkbook, type SheetGateway } from '#extension/home/connected.ts';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';

let copies = 0;
const client = (n: number) => ({ ...blankRecord('clients', `cli_${n}`), name: `Client ${n}` });

/** A sheet with a line that can be cut. */
function linked() {
  const sheet = memoryWorkbook();
  let trouble: GatewayError | null = null;
  let now = 1000;
  const line = <T>(work: () => Promise<T>): Promise<T> => (trouble ? Promise.reject(trouble) : work());
  const gateway: SheetGateway = {
    rowLink: () => null,
    refresh: () => sheet.load(),
    load: () => line(() => sheet.load()),
    apply: (changes, revision) => line(() => sheet.apply(changes, revision)),
  };
  const name = `copy-${++copies}`;
  const open = (id = 'sheet-1') => connectedWorkbook(gateway, readCopy(id, name), () => now);
  return {
    sheet,
    open,
    cut: (error: GatewayError | null) => (trouble = error),
    at: (instant: number) => (now = instant),
  };
}

const offline = new GatewayError('offline', 'You are offline.');

describe('a practice in a sheet, read on a device', () => {
  test('is the sheet’s as of now while the sheet answers', async () => {
    const { sheet, open } = linked();
    await sheet.apply([adding('clients', client(1))], (await sheet.load()).revision);
    const home = open();
    expect((await home.load()).book.clients).toEqual([client(1)]);
    expect(home.standing.value).toEqual({ asOf: 1000, why: null });
  });

  test('is the copy with its date and the reason while the sheet is out of reach', async () => {
    const { open, cut, at } = linked();
    const home = open();
    await home.apply([adding('clients', client(1))], (await home.load()).revision);
    cut(offline);
    at(9000);
    expect((await open().load()).book.clients).toEqual([client(1)]);
    const later = open();
    await later.load();
    expect(later.standing.value).toEqual({ asOf: 1000, why: 'You are offline.' });
  });

  test('a write never goes to the copy alone', async () => {
    const { open, cut, sheet } = linked();
    const home = open();
    const { revision } = await home.load();
    cut(offline);
    await expect(home.apply([adding('clients', client(2))], revision)).rejects.toBe(offline);
    expect((await home.load()).book.clients).toEqual([]);
    expect((await sheet.load()).book).toEqual(emptyBook());
  });

  test('what was planned on the copy is planned again on the sheet once it answers', async () => {
    const { open, cut } = linked();
    await open().load();
    cut(offline);
    const home = open();
    const { revision } = await home.load();
    cut(null);
    expect(await home.apply([adding('clients', client(1))], revision)).toMatchObject({
      kind: 'conflict',
      rows: [],
    });
  });

  test('without a copy the reason is given; a copy of another sheet is none', async () => {
    const { open, cut } = linked();
    await open().load();
    cut(offline);
    await expect(open('sheet-2').load()).rejects.toBe(offline);
  });

  test('a sheet that is broken is not papered over by its copy', async () => {
    const { open, cut } = linked();
    await open().load();
    const broken = new GatewayError('missingTab', 'The tab “Engagements” is gone.');
    cut(broken);
    await expect(open().load()).rejects.toBe(broken);
  });
});
