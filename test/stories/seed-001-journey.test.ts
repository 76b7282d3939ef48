import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { doneStatus } from '#shared/rules/journey/done.ts';
import { looseEnds } from '#shared/rules/loose-ends/loose-ends.ts';
import { vaguePhrases } from '#shared/rules/loose-ends/vague-words.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';

const NOW = '2026-07-01T10:00+02:00';
const of = { engagement: ENGAGEMENT } as const;

/** All that a tight contract says, not signed yet. */
const tight: Book = bookWith({
  engagements: [{ desired: 'New contracts worth what I pay', services: 'inside' }],
  outcomes: [{ name: 'Contracts', words: 'New contracts', primary: true, confirmedOn: '2026-06-20' }],
  drivers: [
    {
      name: 'Contracts',
      outcome: 'out_1',
      formula: 'count',
      change: 1,
      unitValue: usd(9600),
      timesPerYear: 1,
      attribution: 1,
      confidence: 0.8,
      agreedBy: 'Tomás Rivera',
      agreedOn: '2026-06-20',
      source: 'His order book',
    },
  ],
  options: [{ name: 'Coaching', ordinal: 1, fee: usd(2400), drivers: ['drv_1'], outcomes: ['out_1'] }],
  minimumResults: [{ ...MONEY_RESULT, readFrom: 'The signed orders' }],
  acceptances: [{ criterion: 'Orders worth 2,400 USD are signed', contract: 'con_1' }],
  contracts: [
    {
      ...SIGNED_TERMS,
      clientSignedOn: null,
      providerSignedOn: null,
      doneMeans: 'Orders worth 2,400 USD are signed',
    },
  ],
});
const codesOf = (book: Book) =>
  looseEnds(book, ENGAGEMENT)
    .filter((one) => one.gate)
    .map((one) => one.code);
const sign = (book: Book, n: number, party: 'client' | 'provider', by: string) =>
  act(
    book,
    { kind: 'signContract', id: cmd(n), contract: 'con_1', party, by, on: '2026-07-01', how: 'on paper' },
    NOW,
  );

describe('seed 001: “the contract is the pivotal point”', () => {
  test('the gate opens with both signatures on a contract without a loose end', () => {
    expect(codesOf(tight)).toEqual([]);
    expect(contractGate(tight, ENGAGEMENT).state).toBe('closed');
    const one = sign(tight, 1, 'client', 'Tomás Rivera');
    expect(contractGate(one, ENGAGEMENT).state).toBe('closed');
    expect(contractGate(sign(one, 2, 'provider', 'Nora Lindqvist'), ENGAGEMENT).state).toBe('open');
  });

  test('“any looseness at this stage can bite both parties later on”: the gate stays shut, or opens with a written reason', () => {
    const loose = {
      ...tight,
      minimumResults: tight.minimumResults.map((one) => ({ ...one, threshold: null })),
    };
    const signed = sign(sign(loose, 1, 'client', 'Tomás Rivera'), 2, 'provider', 'Nora Lindqvist');
    expect(codesOf(signed)).toContain('noNumber');
    const gate = contractGate(signed, ENGAGEMENT);
    expect(gate.state).toBe('closed');
    expect(gate.cure.map((one) => one.text)).toContain('Write the amount.');
    const reason = 'We set the amount in session 2.';
    const going = act(
      signed,
      {
        kind: 'keepRecord',
        id: cmd(3),
        tab: 'contracts',
        record: 'con_1',
        was: null,
        set: { looseEndsReason: reason },
      },
      NOW,
    );
    expect(contractGate(going, ENGAGEMENT)).toMatchObject({ state: 'openWithReason' });
  });

  test('without a contract there is no gate to open', () => {
    expect(contractGate(bookWith(), ENGAGEMENT).state).toBe('noContract');
  });

  test.each([
    ['We will support the team as needed', 'support'],
    ['Wir unterstützen bei Bedarf', 'unterstützen'],
    ['Improve the rate from 14 % to 22 %', null],
    [null, null],
  ])('“%s” is loose at: %s', (text, word) => {
    expect(vaguePhrases(text)[0]?.word ?? null).toBe(word);
  });
});

describe('seed 001: “what does ‘done’ really mean? you may think you’re done, but does the customer?”', () => {
  const say = (
    book: Book,
    n: number,
    side: 'client' | 'provider',
    says: 'yes' | 'no',
    reason: string | null = null,
  ) =>
    act(
      book,
      { kind: 'sayDone', id: cmd(n), acceptance: 'acc_1', side, says, reason, source: null },
      '2026-12-20T10:00+01:00',
    );
  const stateOf = (book: Book) => doneStatus(book, ENGAGEMENT, '2026-12-24');

  test('one side’s “done” is a claim, both make it done', () => {
    expect(stateOf(tight).state).toBe('open');
    const ours = say(tight, 1, 'provider', 'yes');
    expect(stateOf(ours)).toMatchObject({
      state: 'doneClaimed',
      gaps: [{ kind: 'clientSilent', daysOpen: 4 }],
    });
    expect(stateOf(say(ours, 2, 'client', 'yes'))).toMatchObject({
      state: 'done',
      accepted: 1,
      all: 1,
      gaps: [],
    });
  });

  test('“a point of disagreement and why is that?”: a no needs its reason and stays in dispute', () => {
    const ours = say(tight, 1, 'provider', 'yes');
    const without = {
      kind: 'sayDone',
      id: cmd(2),
      acceptance: 'acc_1',
      side: 'client',
      says: 'no',
      reason: null,
      source: null,
    } as const;
    expect(problemsOf(ours, without, '2026-12-20T10:00+01:00')).toMatchObject([{ field: 'reason' }]);
    const disputed = say(ours, 2, 'client', 'no', 'One order is not signed.');
    expect(stateOf(disputed)).toMatchObject({ state: 'disputed', gaps: [{ kind: 'differ' }] });
    expect(disputed.acceptances[0]).toMatchObject({ clientReason: 'One order is not signed.' });
  });

  test('“what now? a post-project review, a thank-you note”: dated within 14 days, once', () => {
    const plan = (book: Book, n: number) =>
      act(book, { kind: 'planWhatNow', id: cmd(n), ...of }, '2026-12-20T10:00+01:00');
    const once = plan(tight, 1);
    expect(once.reviews.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['thankYou', '2026-12-23'],
      ['postProject', '2027-01-03'],
      ['referral', '2027-01-03'],
      ['next', '2027-01-03'],
    ]);
    expect(plan(once, 2).reviews).toEqual(once.reviews);
  });
});
