import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, longText, reference, references, required, share, text } from '../field.ts';
import { WHO_SAYS_SO } from '../words.ts';

/** Something outside both sides' control that bears on a result. */
export const externalFactors = entity({
  name: 'externalFactors',
  prefix: 'fac',
  tab: 'Outside events',
  one: 'outside event',
  visible: false,
  labelFields: ['what'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    what: required(text('What', { audience: 'both' })),
    from: day('From', { audience: 'both' }),
    to: day('To', { audience: 'both' }),
    outcomes: references('outcomes', 'Bears on'),
    source: choice('Who says so', WHO_SAYS_SO, { audience: 'both' }),
    effect: longText('Effect', { audience: 'both' }),
    judgement: choice(
      'Judgement',
      { notRelevant: 'Does not matter', partly: 'Partly', mainly: 'Mainly' },
      { audience: 'both' },
    ),
    judgedBy: text('Judged by', { audience: 'both' }),
    reason: longText('Reason', { audience: 'both' }),
    providerAgreedOn: day('We agreed on', { audience: 'both' }),
    clientAgreedOn: day('Client agreed on', { audience: 'both' }),
    extendsDays: count('Extends the term by', { min: 0, unit: 'days', audience: 'both' }),
    attribution: share('New share that is ours', { audience: 'both' }),
  },
});

export type ExternalFactor = RecordOf<typeof externalFactors>;
