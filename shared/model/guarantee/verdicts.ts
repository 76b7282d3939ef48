import { entity, type RecordOf } from '../entity.ts';
import { choice, longText, moment, quote, reference, required, text } from '../field.ts';
import { WHO_SAYS_SO, YES_PARTLY_NO } from '../words.ts';

/** Did the value come back? The client's own final judgement, verbatim. */
export const verdicts = entity({
  name: 'verdicts',
  prefix: 'ver',
  tab: 'Verdicts',
  one: 'verdict',
  visible: false,
  labelFields: ['answer', 'at'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    askedAt: moment('Asked at', { audience: 'both' }),
    at: moment('Answered at', { audience: 'both' }),
    answer: choice('Did the value come back?', YES_PARTLY_NO, { audience: 'both' }),
    words: quote('In the client’s words', { audience: 'both' }),
    factors: longText('Outside events weighed first', { audience: 'both' }),
    source: choice('Who says so', WHO_SAYS_SO, { audience: 'both' }),
    by: text('By', { audience: 'both', personal: true }),
  },
});

export type Verdict = RecordOf<typeof verdicts>;
