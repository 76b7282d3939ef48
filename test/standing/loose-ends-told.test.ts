import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { knownBy } from '#shared/rules/results/known-by.ts';
import { standing } from '#shared/rules/standing.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { engagementView } from '#sheets-addon/apps-script/engagement-view.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const NOW = '2026-08-01T12:00+02:00';
const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR' };
const DRAFT = { ...SIGNED_TERMS, clientSignedOn: null, providerSignedOn: null };
const option = { id: 'opt_1', name: 'Whole', fee: eur(1200) };

const CASES: readonly (readonly [string, RowsGiven, string | null, RegExp])[] = [
  [
    'a contract whose fee is not that of the sent proposal',
    { contracts: [{ ...DRAFT, fee: eur(1000), option: 'opt_1' }], options: [option] },
    'feesDiffer',
    /The contract says .*1,000.*, the option “Whole” says .*1,200/,
  ],
  [
    'version 2 that was sent after the contract was drafted from version 1',
    {
      contracts: [{ ...DRAFT, proposal: 'pro_1' }],
      proposals: [
        { id: 'pro_1', version: 1, sentAt: '2026-06-01T10:00+02:00' },
        { id: 'pro_2', version: 2, sentAt: '2026-07-01T10:00+02:00' },
      ],
    },
    'olderProposal',
    /follows version 1 of the proposal; version 2 was sent after it/,
  ],
  [
    'two signed contracts that are both revision 1',
    {
      contracts: [
        { ...SIGNED_TERMS, revision: 1 },
        { ...SIGNED_TERMS, revision: 1 },
      ],
    },
    'sameRevision',
    /both revision 1; the one signed later counts/,
  ],
  [
    'two signed contracts with one number, below a third',
    {
      contracts: [
        { ...SIGNED_TERMS, revision: 1 },
        { ...SIGNED_TERMS, revision: 1, clientSignedOn: '2026-07-05' },
        { ...SIGNED_TERMS, revision: 2, clientSignedOn: '2026-07-09' },
      ],
    },
    'sameRevision',
    /both revision 1; the one signed later counts/,
  ],
  [
    'a renewal in the same engagement',
    {
      contracts: [SIGNED_TERMS, { ...DRAFT, revision: 2, termStart: '2027-01-02', termEnd: '2027-06-30' }],
    },
    'laterTerm',
    /begins on .+2027, after the term of another: that is a renewal/,
  ],
  [
    'a guarantee that is promised without a contract that has its terms',
    { engagements: [{ guarantee: 'valueBack' }] },
    'noParagraph',
    /no terms yet, so the proposal has no guarantee paragraph/,
  ],
  [
    'a minimum result with a day after the term, before signing',
    { contracts: [DRAFT], minimumResults: [{ name: 'Scrap', dueOn: '2027-02-01' }] },
    'dayAfterTerm',
    /“Scrap” counts until 1 Feb/,
  ],
  [
    'the same once the client signed the terms that were sent',
    {
      contracts: [{ ...DRAFT, clientSignedOn: '2026-06-28' }],
      proposals: [{ sentAt: '2026-06-20T10:00+02:00' }],
      minimumResults: [{ name: 'Scrap', dueOn: '2027-02-01' }],
    },
    null,
    /counts until/,
  ],
];

test.each(CASES)('%s is told by the standing and in the sidebar alike', (_, rows, code, words) => {
  const book = bookWith(rows);
  const { looseEnds } = standing(book, ENGAGEMENT, instantOf(NOW));
  const found = looseEnds.filter(({ text }) => words.test(text.replace(/\s/g, ' ')));
  expect(found.map((one) => one.code)).toEqual(code === null ? [] : [code]);
  const view = engagementView(ENGAGEMENT, {
    read: { ...readBook([], PLACE), book },
    context: { now: instantOf(NOW), zone: PLACE.zone, who: 'Ada Nord' },
    here: null,
    code: () => 'ABCD',
  });
  expect(view?.looseEnds.map(({ text }) => text)).toEqual(looseEnds.map(({ text }) => text));
});

test('of two signed contracts with one number the one signed later is numbered first, until each has its own', () => {
  const revisions = (...given: readonly number[]) =>
    standing(
      bookWith({
        contracts: given.map((revision, n) => ({
          ...SIGNED_TERMS,
          id: `con_${n}`,
          revision,
          clientSignedOn: `2026-07-0${9 - n}`,
        })),
      }),
      ENGAGEMENT,
      instantOf(NOW),
    ).looseEnds.flatMap(({ code, record, field }) => (code === 'sameRevision' ? [record?.id, field] : []));
  expect(revisions(2, 1, 1)).toEqual(['con_1', 'revision']);
  expect(revisions(2, 2, 1)).toEqual(['con_0', 'revision']);
  expect(revisions(3, 2, 1)).toEqual([]);
});

test('a draft of revision 2 does not hide the signed revision 1', () => {
  const draft = { ...DRAFT, revision: 2, taxRule: null, termEnd: '2026-12-31' };
  const book = bookWith({ contracts: [{ ...SIGNED_TERMS, revision: 1 }, draft] });
  const { guarantee, looseEnds } = standing(book, ENGAGEMENT, instantOf(NOW));
  expect(guarantee.state).toBe('active');
  expect(looseEnds.map(({ code }) => code)).not.toContain('noTaxRule');
});

test('signatures that are dated ahead do not open the gate before their day', () => {
  const book = bookWith({ contracts: [{ ...SIGNED_TERMS, clientSignedOn: '2026-08-20' }] });
  const codes = (now: string) =>
    contractGate(knownBy(book, instantOf(now)).book, ENGAGEMENT).missing.map((one) => one.code);
  expect(codes(NOW)).toContain('signatures');
  expect(codes('2026-08-20T12:00+02:00')).not.toContain('signatures');
});
