import { describe, expect, test } from 'vitest';
import { newId } from '#shared/base/id.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import { claimWish } from '#shared/workflows/tasks/claim-forms.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { Saved } from '#sheets-addon/sidebar/save-into.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { TaskWish as Wish } from '#shared/workflows/tasks/task.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { saveAsPage } from '#test/support/sheets/sheet-page.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const PRACTICE = examplePractice(NOW, 'Europe/Berlin');
const engagement = PRACTICE.engagements.find(({ title }) => title === 'Career coaching')?.id ?? '';

/** The built script over the example; `run` fails unless the command is saved, and gives the engagement as it is then. */
function open(terms: (one: Contract) => Contract = (one) => one) {
  const contracts = PRACTICE.contracts.map(terms);
  const dueOn = (id: string) => contracts.find((one) => one.minimumResults?.includes(id))?.termEnd ?? null;
  const minimumResults = PRACTICE.minimumResults.map((one) => ({ ...one, dueOn: dueOn(one.id) }));
  const practice = { ...PRACTICE, contracts, minimumResults };
  const book = practiceSheet(new FakeWorkbook('practice'), practice);
  const host = openScript(book, NOW);
  let count = 0;
  const ask = (wish: Wish): Promise<Saved> => {
    const command = { ...wish, id: newId('cmd', NOW, Uint8Array.from([0, 0, 0, ++count])) };
    return saveAsPage(host, command as AnyCommand);
  };
  const run = async (wish: Wish): Promise<EngagementView> => {
    const answer = await ask(wish);
    if (answer.kind !== 'view' || !answer.view.engagement) throw new Error(JSON.stringify(answer));
    return answer.view.engagement;
  };
  return { book, ask, run };
}

const CLAIM: Wish = {
  kind: 'makeClaim',
  engagement,
  values: { words: 'It did not help me.', source: 'clientSaid', at: '2026-10-22T17:00+02:00' },
};
const decision = (claim: string, values: Record<string, unknown>): Wish => ({
  kind: 'decideClaim',
  claim,
  values: { by: 'Nora Lindqvist', role: 'provider', reason: 'The value did not come.', ...values },
});

