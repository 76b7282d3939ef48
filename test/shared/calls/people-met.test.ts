import { describe, expect, test } from 'vitest';
import { currencyAt } from '#shared/base/home-currency.ts';
import { clientMet, newcomerMet, peopleMet, practiceFrom } from '#shared/calls/people-met.ts';
import { noFacts, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import { act, cmd } from '#test/support/act.ts';
import { emptyBook } from '#shared/model/book.ts';

const guest = (name: string | null, email: string | null): Guest => ({ name, email, response: null });
const fact = <T>(value: T) => ({ value, layer: 'file', evidence: '', confidence: 'certain' }) as const;
const meeting = (organiser: Guest | null, guests: readonly Guest[]): MeetingFacts => ({
  ...noFacts,
  organiser: organiser && fact(organiser),
  guests: fact(guests),
});
const JANA = guest('Jana Vogt', 'jana@vogt-prozesse.de');
const DIETER = guest('Dieter Krull', 'd.krull@krull.de');
const nobody = () => false;

describe('who was in a first call', () => {
  test('the one who invited is us, and their firm with them; all others are the client’s people', () => {
    const people = peopleMet(
      meeting(JANA, [JANA, DIETER, guest(null, 'ute.sander@krull.de'), guest('Per', 'per@vogt-prozesse.de')]),
      nobody,
    );
    expect(people.map(({ name, side }) => [name, side])).toEqual([
      ['Jana Vogt', 'provider'],
      ['Dieter Krull', 'client'],
      ['Ute Sander', 'client'],
      ['Per', 'provider'],
    ]);
    expect(clientMet(people)).toBe('Krull');
  });

  test('where they invited, an address of our own says who we are', () => {
    const people = peopleMet(meeting(DIETER, [DIETER, JANA]), (one) => one === JANA);
    expect(people.map(({ side }) => side)).toEqual(['client', 'provider']);
  });

  test('a private address names the person, and takes nobody of the same mail service for ours', () => {
    const people = peopleMet(
      meeting(guest('Me', 'me@gmail.com'), [guest('Tomás Rivera', 'tomas@gmail.com')]),
      nobody,
    );
    expect(people.map(({ side }) => side)).toEqual(['provider', 'client']);
    expect(clientMet(people)).toBe('Tomás Rivera');
  });

  test('a call that nobody is named in proposes nobody', () => {
    expect(peopleMet(noFacts, nobody)).toEqual([]);
    expect(clientMet([])).toBe('');
  });
});

test('client, people, engagement, session and the practice itself are made by one save', () => {
  const people = peopleMet(meeting(JANA, [DIETER]), nobody);
  const said = { client: 'Krull Metall', title: 'Scrap', desired: 'Less scrap.', currency: 'eur' };
  const settings = practiceFrom({ zone: 'Europe/Berlin', locale: 'de-DE' }, people[0]);
  const book = act(
    emptyBook(),
    {
      kind: 'captureCall',
      id: cmd(1),
      engagement: null,
      newcomer: newcomerMet(said, people, settings),
      session: null,
      values: { start: '2026-11-23T10:00+01:00', outcome: 'held' },
      homeworkChecked: [],
      actionsSet: [],
      signals: [],
      work: [],
      experiments: [],
      asked: [],
    },
    '2026-11-23T12:00+01:00',
  );
  expect(book.settings).toMatchObject([
    { currency: 'EUR', zone: 'Europe/Berlin', locale: 'de-DE', language: 'de', provider: 'Jana Vogt' },
  ]);
  expect(book.clients).toMatchObject([{ name: 'Krull Metall', contact: 'Dieter Krull', domain: 'krull.de' }]);
  expect(book.people).toMatchObject([{ name: 'Dieter Krull', side: 'client', client: book.clients[0]?.id }]);
  expect(book.engagements).toMatchObject([{ title: 'Scrap', stage: 'need', currency: 'EUR' }]);
  expect(book.sessions).toMatchObject([{ engagement: book.engagements[0]?.id, outcome: 'held' }]);
});

test.each([
  ['Europe/Berlin', 'en-GB', 'EUR'],
  ['Asia/Tokyo', 'en', 'JPY'],
  ['Europe/Zurich', 'de-DE', 'CHF'],
  ['America/New_York', 'en-GB', 'USD'],
  ['America/Santiago', 'es', 'CLP'],
  ['UTC', 'en-GB', 'GBP'],
])('in %s, writing as in %s, one is paid in %s', (zone, locale, currency) => {
  expect(currencyAt(zone, locale)).toBe(currency);
});
