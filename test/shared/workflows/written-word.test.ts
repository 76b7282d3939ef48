import { expect, test } from 'vitest';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { ENGAGEMENT, withChanged } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const wrote = { words: 'It did.', source: 'clientWrote' } as const;
const typed = (tab: string, set: object, record: string | null = null): AnyCommand =>
  ({ kind: 'keepRecord', tab, record, set: { ...set }, was: null, id: cmd(64) }) as AnyCommand;
const row = { ...wrote, engagement: ENGAGEMENT };

test.each<[string, AnyCommand]>([
  ['a verdict', { ...COMMANDS.giveVerdict[1], values: { ...wrote, answer: 'yes' } } as AnyCommand],
  ['a verdict in its row', typed('verdicts', { ...row, answer: 'yes', at: NOW })],
  ['evidence', typed('evidence', { ...row, what: 'One contract', kind: 'fact' })],
  ['an action', typed('actions', { source: 'clientWrote' }, 'act_1')],
  ['“done”', { ...COMMANDS.sayDone[1], source: 'clientWrote' } as AnyCommand],
])('the client’s written word comes from a pasted reply, not by hand: %s', (_, command) => {
  const problems = problemsOf(practice, command, NOW);
  expect(problems.map(({ message }) => message).join(' ')).toMatch(/pasted reply/);
});

test('a claim by hand is theirs in speech, and with words and whose they are', () => {
  const [book, claim] = COMMANDS.makeClaim;
  const fields = (values: object) =>
    problemsOf(book, { ...claim, values, id: cmd(65) } as AnyCommand, NOW).map(({ field }) => field);
  expect(fields(wrote)).toEqual(['source']);
  expect(fields({ ...wrote, source: 'clientSaid' })).toEqual([]);
  expect(fields({})).toEqual(['words', 'source']);
});

test('another answer is not what the client wrote; the rest of its row may change', () => {
  const book = withChanged(practice, 'sessions', 'ses_1', { gotValue: 'no', gotValueSource: 'clientWrote' });
  expect(problemsOf(book, typed('sessions', { gotValue: 'yes' }, 'ses_1'), NOW)).toMatchObject([
    { field: 'gotValueSource' },
  ]);
  const said = { gotValue: 'yes', gotValueSource: 'clientSaid' };
  expect(act(book, typed('sessions', said, 'ses_1'), NOW).sessions[0]).toMatchObject(said);
  expect(problemsOf(book, typed('sessions', { notes: 'Calm.' }, 'ses_1'), NOW)).toEqual([]);
});
