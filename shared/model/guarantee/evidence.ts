import { entity, type RecordOf } from '../entity.ts';
import {
  choice,
  count,
  currency,
  day,
  link,
  money,
  number,
  quote,
  reference,
  required,
  share,
  text,
} from '../field.ts';
import { WHO_SAYS_SO, YES_PARTLY_NO } from '../words.ts';

/** An observed improvement: amount or fact, when, who says so, how much is ours. */
export const evidence = entity({
  name: 'evidence',
  prefix: 'evi',
  tab: 'Evidence',
  one: 'evidence',
  visible: true,
  labelFields: ['what'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    what: required(text('What happened', { audience: 'both' })),
    kind: choice(
      'Kind',
      {
        money: 'Money',
        level: 'Level reached',
        measure: 'Measured',
        fact: 'Fact',
        thirdParty: 'Word of others',
      },
      { audience: 'both', initial: 'money' },
    ),
    minimumResult: reference('minimumResults', 'Counts for'),
    driver: reference('drivers', 'Value driver'),
    amount: money('Amount', { audience: 'both' }),
    currency: currency('Currency', { audience: 'both' }),
    attribution: share('How much is ours', { audience: 'both', help: 'As the client attributes it.' }),
    on: day('Arose on', { audience: 'both' }),
    basis: choice(
      'Basis',
      { contracted: 'Contracted', received: 'Received', annualised: 'A year’s worth' },
      { audience: 'both' },
    ),
    answer: choice('Did it come true?', YES_PARTLY_NO, {
      audience: 'both',
      help: 'For a result that is the client’s word.',
    }),
    level: count('Level', { min: -2, max: 2, audience: 'both' }),
    reading: number('Reading', { audience: 'both' }),
    before: text('Before', { audience: 'both' }),
    after: text('After', { audience: 'both' }),
    source: choice('Who says so', WHO_SAYS_SO, { audience: 'both' }),
    saidBy: text('Said by', { audience: 'both', personal: true }),
    words: quote('In their words', { audience: 'both' }),
    proof: link('Document', { audience: 'both' }),
    expected: choice(
      'Realised or expected',
      { realised: 'Realised', expected: 'Expected' },
      { audience: 'both', initial: 'realised' },
    ),
    amountHigh: money('Up to', { audience: 'both' }),
    expectedOn: day('Expected by', { audience: 'both' }),
    expectedConfidence: share('How sure'),
    withdrawnOn: day('Withdrawn on'),
    withdrawnBecause: text('Withdrawn because'),
  },
});

export type Evidence = RecordOf<typeof evidence>;
