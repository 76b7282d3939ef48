import { entity, type RecordOf } from '../entity.ts';
import { day, longText, reference, required } from '../field.ts';

/** One asking of “What would you do if you only got paid when your client gets the result?” Its commitments are actions that point here. */
export const onlyPaid = entity({
  name: 'onlyPaid',
  prefix: 'opd',
  tab: 'Only paid for results',
  one: 'answer',
  visible: false,
  labelFields: ['on'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    on: required(day('Asked on')),
    answer: required(longText('What you would do')),
    proposal: reference('proposals', 'Before the proposal'),
  },
});

export type OnlyPaid = RecordOf<typeof onlyPaid>;
