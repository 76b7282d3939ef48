import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { tasksByStage } from '#shared/workflows/tasks/stage-tasks.ts';
import { isOffered, TASK_ROOMS, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const NOW = instantOf('2026-10-22T17:00+02:00');
const at = { now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', record: null };
const inStage = (stage: Stage | null) =>
  tasksByStage({ ...at, engagement: ENGAGEMENT, book: bookWith({ engagements: [{ stage }] }) });

test.each(Object.keys(STAGE) as Stage[])(
  'in %s five to seven tasks are shown at once, and every task of a room is named once',
  (stage) => {
    const { now, next, rarely } = inStage(stage);
    expect(now.length).toBeGreaterThanOrEqual(5);
    expect(now.length).toBeLessThanOrEqual(7);
    const all = [...now, ...next.tasks, ...rarely.flatMap(({ tasks }) => tasks)];
    expect(all).toHaveLength(new Set(all).size);
    const book = bookWith({ engagements: [{ stage }] });
    const offered = TASK_ROOMS.flatMap(({ tasks }) => tasks).filter((one) =>
      isOffered(one, { ...at, engagement: ENGAGEMENT, book }),
    );
    expect(offered.filter((one) => !all.includes(one))).toEqual([]);
    expect(all.every((one) => one in TASKS)).toBe(true);
  },
);

test('what comes next is what the stage after it needs, and after the last one nothing', () => {
  expect(inStage('choose').next.title).toBe('Next: Contract');
  expect(inStage('choose').next.tasks).toContain('series');
  expect(inStage('whatNow').next.tasks).toEqual([]);
  expect(inStage(null).stage).toBe('Need');
});

test('a contract that waits for a signature asks for it before all else, and a signed one is in delivery', () => {
  const book = examplePractice(NOW, 'Europe/Berlin');
  const delivered = book.contracts.find(({ clientSignedOn }) => clientSignedOn !== null)!;
  const before = book.engagements.map((one) =>
    one.id === delivered.engagement ? { ...one, stage: 'need' as const } : one,
  );
  const seen = { ...at, engagement: delivered.engagement, book: { ...book, engagements: before } };
  expect(tasksByStage(seen).stage).not.toBe('Need');
  const draft = { ...delivered, providerSignedOn: null, clientSignedOn: null };
  const unsigned = { ...seen.book, contracts: [draft] };
  expect(tasksByStage({ ...seen, book: unsigned }).now.slice(0, 2)).toEqual([
    'providerSigned',
    'clientSigned',
  ]);
});
