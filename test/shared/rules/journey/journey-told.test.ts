import { expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { instantOf } from '#shared/base/moment.ts';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { taskOfReason, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { startOf, wishOf, type Seen, type Task } from '#shared/workflows/tasks/task.ts';
import { act, cmd } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = '2026-10-22T10:00+02:00';
const journey = (book: Book) => journeyOf(book, ENGAGEMENT, [], instantOf(NOW));
const lineOf = (name: string, given: RowsGiven) =>
  journeyLines(journey(bookWith(given)), 'en-GB').find((one) => one.name === name)?.text ?? null;
const seenIn = (book: Book): Seen => ({
  ...{
    book,
    engagement: ENGAGEMENT,
    now: instantOf(NOW),
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    record: null,
  },
});
const doTask = (book: Book, task: Task, values: object): Book => {
  const seen = seenIn(book);
  const filled = { ...startOf(task, seen), ...values } as Record<string, unknown>;
  const { id: _id, ...set } = filled;
  return act(
    book,
    { ...wishOf(task, seen, { values: set, changed: { set, was: {} } }), id: cmd(1) } as never,
    NOW,
  );
};

test('an open no, their plan and a fall in involvement are talked about everywhere, each with the form that answers it', () => {
  const book = bookWith({
    objections: [{ id: 'obj_1', words: 'Too dear', blocking: true, on: '2026-10-01' }],
    talks: [
      { id: 'tlk_1', at: '2026-10-01T09:00+02:00', involvement: 3 },
      { id: 'tlk_2', at: '2026-10-08T09:00+02:00', involvement: 1, plan: 'theirs', position: 'doing' },
      { id: 'tlk_3', at: '2026-10-15T09:00+02:00', involvement: 1, plan: 'theirs', position: 'doing' },
    ],
  });
  const talk = journey(book).talk.map((one) => [one.code, taskOfReason(one)]);
  expect(talk).toEqual([
    ['openNo', { task: 'objection', row: 'obj_1' }],
    ['doingWithoutWhy', { task: 'why', row: null }],
    ['theirPlan', { task: 'talk', row: 'tlk_3' }],
  ]);
  const talks = briefOf(book, ENGAGEMENT, instantOf(NOW)).below.find(({ title }) => title === 'The talks');
  expect(talks?.lines[1]?.text).toBe('“Too dear”: no yes while this no is open. Ask to understand it.');
  expect(taskOfReason({ code: 'involvementFell', text: '', record: { tab: 'talks', id: 'tlk_2' } })).toEqual({ task: 'talk', row: 'tlk_2' }); // prettier-ignore
});

test('noes, ways ruled out and choices given are told as what became of them', () => {
  expect(lineOf('Noes', { objections: [{ words: 'Too dear', state: 'passed' }, { words: 'Too late' }] })).toBe('1 passed, 1 open'); // prettier-ignore
  const alternatives = [
    { name: 'Hire', eliminatedOn: '2026-10-08', reason: 'too slow' },
    { name: 'Do nothing', eliminatedOn: '2026-10-12' },
    { name: 'Another adviser' },
  ];
  expect(lineOf('Ruled out', { alternatives })).toBe(
    'Hire on 8 Oct (too slow), 2 left; Do nothing on 12 Oct, 1 left',
  );
  expect([lineOf('Noes', {}), lineOf('Ruled out', {}), lineOf('Choices given', {})]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a choice given to the client is kept with what they took, towards what they want', () => {
  const book = bookWith({ outcomes: [{ id: 'out_1', name: 'Orders', primary: true }] });
  const given = doTask(book, TASKS.giveChoice, { name: 'In person or by video', preference: 'in person' });
  expect(given.experiments).toMatchObject([{ state: 'running', outcome: 'out_1', startedOn: '2026-10-22' }]);
  const line = journeyLines(journey(given), 'en-GB').find(({ name }) => name === 'Choices given');
  expect(line?.text).toBe('In person or by video: in person');
});

test('where much depends on it, a fall of one in mood is asked about, elsewhere one of two', () => {
  const held = (day: string, mood: number) =>
    ({ start: `2026-10-${day}T09:00+02:00`, outcome: 'held', mood }) as const;
  const fell = (more: object) =>
    journey(
      bookWith({ engagements: [{ id: ENGAGEMENT, ...more }], sessions: [held('01', 1), held('08', 0)] }),
    );
  expect(fell({ complexity: 'high' }).mood.fell?.code).toBe('moodFell');
  expect(fell({ complexity: 'high' }).stakes).toMatch(/^high/);
  expect([fell({}).mood.fell, fell({}).stakes]).toEqual([null, null]);
});

test('what a request implies is told in the form while it is noted; a sign of being speaks for itself', () => {
  const says = (code: string) => TASKS.heard.says(seenIn(bookWith()), { code });
  expect(says('D1')).toEqual(['They see the answer already. What is it for?']);
  expect(says('B1')).toEqual([]);
});

test('a recording the client may hear can be listened to again, as homework with its link', () => {
  const session = {
    start: '2026-10-15T09:00+02:00',
    outcome: 'held',
    recording: 'https://rec.example/7',
  } as const;
  const kept = bookWith({ sessions: [session] });
  expect(TASKS.listenBack.offered(seenIn(kept))).toBe(false);
  const shared = bookWith({ sessions: [{ ...session, recordingShared: true }] });
  expect(TASKS.listenBack.offered(seenIn(shared))).toBe(true);
  expect(doTask(shared, TASKS.listenBack, {}).actions).toMatchObject([
    { kind: 'homework', owner: 'client', text: 'Listen to the recording: https://rec.example/7', session: 'ses_1', dueOn: '2026-10-29' }, // prettier-ignore
  ]);
});
