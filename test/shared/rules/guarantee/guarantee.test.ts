import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  wonContract,
  withChanged,
  type RowsGiven,
} from '#test/support/build-book.ts';

const signed = (given: RowsGiven = {}): Book =>
  bookWith({ contracts: [SIGNED_TERMS], minimumResults: [MONEY_RESULT], ...given });
const statusOn = (book: Book, on: string) => guaranteeStatus(book, ENGAGEMENT, at(on));
const flagsOn = (book: Book, on: string) => statusOn(book, on).flags.map((one) => one.code);

const FACTS: Readonly<Record<string, RowsGiven>> = {
  met: { evidence: [wonContract(2400, '2026-10-22')] },
  'not met': { evidence: [wonContract(1000, '2026-10-22')] },
  unknown: { evidence: [wonContract(2400, '2026-10-22', { attribution: null })] },
};
const says = (answer: 'yes' | 'partly' | 'no'): RowsGiven => ({
  verdicts: [{ answer, at: '2027-01-04T10:00+01:00', source: 'clientWrote', by: 'Tomás Rivera' }],
});
const [IN_WINDOW, LAST_DAY, AFTER] = ['2027-01-10', '2027-01-30', '2027-01-31'];

describe('result and the client’s verdict after the term', () => {
  test.each([
    ['met', 'yes', 'client', 'fulfilled', 'fulfilled', null],
    ['met', 'partly', 'client', 'unmet', 'evaluating', 'differ'],
    ['met', 'no', 'client', 'unmet', 'evaluating', 'differ'],
    ['met', 'partly', 'measure', 'fulfilled', 'fulfilled', 'stillHeard'],
    ['met', 'no', 'measure', 'fulfilled', 'fulfilled', 'stillHeard'],
    ['met', 'yes', 'measure', 'fulfilled', 'fulfilled', null],
    ['met', 'no', 'thirdPerson', 'unmet', 'evaluating', 'differ'],
    ['not met', 'yes', 'client', 'fulfilled', 'fulfilled', 'byJudgement'],
    ['not met', 'yes', 'measure', 'fulfilled', 'fulfilled', 'byJudgement'],
    ['not met', 'partly', 'client', 'unmet', 'evaluating', 'mayClaim'],
    ['not met', 'no', 'client', 'unmet', 'evaluating', 'mayClaim'],
    ['not met', 'no', 'measure', 'unmet', 'evaluating', 'mayClaim'],
    ['unknown', 'yes', 'client', 'fulfilled', 'fulfilled', null],
    ['unknown', 'partly', 'client', 'unmet', 'evaluating', 'mayClaim'],
    ['unknown', 'no', 'measure', 'unmet', 'evaluating', 'mayClaim'],
  ] as const)(
    'result %s, client says %s, the %s judges: %s',
    (result, answer, judge, evaluation, state, flag) => {
      const book = signed({ contracts: [{ ...SIGNED_TERMS, judge }], ...FACTS[result], ...says(answer) });
      const status = statusOn(book, IN_WINDOW);
      expect([status.evaluation, status.state]).toEqual([evaluation, state]);
      if (flag) expect(status.flags.map((one) => one.code)).toContain(flag);
    },
  );

  test.each([
    ['met', null],
    ['not met', null],
    ['unknown', 'undetermined'],
  ] as const)(
    'result %s and no answer: open to the last day of the window, then closed, unclaimed',
    (result, evaluation) => {
      const book = signed(FACTS[result]);
      expect(statusOn(book, LAST_DAY).state).toBe('evaluating');
      expect(statusOn(book, AFTER)).toMatchObject({ state: 'unclaimed', evaluation, closing: 'unclaimed' });
    },
  );

  test('what the provider thinks the client would say is no verdict', () => {
    const book = signed({
      ...FACTS.met,
      verdicts: [{ answer: 'yes', at: '2027-01-04T10:00+01:00', source: 'providerImpression' }],
    });
    expect(statusOn(book, IN_WINDOW)).toMatchObject({ state: 'evaluating', verdict: null });
  });
});

describe('the clock', () => {
  test.each([
    ['no contract', bookWith(), '2026-07-01', 'draft'],
    [
      'a proposal sent',
      bookWith({ proposals: [{ sentAt: '2026-06-25T10:00+02:00' }] }),
      '2026-06-26',
      'offered',
    ],
    [
      'signed by one side',
      signed({ contracts: [{ ...SIGNED_TERMS, clientSignedOn: null }] }),
      '2026-07-02',
      'draft',
    ],
    ['no guarantee', bookWith({ engagements: [{ guarantee: 'none' }] }), '2026-07-02', 'none'],
    ['signed by both', signed(), '2026-07-02', 'active'],
    ['the last day of the term', signed(), '2026-12-31', 'active'],
    ['the day after the term', signed(), '2027-01-01', 'evaluating'],
  ])('%s', (_, book, on, state) => {
    expect(statusOn(book, on).state).toBe(state);
  });

  test('the term ends at midnight in the engagement’s own zone', () => {
    expect(statusOn(signed(), '2026-12-31T23:59+01:00').state).toBe('active');
    expect(statusOn(signed(), '2027-01-01T00:00+01:00').state).toBe('evaluating');
  });

  test('a pause both agreed to suspends and moves the end by its days; one side’s word pauses nothing', () => {
    const pause = { from: '2026-09-01', to: '2026-09-10', providerAgreedOn: '2026-08-30' };
    const book = signed({ pauses: [{ ...pause, clientAgreedOn: '2026-08-30' }] });
    expect(statusOn(book, '2026-09-05').state).toBe('suspended');
    expect(statusOn(book, '2027-01-10').state).toBe('active');
    expect(statusOn(book, '2027-01-11').state).toBe('evaluating');
    expect(statusOn(signed({ pauses: [pause] }), '2026-09-05').state).toBe('active');
  });

  test('met early is a flag, never a state, and withdrawn evidence clears it', () => {
    const book = signed(FACTS.met ?? {});
    expect(statusOn(book, '2026-11-24')).toMatchObject({ state: 'active', result: 'met', evaluation: null });
    expect(flagsOn(book, '2026-11-24')).toContain('earlyMet');
    const cancelled = withChanged(book, 'evidence', 'evi_1', { withdrawnOn: '2026-11-20' });
    expect(flagsOn(cancelled, '2026-11-24')).not.toContain('earlyMet');
  });

  test('ended early by the client is its own state; by the provider the guarantee stands and is evaluated', () => {
    const ended = (endedBy: 'client' | 'provider') =>
      signed({
        engagements: [{ endedOn: '2026-09-30', endedBy, endReason: 'A new job' }],
        ...FACTS['not met'],
      });
    expect(statusOn(ended('client'), '2026-10-05')).toMatchObject({
      state: 'endedEarly',
      closing: 'endedEarly',
      canClaim: false,
    });
    const standing = statusOn(ended('provider'), '2026-10-05');
    expect(standing).toMatchObject({
      state: 'evaluating',
      since: '2026-09-30',
      closing: null,
      canClaim: true,
    });
    expect(standing.reasons.some((one) => /guarantee stands/.test(one.text))).toBe(true);
  });

  test('an end after the term is no early end', () => {
    const book = signed({ engagements: [{ endedOn: '2027-01-05', endedBy: 'client' }] });
    expect(statusOn(book, '2027-01-06').state).toBe('evaluating');
  });
});
