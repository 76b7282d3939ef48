/**
 * A second, compact working of what one engagement’s guarantee owes, allows and is, at one instant. It is written from the
 * rulings alone and not from `shared/rules`, and shares nothing with them but the model, so that a mistake in one shows.
 */
import type { Book } from '#shared/model/book.ts';
import type { Ground } from './claims.ts';
import { fraction, NOTHING, rounded, times, type Fraction } from './fraction.ts';
import {
  dayOfMoment,
  field,
  hasCome,
  hasHappened,
  look,
  lookAtEndOf,
  lookBefore,
  monthsAfter,
  rows,
  type Look,
} from './look.ts';
import { looseOf } from './loose.ts';
import { missedOf } from './part.ts';
import type { Bounds } from './refund.ts';
import { stateOf, type State } from './state.ts';
import { boundOf } from './terms.ts';
import { askedOf, type Unpaid } from './unpaid.ts';

/** What the oracle says; null where the rulings do not decide it. */
export interface Told {
  readonly state: string;
  readonly result: string | null;
  readonly evaluation: string | null;
  readonly currency: string;
  readonly due: Bounds | null;
  readonly remaining: Bounds | null;
  readonly beyond: number | null;
  readonly owed: number | null;
  readonly lapses: number | null;
  readonly chased: readonly string[] | null;
  readonly waits: readonly string[] | null;
  readonly canClaim: boolean;
  readonly mayDecline: readonly Ground[] | null;
  readonly exposure: Bounds | null;
  /** Open points of the client's part that were missed in fact: duty and row. */
  readonly missed: readonly string[] | null;
  /** Codes of loose ends, those that the rulings name. */
  readonly loose: readonly string[];
}

const isConditional = ({ terms }: State): boolean =>
  terms.type === 'holdback' || terms.type === 'payOnResult';
const BY_RESULT = { met: 'planned', notMet: 'lapsed', unknown: 'waits' } as const;

/** The conditional part of holdback and pay on result, as the state of this instant has it. */
function conditionalPart(at: Look, one: State): Unpaid {
  if (one.state === 'refundDue' || one.state === 'refunded') return 'lapsed';
  if (one.state === 'fulfilled' || one.state === 'declined') return 'planned';
  if (one.state === 'remedyAgreed') return isDelivered(at, one) ? 'planned' : 'waits';
  if (one.state === 'unclaimed' || one.state === 'withdrawn') return BY_RESULT[one.result];
  if (one.state !== 'endedEarly' || !one.clock.ended) return 'waits';
  return BY_RESULT[stateOf(lookAtEndOf(at, one.clock.ended.on)).result];
}

const isDelivered = (at: Look, one: State): boolean =>
  hasCome(at, field(one.claim?.decision ?? null, 'deliveredOn') as string | null);

/** What lapsed stays lapsed: it had when the window was over, at an early end, or just before a later claim or word. */
function lapsedBefore(at: Look, one: State): boolean {
  const { windowEnd, ended } = one.clock;
  const late = [...rows(at, 'claims'), ...rows(at, 'verdicts')].filter(
    (row) => hasHappened(at, row.at) && dayOfMoment(at, row.at ?? '') > windowEnd,
  );
  const days = [windowEnd + 1, ended?.on ?? Infinity].filter((day) => day < at.today);
  return [
    ...days.map((day) => lookAtEndOf(at, day)),
    ...late.map((row) => lookBefore(at, row.at ?? '')),
  ].some((then) => {
    const was = stateOf(then);
    if (was.state.startsWith('refund') || was.terms.binds !== 'signed') return false;
    return isConditional(was) && conditionalPart(then, was) === 'lapsed';
  });
}

function unpaidOf(at: Look, one: State): Unpaid {
  const isRefund = one.state === 'refundDue' || one.state === 'refunded';
  if (isRefund) return 'lapsed';
  if (isConditional(one)) return lapsedBefore(at, one) ? 'lapsed' : conditionalPart(at, one);
  if (one.state === 'claimed') return 'waits';
  return one.state === 'remedyAgreed' && !isDelivered(at, one) ? 'waits' : 'planned';
}

