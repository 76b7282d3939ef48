import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { usd, withChanged, withRows } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';
import { of, id, keep } from './support/refused-practice.ts';

const decided = withRows(practice, {
  decisions: [{ claim: 'clm_1', on: '2026-10-21', kind: 'refund', by: 'Nora', reason: 'Not reached.' }],
});

const refund = (net: number, payment = 'pay_1'): AnyCommand => ({
  kind: 'recordRefund',
  id,
  ...of,
  claim: 'clm_1',
  refunds: [{ payment, net: usd(net), tax: null }],
  on: '2026-10-22',
  reference: null,
});

const decide = (values: object): AnyCommand => ({ kind: 'decideClaim', id, claim: 'clm_1', values });

const OF_CLAIMS: readonly (readonly [string, Book, AnyCommand, string, RegExp])[] = [
  ['a decision by nobody', practice, decide({ kind: 'refund', reason: 'x' }), 'by', /name of a person/],
  ['a decision of no kind', practice, decide({ by: 'Nora' }), 'kind', /Choose/],
  [
    'a decision without a reason',
    practice,
    decide({ kind: 'refund', by: 'Nora' }),
    'reason',
    /Give the reason/,
  ],
  [
    'a remedy one side agreed to',
    practice,
    decide({ kind: 'remedy', by: 'Nora', reason: 'x', providerAgreed: true }),
    'clientAgreed',
    /both/,
  ],
  [
    'a decline without the client’s reply',
    practice,
    decide({ kind: 'declined', by: 'Nora', reason: 'x', ground: 'outside' }),
    'clientReply',
    /replied/,
  ],
  [
    'a decline without a ground',
    practice,
    decide({ kind: 'declined', by: 'Nora', reason: 'x', clientReply: 'No.' }),
    'ground',
    /needs one of/,
  ],
  [
    'the withdrawal of a decided claim',
    decided,
    { kind: 'withdrawClaim', id, claim: 'clm_1', because: '' },
    '',
    /decided/,
  ],
  [
    'a decision on a withdrawn claim',
    withChanged(practice, 'claims', 'clm_1', { withdrawnOn: '2026-10-21' }),
    decide({ kind: 'refund', by: 'Nora', reason: 'x' }),
    '',
    /withdrawn/,
  ],
  ['a refund of more than is due', practice, refund(2400.01), 'refunds.0', /more than.*2,400.*at most/],
  ['a refund less than nothing', practice, refund(-1), 'refunds.0', /without a minus/],
  ['a refund of what was never paid', practice, refund(10, 'pay_9'), 'refunds.0', /Choose a paid one/],
  [
    'a refund of nothing',
    practice,
    { ...(COMMANDS.recordRefund[1] as object), refunds: [] } as unknown as AnyCommand,
    'refunds',
    /Enter/,
  ],
  [
    'a verdict of unknown origin',
    practice,
    { kind: 'giveVerdict', id, ...of, values: { answer: 'yes' } },
    'source',
    /Who says so/,
  ],
  [
    'a “no” without its reason',
    practice,
    { kind: 'sayDone', id, acceptance: 'acc_1', side: 'client', says: 'no', reason: ' ', source: null },
    'reason',
    /still open/,
  ],
  [
    'an early end without a reason',
    { ...practice, claims: [] },
    { kind: 'endEngagement', id, ...of, by: 'client', on: null, reason: '' },
    'reason',
    /Why/,
  ],
  [
    'an early end under a claim',
    practice,
    { kind: 'endEngagement', id, ...of, by: 'client', on: null, reason: 'x' },
    '',
    /no longer end early/,
  ],
  [
    'a signature without a name',
    practice,
    { kind: 'signContract', id, contract: 'con_2', party: 'client', by: '', on: '2026-10-22', how: 'paper' },
    'by',
    /Give the name/,
  ],
  [
    'a second signature of one side',
    practice,
    { kind: 'signContract', id, contract: 'con_1', party: 'client', by: 'T', on: '2026-10-22', how: 'paper' },
    '',
    /new revision/,
  ],
];

describe('what is refused names the field and the next step', () => {
  test.each(OF_CLAIMS)('%s', (_, book, command, field, words) => {
    const problem = problemsOf(book, command, NOW).find((one) => one.field === field);
    expect(problem?.message).toMatch(words);
  });
});

describe('decisions and refunds', () => {
  test('one payment named twice is refused where both together are more than is due', () => {
    const command = {
      ...COMMANDS.recordRefund[1],
      refunds: [1, 2].map(() => ({ payment: 'pay_1', net: usd(1300), tax: null })),
    };
    expect(problemsOf(practice, command, NOW)).toMatchObject([{ field: 'refunds.1' }]);
  });

  test('the rest goes back after a part, and no more', () => {
    const part = act(
      practice,
      { ...COMMANDS.recordRefund[1], refunds: [{ payment: 'pay_1', net: usd(1000), tax: null }] },
      NOW,
    );
    expect(problemsOf(part, refund(1400), NOW)).toEqual([]);
    expect(problemsOf(part, refund(1400.01), NOW)).toMatchObject([{ field: 'refunds.0' }]);
  });

  test('a later decision supersedes the one that stands, whatever the order of rows', () => {
    const two = act(decided, { ...COMMANDS.decideClaim[1], id: cmd(60) }, '2026-10-23T10:00+02:00');
    const turned = { ...two, decisions: [...two.decisions].reverse() };
    const three = act(turned, { ...COMMANDS.decideClaim[1], id: cmd(61) }, '2026-10-24T10:00+02:00');
    const chain = three.decisions.map((one) => one.supersedes).sort();
    expect(new Set(chain).size).toBe(3);
  });

  test('the later marks of a frozen row can still be filled in', () => {
    const marked = act(practice, keep('payments', 'pay_1', { reference: 'B-7' }), NOW);
    expect(marked.payments[0]).toMatchObject({ reference: 'B-7', net: usd(2400) });
  });
});
