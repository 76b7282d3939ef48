import { describe, expect, test } from 'vitest';
import { exampleDesk } from './support/desk.ts';

describe('proposing', () => {
  test('writes the open draft to a file, names the loose ends and sends nothing', async () => {
    const one = await exampleDesk();
    const { exit, out } = await one.run('propose', 'practice.xlsx', '--engagement', 'EX0051');
    expect([exit, out]).toEqual([0, expect.stringContaining('Nothing was sent.')]);
    expect(out).toMatch(/6 loose ends before sending:\n {2}1 {2}\S/);
    const [file = ''] = /^proposal\S+\.html/.exec(out) ?? [];
    expect(one.text(file)).toMatch(/^<!doctype html>\n<html lang="de">/);
    const { proposals } = await one.book('practice.xlsx');
    expect(proposals.filter(({ number }) => file.includes(number ?? ''))).toMatchObject([{ sentAt: null }]);
  });

  test('begins a first draft in the language and with the option that were named', async () => {
    const one = await exampleDesk();
    const said = [
      '--engagement',
      'Career coaching',
      '--language',
      'de',
      '--option',
      'months',
      '--format',
      'md',
    ];
    const { exit } = await one.run('propose', 'practice.xlsx', ...said, '--out', 'papers/offer.md');
    expect(exit).toBe(0);
    expect(one.text('papers/offer.md')).toContain('Angebot für');
    const book = await one.book('practice.xlsx');
    const work = book.engagements.find(({ title }) => title === 'Career coaching');
    expect(book.proposals.find(({ engagement }) => engagement === work?.id)).toMatchObject({
      language: 'de',
      version: 1,
      sentAt: null,
      option: book.options.find(({ name }) => name === 'Six months, until the calls are yours')?.id,
    });
  });

  test('writes a Word file, and the guarantee’s terms', async () => {
    const one = await exampleDesk();
    const who = ['propose', 'practice.xlsx', '--engagement', 'EX0051'];
    await one.run(...who, '--format', 'docx', '--out', 'offer.docx');
    expect([...one.bytes('offer.docx').slice(0, 2)]).toEqual([0x50, 0x4b]);
    await one.run(...who, '--document', 'terms', '--format', 'md', '--out', 'terms.md');
    expect(one.text('terms.md').length).toBeGreaterThan(300);
  });

  test('replaces no file that is there unless told to, and then leaves the book alone too', async () => {
    const one = await exampleDesk();
    one.put('offer.html', 'mine');
    const before = one.bytes('practice.xlsx');
    const who = ['propose', 'practice.xlsx', '--client', 'Kestrel', '--out', 'offer.html'];
    const { exit, err } = await one.run(...who);
    expect([exit, err]).toEqual([1, expect.stringContaining('is there already')]);
    expect([one.text('offer.html'), one.isStill('practice.xlsx', before)]).toEqual(['mine', true]);
    expect((await one.run(...who, '--overwrite')).exit).toBe(0);
    expect(one.text('offer.html')).toContain('<!doctype html>');
  });

  test.each([
    [['--client', 'Kestrel', '--option', 'x'], 1, 'no option yet'],
    [['--engagement', 'EX0051', '--option', 'zebra'], 1, '“zebra” names no option. There are:\n'],
    [['--engagement', 'EX0051', '--format', 'pdf'], 2, 'Allowed choices are html, md, docx'],
    [[], 2, 'Whose proposal?'],
  ])('refuses %j in words', async (args, exit, words) => {
    const one = await exampleDesk();
    const answer = await one.run('propose', 'practice.xlsx', ...args);
    expect([answer.exit, answer.err]).toEqual([exit, expect.stringContaining(words)]);
  });
});

