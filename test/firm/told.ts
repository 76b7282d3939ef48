import { dayAt } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import { settingsOf } from '#shared/model/book.ts';
import { firmRows } from '#shared/rules/firm/firm-rows.ts';
import type { FirmRow } from '#shared/rules/firm/firm-tables.ts';
import { zoneOf } from '#shared/rules/guarantee/terms.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { portfolioSum, promiseOf } from '#shared/rules/portfolio.ts';
import type { Answers, AnswerRow } from '#sheets-addon/command-line/firm/engine.ts';
import type { FirmBook } from './books.ts';

/** What the portfolio of one book says: the screen Practice shows these. Null where a rate is missing. */
export interface Portfolio {
  readonly currency: string;
  readonly atStake: number | null;
  readonly promised: number | null;
  readonly realised: number | null;
  readonly kept: number;
  readonly refunded: number;
}

/** The core's own portfolio of a book. */
export function portfolioOf({ book, at }: FirmBook): Portfolio {
  const record = trackRecord(book, closingsOf(book, at));
  const total = (of: (promise: ReturnType<typeof promiseOf>) => Money | null) =>
    portfolioSum(
      book,
      book.engagements.map(({ id }) => of(promiseOf(book, id, dayAt(at, zoneOf(book, id))))),
    ).total?.minor ?? null;
  return {
    currency: settingsOf(book).currency ?? 'EUR',
    atStake: underGuarantee(book, at, record).total.value?.minor ?? null,
    promised: total(({ promised }) => promised),
    realised: total(({ realised }) => realised),
    kept: record.kept,
    refunded: record.refunded,
  };
}

const key = (row: AnswerRow, by: readonly string[]): string => by.map((one) => row[one] ?? '').join('|');

/** Sums of rows by some of their columns, worked out without an engine. */
function grouped(
  rows: readonly AnswerRow[],
  by: readonly string[],
  sums: Readonly<Record<string, (row: AnswerRow) => number>>,
): AnswerRow[] {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) groups.set(key(row, by), [...(groups.get(key(row, by)) ?? []), row]);
  return [...groups.values()].map((list) => ({
    ...Object.fromEntries(by.map((one) => [one, list[0]?.[one] ?? ''])),
    ...Object.fromEntries(
      Object.entries(sums).map(([name, of]) => [name, list.reduce((sum, row) => sum + of(row), 0)]),
    ),
  }));
}

const value = (name: string) => (row: AnswerRow) => Number(row[name] ?? 0);
const is = (test: (row: AnswerRow) => boolean) => (row: AnswerRow) => Number(test(row));
const closedAs =
  (...ends: readonly string[]) =>
  (row: AnswerRow) =>
    ends.includes(String(row['closing']));
const staked = (row: AnswerRow) =>
  value('at_stake_minor')(row) > 0 || value('at_stake_without_rate')(row) > 0;

const SUMS = {
  open_engagements: is((row) => row['open'] === true),
  promised: value('promised_minor'),
  promised_without_rate: value('promised_without_rate'),
  realised: value('realised_minor'),
  realised_without_rate: value('realised_without_rate'),
  at_stake: value('at_stake_minor'),
  at_stake_without_rate: value('at_stake_without_rate'),
};

/** What every question has to answer over books that each count whole, added up in a second way; rows in the order of their keys. */
export function toldOf(books: readonly FirmBook[]): Partial<Record<keyof Answers, AnswerRow[]>> {
  const all = books.map((one) => ({ one, rows: firmRows(one.book, one.at, { hash: '', core: '' }) }));
  const of = (name: 'standing' | 'money_line' | 'signal'): AnswerRow[] =>
    all.flatMap(({ one, rows }) =>
      (rows[name] as readonly FirmRow<'standing'>[]).map((row) => ({ ...row, practice: one.practice })),
    );
  const standing = of('standing');
  const lines = of('money_line').map((row): AnswerRow => ({
    ...row,
    month: String(row['day'] ?? '').slice(0, 7),
  }));
  const closed = of('signal').filter((row) => row['confidence_ppm'] !== null);
  const kind = (name: string) => (row: AnswerRow) => (row['kind'] === name ? value('minor')(row) : 0);
  return {
    exposure: grouped(standing, ['currency'], {
      ...SUMS,
      engagements: () => 1,
      guarantees: is(staked),
      due: value('due_minor'),
      due_without_rate: value('due_without_rate'),
    }),
    'by-practitioner': grouped(standing, ['practice', 'currency'], {
      ...SUMS,
      kept: is(closedAs('fulfilled')),
      closed: is(closedAs('fulfilled', 'refund', 'remedy')),
    }),
    'by-trade': grouped(standing, ['trade', 'currency'], {
      ...SUMS,
      kept: is(closedAs('fulfilled')),
      closed: is(closedAs('fulfilled', 'refund', 'remedy')),
    }),
    'by-currency': grouped(lines, ['currency', 'kind'], { amounts: () => 1, total: value('minor') }),
    'by-month': grouped(
      lines.filter((row) => row['kind'] !== 'promised'),
      ['month', 'currency'],
      { realised: kind('realised'), due: kind('due'), at_stake: kind('at_stake') },
    ),
    calibration: grouped(closed, ['practice'], {
      closed: () => 1,
      kept: value('kept'),
      squares: (row) => (value('confidence_ppm')(row) - value('kept')(row) * 1e6) ** 2,
    }),
  };
}

/** Rows in one order, each with its columns in one order: engines and this file need not agree on either. */
export const inOrder = (rows: readonly AnswerRow[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))),
    )
    .sort();
