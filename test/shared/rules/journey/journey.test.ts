import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { fieldOf } from '#shared/rules/journey/two-axes.ts';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const journeyIn = (book: Book, engagement: string) =>
  journeyOf(book, engagement, guaranteeStatus(book, engagement, NOW).progress, NOW);
const journey = (given: RowsGiven) => journeyIn(bookWith(given), ENGAGEMENT);
const held = (on: string, more = {}) => ({ start: `${on}T10:00+02:00`, outcome: 'held' as const, ...more });
const work = (on: string, more = {}) =>
  ({ at: `${on}T10:00+02:00`, line: 'below', summary: `Work of ${on}`, ...more }) as const;

describe('seen and unseen', () => {
  test('without a moment the shares are unknown, not zero', () => {
    const { iceberg } = journey({});
    expect([iceberg.visibleShare.value, iceberg.disclosedShare.value, iceberg.disclosureHours.value]).toEqual([null, null, null]); // prettier-ignore
    expect(iceberg.visibleShare.missing).toEqual(['No moment is noted yet.']);
  });

  test('shares by count, and the hours from the work to the word about it', () => {
    const { iceberg } = journey({
      sessions: [held('2026-10-05')],
      touchpoints: [
        { id: 'tou_9', at: '2026-10-08T10:00+02:00', line: 'above', summary: 'Update' },
        work('2026-10-06', { toldIn: 'tou_9' }),
        work('2026-10-07', { toldIn: 'tou_9' }),
        work('2026-10-09'),
      ],
    });
    expect(iceberg.visibleShare.value).toBeCloseTo(2 / 5);
    expect(iceberg.disclosedShare.value).toBeCloseTo(2 / 3);
    expect(iceberg.disclosureHours.value).toBe(36);
    expect(iceberg).toMatchObject({ seen: 2, below: 3, untold: 1, silence: { now: 14, longest: 14 } });
  });
});

describe('result and experience', () => {
  const paced = (euros: number, answer: 'yes' | 'partly') => ({
    contracts: [SIGNED_TERMS],
    minimumResults: [MONEY_RESULT],
    evidence: [wonContract(euros, '2026-10-10')],
    sessions: [
      held('2026-10-05', {
        gotValue: answer,
        gotValueSource: 'clientSaid',
        answeredAt: '2026-10-05T12:00+02:00',
      }),
    ],
  });

  test('a good result with a poor experience is told, and the reverse; they are never one number', () => {
    expect(journey(paced(2300, 'partly')).axes.parted).toBe('The result is on pace; the experience is not.');
    expect(journey(paced(100, 'yes')).axes.parted).toBe('The experience is good; the result is behind.');
    expect(journey(paced(2300, 'yes')).axes.parted).toBeNull();
    expect(fieldOf(journey(paced(100, 'partly')).axes)).toBe('neither');
  });

  test('what nobody said is unknown; our own impression of value is not the client’s word', () => {
    const { axes } = journey({
      sessions: [held('2026-10-05', { gotValue: 'no', gotValueSource: 'providerImpression' })],
    });
    expect(axes).toMatchObject({ result: 'unknown', experience: 'unknown', parted: null });
    expect(fieldOf(axes)).toBeNull();
  });
});

describe('how the client feels', () => {
  test('the last and the mean are shown with their samples, and a fall of two asks for a talk', () => {
    const { mood } = journey({ sessions: [held('2026-10-05', { mood: 2 }), held('2026-10-12', { mood: 0 }), held('2026-10-30', { mood: -2 })] }); // prettier-ignore
    expect(mood).toMatchObject({ mean: 1, swing: 2, last: { on: '2026-10-12', mood: 0 } });
    expect(mood.fell?.text).toBe('The mood fell from elated on 5 Oct to even. Ask what happened.');
    expect(journey({ sessions: [held('2026-10-05', { mood: 1 })] }).mood).toMatchObject({
      swing: null,
      fell: null,
    });
  });
});