describe('taking a practice out', () => {
  test('as JSON and as a workbook gives the same book again, and notes the backup', async () => {
    const one = await exampleDesk();
    const book = await one.book('practice.xlsx');
    await one.run('export', 'practice.xlsx', '--format', 'json');
    expect(JSON.parse(one.text('valueback-2026-11-24.json')).book).toEqual(book);
    const noted = await one.book('practice.xlsx');
    expect(noted.settings[0]?.lastBackupAt).toBe('2026-11-24T14:00+01:00');
    await one.run('export', 'practice.xlsx', '--out', 'copy.xlsx');
    expect(await one.book('copy.xlsx')).toEqual(noted);
  });

  test('as CSV gives a file a tab', async () => {
    const one = await exampleDesk();
    const { out } = await one.run('export', 'practice.xlsx', '--format', 'csv', '--out', 'tables');
    expect(out).toMatch(/^tables: \d+ rows in \d+ files\.$/m);
    expect(one.text('tables/Clients.csv')).toContain('Kestrel Cold Chain B.V.');
  });
});

describe('calculating a cell function', () => {
  const run = async (...args: readonly string[]) =>
    (await exampleDesk()).run('calculate', 'practice.xlsx', ...args);

  test.each([
    [['FEE', '10000', '15%', '', '1200'], '1,200'],
    [['valueback_return', '62,400', '10000'], '6.24'],
    [['VALUE', '-5', '10', '1', '1', '1'], '−50'],
    [['NOTICE', '2026-11-24 10:00', '2026-11-23 09:00', 'Europe/Berlin'], '25'],
    [['ROI', '', '1', '0'], ''],
  ])('%j is %j', async (args, result) => {
    expect((await run(...args)).out.trim()).toBe(result);
  });

  test('over ranges gives a row a row, also as JSON, and writes where told', async () => {
    const one = await exampleDesk();
    const command = ['calculate', 'practice.xlsx', 'VALUEBACK_RETURN', 'Pricing!F3:F12', 'Pricing!I3:I12'];
    const { results } = JSON.parse((await one.run(...command, '--json')).out);
    const pricing = await one.rows('practice.xlsx', 'Pricing');
    const expected = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((row) => {
      const [value, fee] = [pricing[row]?.[5], pricing[row]?.[8]];
      return [typeof value === 'number' && typeof fee === 'number' ? value / fee : null];
    });
    expect(expected.flat().filter((cell) => cell !== null).length).toBeGreaterThan(2);
    expect(results).toEqual(expected);
    const book = await one.book('practice.xlsx');
    expect((await one.run(...command, '--write', 'Clients!AA2')).exit).toBe(0);
    const written = await one.rows('practice.xlsx', 'Clients');
    expect(expected.map((_, n) => [written[n + 1]?.[26] ?? null])).toEqual(expected);
    expect(await one.book('practice.xlsx')).toEqual(book);
    const again = await one.run(...command, '--write', 'Clients!AA2');
    const first = `Clients!AA${2 + expected.findIndex(([cell]) => cell !== null)} is not empty.`;
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining(first)]);
  });

  test.each([
    [['RETRUN', '1'], 2, 'Did you mean VALUEBACK_RETURN?'],
    [['FEE', 'lots', '0.15'], 1, 'value: “lots” is not a number.'],
    [['FEE', '1', '2', '3', '4', '5'], 2, 'takes value, share, floor, cap'],
    [['FEE', 'F3:F8', '0.15'], 2, 'In which tab is F3:F8?'],
    [['FEE', 'Pricing!F3:F', '0.15'], 2, '“Pricing!F3:F” is not a range of cells'],
    [['FEE', 'Nowhere!F3', '0.15'], 1, 'There is no tab “Nowhere”.'],
    [['FEE', '1', '0.15', '--write', 'Pricing!Z1'], 1, 'written anew by every refresh'],
  ])('refuses %j in words', async (args, exit, words) => {
    const answer = await run(...args);
    expect([answer.exit, answer.err]).toEqual([exit, expect.stringContaining(words)]);
  });
});
