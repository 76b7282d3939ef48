import { describe, expect, test } from 'vitest';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, ENGAGEMENT, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';
import { answerFor, CLAIM, claimed, DAY, DECLINE, FACTS, MATERIAL, MISSED } from './support/claimed.ts';

/** What is said of a decline that is on record and does not hold. */
const objection = (decision: object, rows: RowsGiven = {}): string | undefined =>
  guaranteeStatus(
    claimed({ ...rows, decisions: [{ ...DECLINE, ...decision }] }),
    ENGAGEMENT,
    at(DAY),
  ).missing.find(({ code }) => code === 'decisionStands')?.text;

const NO_LAPSE =
  'No duty of the signed terms was missed in a way a named person called material, with your own part done.';
const CLIENT_JUDGES =
  'The client is the judge in these terms, or the named third person has not judged; the client’s word counts.';
const LATE = { verdicts: [], claims: [{ ...CLAIM, at: '2027-01-31T00:00+01:00' }] };

describe('whether a claim could be declined', () => {
  test('is no in an honest case, with the reason for each ground', () => {
    expect(answerFor(claimed())).toEqual({
      state: 'no',
      grounds: [],
      reasons: [],
      whyNot: {
        lapse: NO_LAPSE,
        outside: 'The claim came inside the window, which ends on 30 Jan.',
        resultMet: CLIENT_JUDGES,
      },
    });
  });

  test.each([
    [
      'a lapse that a person called material',
      { ...MISSED, dutyNotes: [MATERIAL] },
      'lapse',
      /material lapse of a duty/,
    ],
    ['a claim after the window', LATE, 'outside', /outside the term or the window/],
    [
      'the result met where the measure judges',
      { ...FACTS.met, contracts: [{ ...SIGNED_TERMS, judge: 'measure' }] },
      'resultMet',
      /result is met, and the client is not the judge/,
    ],
  ] as const)('is yes by %s', (_, rows, ground, words) => {
    const answer = answerFor(claimed(rows));
    const reasons = [{ code: ground, text: expect.stringMatching(words) }];
    expect(answer).toMatchObject({ state: 'yes', grounds: [ground], reasons });
    expect([Object.keys(answer.whyNot).length, answer.whyNot[ground]]).toEqual([2, undefined]);
  });

  test('the last day of the window is inside it, where the engagement is; what was said in time keeps a late claim inside', () => {
    const until = (moment: string) =>
      answerFor(claimed({ verdicts: [], claims: [{ ...CLAIM, at: moment }] })).grounds;
    expect(until('2027-01-30T23:59+01:00')).toEqual([]);
    expect(until('2027-01-31T00:30+01:00')).toEqual(['outside']);
    expect(until('2027-01-31T00:30+02:00')).toEqual([]);
    expect(answerFor(claimed({ claims: LATE.claims })).whyNot['outside']).toBe(
      'The client said no in time, so no claim that follows is outside.',
    );
  });

  test('nothing is outside of terms that are not signed, that have no end, or that are not there', () => {
    const outside = 'The term has no end in the signed contract, so no claim is outside it.';
    const unsigned = { ...SIGNED_TERMS, clientSignedOn: null, clientSignedBy: null };
    for (const contracts of [[unsigned], [{ ...SIGNED_TERMS, termEnd: null }]])
      expect(answerFor(claimed({ ...LATE, contracts })).whyNot).toMatchObject({ outside });
    const none = answerFor(claimed({ ...LATE, contracts: [] }));
    expect(none).toMatchObject({
      state: 'no',
      whyNot: { lapse: NO_LAPSE, outside, resultMet: CLIENT_JUDGES },
    });
  });

  test('without terms, a claim after the client’s own end is outside where there is no claim then', () => {
    const end = { endedOn: '2026-10-01', endedBy: 'client' } as const;
    const book = claimed({
      engagements: [end],
      contracts: [],
      verdicts: [],
      claims: [{ ...CLAIM, at: '2026-10-02T00:30+02:00' }],
    });
    expect(answerFor(book, '2026-10-10').grounds).toEqual(['outside']);
  });

  test('a measure that is not reached, and terms that are not signed, do not make the result met', () => {
    const measured = { ...SIGNED_TERMS, judge: 'measure' } as const;
    expect(answerFor(claimed({ contracts: [measured] })).whyNot['resultMet']).toBe(
      'The minimum results are not shown as met.',
    );
    const unsigned = { ...measured, clientSignedOn: null, clientSignedBy: null };
    expect(answerFor(claimed({ ...FACTS.met, contracts: [unsigned] })).whyNot['resultMet']).toBe(
      CLIENT_JUDGES,
    );
  });

  test('a third person who judged is heard, and one who has not judged is not', () => {
    const third = {
      contracts: [{ ...SIGNED_TERMS, judge: 'thirdPerson', judgeName: 'Dr Ada Blum' }],
    } as const;
    const finding = {
      engagement: ENGAGEMENT,
      claim: null,
      on: '2027-01-10',
      kind: 'judgement',
      by: 'Dr Ada Blum',
      role: 'thirdPerson',
      reason: 'The two contracts came from the work.',
      finding: 'met',
    } as const;
    expect(answerFor(claimed({ ...third, ...FACTS.met })).whyNot['resultMet']).toBe(CLIENT_JUDGES);
    expect(answerFor(claimed({ ...third, decisions: [finding] })).grounds).toEqual(['resultMet']);
  });
});

