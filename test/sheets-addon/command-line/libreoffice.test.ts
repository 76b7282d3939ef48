import { expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { runs } from '#test/support/proof.ts';
import { convert } from '#test/support/soffice.ts';
import { exampleDesk } from './support/desk.ts';

describeWith('soffice', 'a practice file that was opened and saved in LibreOffice', (soffice) => {
  test('tells the same and is written into; in the long run it comes through LibreOffice once more', async () => {
    const one = await exampleDesk();
    const before = await one.run('status', 'practice.xlsx', '--working');
    const book = await one.book('practice.xlsx');
    one.put('practice.xlsx', convert(soffice, one.bytes('practice.xlsx'), ['xlsx']));
    expect(await one.book('practice.xlsx')).toEqual(book);
    expect(await one.run('status', 'practice.xlsx', '--working')).toEqual(before);
    const log = ['log', 'practice.xlsx', '--client', 'Brightwell', '--day', '2026-11-20', '--from', '9:00'];
    expect((await one.run(...log)).out).toContain('Logged session');
    expect((await one.run('refresh', 'practice.xlsx')).exit).toBe(0);
    const written = await one.book('practice.xlsx');
    for (let again = 1; again < runs(2, 2); again++) {
      one.put('practice.xlsx', convert(soffice, one.bytes('practice.xlsx'), ['xlsx']));
      expect(await one.book('practice.xlsx')).toEqual(written);
    }
    expect((await one.run(...log)).out).toContain('nothing changed');
  });
});
