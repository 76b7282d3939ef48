import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { Stage } from '#shared/model/words.ts';
import { stageSince, visitNow } from '#shared/rules/journey/stage.ts';
import { standing } from '#shared/rules/standing.ts';
import type { MoveStage } from '#shared/workflows/move-stage.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, usd, withChanged } from '#test/support/build-book.ts';
import type { RowsGiven } from '#test/support/build-book.ts';

const NOW = '2026-10-22T18:00+02:00';
const move = (to: Stage, more: Partial<MoveStage> = {}, n = 1): MoveStage => ({
  kind: 'moveStage',
  id: cmd(n),
  engagement: ENGAGEMENT,
  to,
  on: null,
  answer: null,
  evidence: null,
  reason: null,
  ...more,
});
const inStage = (stage: Stage | null, rows: RowsGiven = {}): Book =>
  withChanged(bookWith(rows), 'engagements', ENGAGEMENT, { stage });
const UNSIGNED = { ...SIGNED_TERMS, clientSignedOn: null, providerSignedOn: null };

describe('moving to a stage', () => {
  test('writes the row, the visit that is left and the one that is entered, with the client’s words', () => {
    const explored = act(inStage('need'), move('explore', { on: '2026-10-01' }), NOW);
    const book = act(explored, move('narrow', { evidence: ' Sales, not English. ' }, 2), NOW);
    expect(book.engagements[0]?.stage).toBe('narrow');
    expect(book.stageVisits).toMatchObject([
      { stage: 'explore', enteredOn: '2026-10-01', leftOn: '2026-10-22' },
      { stage: 'narrow', enteredOn: '2026-10-22', leftOn: null, evidence: 'Sales, not English.' },
    ]);
    expect(stageSince(book, ENGAGEMENT)).toBe('2026-10-22');
  });

  test('from any form that changes the stage notes the visit as well', () => {
    const set = { stage: 'choose' };
    const keep = {
      kind: 'keepRecord',
      id: cmd(1),
      tab: 'engagements',
      record: ENGAGEMENT,
      set,
      was: null,
    } as const;
    expect(visitNow(act(inStage('need'), keep, NOW), ENGAGEMENT)).toMatchObject({ enteredOn: '2026-10-22' });
  });

  test.each<[string, Partial<MoveStage>, string]>([
    ['where it is already', { to: 'choose' }, 'to'],
    ['on a day that lies ahead', { to: 'contract', on: '2026-10-23' }, 'on'],
    ['back without one word why', { to: 'need' }, 'reason'],
    ['back with a blank word', { to: 'need', reason: '  ' }, 'reason'],
  ])('is refused %s', (_, more, field) => {
    expect(problemsOf(inStage('choose'), move('choose', more), NOW)).toMatchObject([{ field }]);
  });

  test('going back keeps its reason with the visit', () => {
    const book = act(inStage('choose'), move('need', { reason: 'A new buyer.' }), NOW);
    expect(book.stageVisits).toMatchObject([{ stage: 'need', reason: 'A new buyer.' }]);
  });

  test('to delivery passes the gate, or takes a reason that is kept with the contract', () => {
    const loose = inStage('contract', { contracts: [UNSIGNED] });
    expect(problemsOf(loose, move('deliver'), NOW)).toMatchObject([{ field: 'stage' }]);
    const book = act(loose, move('deliver', { answer: 'partly', reason: 'She signs on Monday.' }), NOW);
    expect(book.contracts[0]?.looseEndsReason).toBe('She signs on Monday.');
    expect(book.stageVisits).toMatchObject([{ stage: 'deliver', answer: 'partly', reason: null }]);
  });
});

describe('a move is proposed, and never done by itself', () => {
  const proposed = (book: Book) =>
    standing(book, ENGAGEMENT, at(NOW)).attention.find((one) => one.action === 'moveStage')?.stage ?? null;
  const SENT = { number: '1', version: 1, sentAt: '2026-10-20T10:00+02:00' };
  const HELD = { start: '2026-10-21T10:00+02:00', outcome: 'held' } as const;
  const VISIT = { stage: 'choose', enteredOn: '2026-10-20' } as const;
  const SAYS = { criterion: 'Handed over', clientSays: 'yes', clientSource: 'clientSaid' } as const;

  test.each<[string, Stage | null, RowsGiven, Stage | null]>([
    ['a proposal that was sent', 'explore', { proposals: [SENT] }, 'choose'],
    [
      'a proposal that was withdrawn',
      'explore',
      { proposals: [{ ...SENT, withdrawnOn: '2026-10-21' }] },
      null,
    ],
    [
      'an option that was chosen',
      'choose',
      { options: [{ name: 'A', chosen: true, fee: usd(1) }] },
      'contract',
    ],
    ['both signatures, once the term has begun', 'contract', { contracts: [SIGNED_TERMS] }, 'deliver'],
    [
      'both signatures before the term',
      'choose',
      { contracts: [{ ...SIGNED_TERMS, termStart: '2026-11-01' }] },
      'contract',
    ],
    ['one signature', 'contract', { contracts: [{ ...SIGNED_TERMS, clientSignedOn: null }] }, null],
    [
      'the first session held since they chose',
      'choose',
      { sessions: [HELD], stageVisits: [VISIT] },
      'deliver',
    ],
    ['a talk before they chose', 'explore', { sessions: [HELD] }, null],
    ['both sides’ done', 'deliver', { acceptances: [{ ...SAYS, providerSays: 'yes' }] }, 'done'],
    ['one side’s done', 'deliver', { acceptances: [{ ...SAYS, providerSays: 'no' }] }, null],
    ['a stage that is further already', 'done', { contracts: [SIGNED_TERMS] }, null],
    ['a stage that nobody noted', null, { contracts: [SIGNED_TERMS], proposals: [SENT] }, null],
  ])('%s', (_, stage, rows, to) => {
    const book = inStage(stage, rows);
    expect(proposed(book)).toBe(to);
    expect(book.engagements[0]?.stage).toBe(stage);
  });
});
