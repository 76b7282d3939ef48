import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { decisionProblems, latestDecision } from '#shared/rules/guarantee/claim-decision.ts';
import { claimSteps } from '#shared/rules/guarantee/claim-steps.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { guaranteeView } from '#shared/rules/guarantee/guarantee-view.ts';
import { at, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';
import {
  CLAIM,
  claimed,
  DECLINE,
  MATERIAL,
  MISSED,
  PAID,
  REFUND,
  signed,
  REMEDY,
} from './support/claimed.ts';

const statusOn = (book: Book, on = '2027-01-15') => guaranteeStatus(book, ENGAGEMENT, at(on));
const textOf = (reasons: readonly { readonly code: string; readonly text: string }[], code: string) =>
  reasons.find((one) => one.code === code)?.text;

describe('what a decision lacks', () => {
  const lacks = (decision: object) => {
    const book = claimed({ decisions: [{ ...REMEDY, ...decision }] });
    const [row] = book.decisions;
    return row
      ? decisionProblems(guaranteeView(book, ENGAGEMENT, at('2027-01-15')), row).map(({ field }) => field)
      : [];
  };

  test.each([
    ['nothing of a refund with a reason', { ...REFUND }, []],
    ['the reason of a refund', { ...REFUND, reason: ' ' }, ['reason']],
    ['nothing of an agreed remedy', {}, []],
    [
      'all three of a bare remedy',
      { remedy: null, clientAgreed: null, clientReply: null },
      ['remedy', 'clientAgreed', 'clientReply'],
    ],
    ['our own agreement to a remedy', { providerAgreed: null }, ['clientAgreed']],
    ['the client’s words to a remedy', { clientReply: ' ' }, ['clientReply']],
    ['the name behind a decline', { ...DECLINE, by: ' ' }, ['by']],
    ['the client’s reply to a decline', { ...DECLINE, clientReply: ' ' }, ['clientReply']],
    ['the ground of a decline', { ...DECLINE }, ['ground']],
  ])('%s', (_, decision, fields) => expect(lacks(decision)).toEqual(fields));
});

describe('what was decided', () => {
  test('says who, in which part, when, why, and what the client replied', () => {
    const said = (decision: object) =>
      textOf(statusOn(claimed({ decisions: [{ ...REFUND, ...decision }] })).reasons, 'decision');
    expect(said({})).toBe('Nora Lindqvist (decided by the provider) on 12 Jan: The result was not reached.');
    expect(said({ role: 'thirdPerson', by: 'Dr Ada Blum', reason: null })).toBe(
      'Dr Ada Blum (as third person) on 12 Jan: no reason noted.',
    );
    expect(said({ role: 'both', clientReply: 'Thank you.' })).toMatch(
      /\(with both sides\).* The client replied: “Thank you\.”$/,
    );
    expect(said({ ...DECLINE, role: 'both', ground: 'outside' })).toBeUndefined();
    const declined = { ...DECLINE, role: 'both', ground: 'lapse', duty: 6 } as const;
    const book = claimed({ ...MISSED, dutyNotes: [MATERIAL], decisions: [declined] });
    expect(textOf(statusOn(book).reasons, 'decision')).toContain('(decided by the provider)');
  });

  test('a later decision that supersedes it holds in its place; without a word on that the latest holds', () => {
    const later = { ...REMEDY, on: '2027-01-14', supersedes: 'dec_1' };
    const two = claimed({ decisions: [REFUND, later], payments: [PAID] });
    expect(latestDecision(two, 'clm_1')?.id).toBe('dec_2');
    expect(statusOn(two).state).toBe('remedyAgreed');
    const back = claimed({
      decisions: [
        { ...REMEDY, on: '2027-01-12' },
        { ...REFUND, on: '2027-01-14' },
      ],
      payments: [PAID],
    });
    expect(statusOn(back).state).toBe('refundDue');
    const oneDay = [REMEDY, { ...REMEDY, remedy: 'A workshop' }];
    expect(latestDecision(claimed({ decisions: oneDay }), 'clm_1')?.id).toBe('dec_2');
    expect(latestDecision(claimed({ decisions: [{ ...REFUND, kind: 'judgement' }] }), 'clm_1')).toBeNull();
    expect(latestDecision(claimed({ decisions: [{ ...REFUND, claim: 'clm_9' }] }), 'clm_1')).toBeNull();
  });

  test('the day says which is the latest, wherever the rows lie; one that another supersedes is not', () => {
    const rows = [
      { ...REMEDY, on: '2027-01-14' },
      { ...REMEDY, on: '2027-01-12' },
      { ...REMEDY, on: '2027-01-13' },
    ];
    const latest = (...decisions: typeof rows) => latestDecision(claimed({ decisions }), 'clm_1')?.on;
    expect([latest(...rows), latest(...rows.reverse())]).toEqual(['2027-01-14', '2027-01-14']);
    const replaced = [
      { ...REMEDY, on: '2027-01-14' },
      { ...REMEDY, on: '2027-01-12', supersedes: 'dec_1' },
    ];
    const book = claimed({ decisions: replaced });
    expect(latestDecision(book, 'clm_1')?.id).toBe('dec_2');
    expect(statusOn(book).decision?.id).toBe('dec_2');
  });

  test('a remedy is due by its day, late after it, and open for nothing once it is delivered', () => {
    const open = (decision: object, on?: string) =>
      statusOn(claimed({ decisions: [{ ...REMEDY, ...decision }] }), on).missing.filter(({ code }) =>
        code.startsWith('remedy'),
      );
    expect(open({ remedyBy: null })).toMatchObject([
      { code: 'remedyBy', who: 'both', record: { id: 'dec_1' } },
    ]);
    expect(open({}, '2027-03-01')).toMatchObject([
      { code: 'remedy', due: '2027-03-01', who: 'provider', text: 'The remedy is due on 1 Mar.' },
    ]);
    expect(open({}, '2027-03-02')).toMatchObject([{ code: 'remedyLate', record: { id: 'dec_1' } }]);
    expect(open({ deliveredOn: '2027-02-20' }, '2027-03-02')).toEqual([]);
  });

  test('a refund that is decided is missing until it is paid', () => {
    const due = statusOn(claimed({ decisions: [REFUND], payments: [PAID] }));
    expect(due.missing.find(({ code }) => code === 'refund')).toMatchObject({ who: 'provider' });
  });
});

describe('what can be done next', () => {
  const steps = (book: Book, on?: string) => claimSteps(statusOn(book, on));

  test.each([
    ['while nothing is asked', signed(), '2026-09-01', ['verdict', 'claim', 'end']],
    ['over a claim', claimed(), '2027-01-15', ['decide', 'withdraw']],
    ['over a decided refund', claimed({ decisions: [REFUND], payments: [PAID] }), '2027-01-15', ['refund']],
    [
      'over a remedy that is not delivered',
      claimed({ decisions: [REMEDY] }),
      '2027-01-15',
      ['delivered', 'reopen', 'claim'],
    ],
    [
      'over a remedy that is delivered',
      claimed({ decisions: [{ ...REMEDY, deliveredOn: '2027-01-14' }] }),
      '2027-01-15',
      ['claim'],
    ],
    [
      'over a claim in review',
      claimed({ claims: [{ ...CLAIM, reviewFrom: '2027-01-06' }] }),
      '2027-01-15',
      ['decide', 'withdraw'],
    ],
    ['after the window in silence', signed(), '2027-02-15', ['verdict', 'claim']],
  ] as const)('%s', (_, book, on, wanted) => expect(steps(book, on)).toEqual(wanted));

  test('a decline can be decided again: a third person may overturn it', () => {
    const late = { verdicts: [], claims: [{ ...CLAIM, at: '2027-01-31T00:00+01:00' }] };
    const book = claimed({ ...late, decisions: [{ ...DECLINE, ground: 'outside' }] });
    expect(steps(book, '2027-02-02')).toContain('decide');
    expect(steps(book, '2027-02-02')).not.toContain('withdraw');
  });

  test('which came first is asked on the day of the client’s end, and a named third person’s judgement while it is open', () => {
    const ended = [{ endedOn: '2026-10-01', endedBy: 'client' }] as const;
    const sameDay = [{ ...CLAIM, at: '2026-10-01T12:00+02:00' }];
    expect(steps(claimed({ engagements: ended, claims: sameDay, verdicts: [] }), '2026-10-02')).toContain(
      'cameFirst',
    );
    const third = [{ ...SIGNED_TERMS, judge: 'thirdPerson', judgeName: 'Dr Ada Blum' }] as const;
    expect(steps(claimed({ contracts: third }))).toContain('judgement');
    expect(steps(claimed())).not.toContain('judgement');
  });

  test('an engagement that ended early is not ended again', () => {
    const ended = { endedOn: '2026-10-01', endedBy: 'provider' } as const;
    expect(steps(signed({ engagements: [ended] }), '2026-10-10')).not.toContain('end');
  });
});
