import { describe, expect, test } from 'vitest';
import { majorOf } from '#shared/base/money.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { Loaded } from '#shared/table/book/gateway.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { bookWith, usd } from '#test/support/build-book.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import { at } from '#test/support/sheets/mutation.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** Spreadsheets of other places, and how an amount and a day are written there. */
const PLACES = [
  ['de_DE', ['1.234,56', '1234,56'], '22.10.2026'],
  ['fr_FR', ['1\u202f234,56', '1 234,56', '1\u00a0234,56'], '22/10/2026'],
  ['pl_PL', ['1\u00a0234,56', '1234,56', '1 234,56'], '22.10.2026'],
  ['pt_BR', ['1.234,56', '1234,56'], '22/10/2026'],
  ['en_IN', ['1,234.56', '1234.56'], '22/10/2026'],
  ['de_CH', ['1’234.56', '1\u0027234.56', '1234.56'], '22.10.2026'],
  ['ja_JP', ['1,234.56', '1234.56'], '2026/10/22'],
  ['en_US', ['1,234.56', '1234.56'], '10/22/2026'],
] as const;

/** Texts that mean one thing here and another there, or nothing at all. */
const DOUBTFUL = [
  '1.234',
  '1,234',
  '1.234,5',
  '1,234.5',
  '12.34',
  '12,34',
  '1 234',
  '1.2.3',
  '1,23,456',
  '−5,00',
  '(5.00)',
  '1e3',
  '١٢٣',
];
const DOUBTFUL_DAYS = [
  '3/4/2026',
  '3.4.2026',
  '2026-3-4',
  '03/04/26',
  '31.2.2026',
  '4 mars 2026',
  '13/13/2026',
];

let template: Promise<FakeWorkbook> | null = null;
let copies = 0;

async function filled(): Promise<FakeWorkbook> {
  const sheet = await newSheet();
  const book = bookWith({ payments: [{ net: usd(800), dueOn: '2026-01-15' }], settings: [{ locale: null }] });
  const home = googleWorkbook(directClient(sheet), WORLD);
  const changes = entityNames.flatMap((tab) => book[tab].map((add) => ({ tab, id: add.id, add }) as Change));
  await home.apply(changes, (await home.load()).revision);
  return sheet;
}

/** The sheet as one of that place, with a text in a cell of its only payment. */
async function reading(locale: string, field: 'net' | 'dueOn', words: string): Promise<string> {
  const sheet = (await (template ??= filled())).copy(`copy-${++copies}`);
  sheet.locale = locale;
  user(sheet).type('Payments', 1, at(sheet, 'payments', field), `'${words}`);
  return saidOf(await googleWorkbook(directClient(sheet), WORLD).load(), field);
}

/** What the field was read as; `asked` where exactly its cell is flagged. */
function saidOf({ book, check }: Loaded, field: 'net' | 'dueOn'): string {
  const value = book.payments[0]?.[field] ?? null;
  const flagged = check.map((one) => one.field);
  if (value === null)
    return JSON.stringify(flagged) === JSON.stringify([field === 'net' ? 'Payments!D2' : 'Payments!G2'])
      ? 'asked'
      : `unsaid ${flagged.join()}`;
  if (flagged.length > 0) return `read and flagged ${flagged.join()}`;
  return typeof value === 'string' ? value : String(majorOf(value));
}

/** What a text means in a place by the signs that Intl writes there; null where it is not as that place writes numbers. */
function meaning(locale: string, words: string): number | null {
  const parts = new Intl.NumberFormat(locale.replace('_', '-'), { useGrouping: true }).formatToParts(
    -1_234_567.5,
  );
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const straight = (text: string) => text.replace(/[’‘]/g, "'");
  const [group, decimal] = [straight(sign('group')), sign('decimal')];
  // Accountants write what is less than nothing in brackets.
  const whole = straight(words)
    .replace('−', '-')
    .replace(/^\((.*)\)$/, '-$1')
    .split(decimal);
  if (whole.length > 2 || !/^-?\d/.test(whole[0] ?? '')) return null;
  const digits = (whole[0] ?? '').split(group).join('').replace(/\s/g, '');
  return /^-?\d+$/.test(digits) && /^\d*$/.test(whole[1] ?? '')
    ? Number(`${digits}.${whole[1] ?? '0'}`)
    : null;
}

describe.each(PLACES)('a spreadsheet of %s', (locale, amounts, day) => {
  test('reads amounts and days typed as text in its own way', async () => {
    for (const words of amounts)
      expect([words, await reading(locale, 'net', words)]).toEqual([words, '1234.56']);
    expect(await reading(locale, 'dueOn', day)).toBe('2026-10-22');
    expect(await reading(locale, 'dueOn', '2026-10-22')).toBe('2026-10-22');
  });

  test('never reads another’s way as another number: as this place means it, or asked at its cell', async () => {
    for (const words of [...DOUBTFUL, ...PLACES.flatMap(([, theirs]) => theirs)]) {
      const said = await reading(locale, 'net', words);
      const meant = meaning(locale, words);
      expect([words, said === 'asked' || Number(said) === meant]).toEqual([words, true]);
    }
  });

  test('never reads a day that can be two, or none, as a day', async () => {
    const dayFirst = locale !== 'en_US' && locale !== 'ja_JP';
    for (const words of DOUBTFUL_DAYS) {
      const said = await reading(locale, 'dueOn', words);
      const meant = dayFirst ? '2026-04-03' : '2026-03-04';
      expect([
        words,
        ['asked', meant, ...(words === '2026-3-4' || words === '4 mars 2026' ? ['2026-03-04'] : [])].includes(
          said,
        ),
      ]).toEqual([words, true]);
    }
  });
});
