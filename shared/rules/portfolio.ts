import { money, scale, type Money } from '../base/money.ts';
import { rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Day, Instant } from '../base/time.ts';
import { instantOf } from '../base/moment.ts';
import type { Evidence } from '../model/guarantee/evidence.ts';
import { convert, sumIn } from './value/exchange.ts';
import { eachOnce, isLive } from './results/result-evidence.ts';
import { valueInView } from './results/value-answer.ts';
import { currencyOf } from './value/value-case.ts';

/** A piece of value that came, on its day, in the engagement's currency. */
export interface Came {
  readonly amount: Money;
  readonly on: Day | null;
}

/** Value of one engagement, promised and come, in its own currency. */
export interface ValuePromise {
  readonly engagement: string;
  /** Conservative, first year. */
  readonly promised: Money | null;
  /** What the client wrote or said has come, as the client attributes it. */
  readonly realised: Money | null;
  /** The pieces that make it up, each with its day; none where it is undetermined. */
  readonly came: readonly Came[];
  /** What was noted from anyone else: the provider’s impression, a measure. It is in no sum. */
  readonly apart: Money | null;
  readonly missing: readonly string[];
}

/** Value promised and realised of one engagement up to a day. */
export function promiseOf(book: Book, engagement: string, today: Day): ValuePromise {
  const { conservative } = valueInView(book, engagement);
  const realised = realisedOf(book, engagement, today);
  return {
    engagement,
    promised: conservative.value,
    realised: realised.total,
    came: realised.came,
    apart: cameOf(book, engagement, today, false).total,
    missing: [...conservative.missing, ...realised.missing],
  };
}

const isClients = ({ source }: Evidence): boolean => source === 'clientWrote' || source === 'clientSaid';

/** What the client wrote or said has come by a day, as the client attributes it. */
export const realisedOf = (book: Book, engagement: string, today: Day) =>
  cameOf(book, engagement, today, true);

function cameOf(book: Book, engagement: string, today: Day, byClient: boolean) {
  const rows = eachOnce(rowsOf(book, 'evidence', engagement)).filter(
    (one) =>
      isLive(one) &&
      one.amount !== null &&
      (one.on === null || one.on <= today) &&
      isClients(one) === byClient,
  );
  const counted = rows.flatMap(({ amount, attribution, on }) =>
    amount && attribution !== null ? [{ amount: scale(amount, attribution), on }] : [],
  );
  const { total, missing, used } = sumIn(counted, currencyOf(book, engagement), book.rates);
  const came = used.flatMap((one, n): Came[] =>
    one.kind === 'undetermined' ? [] : [{ amount: one.money, on: counted[n]?.on ?? null }],
  );
  const unsaid = rows.filter((one) => one.attribution === null);
  return {
    total,
    came: total === null ? [] : came,
    missing: [...missing, ...unsaid.map((one) => `${one.what}: how much of it is ours`)],
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
