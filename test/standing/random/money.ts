import type { Money } from '#shared/base/money.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Decision } from '#shared/model/guarantee/decisions.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import type { Rate } from '#shared/model/rates.ts';
import type { Frame } from './frame.ts';
import { plusDays, type Dice } from './dice.ts';

/** How the payments of one book go together: the currency, what tax there is. */
interface Purse {
  readonly currency: string;
  readonly taxShare: number;
}

const CHF = 'CHF';

function feeRow(dice: Dice, frame: Frame, purse: Purse, net: number, n: number): Partial<Payment> {
  const dueOn = plusDays(dice.chance(0.75) ? plusDays(frame.start, n * 30) : frame.edge(), n);
  const isPaid = dice.chance(0.72);
  return {
    id: `pay_${n + 1}`,
    kind: 'fee',
    text: `Part ${n + 1}`,
    net: { minor: net, currency: purse.currency },
    tax: dice.chance(0.02) ? null : { minor: Math.round(net * purse.taxShare), currency: purse.currency },
    currency: purse.currency,
    dueOn: dice.chance(0.04) ? null : dueOn,
    paidOn: isPaid ? (dice.chance(0.08) ? plusDays(frame.today, 4) : plusDays(dueOn, 2)) : null,
    cancelledOn: dice.chance(0.04) ? plusDays(dueOn, 3) : null,
  };
}

const extra = (
  frame: Frame,
  { taxShare }: Purse,
  kind: Payment['kind'],
  text: string,
  net: Money,
  paidOn: string | null,
): Partial<Payment> => ({
  kind,
  text,
  net,
  tax: { minor: Math.round(net.minor * taxShare), currency: net.currency },
  currency: net.currency,
  dueOn: plusDays(frame.start, 20),
  paidOn,
});

function extrasOf(dice: Dice, frame: Frame, purse: Purse, fee: number): Partial<Payment>[] {
  const part = (share: number): Money => ({ minor: Math.round(fee * share), currency: purse.currency });
  const day = plusDays(frame.start, 22);
  return [
    ...(dice.chance(0.08) ? [extra(frame, purse, 'fee', 'Travel', part(0.3), day)] : []),
    ...(dice.chance(0.04) ? [extra(frame, purse, 'fee', 'Rebate', part(-0.1), day)] : []),
    ...(dice.chance(0.06)
      ? [
          extra(
            frame,
            purse,
            'sessionsUndelivered',
            'Sessions not held',
            part(dice.pick([0.5, 0.2])),
            dice.pick([day, frame.edge(), null]),
          ),
        ]
      : []),
  ];
}

function refundsOf(dice: Dice, frame: Frame, purse: Purse, fee: number): Partial<Payment>[] {
  if (dice.chance(0.4)) return [];
  return dice.some(1, dice.pick([1, 1, 2]), (): Partial<Payment> => {
    const minor = Math.round(fee * dice.pick([0.5, 0.2, 0.3, 1, 0.25])) * (dice.chance(0.06) ? -1 : 1);
    return {
      kind: 'refund',
      text: 'Back',
      net: { minor, currency: purse.currency },
      tax: { minor: Math.round(minor * (dice.chance(0.7) ? purse.taxShare : 0)), currency: purse.currency },
      currency: purse.currency,
      paidOn: dice.chance(0.15) ? null : plusDays(frame.today, dice.pick([-3, -1, 0, 1])),
      refundOf: dice.chance(0.5) ? 'pay_1' : null,
      cancelledOn: dice.chance(0.08) ? plusDays(frame.today, dice.pick([-1, 0, 2])) : null,
    };
  });
}

/** The fee in one to three rows, paid or not, what was noted beside it, and refunds where one may have been decided. */
export function paymentsOf(
  dice: Dice,
  frame: Frame,
  contract: Partial<Contract> | undefined,
  decisions: readonly Partial<Decision>[],
): Partial<Payment>[] {
  const fee = contract?.fee?.minor ?? 1000 * frame.unit;
  const isForeign = dice.chance(0.07);
  const purse = { currency: isForeign ? CHF : frame.currency, taxShare: dice.pick([0, 0, 0, 0.19, 0.1]) };
  const parts = dice.pick([[1], [0.5, 0.5], [0.7, 0.3], [0.25, 0.75], [0.34, 0.33, 0.33], [0.5], []]);
  const rows = parts.map((share, n) => feeRow(dice, frame, purse, Math.round(fee * share), n));
  const mayBack = decisions.some((one) => one.kind === 'refund') || dice.chance(0.04);
  return [
    ...(mayBack ? refundsOf(dice, frame, purse, fee) : []),
    ...rows.reverse(),
    ...(isForeign ? [] : extrasOf(dice, frame, purse, fee)),
  ];
}

/** Rates between the franc and the own currency: near, too old, or none. */
export const ratesOf = (dice: Dice, frame: Frame): Partial<Rate>[] =>
  dice.chance(0.4)
    ? []
    : Array.from({ length: 60 }, (_, n) => plusDays(frame.start, n * 6)).flatMap((on) =>
        dice.chance(0.3)
          ? []
          : [
              dice.chance(0.5)
                ? { from: CHF, to: frame.currency, on, rate: dice.pick([1.05, 1.25]), source: 'Bank' }
                : { from: frame.currency, to: CHF, on, rate: dice.pick([0.8, 1.5]), source: 'Bank' },
            ],
      );
