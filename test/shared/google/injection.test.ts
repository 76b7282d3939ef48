import { expect, test } from 'vitest';
import { cleanText } from '#shared/base/text.ts';
import { newId } from '#shared/base/id.ts';
import { blankRecord } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { NAUGHTY } from '#test/support/naughty-strings.ts';
import { newGoogleHome } from '#test/support/sheets/google-home.ts';

const city = columnsOf('clients').findIndex(({ name }) => name === 'city');

test('no text becomes a formula in a Google spreadsheet, and each comes back as it was', async () => {
  const { book, home } = await newGoogleHome();
  const texts = NAUGHTY.map((text) => cleanText(text));
  const clients = texts.map((text, n) => ({
    ...blankRecord('clients', newId('cli', 1.7e12, Uint8Array.from([0, 0, n >> 8, n & 255]))),
    name: `Client ${n}`,
    city: text,
  }));
  const { revision } = await home.load();
  const { loaded } = await home.apply(
    clients.map((one) => adding('clients', one)),
    revision,
  );
  const tab = book.tab('Clients');
  const formulas = [...tab.filled()].filter(({ input }) => 'formula' in input);
  expect(formulas).toEqual([]);
  const shown = texts.map((_, n) => book.shown(tab, n + 1, city) ?? '');
  expect(shown).toEqual(texts);
  const read = loaded.book.clients.map((one) => one.city ?? '');
  expect(read).toEqual(texts.map((text) => (text.trim() === '' ? '' : text)));
  expect(NAUGHTY.length).toBeGreaterThanOrEqual(506);
});