const CLAIMABLE = [
  'active',
  'suspended',
  'evaluating',
  'fulfilled',
  'unclaimed',
  'withdrawn',
  'declined',
  'remedyAgreed',
];
const OPEN = ['active', 'suspended', 'evaluating', 'claimed', 'remedyAgreed'];

function isUnderGuarantee(at: Look, one: State): boolean {
  if (one.terms.binds !== 'signed' && one.claim === null) return false;
  if (one.state === 'remedyAgreed') return !isDelivered(at, one);
  if (OPEN.includes(one.state)) return true;
  return one.state === 'unclaimed' && one.word === 'no' && at.today <= monthsAfter(one.clock.windowEnd, 12);
}

const toBounds = (bounds: Bounds, currency: string, more: number): Bounds => {
  const [least, most] = bounds[currency] ?? [0, 0];
  return { ...bounds, [currency]: [least + more, most + more] };
};

/** Remaining and what would lapse, until closed. */
function exposureOf(at: Look, one: State, unpaid: Unpaid): Bounds | null {
  const { currency, remaining, lapsing } = one.refund;
  if (one.state === 'refundDue') return remaining;
  if (!isUnderGuarantee(at, one)) return { [currency]: [0, 0] };
  if (remaining === null || lapsing === null) return null;
  const net = unpaid === 'lapsed' ? 0 : rounded(lapsing);
  return toBounds(remaining, currency, net + rounded(times(fraction(BigInt(net)), one.refund.taxAlong)));
}

/** What may be asked whatever becomes of the rest: null is all of it, as planned. */
function inAnyCase(one: State, unpaid: Unpaid): Fraction | null {
  const { owed, askable } = one.refund;
  if (unpaid === 'planned') return askable;
  // What is owed is one amount, rounded once, before it is asked row by row.
  return owed && (unpaid === 'lapsed' || isConditional(one)) ? fraction(BigInt(rounded(owed))) : NOTHING;
}

/** What one engagement’s guarantee is and owes now. */
export function oracle(book: Book, id: string, now: string): Told {
  const at = look(book, id, now);
  const one = stateOf(at);
  const { owed, lapsing } = one.refund;
  const unpaid = unpaidOf(at, one);
  const isRefund = one.state === 'refundDue' || one.state === 'refunded';
  const isUnsigned = one.terms.binds !== 'signed' && one.claim === null;
  const isOpen = isUnsigned || one.refund.isFeeOpen || one.terms.contract === null;
  // How much lapsed is known once fee, share and rates are; until then what is unpaid waits for that answer.
  const isKnown = lapsing !== null && (one.terms.contract?.fee?.minor ?? -1) >= 0;
  const then = unpaid === 'lapsed' && !isKnown ? 'waits' : unpaid;
  const asked = askedOf(at, then, inAnyCase(one, unpaid), one.refund.currency);
  return {
    state: one.state,
    result: one.terms.contract ? one.result : null,
    evaluation: one.evaluation,
    currency: one.refund.currency,
    due: one.refund.due,
    remaining: one.refund.remaining,
    beyond: one.refund.beyond,
    owed: isRefund && owed ? rounded(owed) : null,
    lapses: isUnsigned || lapsing === null ? null : unpaid === 'lapsed' ? rounded(lapsing) : 0,
    chased: isOpen ? null : asked.chased,
    waits: isOpen ? null : asked.waits,
    canClaim: CLAIMABLE.includes(one.state) || (one.state === 'offered' && one.terms.binds === 'paidOnSent'),
    mayDecline: one.claim?.grounds ?? null,
    exposure: exposureOf(at, one, unpaid),
    missed: one.terms.binds === 'signed' && one.terms.contract ? missedOf(at, one.terms.contract) : null,
    loose: looseOf(at, one.terms, boundOf(at)),
  };
}
