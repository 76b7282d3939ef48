import type { Payment } from '#shared/model/payments.ts';
import { atLeastNothing, fraction, isPositive, minus, type Fraction } from './fraction.ts';
import { hasCome, numberOf, rows, type Look } from './look.ts';

/** What the unpaid part of the fee is now: due as planned, waiting, or only what is still owed while the rest lapsed. */
export type Unpaid = 'planned' | 'waits' | 'lapsed';

/** Unpaid rows of the fee whose day has come, by what is done about them. */
export interface Asked {
  readonly chased: readonly string[];
  readonly waits: readonly string[];
}

const isOpen = (at: Look, one: Payment): boolean =>
  one.kind === 'fee' &&
  !hasCome(at, one.paidOn) &&
  !hasCome(at, one.cancelledOn) &&
  (one.net?.minor ?? 0) > 0;

const dueDay = (one: Payment): number => (one.dueOn ? numberOf(one.dueOn) : Infinity);

/**
 * Oldest first: a part that is due in any case is asked of the oldest rows until it is covered; the rest is due as planned,
 * waits, or lapsed.
 */
export function askedOf(at: Look, unpaid: Unpaid, inAnyCase: Fraction): Asked {
  const open = rows(at, 'payments')
    .filter((one) => isOpen(at, one))
    .sort((a, b) => dueDay(a) - dueDay(b) || (a.id < b.id ? -1 : 1));
  let left = inAnyCase;
  const chased: string[] = [];
  const waits: string[] = [];
  for (const row of open) {
    const isOwed = isPositive(left);
    left = atLeastNothing(minus(left, fraction(BigInt(row.net?.minor ?? 0))));
    if (dueDay(row) > at.today) continue;
    if (unpaid === 'planned' || isOwed) chased.push(row.text ?? '');
    else if (unpaid === 'waits') waits.push(row.text ?? '');
  }
  return { chased: chased.sort(), waits: waits.sort() };
}
