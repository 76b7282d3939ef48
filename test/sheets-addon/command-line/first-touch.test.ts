import { utimesSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { desk, exampleDesk } from './support/desk.ts';

async function own(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Budget').getCell('A1').value = 'mine';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a workbook of someone’s own is kept as it was the first time it is written into, and only then', async () => {
  const one = desk();
  const before = await own();
  one.put('own.xlsx', before);
  expect((await one.run('setup', 'own.xlsx', '--practice', 'P')).exit).toBe(0);
  expect(one.isStill('own.bak.xlsx', before)).toBe(true);
  await one.run('setup', 'own.xlsx', '--provider', 'Me');
  expect(one.isStill('own.bak.xlsx', before)).toBe(true);
});

test('a workbook with macros is written with its macros untouched, and never made new', async () => {
  const one = desk();
  const parts = unzipSync(await own());
  const macros = strToU8('not looked into');
  one.put('own.xlsm', zipSync({ ...parts, 'xl/vbaProject.bin': macros }));
  expect((await one.run('setup', 'own.xlsm', '--practice', 'P')).exit).toBe(0);
  expect(unzipSync(one.bytes('own.xlsm'))['xl/vbaProject.bin']).toEqual(macros);
  expect((await one.run('setup', 'other.xlsm')).exit).toBe(2);
  expect(one.has('other.xlsm')).toBe(false);
});

const LOCK = '.practice.xlsx.valueback-lock';

test('a run that was killed locks nobody out, whatever the clock says', async () => {
  const one = await exampleDesk();
  const killed = spawn('sleep', ['60']);
  const gone = new Promise((done) => killed.on('exit', done));
  killed.kill('SIGKILL');
  await gone;
  // The clock was set back after it, or was wrong before.
  for (const day of ['2099-01-01', '1999-01-01']) {
    one.put(LOCK, `${killed.pid} ${hostname()}`);
    utimesSync(join(one.folder, LOCK), new Date(day), new Date(day));
    expect((await one.run('refresh', 'practice.xlsx')).exit).toBe(0);
    expect(one.has(LOCK)).toBe(false);
  }
});

test('a run that goes on is waited for, then named with the file to delete if it runs no more', async () => {
  const one = await exampleDesk();
  const before = one.bytes('practice.xlsx');
  one.put(LOCK, `${process.pid} ${hostname()}`);
  const said = await one.run('refresh', 'practice.xlsx');
  expect(said.exit).toBe(3);
  expect(said.err).toContain(`delete ${LOCK}`);
  expect(one.isStill('practice.xlsx', before)).toBe(true);
});

test('a pipe is no file: it is said, and nobody waits for it', async () => {
  const one = desk();
  execFileSync('mkfifo', [join(one.folder, 'pipe.xlsx')]);
  const said = await one.run('status', 'pipe.xlsx');
  expect(said.exit).toBe(3);
  expect(said.err).toContain('is a pipe or a device');
});

test.each([
  ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old format \.xls/],
  ['page.xls', strToU8('<html><table><tr><td>a</td></tr></table></html>'), /web page/],
  ['sheet.ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), /OpenDocument/],
  ['flat.fods', strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'), /OpenDocument/], // prettier-ignore
  ['list.numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Numbers/],
  ['letter.pdf', strToU8('%PDF-1.7'), /PDF/],
  ['nothing.xlsx', new Uint8Array(), /empty/],
])('%s is told as what it is, with what to do', async (name, bytes, words) => {
  const one = await exampleDesk();
  one.put(name, bytes);
  const said = await one.run('import', 'practice.xlsx', name);
  expect(said.exit).toBeGreaterThan(0);
  expect(said.err).toMatch(words);
});

test('a list of text under the name of a workbook comes in as the list it is', async () => {
  const one = await exampleDesk();
  one.put('clients.xls', 'Client\tCity\nElm Works\tLeeds\n');
  const said = await one.run('import', 'practice.xlsx', 'clients.xls');
  expect(said.out).toContain('1 row (1 in Clients) would come in');
});

test('a file that brings nothing ends with the reason and the next step', async () => {
  const one = await exampleDesk();
  one.put('colours.csv', 'Shade;Gloss\nred;high\n');
  const said = await one.run('import', 'practice.xlsx', 'colours.csv');
  expect(said.exit).toBe(1);
  expect(said.out).toMatch(/Nothing comes in: no column names/);
});
