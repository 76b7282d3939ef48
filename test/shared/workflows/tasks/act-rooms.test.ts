import { expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { Values } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { actRooms, taskNamed, type Act } from '#shared/workflows/tasks/act-rooms.ts';
import { moveForm } from '#shared/workflows/tasks/move-form.ts';
import { startOf, wishOf, type Seen, type TaskWish } from '#shared/workflows/tasks/task.ts';
import { cmd } from '#test/support/act.ts';

const NOW = instantOf('2026-10-22T17:00+02:00');
const PRACTICE = examplePractice(NOW, 'Europe/Berlin');
const idOf = (begin: string) => PRACTICE.engagements.find(({ title }) => title.startsWith(begin))!.id;
const seenIn = (book: Book, engagement: string): Seen => ({
  ...{ book, engagement, now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', record: null },
});
const actsOf = (seen: Seen): Act[] =>
  actRooms(seen).flatMap(({ acts, rows }) => [...acts, ...rows.flatMap((row) => row.acts)]);

/** The wish of a task with some values typed over what its form begins with. */
function filled(seen: Seen, name: string, typed: Values): TaskWish {
  const task = taskNamed(name);
  const values = { ...startOf(task, seen), ...typed };
  return wishOf(task, seen, { values, changed: { set: typed, was: {} } });
}

function after(book: Book, wish: TaskWish): Book {
  const context = { now: NOW, zone: 'Europe/Berlin', who: 'Nora' };
  const planned = runCommand(book, { ...wish, id: cmd(1) } as AnyCommand, context);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const applied = applyChanges(book, planned.value.changes);
  if (applied.kind === 'conflict') throw new Error('conflict');
  return applied.book;
}

test('each act of an engagement leads to a task or is a command of its own, and no act stands twice for a row', () => {
  for (const { id } of PRACTICE.engagements) {
    const acts = actsOf(seenIn(PRACTICE, id));
    for (const act of acts) expect(act.wish ?? taskNamed(act.task)).toBeDefined();
    const keys = acts.map(({ task, record }) => `${task} ${record}`);
    expect(keys).toHaveLength(new Set(keys).size);
  }
});

test('what stands in a row is changed by its form, never added again', () => {
  const rooms = PRACTICE.engagements.flatMap(({ id }) => actRooms(seenIn(PRACTICE, id)));
  const buttons = rooms.flatMap(({ rows }) => rows.flatMap(({ acts }) => acts.map(({ button }) => button)));
  expect(buttons.filter((button) => /^(Add|Plan) /.test(button))).toEqual([]);
});

test('a draft goes out frozen with the reason that was typed, and then its answer is asked', () => {
  const engagement = idOf('Fixes');
  const seen = seenIn(PRACTICE, engagement);
  expect(actsOf(seen).some(({ task }) => task === 'answer')).toBe(false);
  const sent = after(PRACTICE, filled(seen, 'send', { looseEndsReason: 'They want to read it today.' }));
  const proposal = sent.proposals.find((one) => one.engagement === engagement);
  expect(proposal).toMatchObject({ looseEndsReason: 'They want to read it today.' });
  expect(proposal?.contentHash).not.toBeNull();
  const names = actsOf(seenIn(sent, engagement)).map(({ task }) => task);
  expect(names).toContain('answer');
  expect(names).not.toContain('send');
});

test('a driver is a row of its engagement', () => {
  const engagement = idOf('Fixes');
  const typed = { name: 'Fewer second visits', change: 10, timesPerYear: 12 };
  const { drivers } = after(PRACTICE, filled(seenIn(PRACTICE, engagement), 'driver', typed));
  expect(drivers.at(-1)).toMatchObject({ engagement, ...typed });
});

test('a move back asks why, and a move on asks the question of the stage', () => {
  const engagement = idOf('Fixes');
  expect(moveForm(PRACTICE, engagement, 'explore', NOW)).toMatchObject({ to: 'explore', fields: ['reason'] });
  const { fields, words } = moveForm(PRACTICE, engagement, 'contract', NOW);
  expect(fields.slice(0, 2)).toEqual(['evidence', 'certainty']);
  expect(words['evidence']).toContain('What exactly does');
});
