import { entity, type RecordOf } from '../entity.ts';
import { choice, day, longText, quote, reference, required, text } from '../field.ts';
import { WHO_SAYS_SO } from '../words.ts';

/** One criterion of done and what each side says about it. */
export const acceptances = entity({
  name: 'acceptances',
  prefix: 'acc',
  tab: 'Done criteria',
  one: 'done criterion',
  visible: false,
  labelFields: ['criterion'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    contract: reference('contracts', 'Contract'),
    criterion: required(text('Criterion', { audience: 'both' })),
    providerSays: choice('We say', { yes: 'Done', no: 'Not done' }, { audience: 'both' }),
    providerOn: day('We said on', { audience: 'both' }),
    providerReason: longText('Our reason', { audience: 'both' }),
    clientSays: choice('Client says', { yes: 'Done', no: 'Not done' }, { audience: 'both' }),
    clientOn: day('Client said on', { audience: 'both' }),
    clientReason: quote('The client’s reason', { audience: 'both' }),
    clientSource: choice('Who says so', WHO_SAYS_SO),
    resolution: longText('How we settled it', { audience: 'both' }),
  },
});

export type Acceptance = RecordOf<typeof acceptances>;
