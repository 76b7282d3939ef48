import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { looseEnds } from '#shared/rules/loose-ends/loose-ends.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { brokenInvariants } from '#shared/rules/invariants/list.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, ENGAGEMENT, usd, withChanged } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const REASON = 'We set the amount in session 2.';
const moving = (stage: string): AnyCommand => ({
  kind: 'keepRecord',
  id: cmd(70),
  tab: 'engagements',
  record: ENGAGEMENT,
  set: { stage },
  was: null,
});
const loose: Book = {
  ...practice,
  minimumResults: practice.minimumResults.map((one) => ({ ...one, threshold: null })),
};
const inStage = (book: Book, stage: 'contract' | 'deliver' | 'done'): Book =>
  withChanged(book, 'engagements', ENGAGEMENT, { stage });

describe('a proposal sent over loose ends', () => {
  const SEND = COMMANDS.sendProposal[1];

  test.each([null, '', '  '])(
    'is refused without a reason in words (%j), with what is loose',
    (looseEndsReason) => {
      const [first] = looseEnds(practice, ENGAGEMENT);
      const problems = problemsOf(practice, { ...SEND, looseEndsReason }, NOW);
      expect(problems).toMatchObject([{ field: 'looseEndsReason' }]);
      expect(problems[0]?.message).toContain(first?.text);
    },
  );

  test('keeps its reason with the frozen copy, and never shows it to the client', () => {
    const book = act(practice, { ...SEND, looseEndsReason: ` ${REASON} ` }, NOW);
    expect(book.proposals[0]).toMatchObject({ looseEndsReason: REASON, sentTo: SEND.sentTo });
    expect(book.documents.length).toBeGreaterThan(0);
    expect(JSON.stringify(book.documents)).not.toContain(REASON);
    const later = { ...moving('done'), tab: 'proposals', record: 'pro_1', set: { looseEndsReason: 'Else' } };
    expect(problemsOf(book, later as AnyCommand, NOW)).toMatchObject([{ field: 'looseEndsReason' }]);
  });
});

describe('the gate before delivery', () => {
  const before = inStage(loose, 'contract');

  test('is closed for a loose contract: moving to delivery is refused from every form', () => {
    expect(contractGate(before, ENGAGEMENT).state).toBe('closed');
    const problems = problemsOf(before, moving('deliver'), NOW);
    expect(problems).toMatchObject([{ field: 'stage' }]);
    expect(problems[0]?.message).toContain(contractGate(before, ENGAGEMENT).missing[0]?.text);
  });

  test.each<[string, Book]>([
    ['with the reason in the contract', withReason(before)],
    ['where nothing is loose', inStage(practice, 'contract')],
    ['where there is no contract yet', { ...before, contracts: [] }],
  ])('lets it through %s', (_, book) => {
    expect(act(book, moving('deliver'), NOW).engagements[0]?.stage).toBe('deliver');
  });

  test('asks nothing of another stage, of an engagement in delivery, or of one that comes in there', () => {
    expect(act(before, moving('done'), NOW).engagements[0]?.stage).toBe('done');
    const [row] = inStage(loose, 'deliver').engagements;
    const delivering = inStage(loose, 'deliver');
    const title: AnyCommand = {
      ...moving('deliver'),
      set: { stage: 'deliver', title: 'Else' },
    } as AnyCommand;
    expect(act(delivering, title, NOW).engagements[0]?.title).toBe('Else');
    const rows = [{ tab: 'engagements', record: { ...row, id: 'eng_other' } }];
    const comesIn = { ...COMMANDS.importRows[1], id: cmd(71), rows } as AnyCommand;
    expect(problemsOf(delivering, comesIn, NOW)).toEqual([]);
  });
});

describe('a contract whose fee is not that of its option', () => {
  const differing = withChanged(practice, 'contracts', 'con_2', { option: 'opt_1', fee: usd(2600) });
  const SIGN = COMMANDS.signContract[1];

  test('is signed with a reason in words only, which is kept', () => {
    const problems = problemsOf(differing, SIGN, NOW);
    expect(problems).toMatchObject([{ field: 'looseEndsReason' }]);
    expect(problems[0]?.message).toMatch(/2,600.*2,400/);
    const looseEndsReason = 'Two more sessions.';
    const signed = act(differing, { ...SIGN, looseEndsReason }, NOW);
    expect(signed.contracts[1]).toMatchObject({ looseEndsReason, clientSignedOn: '2026-10-22' });
  });

  test('asks it of a day typed into the row too; a list from elsewhere comes in, and the check list asks', () => {
    const set = { clientSignedOn: '2026-10-22', clientSignedBy: 'Tomás Rivera' };
    const row = { ...moving('done'), tab: 'contracts', record: 'con_2', set } as AnyCommand;
    expect(problemsOf(differing, row, NOW)).toMatchObject([{ field: 'looseEndsReason' }]);
    const why = { ...row, set: { ...set, looseEndsReason: REASON } } as AnyCommand;
    expect(problemsOf(differing, why, NOW)).toEqual([]);
    const record = { ...differing.contracts[1], ...set, id: 'con_other' };
    const comesIn = { ...COMMANDS.importRows[1], id: cmd(72), rows: [{ tab: 'contracts', record }] };
    const book = act(differing, { ...comesIn, ownBook: false } as AnyCommand, NOW);
    expect(brokenInvariants({ book, now: at(NOW) })).toContainEqual(
      expect.objectContaining({ id: 'con_other', field: 'looseEndsReason' }),
    );
  });

  test('asks no reason where one is kept already, or where the fees are one', () => {
    for (const [fee, looseEndsReason] of [
      [usd(2600), REASON],
      [usd(2400), null],
    ] as const) {
      const book = withChanged(differing, 'contracts', 'con_2', { fee, looseEndsReason });
      expect(problemsOf(book, SIGN, NOW)).toEqual([]);
    }
  });
});

function withReason(book: Book): Book {
  return { ...book, contracts: book.contracts.map((one) => ({ ...one, looseEndsReason: REASON })) };
}