describe('the life cycle', () => {
  test('a point each for criteria, budget, the day of the decision and who decides', () => {
    expect(journey({}).objectivity).toMatchObject({ points: 0, openOptions: 0 });
    const { objectivity } = journey({
      engagements: [{ id: ENGAGEMENT, decides: 'Ana', decideBy: '2026-11-01', budget: { minor: 500_000, currency: 'EUR' } }], // prettier-ignore
      acceptances: [{ criterion: 'Three offers sent' }],
      alternatives: [{ name: 'Do nothing' }, { name: 'Hire', eliminatedOn: '2026-10-01' }],
    });
    expect(objectivity).toMatchObject({ points: 4, missing: [], openOptions: 1 });
  });

  test('before and after the contract: days, moments, objections, surprises, mood', () => {
    const { before, after } = journey({
      contracts: [{ clientSignedOn: '2026-10-10' }],
      sessions: [
        held('2026-10-01', { mood: -1 }),
        held('2026-10-15', { mood: 1 }),
        held('2026-10-16', { mood: -1 }),
      ],
      objections: [{ words: 'Too early', on: '2026-10-02' }],
      externalFactors: [{ what: 'A strike', from: '2026-10-03' }],
      expectations: [{ words: 'A call a day', by: '2026-10-14', state: 'missed' }],
    }).halves;
    expect(before).toEqual({
      days: 9,
      moments: 1,
      objections: 1,
      surprises: 1,
      mood: -1,
      moodSamples: 1,
      swing: null,
    });
    expect(after).toEqual({
      days: 12,
      moments: 2,
      objections: 0,
      surprises: 1,
      mood: 0,
      moodSamples: 2,
      swing: 2,
    });
  });

  test('a promise done after its day is broken and asks how it was put right; a late one is only open', () => {
    const promise = (text: string, more = {}) => ({ text, kind: 'promise' as const, owner: 'provider' as const, dueOn: '2026-10-10', ...more }); // prettier-ignore
    const { promises } = journey({
      actions: [
        promise('Send the list', { state: 'done', doneOn: '2026-10-10' }),
        promise('Call the bank', { state: 'done', doneOn: '2026-10-12' }),
        promise('Write the note', { state: 'notDone', repair: 'Said sorry, wrote it on Monday' }),
        promise('Book the room'),
      ],
    });
    expect(promises).toMatchObject({ kept: 1, broken: 2, open: 1 });
    expect(promises.toRepair.map(({ text }) => text)).toEqual(['“Call the bank” was not kept in time. Say how you put it right.']); // prettier-ignore
  });

  test('an expectation that both see differently is to be talked through', () => {
    const { talk } = journey({ expectations: [{ words: 'A call a day', agrees: 'differs' }, { words: 'A report', agrees: 'same' }] }); // prettier-ignore
    expect(talk.map(({ text }) => text)).toEqual(['They expect “A call a day”, and you see it differently. Talk it through.']); // prettier-ignore
  });

  test('one person on every stage is told to borrow help, once they say who leads', () => {
    const stages = ['need', 'explore', 'narrow', 'choose', 'contract', 'deliver', 'done', 'whatNow'] as const;
    const all = stages.map((stage) => ({ stage, person: 'per_1' }));
    const codes = (stagePeople: typeof all) => journey({ stagePeople }).talk.map(({ code }) => code);
    expect([codes([]), codes(all.slice(0, 2)), codes(all)]).toEqual([[], ['emptyStage'], ['onePerson']]);
  });
});

test('the order of rows never matters', () => {
  fc.assert(
    fc.property(arbitraryBook(2), (book) => {
      const turned = Object.fromEntries(
        Object.entries(book).map(([tab, rows]) => [
          tab,
          Array.isArray(rows) ? [...(rows as unknown[])].reverse() : rows,
        ]),
      ) as unknown as Book;
      for (const { id } of book.engagements) {
        expect(journeyLines(journeyIn(turned, id), 'en-GB')).toEqual(
          journeyLines(journeyIn(book, id), 'en-GB'),
        );
        expect(briefOf(turned, id, NOW)).toEqual(briefOf(book, id, NOW));
      }
    }),
    { numRuns: 60 },
  );
});
