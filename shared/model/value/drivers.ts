import { entity, type RecordOf } from '../entity.ts';
import {
  choice,
  count,
  currency,
  day,
  longText,
  money,
  number,
  reference,
  required,
  share,
  text,
} from '../field.ts';

const RATE = { rateWhere: ['formula', 'rate'] } as const;

/** One line of the value case: change × unit value × times per year × margin. */
export const drivers = entity({
  name: 'drivers',
  prefix: 'drv',
  tab: 'Value',
  one: 'value driver',
  visible: true,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Driver', { audience: 'both' })),
    outcome: reference('outcomes', 'Outcome'),
    formula: choice(
      'Formula',
      {
        count: 'Number of things',
        time: 'Hours saved',
        rate: 'Rate × cases',
        revenue: 'Revenue × margin',
        cost: 'Cost saved',
      },
      { audience: 'both' },
    ),
    direction: choice(
      'A gain is',
      { less: 'Less of it', more: 'More of it' },
      { audience: 'both', help: 'Blank: less of a cost or of hours, more of all else; a rate is asked.' },
    ),
    baseline: number('Today', { ...RATE, audience: 'both', help: 'A rate takes the sign: 22 %.' }),
    target: number('Then', { ...RATE, audience: 'both' }),
    changeLow: number('Change, low', { ...RATE, help: 'Blank: likely stands for low.' }),
    change: number('Change, likely', {
      ...RATE,
      audience: 'both',
      help: 'For the better; a minus is for the worse. Blank: the difference of then and today.',
    }),
    changeHigh: number('Change, high', RATE),
    unit: text('Unit of the change', { audience: 'both' }),
    unitValue: money('Worth of one unit', { audience: 'both' }),
    timesPerYear: number('Times a year', { audience: 'both', min: 0 }),
    margin: share('Margin', { audience: 'both', help: 'Revenue only. Blank is unknown, not 100 %.' }),
    attribution: share('Our part', { audience: 'both', help: 'How much of it comes from this work.' }),
    confidence: share('Confidence', { help: 'Private: how sure the estimate is.' }),
    startMonth: count('Starts in month', { min: 1, max: 120, audience: 'both' }),
    horizonMonths: count('Counted for', {
      min: 1,
      max: 120,
      unit: 'months',
      initial: 12,
      audience: 'both',
    }),
    currency: currency('Currency', { audience: 'both' }),
    source: longText('Source', { audience: 'both' }),
    agreedBy: text('Agreed by', { audience: 'both' }),
    agreedOn: day('Agreed on', { audience: 'both' }),
  },
});

export type Driver = RecordOf<typeof drivers>;
