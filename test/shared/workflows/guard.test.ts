import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { checkList } from '#shared/workflows/check-list.ts';
import { act, on, planFor, problemsOf } from '#test/support/act.ts';
import { usd, withChanged, withRows } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from './support/one-of-each.ts';
import { id, of, form } from './support/guarded-practice.ts';

const fees = (option: string, fee: object | null): AnyCommand => ({
  kind: 'priceEngagement',
  id,
  ...of,
  pricing: {},
  was: null,
  options: [{ option, values: { fee } as never }],
});

const signed = withChanged(practice, 'contracts', 'con_1', { option: 'opt_1' });

const blankFee = withChanged(signed, 'contracts', 'con_1', { fee: null });

const decided = withRows(practice, {
  decisions: [{ claim: 'clm_1', on: '2026-10-21', kind: 'refund', by: 'Nora', reason: 'Not reached.' }],
});

const refundRow = { kind: 'refund', paidOn: '2026-10-22', refundOf: 'pay_1', currency: 'USD' };

const claim = { at: '2026-10-22T09:00+02:00', words: 'I want it back.', source: 'clientSaid' };

const MONEY_AND_WORDS: readonly (readonly [string, Book, AnyCommand, string, RegExp])[] = [
  ['the fee of a signed option, in its card', signed, fees('opt_1', usd(3000)), 'fee', /2,400.*new revision/],
  [
    'the fee of a signed option, in its dialog',
    signed,
    form('options', 'opt_1', { fee: usd(1) }),
    'fee',
    /2,400/,
  ],
  [
    'the fee of an option signed with a blank fee',
    blankFee,
    fees('opt_1', usd(1)),
    'fee',
    /signed contract;/,
  ],
  ['a fee below zero', practice, form('options', 'opt_1', { fee: usd(-1) }), 'fee', /below zero/],
  [
    'a fee payment below zero',
    practice,
    form('payments', null, { kind: 'fee', net: usd(-1) }),
    'net',
    /below zero/,
  ],
  [
    'a refund below zero',
    practice,
    form('payments', null, { ...refundRow, net: usd(-5) }),
    'net',
    /more than nothing/,
  ],
  [
    'a refund of more than remains',
    practice,
    form('payments', null, { ...refundRow, net: usd(2401) }),
    'net',
    /USD.1 more/,
  ],
  [
    'a payment of nobody knows how much',
    practice,
    form('payments', null, { paidOn: '2026-10-01' }),
    'net',
    /how much/,
  ],
  [
    'a unit worth less than nothing',
    practice,
    form('drivers', 'drv_1', { unitValue: usd(-1) }),
    'unitValue',
    /minus/,
  ],
  [
    'a driver agreed tomorrow',
    practice,
    form('drivers', 'drv_1', { agreedOn: '2026-10-23' }),
    'agreedOn',
    /not come/,
  ],
  [
    'a result agreed tomorrow',
    practice,
    form('minimumResults', 'min_1', { clientAgreedOn: '2026-10-23' }),
    'clientAgreedOn',
    /not come/,
  ],
  [
    'a claim without words',
    practice,
    form('claims', null, { ...claim, words: ' ' }),
    'words',
    /One sentence/,
  ],
  ['a claim of nobody', practice, form('claims', null, { ...claim, source: null }), 'source', /Who says so/],
  ['a claim over a decided refund', decided, form('claims', null, claim), 'at', /decided already/],
  [
    'the same by the button',
    decided,
    { kind: 'makeClaim', id, ...of, values: { words: 'Again.', source: 'clientSaid' } },
    '',
    /decided already/,
  ],
  [
    'a verdict without words',
    practice,
    form('verdicts', null, { answer: 'no', source: 'clientSaid', at: NOW }),
    'words',
    /their words/,
  ],
  [
    'a decision without a reason, in a dialog',
    practice,
    form('decisions', null, { claim: 'clm_1', on: '2026-10-22', kind: 'refund', by: 'N' }),
    'reason',
    /reason/,
  ],
  [
    'a decline without a ground, in a dialog',
    practice,
    form('decisions', null, {
      claim: 'clm_1',
      on: '2026-10-22',
      kind: 'declined',
      by: 'N',
      reason: 'x',
      clientReply: 'No.',
    }),
    'ground',
    /needs one of/,
  ],
];

describe('the guard refuses, by whatever door,', () => {
  test.each(MONEY_AND_WORDS)('%s', (_, book, command, field, words) => {
    const problem = problemsOf(book, command, NOW).find((one) => one.field === field);
    expect(problem?.message ?? '').toMatch(words);
  });

  test('a circle of versions, by detours', () => {
    const three = withRows(practice, { whys: [{ question: 'a' }, { question: 'b', follows: 'why_1' }] });
    expect(problemsOf(three, form('whys', 'why_1', { follows: 'why_2' }), NOW)).toMatchObject([
      { field: 'follows' },
    ]);
    expect(problemsOf(three, form('whys', 'why_2', { follows: null }), NOW)).toEqual([]);
  });
});

describe('the guard lets through', () => {
  test('what a plan does not touch: an old fault blocks nothing', () => {
    const old = withRows(withChanged(practice, 'options', 'opt_1', { fee: usd(-1) }), {
      drivers: [{ name: 'Old', change: 1, changeLow: 3, agreedOn: '2027-01-01' }],
    });
    expect(problemsOf(old, form('options', 'opt_1', { adds: 'More' }), NOW)).toEqual([]);
    expect(problemsOf(old, form('drivers', 'drv_2', { name: 'Older' }), NOW)).toEqual([]);
    expect(problemsOf(old, form('drivers', 'drv_2', { changeLow: 2 }), NOW)).toMatchObject([
      { field: 'changeLow' },
    ]);
  });

  test('a new revision of the contract, and then its fee for the option', () => {
    const revised = withRows(signed, {
      contracts: [{ option: 'opt_1', fee: usd(3000), clientSignedOn: '2026-10-20', clientSignedBy: 'T' }],
    });
    expect(problemsOf(revised, fees('opt_1', usd(3000)), NOW)).toEqual([]);
  });

  test('the undo of a signature, at once, and of nothing else in a signed contract', () => {
    const plan = planFor(practice, COMMANDS.signContract[1], NOW);
    const now = act(practice, COMMANDS.signContract[1], NOW);
    expect(
      act(now, { kind: 'takeBack', id, changes: plan.undo }, NOW).contracts[1]?.clientSignedOn,
    ).toBeNull();
    const edit: AnyCommand = {
      kind: 'takeBack',
      id,
      changes: [{ tab: 'contracts', id: 'con_1', set: { fee: usd(1) }, was: { fee: usd(2400) } }],
    };
    expect(problemsOf(now, edit, NOW)).toMatchObject([{ field: 'fee' }]);
  });

  test('the erasure of a client’s words: their rows say that there were some', () => {
    const erased = act(practice, COMMANDS.eraseClient[1], NOW);
    expect(erased.claims[0]?.words).toBe('Erased');
    expect(checkList({ book: erased, check: [] }, on(NOW).now)).toEqual(
      checkList({ book: practice, check: [] }, on(NOW).now),
    );
  });
});
