import { formatMoney } from '../../base/amount.ts';
import type { Money } from '../../base/money.ts';
import type { MoneyOwed, UnpaidPart } from './money-owed.ts';
import type { NetAndTax } from './refund-totals.ts';

/** What is owed between both sides, each a sentence: what remains to go back, what lapses, what is asked and what waits. */
export function moneyWords(owed: MoneyOwed, locale: string): string[] {
  const { refund } = owed;
  const say = (amount: Money | null | undefined, words: (text: string) => string): string[] =>
    amount && amount.minor > 0 ? [words(formatMoney(amount, locale, 'always'))] : [];
  const both = (amount: NetAndTax | null, words: (text: string) => string): string[] =>
    say(amount?.net, (net) => words([net, ...say(amount?.tax, (tax) => `${tax} tax`)].join(' and ')));
  const part = (one: UnpaidPart, words: string): string[] =>
    both(one, (text) => `${one.row.text ?? 'Payment'}: ${text} ${words}.`);
  return [
    ...(refund.lines.length === 0 || refund.state === 'refunded' ? [] : refund.totals).map(
      ({ remaining, least, most }) =>
        remaining
          ? `${formatMoney(remaining, locale, 'always')} would go back if it were asked for today.`
          : `Between ${formatMoney(least, locale, 'always')} and ${formatMoney(most, locale, 'always')} would go back.`,
    ),
    ...both(owed.lapses, (text) => `${text} of the fee has lapsed and is not asked for.`),
    ...both(owed.wouldLapse, (text) => `${text} of the fee would lapse.`),
    ...say(owed.owed, (text) => `${text} of what is kept in any case is still owed.`),
    ...say(owed.toGiveBack, (text) => `${text} is to give back for sessions not delivered.`),
    ...owed.chased.flatMap((one) => part(one, 'is asked for')),
    ...owed.waits.flatMap((one) => part(one, 'waits and is not asked for now')),
  ];
}