describe('a claim handled in the sidebar', () => {
  test('is asked for in one sentence, decided by a person, and paid back as the working says', async () => {
    const { book, run } = open();
    const asked = await run(CLAIM);
    expect(asked.guarantee.state).toBe('reviewing');
    expect(asked.claim).toMatchObject({ words: 'It did not help me.' });
    expect(asked.claim?.grounds.length).toBeGreaterThan(0);
    const claim = asked.claim?.id ?? '';
    const decided = await run(decision(claim, { kind: 'refund' }));
    expect(decided.guarantee.state).toBe('refundDue');
    const refunds = decided.claim?.due ?? [];
    expect(refunds.length).toBeGreaterThan(0);
    const paid = await run({
      kind: 'recordRefund',
      engagement,
      claim,
      refunds,
      on: '2026-10-22',
      reference: 'SEPA 4711',
    });
    expect(paid.guarantee.state).toBe('refunded');
    expect(paid.claim?.due).toEqual([]);
    const after = (await addonHome(book).load()).book;
    expect(after.payments.filter(({ reference }) => reference === 'SEPA 4711')).toHaveLength(refunds.length);
  });

  test('is declined with a ground that holds only, and made good where both sides agree', async () => {
    const { book, ask, run } = open();
    const claim = (await run(CLAIM)).claim?.id ?? '';
    const { version } = book;
    const refused = await ask(decision(claim, { kind: 'declined', ground: 'outside' }));
    expect(refused.kind).toBe('refused');
    expect(await ask(decision(claim, { kind: 'refund', by: '' }))).toMatchObject({
      kind: 'refused',
      problems: [{ field: 'by' }],
    });
    expect(book.version).toBe(version);
    const agreed = {
      remedy: 'Three more sessions',
      remedyBy: '2026-12-01',
      clientAgreed: true,
      providerAgreed: true,
      clientReply: 'Three more by December is good.',
    };
    const remedied = await run(decision(claim, { kind: 'remedy', ...agreed }));
    expect(remedied.guarantee.state).toBe('remedyAgreed');
    expect(remedied.claim?.steps).toEqual(expect.arrayContaining(['delivered', 'reopen']));
  });

  const remedy = {
    kind: 'remedy',
    remedy: 'Three more sessions',
    remedyBy: '2026-12-01',
    clientAgreed: true,
    providerAgreed: true,
    clientReply: 'Good.',
  };

  test.each([
    ['is open again where the remedy did not come', 'reopen', { reopenedOn: '2026-10-22' }, 'reviewing'],
    ['is over once its remedy is delivered', 'delivered', { deliveredOn: '2026-10-22' }, 'remedyAgreed'],
  ] as const)('%s', async (_, step, values, state) => {
    const { run } = open();
    const claim = (await run(CLAIM)).claim?.id ?? '';
    const decided = (await run(decision(claim, remedy))).claim;
    const wish = claimWish(step, {
      engagement,
      claim,
      decision: decided?.decision ?? null,
      values,
      due: [],
    });
    const after = await run(wish as Wish);
    expect(after.guarantee.state).toBe(state);
    expect(after.claim?.steps).not.toContain(step);
  });

  const THIRD = { judge: 'thirdPerson', judgeName: 'Dr. Ines Adler' } as const;

  test('is judged by the third person whom the terms name', async () => {
    const { run } = open((one) => ({ ...one, termEnd: '2026-10-10', ...THIRD }));
    const said = { answer: 'no', words: 'No.', source: 'clientSaid', at: '2026-10-20T09:00+02:00' } as const;
    const answered = (await run({ kind: 'giveVerdict', engagement, values: said })).claim;
    expect(answered?.steps).toContain('judgement');
    const values = {
      finding: 'notMet',
      by: 'Dr. Ines Adler',
      on: '2026-10-22',
      reason: 'Nothing was signed.',
    };
    const judged = await run(
      claimWish('judgement', { engagement, claim: answered?.id ?? null, values, due: [] }) as Wish,
    );
    expect(judged.claim?.steps).not.toContain('judgement');
  });

  test('is taken back in the client’s words', async () => {
    const { book, run } = open();
    const claim = (await run(CLAIM)).claim?.id ?? '';
    const back = await run({ kind: 'withdrawClaim', claim, because: 'We talked it over.' });
    expect(['active', 'suspended', 'evaluating', 'unclaimed']).toContain(back.guarantee.state);
    const row = (await addonHome(book).load()).book.claims.find(({ id }) => id === claim);
    expect(row).toMatchObject({ withdrawnOn: '2026-10-22', withdrawnBecause: 'We talked it over.' });
  });
});

test('a pasted reply becomes the client’s own word, once its code is that of a question', async () => {
  const { book, ask, run } = open();
  const [question] = (await run(CLAIM)).questions;
  if (!question) throw new Error('There is something to ask.');
  const { about, subject, code, text } = question;
  const asked = await run({ kind: 'askClient', engagement, about, subject, code, message: text });
  const of = asked.asks.find((one) => one.code === code);
  expect(of).toMatchObject({ kind: about });
  const reply = { kind: 'recordReply', reply: `Partly. [${code}]`, answer: 'partly', words: null } as const;
  expect(await ask({ ...reply, ask: 'ask_gone' })).toMatchObject({
    kind: 'refused',
    problems: [{ field: 'ask' }],
  });
  expect((await run({ ...reply, ask: of?.id ?? '' })).id).toBe(engagement);
  const row = (await addonHome(book).load()).book.asks.find(({ id }) => id === of?.id);
  expect(row?.reply).toBe(`Partly. [${code}]`);
});

test('work the client did not see is told in an update, once', async () => {
  const { book, ask, run } = open();
  const { update } = await run(CLAIM);
  expect(update.lines.length).toBeGreaterThan(1);
  const [first, ...others] = update.lines.map(({ id }) => id);
  const tell = { kind: 'tellClient', engagement, pieces: [first ?? ''], message: update.head } as const;
  expect((await run(tell)).update.lines.map(({ id }) => id)).toEqual(others);
  expect(await ask(tell)).toMatchObject({ kind: 'refused', problems: [{ field: 'pieces' }] });
  const { touchpoints } = (await addonHome(book).load()).book;
  const told = touchpoints.find(({ id }) => id === first)?.toldIn;
  expect(touchpoints.find(({ id }) => id === told)).toMatchObject({ line: 'above', kind: 'update' });
});
