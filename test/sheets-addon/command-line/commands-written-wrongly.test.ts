import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXITS } from '#sheets-addon/command-line/stop.ts';
import { desk, exampleDesk } from './support/desk.ts';

describe('what is no practice', () => {
  const notes = new TextEncoder().encode('just notes');

  test.each([
    ['gone.xlsx', 3, 'gone.xlsx is not there. Check the name. A new practice is made with: valueback setup'],
    ['notes.xlsx', 3, 'This file is not an .xlsx workbook, or it is damaged.'],
    ['notes.txt', 2, 'notes.txt is not an .xlsx file.'],
    ['https://example.com/book', 2, 'is not the address of a Google spreadsheet'],
    ['.', 2, 'is not an .xlsx file'],
  ])('%s is told in words', async (name, exit, words) => {
    const one = desk();
    one.put('notes.xlsx', notes);
    one.put('notes.txt', notes);
    const answer = await one.run('status', name);
    expect([answer.exit, answer.err, answer.out]).toEqual([exit, expect.stringContaining(words), '']);
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  test('a damaged workbook is told in words by every command and stays byte for byte', async () => {
    const one = await exampleDesk();
    const damaged = one.bytes('practice.xlsx').slice(0, 9000);
    one.put('practice.xlsx', damaged);
    for (const args of [
      ['check'],
      ['refresh'],
      ['setup'],
      ['export'],
      ['log', '--client', 'x', '--from', '9:00'],
    ]) {
      const [command = '', ...more] = args;
      const answer = await one.run(command, 'practice.xlsx', ...more);
      expect([answer.exit, answer.err], command).toEqual([
        3,
        expect.stringMatching(/^practice\.xlsx: .*damaged/),
      ]);
    }
    expect(one.isStill('practice.xlsx', damaged)).toBe(true);
  });
});

describe('a command written wrongly', () => {
  test.each([
    [['stauts', 'practice.xlsx'], 'Did you mean status?'],
    [['status', 'practice.xlsx', '--jsn'], 'Did you mean --json?'],
    [['status'], "missing required argument 'book'"],
    [['status', 'a.xlsx', 'b.xlsx'], 'too many arguments'],
  ])('%j ends with 2 and what was meant', async (args, words) => {
    const { exit, err } = await desk().run(...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
  });

  test('the numbers it ends with are those of the help and the README', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const { out } = await desk({ columns: 400 }).run('--help');
    for (const [number, what] of EXITS) {
      expect(readme).toMatch(new RegExp(`^\\| ${number} +\\| ${what} +\\|$`, 'm'));
      expect(out).toContain(`  ${number}  ${what}\n`);
    }
  });

  test('its help keeps to the width of a narrow terminal, but for examples and words that do not break', async () => {
    const one = desk({ columns: 60 });
    for (const args of [['--help'], ['log', '--help'], ['calculate', '--help']]) {
      const [told = ''] = (await one.run(...args)).out.split('\n\nExamples:');
      expect(told.split('\n').filter((line) => line.length > 60 && /\S /.test(line.slice(55)))).toEqual([]);
    }
  });

  test('every command helps with examples', async () => {
    const one = desk();
    const main = await one.run('--help');
    const list = main.out.slice(main.out.indexOf('Commands:'), main.out.indexOf('\n\nThe practice'));
    const names = [...list.matchAll(/^ {2}(\w+) /gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'help');
    expect(names).toHaveLength(13);
    for (const name of names) {
      const { exit, out } = await one.run(name, '--help');
      expect([exit, out], name).toEqual([0, expect.stringContaining(`Examples:\n  valueback ${name}`)]);
    }
  });
});
