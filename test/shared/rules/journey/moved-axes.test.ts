import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyInputs } from '#shared/rules/journey/journey-inputs.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { standing } from '#shared/rules/standing.ts';
import { act, cmd } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = instantOf('2026-07-20T10:00+02:00');
const held = (day: string, gotValue: 'yes' | 'partly' | null, mood: number | null = null) =>
  ({ start: `${day}T09:00+02:00`, outcome: 'held', gotValue, gotValueSource: 'clientSaid', mood }) as const;
const read = (given: RowsGiven) => {
  const book = bookWith(given);
  return {
    book,
    journey: journeyOf(book, ENGAGEMENT, standing(book, ENGAGEMENT, NOW).guarantee.progress, NOW),
  };
};

describe('what moved the result or the experience', () => {
  test('is told with the session that shows it, since the session before', () => {
    const { journey } = read({ sessions: [held('2026-07-01', 'yes', 1), held('2026-07-15', 'partly', -1)] });
    expect(journey.moved).toEqual([
      {
        code: 'experienceMoved',
        text: 'The experience fell since 1 Jul: value partly, mood low.',
        record: { tab: 'sessions', id: 'ses_2' },
      },
    ]);
    const back = read({ sessions: [held('2026-07-01', 'partly'), held('2026-07-15', 'yes')] }).journey.moved;
    expect(back.map(({ text }) => text)).toEqual(['The experience came back since 1 Jul: value yes.']);
  });

  test('an axis that stayed, or was not known, did not move', () => {
    const moved = (...sessions: ReturnType<typeof held>[]) => read({ sessions }).journey.moved;
    expect(moved(held('2026-07-01', 'yes'), held('2026-07-15', 'yes'))).toEqual([]);
    expect(moved(held('2026-07-01', null), held('2026-07-15', 'partly'))).toEqual([]);
    expect(moved(held('2026-07-15', 'partly'))).toEqual([]);
  });

  test('a result that falls behind its pace is told with how far it is', () => {
    const contracts = [{ termStart: '2026-06-01', termEnd: '2026-08-01', clientSignedOn: '2026-06-01' }] as const; // prettier-ignore
    const result = { kind: 'money', name: 'Orders', threshold: { minor: 1000, currency: 'USD' }, currency: 'USD' } as const; // prettier-ignore
    const came = { minimumResult: 'min_1', amount: { minor: 200, currency: 'USD' }, on: '2026-06-02', source: 'clientWrote', attribution: 1, basis: 'contracted' } as const; // prettier-ignore
    const { journey } = read({
      contracts,
      minimumResults: [result],
      evidence: [came],
      sessions: [held('2026-06-03', null), held('2026-07-15', null)],
    });
    expect(journey.moved.map(({ text, record }) => [text.replaceAll('\u202f', ' '), record])).toEqual([
      ['The result fell behind since 3 Jun: Orders is at 20 %, even pace 80 %.', { tab: 'minimumResults', id: 'min_1' }], // prettier-ignore
    ]);
  });
});

test('every line of the journey that counts rows opens to the rows it was counted from', () => {
  const { book, journey } = read({
    sessions: [held('2026-07-01', 'yes', 1), held('2026-07-15', 'partly', -1)],
    touchpoints: [{ at: '2026-07-02T09:00+02:00', line: 'below', summary: 'Read the plans' }],
    arcSignals: [{ code: 'B1', at: '2026-07-01T09:00+02:00', state: 'confirmed', words: 'A calm shop' }],
    actions: [{ kind: 'promise', owner: 'provider', text: 'Send the plan', dueOn: '2026-07-10' }],
  });
  const inputs = journeyInputs(book, ENGAGEMENT, journey, NOW);
  const leadsTo = (name: string) => inputs[name]?.flatMap(({ record }) => record?.id ?? []);
  expect(leadsTo('Seen, unseen')).toEqual(['ses_1', 'tou_1', 'ses_2']);
  expect(leadsTo('Told since')).toEqual(['tou_1']);
  expect(leadsTo('Mood')).toEqual(['ses_1', 'ses_2']);
  expect(leadsTo('Your promises')).toEqual(['act_1']);
  expect(leadsTo('Decision arc')).toEqual(['arc_1']);
  const names = journeyLines(journey, 'en-GB').map(({ name }) => name);
  for (const name of ['Seen, unseen', 'Full value', 'Mood', 'Silence']) expect(names).toContain(name);
});

test('how much was concrete is counted as a stage is left, and stays with it', () => {
  const book = bookWith({
    engagements: [{ stage: 'explore', decides: 'The owner' }],
    stageVisits: [{ stage: 'explore', enteredOn: '2026-07-01' }],
  });
  const move = { kind: 'moveStage', id: cmd(1), engagement: ENGAGEMENT, to: 'narrow', on: null, answer: null, evidence: null, reason: null } as const; // prettier-ignore
  const moved = act(book, move, '2026-07-10T10:00+02:00');
  expect(moved.stageVisits[0]).toMatchObject({ leftOn: '2026-07-10', objectivity: 1 });
});
