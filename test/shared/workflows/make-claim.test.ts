import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { standing } from '#shared/rules/standing.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, ENGAGEMENT, withChanged, withRows } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const [running, CLAIM] = COMMANDS.makeClaim;
const unsigned = (book: Book): Book =>
  withChanged(book, 'contracts', 'con_1', { clientSignedOn: null, providerSignedOn: null });
const decided = (kind: 'refund' | 'declined'): Book =>
  withRows(practice, {
    decisions: [
      {
        claim: 'clm_1',
        on: '2026-10-21',
        kind,
        ground: kind === 'declined' ? 'outside' : null,
        by: 'Nora',
        reason: 'Looked at.',
        clientReply: 'Noted.',
      },
    ],
  });
const ended = (endedBy: 'client' | 'provider'): Book =>
  withChanged(running, 'engagements', ENGAGEMENT, { endedOn: '2026-10-01', endedBy });

describe('a claim is noted where the standing says that one can be', () => {
  test.each<[string, Book, RegExp]>([
    ['while one is open', practice, /Decide on it/],
    ['over a decided refund', decided('refund'), /decided already/],
    ['on terms nobody signed', { ...unsigned(running), payments: [] }, /draft|not signed/],
    ['without any terms', { ...running, contracts: [], proposals: [], payments: [] }, /no guarantee|draft/],
    ['after the client ended it early', ended('client'), /ended early/],
  ])('refused %s, with the reason', (_, book, words) => {
    expect(standing(book, ENGAGEMENT, at(NOW)).canClaim).toBe(false);
    const problems = problemsOf(book, { ...CLAIM, id: cmd(60) }, NOW);
    expect(problems.map(({ message }) => message).join(' ')).toMatch(words);
  });

  test.each<[string, Book]>([
    ['early, while the guarantee runs', running],
    ['after the provider ended it', ended('provider')],
    [
      'paid on sent terms that the client has not signed',
      withChanged(unsigned(running), 'proposals', 'pro_1', { sentAt: '2026-07-01T10:00+02:00' }),
    ],
  ])('noted %s', (_, book) => {
    expect(standing(book, ENGAGEMENT, at(NOW)).canClaim).toBe(true);
    expect(act(book, { ...CLAIM, id: cmd(61) }, NOW).claims).toHaveLength(1);
  });
});
