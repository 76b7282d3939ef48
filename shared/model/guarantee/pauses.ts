import { entity, type RecordOf } from '../entity.ts';
import { day, longText, reference, required } from '../field.ts';

/** An agreed pause; the term's end moves by its length. */
export const pauses = entity({
  name: 'pauses',
  prefix: 'pau',
  tab: 'Pauses',
  one: 'pause',
  visible: false,
  labelFields: ['from'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    from: required(day('From', { audience: 'both' })),
    to: day('To', { audience: 'both' }),
    providerAgreedOn: day('We agreed on', { audience: 'both' }),
    clientAgreedOn: day('Client agreed on', { audience: 'both' }),
    reason: longText('Reason', { audience: 'both' }),
  },
});

export type Pause = RecordOf<typeof pauses>;
