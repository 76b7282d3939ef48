import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { Fields } from '#shared/model/entity.ts';
import type { Values } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { startOf, tabOf, wishOf, type Seen, type Task } from '#shared/workflows/tasks/task.ts';
import { TASK_ROOMS, TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';
import { NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const all = Object.entries(TASKS) as (readonly [string, Task])[];

const fieldsOf = ({ entity }: Task): Fields =>
  typeof entity === 'string' ? entities[entity].fields : entity;

const seen = (book: Book, record: string | null = null): Seen => ({
  book,
  engagement: ENGAGEMENT,
  now: at(NOW),
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  record,
});

let count = 100;

/** The book after a task is filled with some values and saved. */
function done(book: Book, task: Task, typed: Values, record: string | null = null): Book {
  const start = startOf(task, seen(book, record));
  const names = [...task.fields, ...(task.more ?? [])];
  const values = { ...Object.fromEntries(names.map((name) => [name, start[name] ?? null])), ...typed };
  const was = Object.fromEntries(Object.keys(typed).map((name) => [name, start[name] ?? null]));
  const wish = wishOf(task, seen(book, record), { values, changed: { set: typed, was } });
  return act(book, { ...wish, id: cmd((count += 1)) } as AnyCommand, NOW);
}

describe('every task', () => {
  test.each(all)('%s asks only fields that are there, each once', (_, task) => {
    const names = [...task.fields, ...(task.more ?? [])];
    const known = fieldsOf(task);
    const told = [task.only, task.words, task.hints].flatMap((one) => Object.keys(one ?? {}));
    expect([...names, ...told].filter((name) => !(name in known))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(all)('%s shows at most seven fields at first, whatever kind is chosen', (_, task) => {
    const known = fieldsOf(task);
    const kinds = ['kind', 'outcome', 'formula', 'type', 'how'].filter((name) => known[name]?.choices);
    const chosen = kinds.flatMap((name) =>
      [null, ...Object.keys(known[name]?.choices ?? {})].map((code) => ({ [name]: code })),
    );
    for (const values of [{}, ...chosen]) {
      const shown = task.fields.filter((name) => task.only?.[name]?.(values) ?? true);
      expect(shown.length).toBeLessThanOrEqual(7);
    }
  });

  test.each(all)(
    '%s: each field that is asked only sometimes is asked for something that can be said',
    (name, task) => {
      const said = Object.entries(fieldsOf(task)).flatMap(([field, { choices, kind }]) => [
        { [field]: null },
        ...Object.keys(choices ?? {}).map((code) => ({ [field]: code })),
        ...(kind === 'day' ? [{ [field]: '2026-10-22' }] : []),
        ...(kind === 'count' ? [{ [field]: 1 }] : []),
      ]);
      const pairs = said.flatMap((one) => said.map((other) => ({ ...one, ...other })));
      const never = Object.entries(task.only ?? {}).filter(
        ([, isAsked]) => !pairs.some((values) => isAsked(values)),
      );
      expect(never.map(([field]) => field)).toEqual(name === 'notePayment' ? ['less', 'more'] : []);
    },
  );

  test.each(all)('%s asks every field that must be filled in, or fills it in itself', (_, task) => {
    const tab = tabOf(task);
    if (task.wish || tab === null) return;
    const names = [...task.fields, ...(task.more ?? []), 'engagement', ...Object.keys(task.fixed ?? {})];
    const missing = Object.entries(fieldsOf(task)).filter(
      ([name, { optional }]) => !optional && !names.includes(name),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('every task of a room is in the list, and every room lists what its tasks make', () => {
    const named = TASK_ROOMS.flatMap(({ tasks, rows }) => [...tasks, ...rows.map(([, task]) => task)]);
    expect(named.filter((name) => !(name in TASKS))).toEqual([]);
  });
});

describe('tasks make one command that passes the guard', () => {
  const cases: readonly (readonly [TaskId, Book, Values, (after: Book) => unknown, unknown])[] = [
    [
      'minimumResult',
      bookWith({}),
      { name: 'Scrap', measure: 'Scrap', baseline: 7.5, target: 4 },
      (b) => b.minimumResults[0]?.target,
      4,
    ],
    ['outcome', bookWith({}), { name: 'Fewer faulty parts' }, (b) => b.outcomes[0]?.primary, true],
    [
      'pause',
      practice,
      { to: '2026-11-30', clientAgreedOn: '2026-10-22' },
      (b) => b.pauses[0]?.from,
      '2026-10-22',
    ],
    [
      'event',
      practice,
      { what: 'The supplier stopped', extendsDays: 14 },
      (b) => b.externalFactors[0]?.extendsDays,
      14,
    ],
    [
      'evidence',
      practice,
      { what: 'Adler signed', amount: usd(4000), currency: 'USD' },
      (b) => b.evidence[0]?.minimumResult,
      'min_1',
    ],
    [
      'expected',
      practice,
      { what: 'A second one', amount: usd(2000), amountHigh: usd(4000), expectedConfidence: 0.7 },
      (b) => b.evidence[0]?.expected,
      'expected',
    ],
    ['adjustment', practice, { text: 'Role-play first' }, (b) => b.actions.at(-1)?.kind, 'adjustment'],
    ['action', practice, { text: 'Call two more' }, (b) => b.actions.at(-1)?.owner, 'client'],
    ['cost', practice, { name: 'A booking system' }, (b) => b.clientCosts[0]?.name, 'A booking system'],
    ['moment', practice, { line: 'below', summary: 'Rewrote the offer' }, (b) => b.touchpoints[0]?.at, NOW],
    ['series', practice, { first: '2026-10-29T16:00+01:00' }, (b) => b.sessions.length, 10],
    ['close', practice, {}, (b) => b.engagements[0]?.closedOn, '2026-10-22'],
    ['resultDay', practice, {}, (b) => b.engagements[0]?.resultOn, '2026-10-22'],
  ];
  test.each(cases)('%s', (name, book, typed, read, expected) => {
    expect(read(done(book, TASKS[name], typed))).toEqual(expected);
  });

  test('a word on “done” and how a difference is settled', () => {
    const [client, our] = [TASKS.clientWord, TASKS.ourWord];
    const said = done(practice, our, { says: 'yes' }, 'acc_1');
    const differ = done(said, client, { says: 'no', reason: 'I still send you every offer.' }, 'acc_1');
    expect(differ.acceptances[0]).toMatchObject({
      providerSays: 'yes',
      clientSays: 'no',
      clientSource: 'clientSaid',
    });
    const settled = done(
      differ,
      TASKS.settle,
      { how: 'more', what: 'Two offers alone', by: '2026-11-06' },
      'acc_1',
    );
    expect(settled.actions.at(-1)).toMatchObject({
      text: 'Two offers alone',
      kind: 'adjustment',
      dueOn: '2026-11-06',
    });
  });
});
