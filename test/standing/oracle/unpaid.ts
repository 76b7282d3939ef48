import type { Payment } from '#shared/model/guarantee/payments.ts';
import { atLeastNothing, isPositive, minus, NOTHING, type Fraction } from './fraction.ts';
import { numberOf, rows, type Look } from './look.ts';
import { inFeeCurrency, isUnpaidFee } from './paid.ts';

/** What the unpaid part of the fee is now: due as planned, waiting, or only what is still owed while the rest lapsed. */
export type Unpaid = 'planned' | 'waits' | 'lapsed';

/** Unpaid rows of the fee whose day has come, by what is done about them; null where a rate is missing to tell. */
export interface Asked {
  readonly chased: readonly string[] | null;
  readonly waits: readonly string[] | null;
}

const dueDay = (one: Payment): number => (one.dueOn ? numberOf(one.dueOn) : Infinity);

/**
 * Oldest first: what may be asked, `limit`, is asked of the oldest rows until it is covered, or of all where there is no
 * limit; the rest waits, or lapsed.
 */
export function askedOf(at: Look, unpaid: Unpaid, limit: Fraction | null, currency: string): Asked {
  const open = rows(at, 'payments')
    .filter((one) => isUnpaidFee(at, one))
    .sort((a, b) => dueDay(a) - dueDay(b) || (a.id < b.id ? -1 : 1));
  let left = limit;
  const chased: string[] = [];
  const waits: string[] = [];
  for (const row of open) {
    const isAsked = left === null || isPositive(left);
    const size = inFeeCurrency(at, row, currency, row.dueOn);
    if (left !== null && isAsked && size === null) return { chased: null, waits: null };
    if (left !== null) left = atLeastNothing(minus(left, size ?? NOTHING));
    if (dueDay(row) > at.today) continue;
    if (isAsked) chased.push(row.text ?? '');
    else if (unpaid !== 'lapsed') waits.push(row.text ?? '');
  }
  return { chased: chased.sort(), waits: waits.sort() };
}
