// @vitest-environment happy-dom
import { h } from 'preact';
import { expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { looseEnds } from '#shared/rules/loose-ends/loose-ends.ts';
import { LOOSE } from '#shared/rules/loose-ends/loose-words.ts';
import type { Loose } from '#shared/rules/loose-ends/loose-end-found.ts';
import { LooseList } from '#extension/screens/workbench/records/loose-list.tsx';
import { bookWith, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';
import { walkFixes } from './walk-fixes.ts';

const draft = { ...SIGNED_TERMS, clientSignedOn: null, providerSignedOn: null };
const sent = { sentAt: '2026-06-20T10:00+02:00' };
const NO_DUTIES = {
  dutyClarity: null,
  dutyFeedback: null,
  dutyHomework: null,
  dutyFactors: null,
  dutyPresence: null,
  dutyNotice: null,
};
const results = [
  { name: 'Scrap', kind: null, measure: null },
  { name: 'Calls', kind: 'measure' as const, measure: 'Calls' },
  { name: 'Skill', kind: 'goal' as const, test: 'learning' as const },
  { name: 'Contracts', kind: 'money' as const, dueOn: '2027-06-30' },
];

/** Every code that the rules have words for. */
const CODES = Object.keys(LOOSE);

/** Books that show each thing that can be loose. */
const BOOKS: readonly Book[] = [
  bookWith({ engagements: [{ guarantee: null, desired: null }] }),
  bookWith({
    settings: [{ practice: null, provider: null, address: null, taxRule: null }],
    engagements: [{ desired: 'More clients', services: 'outside' }],
    options: [{ name: 'One' }],
    drivers: [{ name: 'Scrap' }],
    proposals: [{ clientDuties: 'Answer soon' }],
  }),
  bookWith({
    engagements: [{ confidence: 0.4 }],
    outcomes: [{ name: 'Clients', words: 'More clients', primary: true }],
    options: [
      { name: 'One', fee: usd(2400), outcomes: [] },
      { name: 'Two', fee: usd(3000), outcomes: ['out_1'] },
    ],
    minimumResults: results,
    contracts: [{ type: 'valueBack', judge: 'thirdPerson', taxRule: 'notReturned', currency: 'USD' }],
  }),
  bookWith({
    engagements: [{ desired: 'More clients' }],
    outcomes: [{ name: 'Clients', primary: null }],
    minimumResults: results,
    options: [{ name: 'One', fee: usd(2000) }],
    proposals: [
      { ...sent, version: 1, option: 'opt_1' },
      { ...sent, version: 2, option: 'opt_1' },
    ],
    contracts: [{ ...draft, option: 'opt_1', proposal: 'pro_1', objective: 'Answer as soon as possible' }],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [
      { ...SIGNED_TERMS, revision: 1, accepter: null },
      { ...SIGNED_TERMS, revision: 1, clientSignedOn: '2026-07-05' },
      { ...draft, revision: 2, termStart: '2027-02-01', termEnd: '2027-06-30' },
    ],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [{ ...draft, ...NO_DUTIES, doneMeans: 'Two offers' }],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [
      { ...SIGNED_TERMS, revision: 1, accepter: null },
      { ...SIGNED_TERMS, revision: 1, clientSignedOn: '2026-07-05', accepter: null },
    ],
  }),
];

const endsIn = (book: Book): Loose[] => [
  ...new Map(
    [...looseEnds(book, ENGAGEMENT), ...contractGate(book, ENGAGEMENT).missing].map((end) => [end.text, end]),
  ).values(),
];

test('every fix there is opens a form whose focus is on the field that is missing', async () => {
  const seen = new Set<string>();
  for (const book of BOOKS) {
    const ends = endsIn(book).filter(({ code }) => !seen.has(code) && seen.add(code));
    await walkFixes(
      book,
      'proposal',
      h('div', null, h(LooseList, { id: ENGAGEMENT, ends: endsIn(book) })),
      ends,
    );
  }
  expect(CODES.length).toBeGreaterThan(40);
  expect(CODES.filter((code) => !seen.has(code))).toEqual([]);
});
