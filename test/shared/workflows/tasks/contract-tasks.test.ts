import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { Values } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { startOf, wishOf, type Seen, type Task } from '#shared/workflows/tasks/task.ts';
import { isOffered, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, usd, withRows } from '#test/support/build-book.ts';
import { NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';

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

describe('the contract as a task', () => {
  const accepted = bookWith({
    options: [
      { name: 'Six months', fee: usd(2400), currency: 'USD', chosen: true },
      { name: 'A year', fee: usd(4000), currency: 'USD' },
    ],
  });
  const withTerm = { termStart: '2026-11-01', termEnd: '2027-04-30' };

  test('is drafted from the accepted option, with its fee; another option brings its own', () => {
    expect(done(accepted, TASKS.contract, withTerm).contracts[0]).toMatchObject({
      ...withTerm,
      option: 'opt_1',
      fee: usd(2400),
      revision: 1,
    });
    expect(done(accepted, TASKS.contract, { option: 'opt_2' }).contracts[0]).toMatchObject({
      option: 'opt_2',
      fee: usd(4000),
    });
    expect(done(accepted, TASKS.contract, { option: 'opt_2', fee: usd(3900) }).contracts[0]?.fee).toEqual(
      usd(3900),
    );
  });

  test('an open draft is changed, not made again', () => {
    const draft = done(accepted, TASKS.contract, withTerm);
    const changed = done(draft, TASKS.contract, { refundShare: 0.5 });
    expect(changed.contracts.map(({ refundShare }) => refundShare)).toEqual([0.5]);
  });

  test('a change of scope is the next revision, and says what differs and what goes back', () => {
    const signed = bookWith({ contracts: [{ ...SIGNED_TERMS, refundShare: 0.5 }] });
    expect(isOffered('scope', seen(signed))).toBe(true);
    const task: Task = TASKS.scope;
    const start = startOf(task, seen(signed));
    const lines = task.says?.(seen(signed), { ...start, fee: usd(3000), objective: 'Two markets' }) ?? [];
    expect(lines).toContain('Objective: not said → Two markets');
    expect(lines.join(' ')).toMatch(/1,500.*back, not.*1,200/);
    const after = done(signed, TASKS.scope, { fee: usd(3000), objective: 'Two markets' });
    expect(after.contracts.at(-1)).toMatchObject({
      revision: 2,
      supersedes: 'con_1',
      fee: usd(3000),
      clientSignedOn: null,
    });
    expect(after.contracts[0]?.fee).toEqual(usd(2400));
    expect(isOffered('scope', seen(after))).toBe(false);
  });

  test('a pause says when the term then ends', () => {
    const signed = bookWith({ contracts: [SIGNED_TERMS] });
    const values = {
      from: '2026-10-01',
      to: '2026-10-10',
      providerAgreedOn: '2026-09-30',
      clientAgreedOn: '2026-09-30',
    };
    expect((TASKS.pause as Task).says?.(seen(signed), values)[0]).toMatch(/10 Jan.*2027.*31 Dec.*2026/);
  });

  test('the verdict lists outside events with their effect on term and share', () => {
    const book = withRows(practice, {
      externalFactors: [{ what: 'Strike', extendsDays: 7, attribution: 0.6 }],
    });
    expect(TASKS.verdict.says?.(seen(book), {})[0]).toMatch(/Strike, 7 days on the term, 60\s% is ours/);
  });
});
