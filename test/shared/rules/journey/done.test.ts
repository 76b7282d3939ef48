import { describe, expect, test } from 'vitest';
import type { Acceptance } from '#shared/model/guarantee/acceptances.ts';
import { doneStatus } from '#shared/rules/journey/done.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

type Word = Acceptance['clientSays'];
const said = (providerSays: Word, clientSays: Word): Partial<Acceptance> => ({
  criterion: 'Two orders are signed',
  providerSays,
  providerOn: providerSays ? '2026-12-20' : null,
  clientSays,
  clientOn: clientSays ? '2026-12-22' : null,
});
const statusOf = (...acceptances: Partial<Acceptance>[]) =>
  doneStatus(bookWith({ acceptances }), ENGAGEMENT, '2026-12-24');

describe('done is two-sided', () => {
  test.each([
    [null, null, 'open', null],
    ['yes', null, 'doneClaimed', 'clientSilent'],
    [null, 'yes', 'open', 'providerSilent'],
    ['yes', 'yes', 'done', null],
    ['yes', 'no', 'disputed', 'differ'],
    ['no', 'yes', 'disputed', 'differ'],
    ['no', 'no', 'open', null],
    ['no', null, 'open', null],
  ] as const)('we say %s, the client says %s: %s', (ours, theirs, state, gap) => {
    const status = statusOf(said(ours, theirs));
    expect(status.state).toBe(state);
    expect(status.gaps.map((one) => one.kind)).toEqual(gap ? [gap] : []);
  });

  test('one criterion that only one side accepts keeps the whole from being done', () => {
    expect(statusOf(said('yes', 'yes'), said('yes', null))).toMatchObject({
      state: 'doneClaimed',
      accepted: 1,
      all: 2,
    });
    expect(statusOf(said('yes', 'yes'), said('yes', 'no')).state).toBe('disputed');
    expect(statusOf(said('yes', 'yes'), said(null, null)).state).toBe('open');
  });

  test('without criteria nothing is done: that is not known, never assumed', () => {
    expect(statusOf()).toMatchObject({ state: 'noCriteria', accepted: 0, all: 0 });
  });

  test('a gap is open since the first side spoke, and names who is to speak', () => {
    expect(statusOf(said('yes', 'no')).gaps).toMatchObject([{ daysOpen: 4 }]);
    expect(statusOf(said('yes', null)).missing).toMatchObject([
      { who: 'client', record: { tab: 'acceptances' } },
    ]);
    expect(statusOf(said(null, 'yes')).missing).toMatchObject([{ who: 'provider' }]);
  });

  test('the order of rows does not matter', () => {
    const book = bookWith({ acceptances: [said('yes', 'no'), said('yes', null), said(null, 'yes')] });
    const turned = { ...book, acceptances: [...book.acceptances].reverse() };
    expect(doneStatus(turned, ENGAGEMENT, '2026-12-24')).toEqual(doneStatus(book, ENGAGEMENT, '2026-12-24'));
  });
});
