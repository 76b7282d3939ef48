import { chmodSync, readdirSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filePort, replaceFile } from '#sheets-addon/command-line/file-port.ts';
import { desk } from './support/desk.ts';

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
    expect(one.bytes('book.xlsx')).toEqual(before);
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
    expect([exit, err]).toEqual([3, expect.stringContaining('is not there')]);
  });
});
