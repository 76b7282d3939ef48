import { entity, type RecordOf } from '../entity.ts';
import { choice, day, flag, longText, reference, required, text } from '../field.ts';
import { WHAT_NOW } from '../words.ts';

/** What comes after done: review, thanks, dinner, the next need. */
export const reviews = entity({
  name: 'reviews',
  prefix: 'rev',
  tab: 'What now',
  one: 'what-now step',
  visible: false,
  labelFields: ['kind'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    kind: required(choice('Kind', WHAT_NOW)),
    dueOn: day('Due'),
    doneOn: day('Done on'),
    expected: flag('The client expects it'),
    text: longText('What was said'),
    referral: text('Referral'),
    renewal: reference('engagements', 'Next engagement'),
  },
});

export type Review = RecordOf<typeof reviews>;
