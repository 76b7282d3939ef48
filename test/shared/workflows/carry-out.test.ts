import { describe, expect, test } from 'vitest';
import { good, refused } from '#shared/base/checked.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import { adding, type Change, type Plan } from '#shared/table/book/change.ts';
import { historyLineOf, isDone } from '#shared/table/book/history-line.ts';
import { carryOut, type Carrying } from '#shared/workflows/carry-out.ts';
import { bookWith } from '#test/support/build-book.ts';

const ID = 'cmd_0123456789ABCDEF';
const book = bookWith({ clients: [{ name: 'Ada' }] });
const line = adding('history', blankRecord('history', historyLineOf(ID)));
const rename = (now: Book): Plan => {
  const { id, name } = now.clients[0]!;
  return { changes: [{ tab: 'clients', id, set: { name: 'Ms Quist' }, was: { name } }, line], undo: [] };
};
const renaming: Carrying<Sheet> = {
  plan: (now) => good(isDone(now, ID) ? { changes: [], undo: [] } : rename(now)),
};
interface Sheet {
  readonly book: Book;
  readonly revision: string;
  readonly check: readonly [];
}

/** A home in which someone else does `others` one after another, each just before a write. */
function home(start: Book, others: ((now: Book) => Book)[] = []) {
  let [now, revision] = [start, 0];
  const loaded = (): Sheet => ({ book: now, revision: String(revision), check: [] });
  return {
    loads: 0,
    load() {
      this.loads++;
      return loaded();
    },
    apply(changes: readonly Change[], seen: string) {
      const other = others.shift();
      if (other) [now, revision] = [other(now), revision + 1];
      const applied = applyChanges(now, changes);
      if (applied.kind === 'conflict')
        return { kind: 'conflict', rows: applied.rows, loaded: loaded() } as const;
      if (seen !== String(revision)) return { kind: 'conflict', rows: [], loaded: loaded() } as const;
      [now, revision] = [applied.book, revision + 1];
      return { kind: 'applied', loaded: loaded() } as const;
    },
  };
}

const named = (name: string) => (now: Book) => ({ ...now, clients: [{ ...now.clients[0]!, name }] });
const nothing = (now: Book) => now;
const nameOf = ({ loaded }: { loaded: Sheet }) => loaded.book.clients[0]!.name;

describe('a command is carried out', () => {
  test('it is loaded, planned, written', async () => {
    const done = await carryOut(home(book), renaming);
    expect([done.kind, nameOf(done)]).toEqual(['done', 'Ms Quist']);
  });

  test('the book that the person saw is not loaded again', async () => {
    const sheet = home(book);
    const seen = sheet.load();
    await carryOut(sheet, { ...renaming, seen });
    expect(sheet.loads).toBe(1);
  });

  test('where someone was faster it is planned again on what is there then', async () => {
    const done = await carryOut(home(book, [named('A. Quist'), nothing]), renaming);
    expect([done.kind, nameOf(done)]).toEqual(['done', 'Ms Quist']);
    expect(done).toMatchObject({ plan: { changes: [{ was: { name: 'A. Quist' } }, {}] } });
  });

  test('a person who saw something else is asked, and nothing is written', async () => {
    const asked = await carryOut(home(book, [named('A. Quist')]), { ...renaming, ask: true });
    expect(asked).toMatchObject({ kind: 'conflict', rows: [{ tab: 'clients', fields: ['name'] }] });
    expect(nameOf(asked)).toBe('A. Quist');
  });

  test('other rows that someone changed are nothing to ask about', async () => {
    const done = await carryOut(home(book, [nothing, nothing]), { ...renaming, ask: true });
    expect([done.kind, nameOf(done)]).toEqual(['done', 'Ms Quist']);
  });

  test('it gives way where others are faster each time', async () => {
    const given = await carryOut(home(book, Array<typeof nothing>(9).fill(nothing)), renaming);
    expect(given).toMatchObject({ kind: 'conflict', rows: [] });
    expect(nameOf(given)).toBe('Ada');
  });

  test('a write whose answer was lost is told as what it changed, and is not written twice', async () => {
    const written = (now: Book) => {
      const applied = applyChanges(now, rename(now).changes);
      return applied.kind === 'applied' ? applied.book : now;
    };
    const done = await carryOut(home(book, [written]), renaming);
    expect(done).toMatchObject({ kind: 'done', plan: { changes: [{ set: { name: 'Ms Quist' } }, {}] } });
    expect(done.loaded.book.history).toHaveLength(1);
  });

  test('a plan that changes no record writes nothing, not even its line', async () => {
    const done = await carryOut(home(book), { plan: () => good({ changes: [line], undo: [] }) });
    expect(done).toMatchObject({ kind: 'done', loaded: { revision: '0' } });
  });

  test('what is refused is not written, and what goes along goes along', async () => {
    const no = await carryOut(home(book), { plan: () => refused('name', 'No.') });
    expect(no).toMatchObject({ kind: 'refused', problems: [{ field: 'name' }], loaded: { revision: '0' } });
    const stopped = await carryOut(home(book), { ...renaming, before: () => 'Someone changed this.' });
    expect(stopped).toMatchObject({ kind: 'refused', problems: [{ message: 'Someone changed this.' }] });
    const also = () => [adding('people', { ...blankRecord('people', 'per_1'), name: 'Nora' })];
    const both = await carryOut(home(book), { ...renaming, also });
    expect(both.loaded.book.people).toHaveLength(1);
  });
});
