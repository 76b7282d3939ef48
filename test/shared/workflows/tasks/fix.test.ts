import { describe, expect, test } from 'vitest';
import { recordOf, type Book } from '#shared/model/book.ts';
import { standing } from '#shared/rules/standing.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Loose } from '#shared/rules/loose-ends/loose-end-found.ts';
import { fixOf } from '#shared/workflows/tasks/fix.ts';
import type { Task } from '#shared/workflows/tasks/task.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';
import { GUARANTEE_FIXES } from '#test/support/guarantee-fixes.ts';

const NOW = at('2026-10-22T17:06+02:00');
const seenIn = (book: Book) =>
  ({ book, engagement: ENGAGEMENT, now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', record: null }) as const;

/** All that is open of a guarantee and its money; what is only said beside it apart. */
function openIn(book: Book): { missing: Loose[]; flags: readonly Loose[] } {
  const { guarantee, money } = standing(book, ENGAGEMENT, NOW);
  const missing = [guarantee.missing, guarantee.cure, guarantee.part.points, money.questions].flat();
  return { missing, flags: guarantee.flags };
}

/** What a fix opens, in one line. */
function opens(book: Book, loose: Loose | undefined): string {
  const fix = loose ? fixOf(seenIn(book), loose) : null;
  if (!fix || fix.kind === 'view') return loose ? 'no fix' : 'not open';
  const task: Task | null = fix.kind === 'task' ? TASKS[fix.task] : null;
  const [first = task?.fields[0]] = fix.fields;
  if (fix.kind === 'task') return `${fix.task}${fix.record ? ` of ${fix.record}` : ''}: ${first}`;
  const known = fix.tab === 'rates' ? ['from', 'to', 'on'] : ['duty'];
  const row = [`new ${fix.tab}`, ...known.map((name) => fix.fixed[name])].join(' ');
  return `${fix.id === null ? row : fix.tab}: ${first}`;
}

describe('what is open of a guarantee is mended in the field that is missing', () => {
  test.each(GUARANTEE_FIXES)('%s: %s', (code, want, rows) => {
    const book = bookWith(rows);
    const { missing, flags } = openIn(book);
    expect(
      opens(
        book,
        [...missing, ...flags].find((one) => one.code === code),
      ),
    ).toBe(want);
    for (const one of missing) expect(`${one.code}: ${opens(book, one)}`).not.toContain('no fix');
  });
});

describe('a mended row is saved', () => {
  const saved = (n: number, book: Book, tab: 'payments' | 'contracts', record: string, set: object) =>
    act(book, { kind: 'keepRecord', id: cmd(n), tab, record, set, was: null } as AnyCommand, '2026-10-22');

  test('a payment noted without its amount or tax gets them, and keeps what it says from then on', () => {
    const book = bookWith({ payments: [{ text: 'Fee', currency: 'USD', paidOn: '2026-07-05' }] });
    const after = saved(1, book, 'payments', 'pay_1', { net: usd(9), tax: usd(1) });
    expect(recordOf(after, 'payments', 'pay_1')).toMatchObject({ net: usd(9), tax: usd(1) });
    expect(() => saved(2, after, 'payments', 'pay_1', { net: usd(8) })).toThrow(/was paid/);
  });

  test('of two signed contracts with one number only the one signed later gets another', () => {
    const signed = { ...SIGNED_TERMS, revision: 1 };
    const book = bookWith({ contracts: [signed, { ...signed, clientSignedOn: '2026-07-05' }] });
    const after = saved(1, book, 'contracts', 'con_2', { revision: 2 });
    expect(recordOf(after, 'contracts', 'con_2')?.revision).toBe(2);
    expect(() => saved(2, book, 'contracts', 'con_1', { revision: 2 })).toThrow(/was signed/);
    expect(() => saved(2, after, 'contracts', 'con_2', { revision: 3 })).toThrow(/was signed/);
  });
});
