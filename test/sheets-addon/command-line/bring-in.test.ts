import { describe, expect, test } from 'vitest';
import { exampleDesk } from './support/desk.ts';

describe('bringing a file in', () => {
  const CSV = 'Customer,E-mail,Shoe size\nAcme,ann@acme.example,41\nBeta AG,not an address,\n';

  test('shows which column becomes what and every doubt with its cell, and writes nothing', async () => {
    const one = await exampleDesk();
    one.put('people.csv', CSV);
    const before = one.bytes('practice.xlsx');
    const { exit, out } = await one.run('import', 'practice.xlsx', 'people.csv', '--as', 'clients');
    expect(out).toMatch(/^ {2}Client .*A {2}Customer$/m);
    expect(out).toContain('Not taken: “Shoe size” (1 filled cell).');
    expect(out).toContain('2 rows (2 in Clients) would come in');
    expect(out).toMatch(/people\.csv'?!B3 {2}/);
    expect(out).toContain('run it again with --yes');
    expect(exit).toBe(1);
    expect(one.isStill('practice.xlsx', before)).toBe(true);
  });

  test('writes with --yes, and a second time adds nothing', async () => {
    const one = await exampleDesk();
    one.put('people.csv', CSV);
    const command = ['import', 'practice.xlsx', 'people.csv', '--as', 'clients', '--yes'];
    expect((await one.run(...command)).out).toContain('2 rows (2 in Clients) came in.');
    const once = await one.book('practice.xlsx');
    expect(once.clients.map(({ name }) => name)).toEqual(expect.arrayContaining(['Acme', 'Beta AG']));
    expect((await one.run(...command)).out).toContain('0 rows would come in; 2 rows of it are here already.');
    expect(await one.book('practice.xlsx')).toEqual(once);
  });

  test('takes the columns it is told, and lists doubts with their cell', async () => {
    const one = await exampleDesk();
    one.put(
      'money.csv',
      'Who,Sum,Day\nFewer empty chairs,"1,200.50",2026-11-02\nFewer empty chairs,lots,2026-11-03\n',
    );
    const map = ['--map', 'Engagement=Who', '--map', 'Net=B', '--map', 'Paid=Day'];
    const { exit, out, err } = await one.run(
      'import',
      'practice.xlsx',
      'money.csv',
      '--as',
      'payments',
      ...map,
    );
    expect([exit, err]).toEqual([1, '']);
    expect(out).toMatch(/money\.csv'?!B3 {2}“lots” is not a number/);
  });

  test('brings a whole book of ours into an empty practice', async () => {
    const one = await exampleDesk();
    await one.run('export', 'practice.xlsx', '--format', 'json', '--out', 'all.json');
    await one.run('setup', 'fresh.xlsx');
    await one.run('import', 'fresh.xlsx', 'all.json', '--yes', '--settings', 'theirs');
    const [from, to] = [await one.book('practice.xlsx'), await one.book('fresh.xlsx')];
    expect({ ...to, settings: [], history: [] }).toEqual({ ...from, settings: [], history: [] });
    const marks = { lastBackupAt: null, staleSince: null };
    expect({ ...to.settings[0], ...marks }).toEqual({ ...from.settings[0], ...marks });
  });

  test('asks whose settings are right where a book says something else, and writes nothing until it is told', async () => {
    const one = await exampleDesk();
    await one.run('export', 'practice.xlsx', '--format', 'json', '--out', 'all.json');
    await one.run('setup', 'mine.xlsx', '--practice', 'Mine', '--currency', 'CHF');
    const before = one.bytes('mine.xlsx');
    for (const more of [[], ['--yes']]) {
      const { exit, out } = await one.run('import', 'mine.xlsx', 'all.json', ...more);
      expect([exit, out]).toEqual([1, expect.stringMatching(/Practice +Mine +Lindqvist Advisory/)]);
      expect(out).toMatch(/Currency +CHF +EUR/);
      expect(out).toContain('--settings mine or --settings theirs');
      expect(one.isStill('mine.xlsx', before)).toBe(true);
    }
    await one.run('import', 'mine.xlsx', 'all.json', '--yes', '--settings', 'mine');
    const kept = await one.book('mine.xlsx');
    expect(kept.settings[0]).toMatchObject({ practice: 'Mine', currency: 'CHF', address: null });
    expect(kept.clients.length).toBeGreaterThan(3);
    const late = await one.run('import', 'mine.xlsx', 'all.json', '--yes', '--settings', 'theirs');
    expect([late.exit, late.out]).toEqual([0, expect.stringContaining('came in, with its settings')]);
    expect((await one.book('mine.xlsx')).settings[0]).toMatchObject({ practice: 'Lindqvist Advisory' });
  });

  test('says how many rows that are here already say something else in the file', async () => {
    const one = await exampleDesk();
    await one.run('export', 'practice.xlsx', '--format', 'json', '--out', 'all.json');
    one.put('all.json', one.text('all.json').replace('"name": "Tomás Rivera"', '"name": "Tom Rivera"'));
    const { out } = await one.run('import', 'practice.xlsx', 'all.json', '--yes');
    expect(out).toContain('are here already, 1 of them with other words; what is here stays.');
    expect((await one.book('practice.xlsx')).clients.map(({ name }) => name)).toContain('Tomás Rivera');
  });

  test.each([
    [['gone.csv'], 3, 'gone.csv is not there. Check the name.\n'],
    [['open.csv'], 1, 'A quotation mark opens here and never closes.'],
    [['people.csv', '--map', 'Shoe=C'], 2, 'have no field “Shoe”'],
    [['people.csv', '--as', 'clients', '--map', 'City=Z'], 2, 'the sheet has no column “Z”'],
    [['people.csv', '--sheet', 'Other'], 1, 'has no sheet “Other” with rows'],
    [['people.csv', '--as', 'friends'], 2, 'Allowed choices are clients'],
  ])('refuses %j in words', async (args, exit, words) => {
    const one = await exampleDesk();
    one.put('people.csv', CSV);
    one.put('open.csv', 'Name\n"Acme\n');
    const answer = await one.run('import', 'practice.xlsx', ...args);
    expect([answer.exit, answer.err]).toEqual([exit, expect.stringContaining(words)]);
  });
});
