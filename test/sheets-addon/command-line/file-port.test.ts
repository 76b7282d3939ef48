import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { filePort, replaceFile } from '#sheets-addon/command-line/file-port.ts';
import { desk, exampleDesk } from './support/desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file on disk', () => {
  test('is replaced whole, keeps its permissions and leaves nothing beside it', async () => {
    const one = desk();
    one.put('book.xlsx', 'old');
    const path = join(one.folder, 'book.xlsx');
    chmodSync(path, 0o640);
    const port = filePort(path);
    await port.read();
    await port.write(bytes('new'));
    expect(one.text('book.xlsx')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(one.folder)).toEqual(['book.xlsx']);
    await port.write(bytes('newer'));
    expect(one.text('book.xlsx')).toBe('newer');
  });

  test('that another program changed after it was read is left as that program wrote it', async () => {
    const one = desk();
    one.put('book.xlsx', 'old');
    const port = filePort(join(one.folder, 'book.xlsx'));
    await port.read();
    one.put('book.xlsx', 'theirs');
    await expect(port.write(bytes('ours'))).rejects.toMatchObject({ kind: 'conflict' });
    expect(one.text('book.xlsx')).toBe('theirs');
    expect(readdirSync(one.folder)).toEqual(['book.xlsx']);
  });

  test.each([
    ['.~lock.book.xlsx#', 'LibreOffice'],
    ['~$book.xlsx', 'Excel'],
  ])('beside which %s lies is open in %s and is not written', async (lock, program) => {
    const one = desk();
    await one.run('setup', 'book.xlsx');
    const before = one.bytes('book.xlsx');
    one.put(lock, '');
    const { exit, err } = await one.run('setup', 'book.xlsx', '--practice', 'Lake');
    expect([exit, err]).toEqual([3, expect.stringContaining(`book.xlsx is open in ${program}.`)]);
    expect(one.isStill('book.xlsx', before)).toBe(true);
    expect((await one.run('status', 'book.xlsx')).exit).toBe(0);
  });

  test('that appeared in the meantime is never overwritten by a new one', async () => {
    const one = desk();
    one.put('book.xlsx', 'theirs');
    const path = join(one.folder, 'book.xlsx');
    await expect(replaceFile(path, bytes('ours'), null)).rejects.toMatchObject({ kind: 'conflict' });
    expect(one.text('book.xlsx')).toBe('theirs');
  });

  test('behind a link is replaced where it lies; the link stays', async () => {
    const one = desk();
    one.put('real.xlsx', 'old');
    const link = join(one.folder, 'book.xlsx');
    symlinkSync(join(one.folder, 'real.xlsx'), link);
    const port = filePort(link);
    await port.read();
    await port.write(bytes('new'));
    expect(one.text('real.xlsx')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('in a folder that is not there is told in words', async () => {
    const { exit, err } = await desk().run('setup', join('nowhere', 'book.xlsx'));
    expect([exit, err]).toEqual([3, expect.stringMatching(/^There is no folder .*nowhere\. Make it first/)]);
  });
});

describe('several runs at once', () => {
  test('all log their session into one file, none is lost', async () => {
    const one = await exampleDesk();
    const before = (await one.book('practice.xlsx')).sessions.length;
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
    const answers = await Promise.all(
      days.map((day) =>
        one.run('log', 'practice.xlsx', '--client', 'Brightwell', '--day', day, '--from', '9:00'),
      ),
    );
    expect(answers.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
    const { sessions } = await one.book('practice.xlsx');
    expect(sessions.length).toBe(before + days.length);
    expect(
      sessions
        .slice(-4)
        .map(({ start }) => start.slice(0, 10))
        .sort(),
    ).toEqual(days);
    expect(readdirSync(one.folder)).toEqual(['practice.xlsx']);
  });

  test('are not held up by what a crashed one left', async () => {
    const one = await exampleDesk();
    const left = join(one.folder, '.practice.xlsx.valueback~');
    one.put('.practice.xlsx.valueback~', 'half a file');
    utimesSync(left, new Date(2026, 0, 1), new Date(2026, 0, 1));
    expect((await one.run('refresh', 'practice.xlsx')).exit).toBe(0);
    expect(readdirSync(one.folder)).toEqual(['practice.xlsx']);
  });
});

test('a workbook that holds no practice is written into only by setup', async () => {
  const one = desk();
  const own = new ExcelJS.Workbook();
  own.addWorksheet('Budget').getCell('A1').value = 'mine';
  one.put('own.xlsx', new Uint8Array(await own.xlsx.writeBuffer()));
  const before = one.bytes('own.xlsx');
  for (const command of ['status', 'check', 'refresh', 'export'])
    expect(await one.run(command, 'own.xlsx'), command).toMatchObject({
      exit: 1,
      err: 'own.xlsx holds no practice. Make one in it with: valueback setup own.xlsx\n',
    });
  expect(one.isStill('own.xlsx', before)).toBe(true);
});

test('a person who watches sees what takes its time, and no trace of it afterwards', async () => {
  const one = desk({ watched: true });
  const { err } = await one.run('setup', 'practice.xlsx');
  expect(err).toMatch(/^Making practice\.xlsx …\r\u001b\[K/);
});
