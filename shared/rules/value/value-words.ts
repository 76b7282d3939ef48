/** What is said of a price: which bound holds, what to warn of, and why there is none. */
export const PRICE = {
  formula: 'share × conservative value, between floor and cap, rounded last',
  holds: {
    share: 'The share of the value holds.',
    floor: 'Your floor holds.',
    ceiling: 'The ceiling holds.',
    minimumReturn: 'The client’s minimum return holds.',
    alternative: 'The next best alternative holds.',
  },
  warning: {
    belowUsual: 'Below the usual share of the value.',
    aboveUsual: 'Above the usual share of the value.',
    farAboveUsual: 'Far above the usual share; few clients would follow.',
    notPaidBack: 'The cautious case does not pay it back.',
  },
  noValue: 'Conservative value of the option',
  oneCurrency: (currency: string) => `All amounts in ${currency}`,
  mixed: 'The amounts are in different currencies, so no fee follows.',
  notAboveZero: 'The cautious value is not above zero, so no fee follows from it.',
  nothingAgreed: 'Nothing is agreed yet, so no firm fee follows from the value.',
  unknown: 'The value is not known yet, so neither is the fee.',
  short: (hasFloor: boolean, short: string) =>
    `${hasFloor ? 'Your floor is' : 'Doing it at all is'} ${short} above what holds for the client. There is no fee that suits both; raise the value, or leave it.`,
  provisional: (share: string) => `Nothing is agreed yet: provisional, ${share} of the low case.`,
  input: {
    value: 'Conservative value',
    share: 'Share of value',
    floor: 'Floor',
    ceiling: 'Ceiling',
    minimumReturn: 'Client’s minimum return',
    alternative: 'Economic value over the alternative',
    rounding: 'Rounded to',
  },
};

/** What is said where no driver counts yet. */
export const NOTHING_AGREED = 'Nothing is agreed yet';

const provisional = (open: string): string => `Provisional, still to agree: ${open}.`;

/** What is said of the value: how it is summed, and what is open. */
export const VALUE = {
  conservative: 'sum of the agreed drivers, cautiously',
  low: 'sum of the low values',
  likely: 'sum of the likely values',
  best: 'sum of the high values',
  fullYear: 'sum of the likely values of twelve months',
  noDriver: 'No value driver yet',
  provisional,
  over: (of: string, percent: number) =>
    `Shares of “${of}” add up to ${percent} %. At most 100 % can be claimed; change one.`,
  noRate: (from: string, to: string, on: string | null) =>
    `No rate from ${from} to ${to}${on ? ` for ${on}` : ''}. Add one with its source.`,
  tooLarge: (currency: string) =>
    `An amount in ${currency} that is too large to keep exactly: look at its rate.`,
};

/** What is said of one driver: what it is made of, and what is open. */
export const DRIVER = {
  formula: 'change × worth of one unit × times a year × margin × our part × months counted',
  lowHolds: 'The low change holds: it is not more than likely × confidence.',
  likelyHolds: 'Likely × confidence holds: it is less than the low change.',
  likelyChange: 'Likely change',
  change: (unit: string | null) => `Change${unit ? ` (${unit})` : ''}`,
  unitValue: 'Worth of one unit',
  withoutMinus: 'Worth of one unit, without a minus',
  timesPerYear: 'Times a year',
  margin: 'Margin',
  marginBlank: 'Margin (blank is unknown, not 100 %)',
  attribution: 'Our part',
  confidence: 'Confidence',
  agreedBy: 'Agreed by',
  agreedOn: 'Agreed on',
  months: 'Months counted of twelve',
  wrongWay: 'The change goes the wrong way, so its value is below zero.',
  takenAsGain: 'Taken as a gain: say whether less or more of it is one.',
  provisional,
};

/** What is wrong with a set of options. */
export const OPTIONS = {
  noPrimary: (smallest: string, outcome: string) =>
    `“${smallest}” leaves out the primary outcome “${outcome}”. Add it to the smallest option.`,
  noResult: (smallest: string, result: string) =>
    `“${smallest}” leaves out the minimum result “${result}”. The smallest option must reach it.`,
  addsNothing: (option: string) =>
    `“${option}” adds no outcome. Different options give different value; say what it adds.`,
};

/** What the returns of a client are made of. */
export const RETURN = {
  value: 'Value in the first year',
  fee: 'Fee',
  costs: 'Client’s own costs',
  noValue: 'No value yet',
  noFee: 'No fee yet',
  oneCurrency: 'Value and fee in one currency',
  onFee: 'value ÷ fee',
  roi: '(value − fee − client’s own costs) ÷ (fee + client’s own costs)',
  onFeeIs: (ratio: string) => `return on fee ${ratio} : 1`,
  roiIs: (percent: string) => `ROI ${percent} %`,
};
