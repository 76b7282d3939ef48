import { formatShare } from '#shared/base/amount.ts';
import { isDay } from '#shared/base/day.ts';
import { dayFromSerial } from '#shared/base/serial.ts';
import { irr, mirr, xirr, type RateOfReturn } from '#shared/rules/finance/rate-of-return.ts';
import type { Cell } from '#shared/table/cells/cell.ts';
import { cellFunction, cellFunctions, type CellFunction } from '../apps-script/functions.ts';
import { rate, series, type Parameter } from '../apps-script/parameters.ts';

const FLOWS = series('What goes out (below 0) and comes in, in order: one row or one column.');

/** The days of dated flows. */
const days: Parameter<readonly string[]> = {
  ...FLOWS,
  doc: 'The day of each flow, the earliest first.',
  read: (cell) => {
    const day = typeof cell === 'number' ? dayFromSerial(cell) : String(cell).trim();
    if (day !== null && isDay(day)) return [day];
    throw new Error('this is not a day. Write it like 2026-10-15.');
  },
};

const NO_RATE = 'No rate: there must be flows of both signs, and a rate at which they are worth nothing.';
const asRate = (value: number): string => formatShare(value, 'en-GB', 2).replace(/\s/g, ' ');

/** The rate; where there are several, all of them in words, because any one alone would mislead. */
function rateCell({ rate: chosen, others }: RateOfReturn): Cell {
  if (chosen === null) return NO_RATE;
  if (others.length === 0) return chosen;
  const rest = [...others]
    .sort((a, b) => a - b)
    .map(asRate)
    .join(' and ');
  return `${asRate(chosen)}, but ${rest} too: at each of these rates the flows are worth nothing. The first is the one nearest 10 %. Compare by net present value instead.`;
}

/** What `calculate` runs: the add-on's cell functions, and rates of return, which sheets have of their own but without their other answers. */
export const functions: readonly CellFunction[] = [
  ...cellFunctions,
  cellFunction(
    'IRR',
    'Rate of return a period of flows a period apart; where several rates fit, it says all of them.',
    { flows: FLOWS },
    'The rate as a share; words where there is none or more than one.',
    ({ flows }) => rateCell(irr({ cashFlows: flows })),
  ),
  cellFunction(
    'XIRR',
    'Rate of return a year of dated flows; where several rates fit, it says all of them.',
    { flows: FLOWS, days },
    'The rate as a share; words where there is none or more than one.',
    ({ flows, days: dates }) => {
      if (dates.length !== flows.length)
        throw new Error(`Flows: ${flows.length}, days: ${dates.length}. Give each flow its day.`);
      return rateCell(xirr({ cashFlows: flows, dates }));
    },
  ),
  cellFunction(
    'MIRR',
    'Modified rate of return a period: what goes out is financed at one rate, what comes in is invested at another.',
    {
      flows: FLOWS,
      finance: rate('Rate at which money is borrowed, for example 10 %.'),
      reinvest: rate('Rate at which what comes in is invested.'),
    },
    'The rate as a share; words where there is none.',
    ({ flows, finance, reinvest }) =>
      mirr({ cashFlows: flows, financeRate: finance, reinvestRate: reinvest }) ?? NO_RATE,
  ),
];
