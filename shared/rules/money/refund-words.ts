/** What is open about the money of an engagement; `row` is a payment by its name. */
export const REFUND_ASKS = {
  share: 'The share that is paid back',
  taxRule: 'Whether tax is returned with the price: needs your decision',
  taxCurrency: (row: string, net: string, tax: string) => `The tax of ${row} in ${net}, not ${tax}`,
  taxBlank: (row: string) => `The tax of ${row}: it is blank, and tax applies. Write 0 if there is none`,
  amount: (row: string) => `The amount of ${row}: it is noted as paid without one`,
  rate: (from: string, to: string, day: string, row: string | null) =>
    `A rate from ${from} to ${to} of ${day} or the week before${row ? `, for ${row}` : ''}`,
  currency: (row: string, paidIn: readonly string[], currency: string) =>
    `What went back as ${row} in ${paidIn.join(' or ')}, not ${currency}`,
  beyondFee: (amount: string) => `${amount} is paid beyond the agreed fee: what for?`,
  feeBlank: 'The agreed fee is blank while a part of it is unpaid: how much is it?',
  unlinked: (row: string) => `${row} names no payment it returns. It counts for the oldest.`,
  withTax: (row: string) => `${row} has a tax, and the contract returns none. Only its net counts.`,
  negative: (row: string, isFee: boolean) =>
    `${row} is below zero. ${isFee ? 'It does not count.' : 'It counts by its size.'} Write it without a minus.`,
};
