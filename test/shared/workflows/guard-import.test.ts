import { describe, expect, test } from 'vitest';
import { checkList } from '#shared/workflows/check-list.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { fitForBook } from '#shared/workflows/preview-rows.ts';
import { act, cmd, on, problemsOf } from '#test/support/act.ts';
import { bookWith, usd, withRows } from '#test/support/build-book.ts';
import { NOW, practice } from './support/one-of-each.ts';

const id = cmd(91);
const decided = withRows(practice, {
  decisions: [{ claim: 'clm_1', on: '2026-10-21', kind: 'refund', by: 'Nora', reason: 'Not reached.' }],
});

describe('an import', () => {
  const bad = bookWith({
    payments: [{ kind: 'refund', net: usd(-5), paidOn: '2026-10-01', refundOf: 'pay_9' }],
  });
  const rows = [{ tab: 'payments' as const, record: { ...bad.payments[0]!, id: 'pay_7' } }];
  const bring = (ownBook: boolean): AnyCommand => ({ kind: 'importRows', id, from: 'old', rows, ownBook });

  test('of another file brings no row that may not be', () => {
    expect(problemsOf(practice, bring(false), NOW).map(({ field }) => field)).toEqual(['refundOf', 'net']);
  });

  test('of a book of ours is not blocked by its old faults: the check list shows them', () => {
    const now = act(practice, bring(true), NOW);
    const seen = checkList({ book: now, check: [] }, on(NOW).now);
    expect(seen).toMatchObject([{ tab: 'payments', id: 'pay_7', field: 'Payments, Net' }]);
  });

  test('of a book of ours does not break what is here', () => {
    const again = [{ tab: 'claims' as const, record: { ...practice.claims[0]!, id: 'clm_8' } }];
    const command: AnyCommand = { kind: 'importRows', id, from: 'old', rows: again, ownBook: true };
    expect(problemsOf(decided, command, NOW)).toMatchObject([{ field: 'at' }]);
  });

  test('what is not known stays blank and comes in', () => {
    const record = { ...practice.payments[0]!, id: 'pay_7', net: null };
    const command: AnyCommand = { kind: 'importRows', id, from: 'x', rows: [{ tab: 'payments', record }] };
    expect(act(practice, command, NOW).payments).toHaveLength(2);
  });
});

describe('the preview of another file', () => {
  const given = bookWith({
    drivers: [
      { name: 'Fine', change: 1 },
      { name: 'Worth less than nothing', unitValue: usd(-5) },
    ],
    sessions: [{ start: '2027-10-22T16:00+02:00', outcome: 'held' }],
  });
  const rows = [
    ...given.drivers.map((record) => ({
      tab: 'drivers' as const,
      record: { ...record, id: `drv_n${record.id}` },
    })),
    ...given.sessions.map((record) => ({ tab: 'sessions' as const, record: { ...record, id: 'ses_n1' } })),
  ];
  const preview = fitForBook(
    practice,
    { rows: rows as never, rowOf: new Map(), cellOf: () => null, known: 0, check: [], says: [] },
    on(NOW).now,
  );

  test('leaves a cell blank that may not be so, and a row out that needs the cell, and lists both', () => {
    expect(preview.rows.map(({ record }) => record.id)).toEqual(['drv_ndrv_1', 'drv_ndrv_2']);
    expect(preview.rows[1]?.record).toMatchObject({ name: 'Worth less than nothing', unitValue: null });
    expect(preview.check.map(({ field }) => field)).toEqual([
      'Worth of one unit of “Worth less than nothing”',
      expect.stringMatching(/^Planned start of “2027-10-22/) as string,
    ]);
  });

  test('what is left comes in', () => {
    const command: AnyCommand = { kind: 'importRows', id, from: 'x.csv', rows: preview.rows as never };
    expect(problemsOf(practice, command, NOW)).toEqual([]);
  });
});
