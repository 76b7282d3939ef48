import { describe, expect, test } from 'vitest';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { seriesStarts } from '#shared/workflows/plan-series.ts';
import { summaryOf } from '#shared/workflows/session-summary.ts';
import { foreignBlocks, versionWords } from '#shared/workflows/tasks/proposal-tasks.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, usd, withChanged } from '#test/support/build-book.ts';
import { NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

describe('a series of sessions', () => {
  test('eight, every three weeks, at the same time on the clock across its change', () => {
    const starts = seriesStarts(
      { first: '2026-10-08T16:00+02:00', count: 8, everyWeeks: 3 },
      'Europe/Berlin',
    );
    expect(starts.slice(0, 3)).toEqual([
      '2026-10-08T16:00+02:00',
      '2026-10-29T16:00+01:00',
      '2026-11-19T16:00+01:00',
    ]);
    expect(starts).toHaveLength(8);
  });

  test('a time that the spring takes away moves on by the hour', () => {
    const starts = seriesStarts(
      { first: '2026-03-22T02:30-04:00', count: 2, everyWeeks: 50 },
      'America/New_York',
    );
    expect(starts[1]).toBe('2027-03-07T02:30-05:00');
    expect(
      seriesStarts({ first: '2027-03-07T02:30-05:00', count: 2, everyWeeks: 1 }, 'America/New_York')[1],
    ).toBe('2027-03-14T03:30-04:00');
  });
});

describe('objective and minimum results agreed, in one tap', () => {
  const open = withChanged(practice, 'minimumResults', 'min_1', {
    clientAgreedOn: null,
    providerAgreedOn: null,
  });
  const tap = { kind: 'agreeResults', id: cmd(1), engagement: ENGAGEMENT } as const;
  test('notes both days and the session both sat in', () => {
    const after = act(open, tap, NOW);
    expect(after.minimumResults[0]).toMatchObject({
      clientAgreedOn: '2026-10-22',
      providerAgreedOn: '2026-10-22',
    });
    expect(after.sessions.map(({ clarityAgreed }) => clarityAgreed)).toEqual([true, null]);
  });
  test('a day that is there stays; without any result there is nothing to agree', () => {
    const after = act(
      withChanged(open, 'minimumResults', 'min_1', { clientAgreedOn: '2026-07-16' }),
      tap,
      NOW,
    );
    expect(after.minimumResults[0]?.clientAgreedOn).toBe('2026-07-16');
    expect(problemsOf({ ...open, minimumResults: [] }, tap, NOW)[0]?.message).toMatch(
      /least the client gets/,
    );
  });
});

describe('the summary of a session', () => {
  const book = bookWith({
    clients: [{ name: 'Tomás Rivera', email: 'tomas@example.com' }],
    sessions: [
      {
        start: '2026-10-22T16:00+02:00',
        outcome: 'held',
        gotValue: 'partly',
        gotValueSource: 'clientSaid',
        missing: 'An example in English',
        clientLateMinutes: 10,
        notes: 'Tired today',
      },
    ],
    actions: [
      { text: 'Call three clients', state: 'partly', checkedIn: 'ses_1' },
      { text: 'Role-play first', kind: 'adjustment', session: 'ses_1' },
      { text: 'Call the bank', session: 'ses_1', dueOn: '2026-10-29' },
      { text: 'Send the template', kind: 'promise', owner: 'provider', session: 'ses_1' },
      { text: 'Rethink the price', kind: 'commitment', owner: 'provider', line: 'below', session: 'ses_1' },
    ],
  });
  const say = (from: Book) => {
    const [session] = rowsOf(from, 'sessions', ENGAGEMENT);
    if (!session) throw new Error('no session');
    return summaryOf(from, session, at(NOW), 'en-GB');
  };

  test('tells what was said, what both owe and who was late, and nothing private', () => {
    const { subject, text, mailto } = say(book);
    expect(subject).toBe('Our session on 22 October 2026');
    for (const line of [
      '– You said that it was partly of value.',
      '– What was missing, in your words: “An example in English”',
      '– Homework, Call three clients: partly done. How well did it go for you, from 0 to 4?',
      '– What we change: Role-play first',
      '– For you until 29 October 2026: Call the bank',
      '– From me: Send the template',
      '– It began 10 minutes late on your side.',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toMatch(/Tired|Rethink/);
    expect(mailto).toContain('tomas@example.com');
  });

  test('our own impression of the value is not put into the client’s mouth', () => {
    const { text } = say(withChanged(book, 'sessions', 'ses_1', { gotValueSource: 'providerImpression' }));
    expect(text).not.toMatch(/You said|in your words/);
  });

  test('is written in the client’s language', () => {
    const { text } = say(withChanged(book, 'clients', 'cli_1', { language: 'de' }));
    expect(text).toContain('Sie sagten, dass er Ihnen zum Teil genützt hat.');
  });
});

describe('what a client answers to a proposal', () => {
  const sent = bookWith({
    options: [
      { name: 'Six months', fee: usd(2400), chosen: true },
      { name: 'A year', fee: usd(4000) },
    ],
    proposals: [{ number: '2026-01', version: 1, sentAt: '2026-10-10T10:00+02:00', language: 'de' }],
  });
  const answer = (said: object) =>
    ({
      kind: 'answerProposal',
      id: cmd(2),
      proposal: 'pro_1',
      answer: 'accepted',
      option: 'opt_2',
      on: null,
      words: null,
      ...said,
    }) as AnyCommand;

  test('the accepted option is the chosen one', () => {
    const after = act(sent, answer({}), NOW);
    expect(after.options.map(({ chosen }) => chosen)).toEqual([false, true]);
    expect(after.proposals[0]).toMatchObject({ answer: 'accepted', answeredOn: '2026-10-22' });
  });

  test.each([
    ['declined without a reason', sent, answer({ answer: 'declined', option: null }), /Why not/],
    ['accepted without an option', sent, answer({ option: null }), /Which option/],
    ['a draft', withChanged(sent, 'proposals', 'pro_1', { sentAt: null }), answer({}), /was sent/],
  ] as const)('refused: %s', (_, book, command, words) => {
    expect(problemsOf(book, command, NOW)[0]?.message).toMatch(words);
  });

  test('silence is told in days, an answer in its words', () => {
    const one = sent.proposals[0];
    if (!one) throw new Error('no proposal');
    expect(versionWords(one, '2026-10-22', 'en-GB')).toBe('sent on 10 Oct, frozen; no answer for 12 days');
    const declined = act(sent, answer({ answer: 'declined', option: null, words: 'Not this year.' }), NOW)
      .proposals[0];
    expect(declined && versionWords(declined, '2026-10-22', 'en-GB')).toMatch(
      /declined on 22 Oct.*“Not this year.”/,
    );
  });

  test('own words written for another language are kept and said', () => {
    const text = {
      owner: 'pro_1',
      kind: 'proposal',
      block: 'situation',
      part: 1,
      content: 'You lose ten hours a week.',
    } as const;
    const book = { ...sent, documents: [{ ...text, id: 'doc_1', language: 'en' as const }] };
    const one = book.proposals[0];
    expect(one && foreignBlocks(book, one)).toEqual(['You lose ten hours a week.']);
    expect(one && foreignBlocks(book, { ...one, language: 'en' })).toEqual([]);
    expect(Object.keys(entities.documents.fields)).toContain('language');
  });
});
