import { entity, type RecordOf } from '../entity.ts';
import { choice, day, flag, longText, moment, quote, reference, required } from '../field.ts';
import { WHO_SAYS_SO } from '../words.ts';

/** The client asks for the guarantee. One sentence is enough. */
export const claims = entity({
  name: 'claims',
  prefix: 'clm',
  tab: 'Claims',
  one: 'claim',
  visible: false,
  labelFields: ['at'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    at: required(moment('Asked at', { audience: 'both' })),
    words: quote('In the client’s words', { audience: 'both' }),
    source: choice('Who says so', WHO_SAYS_SO, { audience: 'both' }),
    factors: longText('Outside events the client names', { audience: 'both' }),
    reviewFrom: day('Review began', { audience: 'both' }),
    beforeEnd: flag('Came before the client’s end of that day', { audience: 'both' }),
    withdrawnOn: day('Withdrawn on', { audience: 'both' }),
    withdrawnBecause: longText('Withdrawn because', { audience: 'both' }),
  },
});

export type Claim = RecordOf<typeof claims>;
