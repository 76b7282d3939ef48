import { describe, expect, test } from 'vitest';
import { standing } from '#shared/rules/standing.ts';
import { stepTask } from '#shared/workflows/tasks/step-task.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
const OWN = ['keepPromise', 'tickMoment', 'seeTried', 'whatNow'];
const owed = (given: RowsGiven) =>
  standing(bookWith(given), ENGAGEMENT, NOW).attention.filter(({ action }) => OWN.includes(action));
const one = (given: RowsGiven) => owed(given).map(({ action, group, what }) => [action, group, what]);

const promise = (dueOn: string | null, more = {}) =>
  ({ text: 'Send the list', kind: 'promise', owner: 'provider', dueOn, ...more }) as const;
const moment = (day: string, more = {}) =>
  ({ at: `${day}T09:00+02:00`, line: 'above', state: 'planned', summary: 'A photo', ...more }) as const;
const thing = (readBy: string | null, more = {}) =>
  ({ name: 'Ask at the end', state: 'running', readBy, ...more }) as const;

describe('what we set ourselves a day for is on Today from a week before', () => {
  test.each<[string, RowsGiven, string[][]]>([
    ['a promise past its day', { actions: [promise('2026-10-20')] }, [['keepPromise', 'now', 'Your promise was due on 20 Oct.']]],
    ['a promise of today', { actions: [promise('2026-10-22')] }, [['keepPromise', 'now', 'Your promise is due on 22 Oct.']]],
    ['a promise a week ahead', { actions: [promise('2026-10-29')] }, [['keepPromise', 'week', 'Your promise is due on 29 Oct.']]],
    ['a promise further ahead', { actions: [promise('2026-10-30')] }, []],
    ['a promise without a day', { actions: [promise(null)] }, []],
    ['a promise that was kept', { actions: [promise('2026-10-20', { state: 'done', doneOn: '2026-10-20' })] }, []],
    ['what the client promised', { actions: [promise('2026-10-20', { owner: 'client' })] }, []],
    ['a moment that was planned and not ticked', { touchpoints: [moment('2026-10-21')] }, [['tickMoment', 'now', 'They were to see something on 21 Oct.']]],
    ['a moment that happened', { touchpoints: [moment('2026-10-21', { state: 'happened' })] }, []],
    ['a little thing on its day', { experiments: [thing('2026-10-22')] }, [['seeTried', 'now', 'Tried, and to be seen by 22 Oct: did it take you closer?']]],
    ['a little thing before its day', { experiments: [thing('2026-10-23')] }, []],
    ['a little thing that has its verdict', { experiments: [thing('2026-10-20', { observed: 'unclear' })] }, []],
    ['a step of what now', { reviews: [{ kind: 'thankYou', dueOn: '2026-10-21' }] }, [['whatNow', 'now', 'What comes after was due on 21 Oct.']]],
    ['a step that was taken', { reviews: [{ kind: 'thankYou', dueOn: '2026-10-21', doneOn: '2026-10-21' }] }, []],
  ])('%s', (_, given, expected) => expect(one(given)).toEqual(expected)); // prettier-ignore

  test('of several the earliest is named, and the others are counted', () => {
    const [row] = owed({ actions: [promise('2026-10-21'), promise('2026-10-12', { text: 'Call Ana' })] });
    expect(row?.detail).toBe('“Call Ana”. 1 more like it.');
  });

  test('what is due goes before what is not yet', () => {
    const given = { actions: [promise('2026-10-29')], experiments: [thing('2026-10-20')] };
    expect(owed(given).map(({ action }) => action)).toEqual(['seeTried', 'keepPromise']);
  });

  test('the thanks are owed when the engagement is closed, and nothing else of ours is', () => {
    const given: RowsGiven = {
      engagements: [{ closedOn: '2026-10-18' }],
      actions: [promise('2026-10-20')],
      reviews: [{ kind: 'thankYou', dueOn: '2026-10-21' }],
    };
    expect(owed(given).map(({ action }) => action)).toEqual(['whatNow']);
  });

  test('each is answered in the short form of its row', () => {
    const given: RowsGiven = {
      ...{ actions: [promise('2026-10-20')], touchpoints: [moment('2026-10-21')] },
      ...{ experiments: [thing('2026-10-20')], reviews: [{ kind: 'dinner', dueOn: '2026-10-21' }] },
    };
    expect(owed(given).map((row) => stepTask(row)?.task)).toEqual(['action', 'planMoment', 'tryThing', 'review']); // prettier-ignore
  });
});
