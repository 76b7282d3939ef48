import { describe, expect, test } from 'vitest';
import type { Ask } from '#shared/model/work/asks.ts';
import type { Book } from '#shared/model/book.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { ENGAGEMENT, withChanged, withRows } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

/** Two days before it was pasted. */
const WROTE = '2026-10-20T21:14+02:00';

const asked = (kind: Ask['kind'], subject: string | null): Book =>
  withRows(
    { ...practice, asks: [], claims: [] },
    { asks: [{ kind, subject, code: '7KQ2MX', sentAt: '2026-10-15T17:05+02:00' }] },
  );
const replied = (
  book: Book,
  answer: 'yes' | 'partly' | 'no' | null,
  words: string | null = null,
  wroteAt: string | null = WROTE,
): Book =>
  act(
    book,
    { kind: 'recordReply', id: cmd(70), ask: 'ask_1', reply: 'Pasted as it came', answer, words, wroteAt },
    NOW,
  );

describe('what the client wrote back is the client’s own word', () => {
  test('about the value of a session', () => {
    const book = replied(asked('valueCheck', 'ses_1'), 'partly', 'More role play');
    expect(book.sessions[0]).toMatchObject({
      gotValue: 'partly',
      missing: 'More role play',
      gotValueSource: 'clientWrote',
      answeredAt: WROTE,
    });
    expect(book.asks[0]).toMatchObject({ reply: 'Pasted as it came', repliedAt: WROTE, pastedAt: NOW });
  });

  test.each([
    ['yes', 'done'],
    ['partly', 'partly'],
    ['no', 'notDone'],
  ] as const)('about homework: %s is %s', (answer, state) => {
    expect(replied(asked('homework', 'act_1'), answer).actions[0]).toMatchObject({
      state,
      source: 'clientWrote',
    });
  });

  test('how well homework went is kept as the client says it, with or without a yes', () => {
    const reply = { kind: 'recordReply', id: cmd(70), ask: 'ask_1', reply: 'Yes, 3', words: null } as const;
    const told = (answer: 'yes' | null, quality: number | null) =>
      act(asked('homework', 'act_1'), { ...reply, answer, quality, wroteAt: WROTE }, NOW).actions[0];
    expect(told('yes', 3)).toMatchObject({ state: 'done', source: 'clientWrote', clientQuality: 3 });
    expect(told(null, 0)).toMatchObject({ clientQuality: 0 });
    expect(told('yes', null)).toMatchObject({ state: 'done', clientQuality: null });
  });

  test.each([
    ['yes', 'yes'],
    ['partly', 'no'],
    ['no', 'no'],
  ] as const)('about done: %s is %s, for done is done or not', (answer, clientSays) => {
    expect(replied(asked('acceptance', 'acc_1'), answer, 'One is missing').acceptances[0]).toMatchObject({
      clientSays,
      clientOn: '2026-10-20',
      clientReason: 'One is missing',
      clientSource: 'clientWrote',
    });
  });

  test.each([
    ['verdict', 'verdicts', { answer: 'no', words: 'Not this year', at: WROTE }],
    ['claim', 'claims', { words: 'Not this year', at: WROTE, reviewFrom: '2026-10-22' }],
    ['evidence', 'evidence', { words: 'Not this year', kind: 'fact', on: '2026-10-20' }],
  ] as const)('a %s becomes a row of its own', (kind, tab, row) => {
    const book = replied(asked(kind, null), 'no', 'Not this year');
    expect(book[tab].at(-1)).toMatchObject({ engagement: ENGAGEMENT, source: 'clientWrote', ...row });
  });
});

describe('the time of a reply is when the client wrote it', () => {
  test('and is blank where nobody knows: no answer is late for that', () => {
    const book = replied(asked('valueCheck', 'ses_1'), 'yes', null, null);
    expect(book.sessions[0]).toMatchObject({
      gotValue: 'yes',
      gotValueSource: 'clientWrote',
      answeredAt: null,
    });
    expect(book.asks[0]).toMatchObject({ repliedAt: null, pastedAt: NOW });
  });

  test.each([
    ['verdict', null],
    ['claim', null],
    ['acceptance', 'acc_1'],
  ] as const)('a %s is asked for it', (kind, subject) => {
    expect(wrong(asked(kind, subject), undefined)).toContain('When did the client write this?');
  });

  test.each([
    ['after now', '2026-10-22T18:01+02:00', 'lies ahead'],
    ['before it was asked', '2026-10-15T17:03+02:00', 'You asked later than that'],
  ])('it does not lie %s', (_, wroteAt, words) => {
    expect(wrong(asked('valueCheck', 'ses_1'), wroteAt)).toContain(words);
  });

  const wrong = (book: Book, wroteAt: string | undefined) =>
    problemsOf(
      book,
      {
        kind: 'recordReply',
        id: cmd(70),
        ask: 'ask_1',
        reply: 'Yes',
        answer: 'yes',
        words: null,
        ...(wroteAt === undefined ? {} : { wroteAt }),
      },
      NOW,
    )[0]?.message ?? '';
});

describe('a reply without an answer', () => {
  test('keeps its words and blanks no earlier answer', () => {
    const known = withChanged(asked('valueCheck', 'ses_1'), 'sessions', 'ses_1', {
      gotValue: 'yes',
      gotValueSource: 'clientSaid',
      missing: 'Time',
    });
    expect(replied(known, null).sessions[0]).toMatchObject({
      gotValue: 'yes',
      gotValueSource: 'clientSaid',
      missing: 'Time',
    });
    expect(replied(known, null, 'Thank you').sessions[0]).toMatchObject({
      gotValue: 'yes',
      missing: 'Thank you',
    });
    const done = withChanged(asked('homework', 'act_1'), 'actions', 'act_1', {
      state: 'done',
      source: 'clientSaid',
    });
    expect(replied(done, null).actions[0]).toMatchObject({ state: 'done', source: 'clientSaid' });
    const accepted = withChanged(asked('acceptance', 'acc_1'), 'acceptances', 'acc_1', { clientSays: 'yes' });
    expect(replied(accepted, null).acceptances[0]).toMatchObject({ clientSays: 'yes' });
    expect(replied(accepted, null).asks[0]).toMatchObject({ reply: 'Pasted as it came' });
  });
});

describe('asking', () => {
  test('about a session notes when it was asked, the first time only', () => {
    const [book, command] = COMMANDS.askClient;
    const once = act(book, command, NOW);
    expect(once.sessions[0]?.askedAt).toBe(NOW);
    expect(act(once, { ...command, id: cmd(71) }, '2026-10-23T18:00+02:00').sessions[0]?.askedAt).toBe(NOW);
  });

  test('for the verdict keeps that it was asked, and answers nothing by itself', () => {
    const [book, command] = COMMANDS.askClient;
    const once = act(book, { ...command, about: 'verdict', subject: null }, NOW);
    expect(once.verdicts).toMatchObject([{ askedAt: NOW, answer: null, at: null }]);
  });

  test('a claim is withdrawn once', () => {
    const once = act(practice, COMMANDS.withdrawClaim[1], NOW);
    const again = { ...COMMANDS.withdrawClaim[1], id: cmd(72) };
    expect(problemsOf(once, again, NOW)[0]?.message).toContain('withdrawn on 2026-10-22');
  });
});
