import { roundHalfUp } from '#shared/base/money.ts';
import { npv, npvEndOfPeriod } from '#shared/rules/finance/cash-flow.ts';
import { annualValue, attributedValue } from '#shared/rules/finance/driver-value.ts';
import { boundedFee } from '#shared/rules/finance/fee-bounds.ts';
import { expectedRefundCost } from '#shared/rules/finance/guarantee-economics.ts';
import { paybackPeriod } from '#shared/rules/finance/payback.ts';
import { benefitCostRatio, roi } from '#shared/rules/finance/ratios.ts';
import { noticeHours } from '#shared/rules/duties/notice.ts';
import type { Cell } from '#shared/table/cells/cell.ts';
import {
  flag,
  momentOn,
  number,
  optional,
  rate,
  series,
  share,
  wallTime,
  word,
  zone,
  type Parameter,
  type ValueOf,
} from './parameters.ts';
import { overRanges, type CellArgument, type CellResult, type Parameters } from './ranged.ts';

/** A function people write into cells. It takes its arguments only and never reads a tab. */
export interface CellFunction {
  readonly name: string;
  readonly doc: string;
  readonly returns: string;
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** Cells or ranges in, a cell or a range out; null is blank. Throws an error in words. */
  run(args: readonly CellArgument[]): CellResult;
}

/** The arguments of one row, read. */
type Given<P extends Parameters> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** A function over ranges, its name as formulas write it. */
export function cellFunction<P extends Parameters>(
  name: string,
  doc: string,
  parameters: P,
  returns: string,
  compute: (given: Given<P>) => Cell,
): CellFunction {
  const run = (args: readonly CellArgument[]) =>
    overRanges(parameters, (given) => compute(given as Given<P>), args);
  return { name: `VALUEBACK_${name}`, doc, returns, parameters, run };
}

/** Cell functions do not know the currency: amounts move in hundredths. */
const toCents = (amount: number): number => roundHalfUp(amount * 100);

const NO_COST = 'No cost';
const NEVER = 'Never';

/** The cell functions: the add-on's stubs and the command line's `calculate` are made from this list. */
export const cellFunctions: readonly CellFunction[] = [
  cellFunction(
    'VALUE',
    'Value a year of one driver: change × worth of one × times a year × margin × our part.',
    {
      change: number('How much changes, for example hours or orders.'),
      unit: number('What one is worth, as an amount.'),
      times: number('How often a year.'),
      margin: share('Margin on it; 100 % for time and cost. Blank is unknown.'),
      attribution: share('Our part of it.'),
    },
    'The value a year in the currency of the unit.',
    ({ change, unit, times, margin, attribution }) => {
      const annual = annualValue({ change, unitValue: unit, timesPerYear: times, margin });
      return annual === null ? null : attributedValue({ annual, attribution, confidence: 1 });
    },
  ),
  cellFunction(
    'FEE',
    'Fee from the cautious value: share × value, kept between floor and cap, to the hundredth.',
    {
      value: number('Cautious value a year.'),
      share: share('Share of the value that is the fee.'),
      floor: optional(number('The least fee; blank for none.')),
      cap: optional(number('The most; blank for none.')),
    },
    'The fee; words where floor and cap leave none.',
    ({ value, share: part, floor, cap }) => {
      const answer = boundedFee({
        value: value * 100,
        share: part,
        floor: floor === null ? null : toCents(floor),
        ceiling: cap === null ? null : toCents(cap),
        minimumReturn: null,
        alternative: null,
        rounding: null,
      });
      return answer.kind === 'fee' ? answer.fee / 100 : `No fee: floor ${answer.short / 100} above the cap`;
    },
  ),
  cellFunction(
    'ROI',
    'Return on investment: (value − fee − own costs) ÷ (fee + own costs). 5.24 is 524 %.',
    {
      value: number('Value in the first year.'),
      fee: number('The fee.'),
      own_costs: number('The client’s own costs; 0 for none.'),
    },
    'The ROI as a share; words where there is no cost.',
    ({ value, fee, own_costs: own }) => roi({ benefit: value, cost: fee + own }) ?? NO_COST,
  ),
  cellFunction(
    'RETURN',
    'Return on the fee: value ÷ fee. 6.24 is 6.2 : 1; it is not the ROI.',
    { value: number('Value in the first year.'), fee: number('The fee.') },
    'How many times the fee comes back; words where there is no fee.',
    ({ value, fee }) => benefitCostRatio({ benefit: value, cost: fee }) ?? NO_COST,
  ),
  cellFunction(
    'NPV',
    'Net present value of flows a period apart.',
    {
      rate: rate('Discount rate a period, for example 10 %.'),
      flows: series('The flows in order: one row or one column.'),
      when: word('"start": the first flow is now; "end": it is one period away, as in NPV().', [
        'start',
        'end',
      ]),
    },
    'What the flows are worth now.',
    ({ rate: discount, flows, when }) =>
      (when === 'start' ? npv : npvEndOfPeriod)({ rate: discount, cashFlows: flows }),
  ),
  cellFunction(
    'PAYBACK',
    'Periods until what comes in covers what went out; the first flow is now.',
    {
      flows: series('The flows in order: one row or one column.'),
      rate: optional(rate('Discount rate a period; blank for none.')),
    },
    'Periods, the last in part; words where it is never covered.',
    ({ flows, rate: discount }) => paybackPeriod({ cashFlows: flows, rate: discount ?? 0 }) ?? NEVER,
  ),
  cellFunction(
    'REFUND',
    'What goes back of a fee that was paid in full: share × net, and share × tax where the tax follows the price. Paid in part, less goes back.',
    {
      share: share('Share that is paid back.'),
      net: number('Net amount that was paid.'),
      tax: optional(number('Tax on it; blank for none.')),
      tax_follows: optional(
        flag('TRUE: the tax goes back too. FALSE: the contract keeps it. Blank: not decided.'),
      ),
    },
    'The refund to the hundredth, if the fee was paid in full; blank while the tax is not decided.',
    ({ share: part, net, tax, tax_follows: follows }) => {
      if (follows === null && toCents(tax ?? 0) !== 0) return null;
      return roundHalfUp(part * (toCents(net) + (follows ? toCents(tax ?? 0) : 0))) / 100;
    },
  ),
  cellFunction(
    'NOTICE',
    'Hours from the word that a session is off to its start, elapsed ones whatever the clocks do.',
    {
      start: wallTime('Planned start.'),
      cancelled: wallTime('When the word arrived.'),
      zone: zone('Time zone of both, for example "Europe/Berlin".'),
    },
    'Hours; negative when the word came after the start.',
    ({ start, cancelled, zone: where }) => {
      return noticeHours(momentOn(start, where), momentOn(cancelled, where));
    },
  ),
  cellFunction(
    'EXPECTEDREFUND',
    'What refunds cost on average: (1 − p) × amount. Never the reserve of a single engagement.',
    {
      p: share('Chance of keeping the fee.'),
      amount: number('What would go back.'),
    },
    'The expected cost.',
    ({ p, amount }) => expectedRefundCost({ probability: p, refundable: amount }),
  ),
];
