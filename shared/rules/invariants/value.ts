import { compare } from '../../base/money.ts';
import { changesOf } from '../value/driver-change.ts';
import { hasCome, must, notNegative, positive, type Invariant } from './invariant.ts';

const moreThan = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

const LIKELY = ['change', 'baseline', 'target', 'direction', 'formula'] as const;

/** What holds for the value case and the price. */
export const drivers: readonly Invariant<'drivers'>[] = [
  must(['changeLow', ...LIKELY], 'Low is above likely. Low must be the smaller one.', (one) =>
    moreThan(one.changeLow, changesOf(one).likely),
  ),
  must(['changeHigh', ...LIKELY], 'High is below likely. High must be the greater one.', (one) =>
    moreThan(changesOf(one).likely, one.changeHigh),
  ),
  notNegative('unitValue', 'Worth of one unit'),
  hasCome('agreedOn', 'Agreed'),
];

export const pricings: readonly Invariant<'pricings'>[] = [
  notNegative('floor', 'The floor'),
  positive('ceiling', 'The ceiling'),
  positive('rounding', 'The rounding'),
  notNegative('deliveryCost', 'Own cost of delivery'),
];

export const clientCosts: readonly Invariant<'clientCosts'>[] = [notNegative('amount', 'The amount')];

export const alternatives: readonly Invariant<'alternatives'>[] = [
  notNegative('price', 'What it costs'),
  notNegative('better', 'What ours brings more'),
  notNegative('worse', 'What ours brings less'),
];

export const evidence: readonly Invariant<'evidence'>[] = [
  notNegative('amount', 'The amount'),
  must(
    ['amountHigh', 'amount'],
    '“Up to” is below the amount. Swap the two.',
    (one) =>
      one.amount !== null &&
      one.amountHigh !== null &&
      one.amount.currency === one.amountHigh.currency &&
      compare(one.amountHigh, one.amount) < 0,
  ),
];

export const minimumResults: readonly Invariant<'minimumResults'>[] = [
  must(
    ['threshold', 'kind'],
    'The threshold must be more than zero.',
    (one) => one.kind === 'money' && one.threshold !== null && one.threshold.minor <= 0,
  ),
  hasCome('providerAgreedOn', 'You agreed'),
  hasCome('clientAgreedOn', 'The client agreed'),
];

export const rates: readonly Invariant<'rates'>[] = [
  must(['rate'], 'A rate is more than zero.', (one) => one.rate <= 0),
  must(['to', 'from'], 'From and to are the same currency.', (one) => one.from === one.to),
];
