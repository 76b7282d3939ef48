import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { latestDecision } from '#shared/rules/guarantee/claim-decision.ts';
import { standing } from '#shared/rules/standing.ts';
import {
  bookWith,
  ENGAGEMENT,
  eur,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  type RowsGiven,
} from '#test/support/build-book.ts';

const said = (more: RowsGiven, now: string) =>
  standing(
    bookWith({ contracts: [{ ...SIGNED_TERMS, fee: eur(1000), refundShare: 0.5 }], ...more }),
    ENGAGEMENT,
    instantOf(now),
  );

const verdict = (answer: 'yes' | 'no', at: string) =>
  ({ answer, at, words: 'As we see it.', source: 'clientWrote' }) as const;
const claim = { id: 'clm_1', words: 'We ask for the guarantee.', source: 'clientWrote' } as const;

// The term of these books ends on 31 December 2026, the window on 30 January 2027.
describe('what two workings of one guarantee first told differently', () => {
  test('a “no” after the window does not undo a “yes” in time', () => {
    const verdicts = [verdict('yes', '2027-01-10T12:00+01:00'), verdict('no', '2027-02-09T12:00+01:00')];
    expect(said({ verdicts }, '2027-02-10T12:00+01:00').guarantee.state).toBe('fulfilled');
  });

  test.each([
    ['before the claim is not a later word', '2027-01-04T12:00+01:00', 'withdrawn'],
    ['after the withdrawal fulfils', '2027-01-20T12:00+01:00', 'fulfilled'],
  ])('after a claim was withdrawn, a “yes” %s', (_, at, state) => {
    const claims = [{ ...claim, at: '2027-01-10T12:00+01:00', withdrawnOn: '2027-01-15' }];
    const answer = said({ claims, verdicts: [verdict('yes', at)] }, '2027-02-10T12:00+01:00');
    expect(answer.guarantee.state).toBe(state);
  });

  test('our own impression of a claim asks for nothing, and is told', () => {
    const claims = [{ ...claim, at: '2027-01-10T12:00+01:00', source: 'providerImpression' }] as const;
    const answer = said({ claims }, '2027-01-12T12:00+01:00');
    expect([answer.guarantee.state, answer.canClaim]).toEqual(['evaluating', true]);
    expect(answer.guarantee.flags.map(({ text }) => text).join()).toContain('your impression');
  });

  test('a delivered remedy leaves nothing at stake, and what waited is due as planned', () => {
    const decisions = [
      {
        id: 'dec_1',
        claim: 'clm_1',
        on: '2027-01-12',
        kind: 'remedy',
        by: 'Nora Lindqvist',
        reason: 'It can be mended.',
        remedy: 'Two more sessions',
        remedyBy: '2027-02-01',
        providerAgreed: true,
        clientAgreed: true,
        clientReply: 'That helps.',
      },
    ] as const;
    const book = {
      claims: [{ ...claim, at: '2027-01-10T12:00+01:00' }],
      payments: [{ text: 'Second', net: eur(500), currency: 'EUR', dueOn: '2026-12-01' }],
    };
    const before = said({ ...book, decisions }, '2027-02-10T12:00+01:00').money;
    expect([before.chased.length, before.waits.length]).toEqual([0, 1]);
    const delivered = decisions.map((one) => ({ ...one, deliveredOn: '2027-01-30' }));
    const after = said({ ...book, decisions: delivered }, '2027-02-10T12:00+01:00').money;
    expect([after.chased.length, after.waits.length, after.exposure]).toEqual([1, 0, []]);
  });

  test.each([
    ['on the day of the withdrawal', '2027-01-15T18:00+01:00', 'no'],
    ['the day before it', '2027-01-14T18:00+01:00', undefined],
  ])('a “no” %s is a later word than the claim, or is not', (_, at, answer) => {
    const claims = [{ ...claim, at: '2027-01-10T12:00+01:00', withdrawnOn: '2027-01-15' }];
    const { guarantee } = said({ claims, verdicts: [verdict('no', at)] }, '2027-01-20T12:00+01:00');
    expect(guarantee.verdict?.answer).toBe(answer);
  });

  test('a cancelled row asks for no amount, though it was noted as paid', () => {
    const payments = [{ text: 'Bounced', currency: 'EUR', paidOn: '2026-09-01', cancelledOn: '2026-09-03' }];
    const asked = said({ payments }, '2026-10-10T12:00+02:00').money.questions.map(({ code }) => code);
    expect(asked).not.toContain('amount');
  });

  test('of two decisions of one day the one that no other supersedes is the latest', () => {
    const decision = { claim: 'clm_1', on: '2027-01-12', by: 'Nora', reason: 'Looked at.' } as const;
    const decisions = [
      { ...decision, id: 'dec_9', kind: 'declined' },
      { ...decision, id: 'dec_1', kind: 'remedy', supersedes: 'dec_9' },
    ] as const;
    const book = bookWith({ claims: [{ ...claim, at: '2027-01-10T12:00+01:00' }], decisions });
    expect(latestDecision(book, 'clm_1')?.id).toBe('dec_1');
  });

  test('nothing lapses while nothing is signed: paid on sent terms after an end, the claim is heard and the rest waits', () => {
    const unsigned = { clientSignedOn: null, providerSignedOn: null, type: 'payOnResult' } as const;
    const { money, guarantee } = said(
      {
        contracts: [{ ...SIGNED_TERMS, ...unsigned, fee: eur(1200), refundShare: null }],
        proposals: [{ sentAt: '2026-06-20T10:00+02:00' }],
        engagements: [{ endedOn: '2026-08-01' }],
        minimumResults: [MONEY_RESULT],
        evidence: [
          {
            what: 'One contract',
            minimumResult: 'min_1',
            amount: usd(100),
            currency: 'USD',
            attribution: 1,
            on: '2026-07-20',
            source: 'clientWrote',
          },
        ],
        payments: [
          { text: 'First', net: eur(396), currency: 'EUR', paidOn: '2026-09-01' },
          { text: 'Second', net: eur(408), currency: 'EUR', dueOn: '2026-09-15' },
        ],
        claims: [{ ...claim, at: '2026-08-01T12:00+02:00' }],
      },
      '2026-10-10T12:00+02:00',
    );
    expect([guarantee.state, guarantee.result]).toEqual(['claimed', 'notMet']);
    expect([money.waits.map(({ row }) => row.text), money.lapses?.net]).toEqual([['Second'], eur(0)]);
  });

  test('under pay on result nothing is asked of an open claim where the fee is blank', () => {
    const contracts = [{ ...SIGNED_TERMS, type: 'payOnResult', fee: null, refundShare: null }] as const;
    const payments = [{ text: 'On result', net: eur(500), currency: 'EUR', dueOn: '2026-12-01' }];
    const claims = [{ ...claim, at: '2027-01-10T12:00+01:00' }];
    const { chased, waits } = said({ contracts, payments, claims }, '2027-01-12T12:00+01:00').money;
    expect([chased.length, waits.length]).toEqual([0, 1]);
  });

  test('a session or a notice that is dated ahead is not missed before its day', () => {
    const start = '2026-08-03T10:00+02:00';
    const late = { start, outcome: 'held', clientLateMinutes: 25, presenceSource: 'clientSaid' } as const;
    const off = { start, outcome: 'clientCancelled', cancelledAt: '2026-08-02T20:00+02:00' } as const;
    const missed = (session: object, now: string) =>
      said({ sessions: [session] }, now).guarantee.part.points.map(({ duty }) => duty);
    for (const [session, duty] of [
      [late, 5],
      [off, 6],
    ] as const) {
      expect(missed(session, '2026-08-02T12:00+02:00')).not.toContain(duty);
      expect(missed(session, '2026-08-03T12:00+02:00')).toContain(duty);
    }
  });
});
