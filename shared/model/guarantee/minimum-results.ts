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
  text,
} from '../field.ts';

/** The contract threshold below which the refund is due. */
export const minimumResults = entity({
  name: 'minimumResults',
  prefix: 'min',
  tab: 'Minimum results',
  one: 'minimum result',
  visible: true,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Minimum result', { audience: 'both' })),
    outcome: reference('outcomes', 'Outcome'),
    kind: choice(
      'Kind',
      { money: 'Money', measure: 'A measured number', goal: 'Goal scale', statement: 'The client’s word' },
      { audience: 'both', help: 'Blank with a target: a measured number.' },
    ),
    test: choice(
      'Which test',
      { results: 'Results', learning: 'Learning' },
      { audience: 'both', help: 'Seed wording: learning and results are two tests.' },
    ),
    threshold: money('At least', { audience: 'both' }),
    currency: currency('Currency', { audience: 'both' }),
    basis: choice(
      'Counts when',
      { contracted: 'Contracted', received: 'Received', annualised: 'A year’s worth' },
      { audience: 'both' },
    ),
    measure: text('Measure', { audience: 'both' }),
    unit: text('Unit', { audience: 'both' }),
    baseline: number('Today', { audience: 'both' }),
    target: number('Then', { audience: 'both' }),
    dueOn: day('By', { audience: 'both' }),
    readFrom: text('Read from', { audience: 'both' }),
    levelNow: count('Level now', { min: -2, max: 2 }),
    levelRequired: count('Level required', { min: -2, max: 2, audience: 'both' }),
    levelBaseline: count('Level at the start', { min: -2, max: 2, audience: 'both' }),
    weight: number('Weight', { min: 0 }),
    levelMinus2: text('Level −2', { audience: 'both' }),
    levelMinus1: text('Level −1', { audience: 'both' }),
    level0: text('Level 0, expected', { audience: 'both' }),
    levelPlus1: text('Level +1', { audience: 'both' }),
    levelPlus2: text('Level +2', { audience: 'both' }),
    providerAgreedOn: day('You agreed on', { audience: 'both' }),
    clientAgreedOn: day('Client agreed on', { audience: 'both' }),
    clientAgreedBy: text('For the client', { audience: 'both' }),
    notes: longText('Private notes'),
  },
});

export type MinimumResult = RecordOf<typeof minimumResults>;
