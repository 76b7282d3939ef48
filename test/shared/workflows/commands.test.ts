import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import type { Entity } from '#shared/model/entity.ts';
import { applyChanges, equalValues } from '#shared/table/book/apply-changes.ts';
import type { Values } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { act, after, cmd, planFor, problemsOf } from '#test/support/act.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

const cases = Object.entries(COMMANDS) as [AnyCommand['kind'], readonly [Book, AnyCommand]][];

describe('every command', () => {
  test.each(cases)(
    '%s: what it plans can be done, with one line of history naming who',
    (_, [book, command]) => {
      const done = act(book, command, NOW);
      expect(done).not.toEqual(book);
      expect(done.history).toHaveLength(1);
      expect(done.history[0]).toMatchObject({ who: 'Nora Lindqvist', at: '2026-10-22T18:00+02:00' });
    },
  );

  test.each(cases)('%s: done twice changes nothing more', (_, [book, command]) => {
    const plan = planFor(book, command, NOW);
    const once = after(book, plan.changes);
    expect(applyChanges(once, plan.changes)).toEqual({ kind: 'applied', book: once, touched: [] });
  });

  test.each(cases)('%s: sent again once it is done plans nothing', (_, [book, command]) => {
    expect(planFor(act(book, command, NOW), command, NOW)).toEqual({ changes: [], undo: [] });
  });

  test.each(cases)('%s: taken back, the book is as before but for the history', (_, [book, command]) => {
    const plan = planFor(book, command, NOW);
    const back = act(after(book, plan.changes), { kind: 'takeBack', id: cmd(99), changes: plan.undo }, NOW);
    const sorted = (one: Book) =>
      Object.entries({ ...one, history: [] }).map(([tab, rows]) => [
        tab,
        [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]);
    expect(sorted(back)).toEqual(sorted(book));
    expect(back.history).toHaveLength(2);
  });

  test.each(cases)('%s: leaves the book it was given alone', (_, [book, command]) => {
    const before = JSON.stringify(book);
    planFor(book, command, NOW);
    expect(JSON.stringify(book)).toBe(before);
  });

  test.each(cases.filter(([kind]) => kind !== 'eraseClient'))(
    '%s: edits nothing that was sent, signed or paid, but for marks still blank',
    (_, [book, command]) => {
      const done = act(book, command, NOW);
      const all = Object.entries(entities) as [EntityName, Entity][];
      for (const [tab, { frozenBy, laterFields }] of all.filter(([, one]) => one.frozenBy !== undefined))
        for (const row of book[tab] as readonly Values[]) {
          if (row[frozenBy ?? ''] === null) continue;
          const now = (done[tab] as readonly Values[]).find((one) => one['id'] === row['id']) ?? {};
          const edited = Object.keys(row).filter((name) => !equalValues(row[name], now[name]));
          expect(edited.filter((name) => !laterFields?.includes(name) || row[name] !== null)).toEqual([]);
        }
    },
  );

  test('one that this version does not know is refused', () => {
    expect(problemsOf(practice, { kind: 'flyToTheMoon', id: cmd(0) } as unknown as AnyCommand, NOW)).toEqual([
      { field: '', message: 'This version does not know what was asked for.' },
    ]);
  });
});
