import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '#shared/documents/docx.ts';
import { gatherFacts } from '#shared/documents/facts.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { checkList } from '#shared/workflows/check-list.ts';
import { writeDocument } from '#shared/workflows/document-texts.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { contractPresets } from '#shared/workflows/sign-contract.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const context = { now: at('2026-11-30'), zone: 'Europe/Berlin', who: 'Nora' };
const LINE = 'svc_1';
/** A picture of 6 by 3 pixels, as its head says. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAYAAAADCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A practice whose one engagement is of a service line. */
const ofLine = (line: Partial<Book['serviceLines'][number]>, more: RowsGiven = {}): Book =>
  bookWith({
    serviceLines: [{ name: 'Life coaching', ...line }],
    ...more,
    engagements: [{ serviceLine: LINE, guarantee: null, ...more.engagements?.[0] }],
  });

const said = (book: Book, command: AnyCommand): string => {
  const plan = runCommand(book, command, context);
  return plan.ok ? 'done' : plan.problems.map(({ field, message }) => `${field}: ${message}`).join(' ');
};
const keep = (tab: 'engagements' | 'serviceLines' | 'contracts', record: string | null, set: object) =>
  ({ kind: 'keepRecord', id: 'cmd_9', tab, record, set: { ...set }, was: null }) as const;

const WHY = 'type: “Life coaching” is outside your guarantee. Choose “No guarantee”, or another service.';

test('a service outside the guarantee takes none, whichever door it comes by', () => {
  const book = ofLine({ services: 'outside' });
  expect(said(book, keep('engagements', ENGAGEMENT, { guarantee: 'valueBack' }))).toContain(
    'guarantee: “Life',
  );
  expect(said(book, keep('engagements', ENGAGEMENT, { guarantee: 'none' }))).toBe('done');
  const draft = { kind: 'draftContract', id: 'cmd_9', engagement: ENGAGEMENT } as const;
  expect(said(book, { ...draft, values: { type: 'holdback' } })).toBe(WHY);
  expect(said(book, { ...draft, values: {} })).toBe('done');
  const start = { kind: 'startEngagement', id: 'cmd_9', client: 'cli_1', newClient: null } as const;
  expect(said(book, { ...start, engagement: { serviceLine: LINE, guarantee: 'valueBack' } })).toContain(
    'outside',
  );
});

test('an engagement with a planned guarantee does not move to such a service, nor the service to outside', () => {
  const planned = ofLine({ services: 'inside' }, { engagements: [{ guarantee: 'valueBack' }] });
  expect(said(planned, keep('serviceLines', LINE, { services: 'outside' }))).toContain('plans a guarantee');
  expect(said(planned, keep('serviceLines', LINE, { services: 'outside', type: 'holdback' }))).toContain(
    'allows none',
  );
  const other = ofLine(
    { services: 'outside' },
    { engagements: [{ guarantee: 'valueBack', serviceLine: null }] },
  );
  expect(said(other, keep('engagements', ENGAGEMENT, { serviceLine: LINE }))).toContain(
    'outside your guarantee',
  );
});

test('what both signed stays, and what was typed by hand is in the check list', () => {
  const signed = {
    engagements: [{ guarantee: 'valueBack' }],
    contracts: [{ ...SIGNED_TERMS, clientSignedOn: '2026-07-01', providerSignedOn: '2026-07-01' }],
  } as const;
  const lines = (book: Book) => checkList({ book, check: [] }, context.now).map(({ message }) => message);
  expect(lines(ofLine({ services: 'outside' }, signed)).join()).not.toContain('outside your guarantee');
  const typed = ofLine({ services: 'outside' }, { engagements: [{ guarantee: 'valueBack' }] });
  expect(lines(typed).join()).toContain('outside your guarantee');
  const draft = ofLine({ services: 'outside' }, { contracts: [{ type: 'valueBack' }] });
  const sign = { kind: 'signContract', id: 'cmd_9', contract: 'con_1', party: 'client' } as const;
  expect(said(draft, { ...sign, by: 'Ms Engel', on: '2026-11-01', how: 'on paper' })).toContain('outside');
});

test('a contract begins with the terms of its service line', () => {
  const terms = { refundShare: 0.5, taxRule: 'notReturned', claimWindowDays: 7, noticeHours: 48 } as const;
  const book = ofLine({ type: 'holdback', legalNote: 'The law of Bremen.', practice: 'Maxi', ...terms });
  expect(contractPresets(book, ENGAGEMENT)).toMatchObject({ type: 'holdback', guarantor: 'Maxi', ...terms });
  expect(contractPresets(bookWith(), ENGAGEMENT)).toMatchObject({ claimWindowDays: 30, noticeHours: 24 });
});

test('its documents bear its name, colour and logo; a colour too light to read, or no picture, is not shown', async () => {
  const written = (line: object) => {
    const made = writeDocument(ofLine({ practice: 'Maxi', ...line }), ENGAGEMENT, 'summary', null, context);
    if (!made.ok) throw new Error(made.problems[0]?.message);
    return made.value;
  };
  const maxi = written({ colour: '#7a1fa2', logo: PNG });
  for (const sign of ['--brand: #7a1fa2', `<img class="logo" src="${PNG}"`, '<strong>Maxi</strong>'])
    expect(htmlOf(maxi)).toContain(sign);
  const word = unzipSync(await docxOf(maxi));
  expect(Object.keys(word).join()).toContain('.png');
  const xml = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:val="7a1fa2"');
  expect(xml).toContain(`cx="${6 * 9525}" cy="${3 * 9525}"`);
  const plain = htmlOf(written({ colour: '#ffff00', logo: 'data:image/svg+xml,<svg/>' }));
  expect(plain).not.toMatch(/#ffff00|<img/);
  const facts = gatherFacts(bookWith(), ENGAGEMENT, { ...context, locale: 'en' });
  expect(facts.ok && facts.value.look).toBeNull();
});

test('a colour that cannot be read on white, and a logo that is no PNG, are refused in words', () => {
  for (const colour of ['#ffff00', 'red', '#0b6173;}'])
    expect(said(ofLine({}), keep('serviceLines', LINE, { colour }))).toContain('dark enough');
  expect(said(ofLine({}), keep('serviceLines', LINE, { logo: 'data:text/html;base64,AAAA' }))).toContain(
    'PNG',
  );
  expect(said(ofLine({}), keep('serviceLines', LINE, { logo: PNG, colour: '#767676' }))).toBe('done');
});
