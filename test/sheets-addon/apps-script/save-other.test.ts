import { describe, expect, test } from 'vitest';
import { paperOf } from '#sheets-addon/sidebar/paper.ts';
import { addonHome } from '#test/support/sheets/addon-home.ts';
import { type ScriptHost } from '#test/support/sheets/script-host.ts';
import { askScript as ask, saveAsPage as run } from '#test/support/sheets/sheet-page.ts';
import { PRACTICE, engagement, open, cmd } from './support/open-desk.ts';

const KAELTE = PRACTICE.engagements.find(({ title }) => title.startsWith('Fixes'));

describe('what else the sidebar saves', () => {
  test('a new engagement with a new client, ready to be selected', async () => {
    const { book, host } = open();
    const answer = await run(host, {
      kind: 'startEngagement',
      id: cmd(2),
      client: null,
      newClient: { name: 'Neu GmbH' },
      engagement: { title: 'First steps', desired: 'I want calm mornings.', currency: 'CHF' },
    });
    expect(answer.kind).toBe('view');
    const after = (await addonHome(book).load()).book;
    expect(after.clients.at(-1)?.name).toBe('Neu GmbH');
    expect(after.engagements.at(-1)).toMatchObject({ title: 'First steps', currency: 'CHF' });
    expect(after.outcomes.at(-1)?.words).toBe('I want calm mornings.');
  });

  test('a fee fixed at what the value gives, and the bounds it is kept in', async () => {
    const { book, host } = open();
    const [option] = PRACTICE.options.filter((one) => one.engagement === KAELTE?.id);
    const fee = { minor: 1_900_000, currency: 'EUR' };
    await run(host, {
      kind: 'priceEngagement',
      id: cmd(3),
      engagement: KAELTE?.id ?? '',
      pricing: { share: 0.18 },
      was: null,
      options: [{ option: option?.id ?? null, values: { fee } }],
    });
    const after = (await addonHome(book).load()).book;
    expect(after.options.find(({ id }) => id === option?.id)?.fee).toEqual(fee);
    expect(after.pricings.find((one) => one.engagement === KAELTE?.id)?.share).toBe(0.18);
  });

  test('a question to the client, noted with the code its reply will bear', async () => {
    const { book, host } = open();
    const answer = ask(host, { ask: 'view', engagement });
    const question = answer.kind === 'view' ? answer.view.engagement?.questions[0] : undefined;
    if (!question) throw new Error('There is something to ask Tomás.');
    expect(question.text).toContain(question.code);
    const { about, subject, code, text } = question;
    await run(host, { kind: 'askClient', id: cmd(4), engagement, about, subject, code, message: text });
    const asked = (await addonHome(book).load()).book.asks.at(-1);
    expect(asked).toMatchObject({ engagement, kind: about, code, message: text });
  });
});

/** The proposal as the dialog writes it, and the engagement it is of. */
function written(host: ScriptHost, engagement?: string) {
  const read = ask(host, { ask: 'book', ...(engagement ? { engagement } : {}) });
  if (read.kind !== 'book') throw new Error(JSON.stringify(read));
  return { engagement: read.engagement, ...paperOf(read, 'proposal') };
}

describe('the proposal', () => {
  test('of the selected row comes as it would go out, for the dialog to show', () => {
    const { host } = open();
    const row = PRACTICE.engagements.findIndex(({ id }) => id === KAELTE?.id) + 2;
    host.spreadsheet.getSheetByName('Engagements')?.getRange(row, 1).activate();
    const { engagement: selected, ...answer } = written(host);
    expect(selected).toBe(KAELTE?.id);
    expect(answer).toMatchObject({
      kind: 'paper',
      document: { kind: 'proposal', language: 'de' },
      sent: false,
      word: '2026-14, version 1',
    });
    // Nothing of the private side travels in a document for the client.
    for (const one of PRACTICE.pricings.filter(({ engagement: of }) => of === KAELTE?.id))
      expect(JSON.stringify(answer)).not.toContain(`${one.deliveryCost?.minor ?? 'deliveryCost'}`);
  });

  test('that was not drafted yet can be, and one without a row is asked for', async () => {
    const { host } = open();
    const without = PRACTICE.engagements.find(
      ({ id }) => !PRACTICE.proposals.some((one) => one.engagement === id),
    );
    expect(written(host)).toMatchObject({ kind: 'noPaper', engagement: null });
    expect(written(host, without?.id)).toMatchObject({ kind: 'noPaper', engagement: without?.id });
    await run(host, { kind: 'draftProposal', id: cmd(5), engagement: without?.id ?? '', values: {} });
    expect(written(host, without?.id)).toMatchObject({ kind: 'paper', sent: false });
  });
});

describe('messages', () => {
  test.each([
    '',
    '{}',
    '{"ask":"drop"}',
    '{"ask":"apply","changes":[{"tab":"clients","id":"cli_1"}],"revision":""}',
    '{"ask":"apply","changes":[{"tab":"strangers","id":"a","add":{}}],"revision":""}',
    '{"ask":"page","name":"Code"}',
    '[]',
    'null',
  ])('that no page of ours sends are refused before anything is read: %s', (json) => {
    const { book, host } = open();
    const { version } = book;
    expect(() => host.call('valueback', json)).toThrow();
    expect(book.version).toBe(version);
  });
});

describe('formulas in the sheet', () => {
  test('run without any right but to read, and get days as the sheet means them', () => {
    const { host, book } = open();
    host.spreadsheet.mode = 'CUSTOM_FUNCTION';
    book.timeZone = 'America/New_York';
    // 10:00 and 09:30 the day before, on the wall clock of the sheet, where midnight is another day in Berlin.
    const [start, told] = [host.date(Date.UTC(2026, 9, 22, 14)), host.date(Date.UTC(2026, 9, 21, 13, 30))];
    expect(host.call('VALUEBACK_NOTICE', start, told, 'Europe/Berlin')).toBe(24.5);
    expect(host.call('VALUEBACK_NOTICE', [[start], ['']], told, 'Europe/Berlin')).toEqual([[24.5], ['']]);
    expect(() => host.call('VALUEBACK_ROI', 'x', 1, 1)).toThrow('value: “x” is not a number');
  });

  test('of 10,000 rows give 10,000 results', () => {
    const { host } = open();
    const values = Array.from({ length: 10_000 }, (_, n) => [n]);
    const result = host.call('VALUEBACK_FEE', values, 0.1, '', '') as unknown[][];
    expect(result).toHaveLength(10_000);
    expect(result[9_999]).toEqual([999.9]);
  });
});
