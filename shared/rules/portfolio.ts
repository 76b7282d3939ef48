import { money, scale, type Money } from '../base/money.ts';
import { rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Instant } from '../base/time.ts';
import { instantOf } from '../base/moment.ts';
import { convert, sumIn } from './exchange.ts';
import { nestedOptions, optionInView } from './options.ts';
import { currencyOf, valueCase } from './value-case.ts';

/** Promised (conservative, first year) and realised (as the client attributes it) value of one engagement. */
export interface ValuePromise {
  readonly engagement: string;
  readonly promised: Money | null;
  readonly realised: Money | null;
  readonly missing: readonly string[];
}

/** Value promised and realised of one engagement, in its own currency. */
export function promiseOf(book: Book, engagement: string): ValuePromise {
  const currency = currencyOf(book, engagement);
  const option = optionInView(nestedOptions(book, engagement));
  const value = option?.value ?? valueCase(book, engagement);
  const counted = rowsOf(book, 'evidence', engagement).flatMap((one) =>
    one.amount && one.expected !== 'expected' && one.withdrawnOn === null && one.attribution !== null
      ? [{ amount: scale(one.amount, one.attribution), on: one.on }]
      : [],
  );
  const realised = sumIn(counted, currency, book.rates);
  return {
    engagement,
    promised: value.conservative.value,
    realised: realised.total,
    missing: [...value.conservative.missing, ...realised.missing],
  };
}

/** A sum over engagements in the practice's currency; what is undetermined is said, not left out in silence. */
export function portfolioSum(
  book: Book,
  amounts: readonly (Money | null)[],
): { total: Money | null; missing: readonly string[] } {
  const currency = settingsOf(book).currency ?? 'EUR';
  const known = amounts.flatMap((amount) => (amount ? [{ amount, on: null }] : []));
  const { total, missing } = sumIn(known, currency, book.rates);
  return { total: known.length === 0 ? money(0, currency) : total, missing };
}

/** An amount in the practice's currency, or null with a rate missing. */
export function inPracticeCurrency(book: Book, amount: Money): Money | null {
  const converted = convert(amount, settingsOf(book).currency ?? 'EUR', null, book.rates);
  return converted.kind === 'undetermined' ? null : converted.money;
}

/** Whole days since the last backup; null when there was none. */
export function backupAgeDays(book: Book, now: Instant): number | null {
  const last = settingsOf(book).lastBackupAt;
  return last ? Math.max(0, Math.floor((now - instantOf(last)) / 86_400_000)) : null;
}
