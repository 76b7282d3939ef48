import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { claimWish } from '#shared/workflows/tasks/claim-forms.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
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

/** The client was asked by message, and wrote back. */
const asking = (book: Book): Book =>
  withRows(book, {
    asks: [{ id: 'ask_claim', kind: 'claim', code: '4TRW2A', sentAt: '2026-09-01T09:00+02:00' }],
  });
const REPLY = {
  kind: 'recordReply',
  id: cmd(63),
  ask: 'ask_claim',
  reply: 'I ask for my money back.',
  answer: 'yes',
  words: null,
  wroteAt: '2026-10-22T09:00+02:00',
} as const;

describe('a claim is noted where the standing says that one can be', () => {
  test.each<[string, Book, RegExp]>([
    ['while one is open', practice, /Decide on it/],
    ['over a decided refund', decided('refund'), /decided already/],
    ['on terms nobody signed', { ...unsigned(running), payments: [] }, /draft|not signed/],
    ['without any terms', { ...running, contracts: [], proposals: [], payments: [] }, /no guarantee|draft/],
    ['after the client ended it early', ended('client'), /ended early/],
  ])('refused %s, with the reason', (_, book, words) => {
    expect(standing(book, ENGAGEMENT, at(NOW)).canClaim).toBe(false);
    const row = { engagement: ENGAGEMENT, at: NOW, words: 'It did not pay back.', source: 'clientSaid' };
    const typed = { kind: 'keepRecord', tab: 'claims', record: null, set: row, was: null } as const;
    for (const command of [CLAIM, typed]) {
      const problems = problemsOf(book, { ...command, id: cmd(60) }, NOW);
      expect(problems.map(({ message }) => message).join(' ')).toMatch(words);
    }
    const replied = act(asking(book), REPLY, NOW);
    expect(replied.claims).toEqual(book.claims);
    expect(replied.asks.at(-1)?.reply).toBe(REPLY.reply);
    expect(replied.asks.at(-1)?.note).toMatch(words);
  });

  test('what the client wrote before an end, or on its day, is heard; on its day it is asked which came first', () => {
    const written = (wroteAt: string) =>
      act(asking(ended('client')), { ...REPLY, wroteAt }, NOW).claims.map((one) => one.at);
    expect(written('2026-09-30T20:00+02:00')).toHaveLength(1);
    expect(written('2026-10-01T20:00+02:00')).toHaveLength(1);
    expect(written('2026-10-02T08:00+02:00')).toHaveLength(0);
    const book = act(asking(ended('client')), { ...REPLY, wroteAt: '2026-10-01T20:00+02:00' }, NOW);
    const steps = () => standing(book, ENGAGEMENT, at(NOW)).steps;
    expect(steps()).toContain('cameFirst');
    const about = { engagement: ENGAGEMENT, claim: book.claims[0]?.id ?? null, due: [] };
    const wish = claimWish('cameFirst', { ...about, values: { beforeEnd: false } });
    const answered = act(book, { ...wish, id: cmd(62) } as AnyCommand, NOW);
    expect(standing(answered, ENGAGEMENT, at(NOW))).toMatchObject({ guarantee: { state: 'endedEarly' } });
    expect(standing(answered, ENGAGEMENT, at(NOW)).steps).not.toContain('cameFirst');
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
