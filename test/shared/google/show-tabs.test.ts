import { expect, test } from 'vitest';
import { adding, type Change } from '#shared/table/book/change.ts';
import type { GoogleWorkbook } from '#shared/google/workbook.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { deriveNow, newGoogleHome } from '#test/support/sheets/google-home.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const {
  clients,
  engagements: [work],
  sessions,
} = bookWith({
  engagements: [{ stage: 'need' }],
  sessions: [{ start: '2026-10-01T10:00+02:00' }],
});

const LATER = ['Minimum results', 'Sessions', 'Actions', 'Evidence', 'Payments', 'Guarantee', 'Journey'];
const shown = (book: FakeWorkbook) => LATER.filter((title) => !book.tab(title).hidden);

async function save(home: GoogleWorkbook, ...changes: readonly Change[]): Promise<void> {
  const applied = await home.apply(changes, (await home.load()).revision);
  expect(applied.kind).toBe('applied');
}

const stage = (to: string, was: string): Change => ({
  tab: 'engagements',
  id: ENGAGEMENT,
  set: { stage: to },
  was: { stage: was },
});

test('over REST a stage shows its tabs with their looks, a refresh its derived ones, and nothing is hidden again', async () => {
  const { book, home } = await newGoogleHome();
  await save(home, ...clients.map((one) => adding('clients', one)), adding('engagements', work!));
  expect(shown(book)).toEqual([]);
  await save(home, stage('contract', 'need'));
  expect(shown(book)).toEqual(['Minimum results', 'Payments']);
  expect(book.tab('Payments').frozenRows).toBe(1);
  await home.refresh(deriveNow);
  expect(shown(book)).toContain('Guarantee');
  await save(home, stage('deliver', 'contract'));
  await home.refresh(deriveNow);
  await save(home, stage('need', 'deliver'));
  await home.refresh(deriveNow);
  expect(shown(book)).toEqual(LATER);
});

test('over REST a record shows its tab in any stage; what a person hides after that stays hidden', async () => {
  const { book, home } = await newGoogleHome();
  await save(home, ...clients.map((one) => adding('clients', one)), adding('engagements', work!));
  await save(home, adding('sessions', sessions[0]!));
  expect(shown(book)).toEqual(['Sessions']);
  book.edit(() => (book.tab('Sessions').hidden = true));
  await save(home, adding('sessions', { ...sessions[0]!, id: 'ses_2' }));
  expect(shown(book)).toEqual([]);
});
