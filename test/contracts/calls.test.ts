// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { instantOf, isMoment } from '#shared/base/moment.ts';
import { unloggedToday } from '#shared/calls/unlogged.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { dutyTable } from '#shared/rules/duties/duties.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { at, ENGAGEMENT } from '#test/support/build-book.ts';
import { CALLS, NOW, type Call } from './call-cases.ts';
import { factsOf, type Door } from './call-door.ts';
import { commandLine, imported } from './doors-command-line.ts';
import { sidebar, workbench } from './doors-forms.ts';
import { panel, popup } from './doors-popup.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: at(NOW) }));
afterAll(() => void vi.useRealTimers());

const asInstant = (value: unknown): unknown =>
  typeof value === 'string' && isMoment(value) ? instantOf(value) : value;

/** Every field of every session and action, and every duty with its facts two weeks later; ids by the number of their session. */
function stored(book: Book) {
  const sessions = rowsOf(book, 'sessions', ENGAGEMENT).sort(
    (a, b) => instantOf(a.start) - instantOf(b.start),
  );
  const number = (id: string | null) => sessions.find((one) => one.id === id)?.ordinal ?? null;
  const plain = (row: object) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => (name === 'id' ? [] : [[name, asInstant(value)]])),
    );
  const later = at(NOW) + 14 * 86_400_000;
  return {
    sessions: sessions.map(plain),
    actions: rowsOf(book, 'actions', ENGAGEMENT)
      .sort((a, b) => a.text.localeCompare(b.text))
      .map((one) => ({ ...plain(one), session: number(one.session), checkedIn: number(one.checkedIn) })),
    duties: dutyTable(book, ENGAGEMENT, termsOf(book, ENGAGEMENT), later).map(
      ({ name, client, provider }) => ({
        name,
        client: [client.status, client.text, client.facts.map(({ state, text }) => `${state}: ${text}`)],
        provider: [
          provider.status,
          provider.text,
          provider.facts.map(({ state, text }) => `${state}: ${text}`),
        ],
      }),
    ),
  };
}

/** Doors that know the calendar entry; the sidebar has none, and a list holds no promises. */
const doorsFor = (call: Call): Readonly<Record<string, Door>> => {
  const isRowOnly = [call.next, call.adjustment, Object.keys(call.homework)].every((one) => one.length === 0);
  return {
    'the panel': panel,
    'the workbench': workbench,
    'the command line': commandLine,
    ...(call.ics ? {} : { 'the sidebar': sidebar }),
    ...(isRowOnly && !(call.ics && call.times) ? { 'an import': imported } : {}),
  };
};

describe.each(CALLS.map((call) => [call.name, call] as const))('%s', (_, call) => {
  test('is one session, field by field, with the same duties afterwards, whichever door it came in by', async () => {
    const facts = await factsOf(call);
    const first = stored(await popup(call, facts));
    expect(first.sessions).toHaveLength(call.rows);
    expect(first.sessions.find((one) => one['ordinal'] === call.ordinal)).toMatchObject(
      plainly(call.answers),
    );
    for (const [name, door] of Object.entries(doorsFor(call)))
      expect(stored(await door(call, facts)), `${name} beside the popup`).toEqual(first);
  });
});

const plainly = (answers: object): object =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, asInstant(value)]));

test.each(CALLS.filter(({ ics }) => ics !== null).map((call) => [call.name, call] as const))(
  'the badge counts the calls of the day that the doors have not logged: %s',
  async (_, call) => {
    const facts = await factsOf(call);
    const count = (book: Book) =>
      unloggedToday({
        book,
        memory: [],
        sightings: [{ facts }],
        outbox: [],
        now: at(NOW),
        zone: 'Europe/Berlin',
      }).count;
    const after = await popup(call, facts);
    const open = (book: Book) =>
      book.sessions.filter(
        (one) =>
          one.outcome === 'planned' &&
          at(one.end ?? one.start) <= at(NOW) &&
          one.start.startsWith('2026-10-22'),
      ).length;
    expect(count(after)).toBe(open(after));
  },
);
