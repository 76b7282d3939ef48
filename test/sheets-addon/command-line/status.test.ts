import type ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { bookWith, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';
import { desk, exampleDesk, type Desk } from './support/desk.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

async function edit(one: Desk, change: (file: ExcelJS.Workbook) => void): Promise<void> {
  const file = await openedByExcelJs(one.bytes('practice.xlsx'));
  change(file);
  one.put('practice.xlsx', new Uint8Array(await file.xlsx.writeBuffer()));
}

describe('the status of a practice', () => {
  test('tells of every open engagement the guarantee with its reason, value and fee, and the next step', async () => {
    const one = await exampleDesk();
    const { exit, out } = await one.run('status', 'practice.xlsx');
    expect(exit).toBe(0);
    expect(out).toMatch(/^Lindqvist Advisory, 24 Nov 2026: 7 engagements\n/);
    const brightwell = out.slice(out.indexOf('Brightwell'), out.indexOf('Kestrel'));
    expect(brightwell).toMatch(/Guarantee {7}Active since .* days left\n {2}Why/);
    expect(brightwell).toContain('Likely value    EUR 77,000 in the first year');
    expect(brightwell).toContain('Fee             EUR 14,000 for “Chairs filled the same day”');
    expect(brightwell).toMatch(/Attention {7}They have seen nothing for \d+ days\..*\n/);
    expect(brightwell).toMatch(/Next {12}\S.*\.\n/);
    for (const line of out.split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(100);
      expect(line, line).not.toMatch(/\s$|[\u00a0\u2009\u202f]/);
    }
  });

  test('says “not known” and what is missing where there is no value yet', async () => {
    const one = await exampleDesk();
    const { out } = await one.run('status', 'practice.xlsx', '--client', 'Priya');
    expect(out).toMatch(/Likely value +not known: No value driver yet\n/);
    expect(out).not.toContain('Brightwell');
  });

  test('tells the decision arc: too little heard, or the score with what it rests on', async () => {
    const one = desk();
    const told = async (...codes: readonly ('D1' | 'D2' | 'D3')[]) => {
      const at = '2026-11-10T09:00+01:00';
      const arcSignals = codes.map((code) => ({ code, at, state: 'confirmed' }) as const);
      one.put('practice.xlsx', await bookToXlsx(bookWith({ engagements: [{ stage: 'need' }], arcSignals }), one.world)); // prettier-ignore
      return (await one.run('status', 'practice.xlsx')).out.replace(/\s+/g, ' ');
    };
    expect(await told('D1')).toContain('Decision arc Too little heard: 1 of the 3 signals it takes.');
    expect(await told('D1', 'D2', 'D3')).toContain('Decision arc −0.6 between');
  });

  test('lists a closed engagement while a refund of it is owed', async () => {
    const one = desk();
    const told = async (more: RowsGiven) => {
      const closed = { title: 'Career coaching', closedOn: '2026-11-20', stage: 'whatNow' } as const;
      const payments = [{ kind: 'fee', net: usd(2400), paidOn: '2026-07-03', currency: 'USD' }] as const;
      const book = bookWith({ engagements: [closed], contracts: [SIGNED_TERMS], payments, ...more });
      one.put('practice.xlsx', await bookToXlsx(book, one.world));
      return (await one.run('status', 'practice.xlsx')).out;
    };
    const claims = [{ at: '2026-11-10T09:00+01:00', words: 'It did not.', source: 'clientSaid' }] as const;
    const decision = { claim: 'clm_1', on: '2026-11-12', by: 'Nora', reason: 'Agreed.' } as const;
    const owing = await told({ claims, decisions: [{ ...decision, kind: 'refund' }] });
    expect(owing).toContain('Career coaching');
    expect(owing).toContain('Refund due');
    expect(await told({})).not.toContain('Career coaching');
  });

  test('opens every figure to its formula, its inputs and who agreed, when asked', async () => {
    const one = await exampleDesk();
    const { out } = await one.run('status', 'practice.xlsx', '--client', 'Kestrel', '--working');
    expect(out).toContain('= (value − fee − client’s own costs) ÷ (fee + client’s own costs)');
    expect(out).toMatch(/Refused pallets avoided: EUR 69,600 \(Dock reports, agreed by Joost de Wit, /);
  });

  test('speaks in the locale of the practice, else of the device', async () => {
    const one = desk({ locale: 'de-DE' });
    await one.run('setup', 'practice.xlsx', '--example');
    expect((await one.run('status', 'practice.xlsx')).out).toContain('EUR 77.000');
    await one.run('setup', 'practice.xlsx', '--locale', 'en-GB');
    expect((await one.run('status', 'practice.xlsx')).out).toContain('EUR 77,000');
  });

  test('gives a program the same facts as JSON', async () => {
    const one = await exampleDesk();
    const { out } = await one.run('status', 'practice.xlsx', '--client', 'Kestrel', '--json');
    expect(JSON.parse(out)).toMatchObject({
      book: 'practice.xlsx',
      asOf: '2026-11-24',
      engagements: [
        {
          client: 'Kestrel Cold Chain B.V.',
          guarantee: { state: 'evaluating', result: expect.any(String), reasons: expect.any(Array) },
          value: { likely: { amount: 69_600, currency: 'EUR' }, cautious: { amount: 55_680 } },
          fee: { amount: 9_000, currency: 'EUR' },
          attention: expect.arrayContaining([
            expect.objectContaining({ what: 'No answer yet: did the value come back?' }),
          ]),
        },
      ],
    });
  });
});

describe('checking a practice', () => {
  test('lists each cell to look at with its address and ends with 1', async () => {
    const one = await exampleDesk();
    await edit(one, (file) => {
      const tab = file.getWorksheet('Sessions')!;
      const column = (tab.getRow(1).values as unknown[]).indexOf('Planned start');
      tab.getRow(3).getCell(column).value = 'sometime';
    });
    const { exit, out } = await one.run('check', 'practice.xlsx');
    expect(exit).toBe(1);
    expect(out).toContain('practice.xlsx: 2 points to look at.');
    expect(out).toMatch(/^ {2}Sessions![A-Z]+3 {2}\S/m);
    const json = JSON.parse((await one.run('check', 'practice.xlsx', '--json')).out);
    expect(json.check).toMatchObject([
      {
        cell: expect.stringMatching(/^Sessions!/),
        message: expect.stringContaining('Not a date'),
        tab: 'sessions',
      },
      { message: expect.stringContaining('the row does not count') },
    ]);
    expect((await one.run('status', 'practice.xlsx')).out).toContain('valueback check practice.xlsx');
  });
});

test('a client is found without the accents of the name', async () => {
  const one = await exampleDesk();
  const { out } = await one.run('status', 'practice.xlsx', '--client', 'tomas');
  expect(out).toContain('Tomás Rivera: Career coaching');
});

test('learn tells what was tried and how confidence fits what came, and says where there is too little', async () => {
  const one = await exampleDesk();
  const { exit, out } = await one.run('learn', 'practice.xlsx');
  expect([exit, out]).toEqual([
    0,
    expect.stringMatching(/Own promises\n +Too few to judge: \d+ closed, \d+ kept\./),
  ]);
  const { out: json } = await one.run('learn', 'practice.xlsx', '--json');
  for (const part of ['What tends to work', 'Hypotheses', 'Running', 'Ideas', 'In the way', 'Trust'])
    expect(out).toContain(`\n${part}\n `);
  expect(out).toMatch(
    /\nInvested, spent\n .*\n\nOpen proposals\n +EUR 8,400 in 1 open proposal: count on EUR 3,150;/,
  );
  expect(Object.keys(JSON.parse(json))).toEqual([
    ...['book', 'library', 'comparison', 'things', 'hypotheses', 'effort', 'calibration', 'levels'],
    ...['capacity', 'modes', 'betterMode', 'trust', 'missing', 'obstacles', 'portfolio', 'pipeline'],
    'wordOfMouth',
  ]);
});
