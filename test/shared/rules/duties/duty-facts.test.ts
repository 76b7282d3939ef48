import { describe, expect, test } from 'vitest';
import type { Session } from '#shared/model/work/sessions.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';
import { signed, dutyOf, note } from './support/duty-of.ts';

const held = (more: Partial<Session> = {}): Partial<Session> => ({
  start: '2026-09-03T16:00+02:00',
  end: '2026-09-03T17:00+02:00',
  outcome: 'held',
  ordinal: 1,
  ...more,
});

describe('unknown is never a lapse', () => {
  const empty = signed({
    minimumResults: [],
    sessions: [held(), held({ start: '2026-09-10T16:00+02:00', ordinal: 2 })],
  });

  test.each([1, 2, 3, 4, 5, 6])('duty %i with nothing noted', (duty) => {
    expect(['lapse', 'undecided']).not.toContain(dutyOf(empty, duty).client.status);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'duty %i with nothing noted declines no claim, even called material',
    (duty) => {
      const { claims, decisions, dutyNotes } = bookWith({
        claims: [{ at: '2027-01-05T09:00+01:00', source: 'clientWrote' }],
        dutyNotes: [note(duty, 'material')],
        decisions: [
          {
            claim: 'clm_1',
            on: '2027-01-06',
            kind: 'declined',
            by: 'Nora Lindqvist',
            reason: 'They did not do their part',
            ground: 'lapse',
            duty,
            clientReply: 'I did.',
          },
        ],
      });
      const book = { ...empty, claims, decisions, dutyNotes };
      expect(guaranteeStatus(book, ENGAGEMENT, at('2027-01-07')).state).toBe('claimed');
    },
  );

  test('sessions from before the practice was recorded here are unknown, not missing', () => {
    const book = signed({
      engagements: [{ historyFrom: '2026-10-01' }],
      minimumResults: [],
      sessions: [held(), held({ ordinal: 2 })],
    });
    expect(['lapse', 'undecided']).not.toContain(dutyOf(book, 1).client.status);
  });
});

describe('duty 2: says right after the session', () => {
  const asked = held({ askedAt: '2026-09-03T17:05+02:00' });

  test('a question not answered in the agreed hours is known as that; a late word still counts', () => {
    expect(dutyOf(signed({ sessions: [asked] }), 2).client.status).toBe('undecided');
    const late = held({
      ...asked,
      gotValue: 'yes',
      gotValueSource: 'clientWrote',
      answeredAt: '2026-09-05T17:00+02:00',
    });
    expect(dutyOf(signed({ sessions: [late] }), 2).client).toMatchObject({
      status: 'met',
      text: expect.stringContaining('24 h late'),
    });
  });

  test('what we think they would say is no word of theirs', () => {
    const ours = held({ gotValue: 'no', gotValueSource: 'providerImpression' });
    expect(dutyOf(signed({ sessions: [ours] }), 2).client.status).toBe('unknown');
  });

  test('a “no” wants our answer within 7 days: the eighth day misses, an adjustment cures', () => {
    const no = held({ gotValue: 'no', gotValueSource: 'clientSaid', answeredAt: '2026-09-03T18:00+02:00' });
    const ours = (on: string, given: RowsGiven = {}) =>
      dutyOf(signed({ sessions: [no], ...given }), 2, on).provider.status;
    expect(ours('2026-09-10')).toBe('met');
    expect(ours('2026-09-11')).toBe('undecided');
    expect(
      ours('2026-09-11', { actions: [{ kind: 'adjustment', text: 'Role play', session: 'ses_1' }] }),
    ).toBe('met');
  });
});

describe('duty 3: homework', () => {
  test('never set, it is nobody’s lapse and blocks no claim', () => {
    const claim = { at: '2027-01-05T09:00+01:00', source: 'clientWrote' } as const;
    const book = signed({ sessions: [held()], claims: [claim], dutyNotes: [note(3, 'material')] });
    expect(['lapse', 'undecided']).not.toContain(dutyOf(book, 3).client.status);
    const declined = {
      claim: 'clm_1',
      on: '2027-01-06',
      kind: 'declined',
      by: 'Nora',
      reason: 'No homework',
      ground: 'lapse',
      duty: 3,
      clientReply: 'None was set.',
    } as const;
    const decided = { ...book, decisions: bookWith({ decisions: [declined] }).decisions };
    expect(guaranteeStatus(decided, ENGAGEMENT, at('2027-01-07')).state).toBe('claimed');
  });

  test.each([
    ['done', 'clientSaid', 'met'],
    ['partly', 'clientSaid', 'met'],
    ['notDone', 'clientSaid', 'undecided'],
    ['notDone', 'providerImpression', 'unknown'],
    ['notAsked', null, 'unknown'],
    [null, null, 'unknown'],
    ['excused', 'clientSaid', 'excused'],
  ] as const)('%s, says %s: %s', (state, source, status) => {
    const book = signed({
      sessions: [held()],
      actions: [{ kind: 'homework', text: 'Listen', state, source, dueOn: '2026-09-10' }],
    });
    expect(dutyOf(book, 3).client.status).toBe(status);
  });

  test('“best possible” is the client’s to say: our opinion changes nothing', () => {
    const book = (providerOpinion: string | null) =>
      signed({
        actions: [{ kind: 'homework', text: 'Listen', state: 'done', source: 'clientSaid', providerOpinion }],
      });
    expect(dutyOf(book('Sloppy'), 3)).toEqual(dutyOf(book(null), 3));
  });
});

describe('duty 5: on time, to the end', () => {
  const late = (clientLateMinutes: number, more: Partial<Session> = {}) =>
    dutyOf(
      signed({
        sessions: [
          held({
            clientLateMinutes,
            clientCutMinutes: 0,
            providerLateMinutes: 0,
            presenceSource: 'clientSaid',
            ...more,
          }),
        ],
      }),
      5,
    );

  test('five minutes of grace, the sixth is missed', () => {
    expect(late(5).client.status).toBe('met');
    expect(late(6).client.status).toBe('undecided');
  });

  test('a one-sided record is our impression until the client had the summary', () => {
    expect(late(20, { presenceSource: 'thisBrowser' }).client.status).toBe('unknown');
    expect(
      late(20, { presenceSource: 'thisBrowser', summarySentAt: '2026-09-03T18:00+02:00' }).client.status,
    ).toBe('undecided');
  });

  test('where we were late ourselves, theirs does not count and ours shows', () => {
    const both = late(20, { providerLateMinutes: 10 });
    expect(both.client.status).not.toBe('undecided');
    expect(both.provider.status).toBe('undecided');
  });
});