describe('a decline that does not hold says why', () => {
  test.each([
    ['without a ground', { ground: null }, {}, /^Declining needs one of:/],
    ['without the duty that lapsed', { ground: 'lapse', duty: null }, {}, /^Name the duty that lapsed\.$/],
    ['for a duty that there is not', { ground: 'lapse', duty: 7 }, {}, /1 to 6/],
    [
      'for a duty outside the terms',
      { ground: 'lapse', duty: 6 },
      { contracts: [{ ...SIGNED_TERMS, dutyNotice: false }] },
      /Duty 6 is not in the signed terms/,
    ],
    [
      'for a lapse that nobody called material',
      { ground: 'lapse', duty: 6 },
      MISSED,
      /No named person has called/,
    ],
    [
      'for a lapse of another duty',
      { ground: 'lapse', duty: 5 },
      { ...MISSED, dutyNotes: [MATERIAL] },
      /No named person has called/,
    ],
    ['for a claim in time', { ground: 'outside' }, {}, /came inside the window/],
    ['for a result that the client judges', { ground: 'resultMet' }, FACTS.met, /The client is the judge/],
  ] as const)('%s', (_, decision, rows, words) => {
    expect(objection(decision, rows)).toMatch(words);
  });

  test('where our own part of the duty is not shown as done', () => {
    const ours = { start: '2026-08-20T16:00+02:00', outcome: 'providerCancelled' } as const;
    const rows = { sessions: [...MISSED.sessions, ours], dutyNotes: [MATERIAL] };
    expect(objection({ ground: 'lapse', duty: 6 }, rows)).toMatch(
      /Your own part of this duty is not shown as done/,
    );
  });

  test('without terms that are signed no lapse counts', () => {
    const unsigned = { ...SIGNED_TERMS, clientSignedOn: null, clientSignedBy: null };
    const paid = {
      kind: 'fee',
      net: { minor: 240_000, currency: 'USD' },
      currency: 'USD',
      paidOn: '2026-07-01',
    } as const;
    const offer = { proposals: [{ sentAt: '2026-06-20T10:00+02:00' }], payments: [paid] };
    const rows = { ...MISSED, ...offer, contracts: [unsigned], dutyNotes: [MATERIAL] };
    expect(objection({ ground: 'lapse', duty: 6 }, rows)).toMatch(/Duty 6 is not in the signed terms/);
  });
});
