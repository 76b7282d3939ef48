import { describe, expect, test } from 'vitest';
import { logCommand } from '#shared/calls/log-command.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { whoseCall } from '#shared/calls/whose-call.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const told = <T>(value: T) => ({ value, layer: 'data', evidence: '', confidence: 'certain' }) as const;
const HOURS: Partial<Session> = { start: '2026-10-22T16:00+02:00', end: '2026-10-22T17:00+02:00' };
const book = bookWith({ sessions: [{ ordinal: 9, outcome: 'planned', ...HOURS }] });

const saidAt = (now: string, values: Partial<Session>, facts: MeetingFacts = noFacts) => {
  const call = { engagement: ENGAGEMENT, facts, now: at(now), zone: 'Europe/Berlin' };
  const made = logCommand(book, call, { values: { ...HOURS, ...values }, homework: {}, actions: [] });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  return made.value;
};

describe('when a client answered', () => {
  test.each([
    ['right after the call', '2026-10-22T17:06:41+02:00', '2026-10-22T17:06+02:00'],
    ['a day after its end', '2026-10-23T17:00+02:00', '2026-10-23T17:00+02:00'],
    ['later than that: then nobody knows', '2026-10-23T17:01+02:00', undefined],
  ])('is when it was noted, %s', (_, now, answeredAt) => {
    const { values } = saidAt(now, { gotValue: 'yes' });
    expect([values.gotValueSource, values.answeredAt, values.askedAt]).toEqual([
      'clientSaid',
      answeredAt,
      answeredAt,
    ]);
  });

  test('is never the moment of our own impression', () => {
    const { values } = saidAt('2026-10-22T17:06+02:00', {
      gotValue: 'yes',
      gotValueSource: 'providerImpression',
    });
    expect([values.answeredAt, values.askedAt]).toEqual([undefined, undefined]);
  });
});

test('typing the right day finds the planned session, whatever the hour; a day with none is a new one', () => {
  const later = '2026-10-29T12:00+01:00';
  const typed = (start: string) => saidAt(later, { start, end: null }).session;
  expect(typed('2026-10-22T09:00+02:00')).toBe('ses_1');
  expect(typed('2026-10-21T09:00+02:00')).toBeNull();
});

test('a command says only what the row does not say yet', () => {
  expect(saidAt('2026-10-22T17:06+02:00', { outcome: 'held', notes: null })).toMatchObject({
    session: 'ses_1',
    values: { engagement: ENGAGEMENT, outcome: 'held' },
  });
  expect(Object.keys(saidAt('2026-10-22T17:06+02:00', {}).values)).toEqual(['engagement']);
});

test('the client’s written word is no answer of a form; what a reply said stays', () => {
  const log = (values: Partial<Session>, session: string | null = null) =>
    problemsOf(
      bookWith({ sessions: [{ ...HOURS, outcome: 'held', gotValue: 'no', gotValueSource: 'clientWrote' }] }),
      {
        kind: 'logSession',
        id: 'cmd_01HZZZZZZZ7KQ2MA',
        session,
        values: { engagement: ENGAGEMENT, ...HOURS, ...values },
        homeworkChecked: [],
        actionsSet: [],
      },
      '2026-10-22T18:00+02:00',
    ).map(({ field }) => field);
  expect(log({ gotValue: 'yes', gotValueSource: 'clientWrote' })).toContain('gotValueSource');
  expect(log({ gotValue: 'yes', gotValueSource: 'clientWrote' }, 'ses_1')).toContain('gotValueSource');
  expect(log({ mood: 1, gotValueSource: 'clientWrote' }, 'ses_1')).not.toContain('gotValueSource');
});

describe('whose call it is', () => {
  const practice = bookWith({
    settings: [{ email: 'nora@lindqvist.example', otherEmails: 'n@l.example' }],
    clients: [
      { name: 'Rivera Films', contact: 'Tomás Rivera', domain: 'rivera.example' },
      { name: 'Ada Quist', email: 'ada@quist.example' },
    ],
    engagements: [{ title: 'Career coaching' }, { title: 'A better pitch', client: 'cli_2' }],
    people: [{ name: 'Kim', client: 'cli_2', email: 'kim@quist.example' }],
  });
  const guest = (email: string) => ({ guests: told([{ name: null, email, response: null }]) });
  test.each([
    ['its firm in the title', { title: told('Rivera Films, October') }, 'eng_1'],
    ['its contact in the title', { title: told('Coaching with Tomás Rivera') }, 'eng_1'],
    ['an address of its domain', guest('cfo@rivera.example'), 'eng_1'],
    ['an address of one of its people', guest('kim@quist.example'), 'eng_2'],
    ['our own other address, which says nothing', guest('n@l.example'), null],
  ] as const)('is told by %s', (_, facts, engagement) => {
    const whose = whoseCall(practice, { ...noFacts, ...facts }, null, [], isConsumerMail);
    expect(whose.kind === 'one' ? whose.engagementId : null).toBe(engagement);
  });
});
