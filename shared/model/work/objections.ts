import { entity, type RecordOf } from '../entity.ts';
import { choice, day, flag, longText, quote, reference, required } from '../field.ts';

/** A "no" on the way to yes, passed or still open. */
export const objections = entity({
  name: 'objections',
  prefix: 'obj',
  tab: 'Objections',
  one: 'objection',
  visible: false,
  labelFields: ['words'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    session: reference('sessions', 'Session'),
    words: required(quote('In their words')),
    blocking: flag('Blocks the yes'),
    state: choice('State', { open: 'Open', passed: 'Passed' }, { initial: 'open' }),
    on: day('Heard on'),
    passedOn: day('Passed on'),
    answer: longText('What answered it'),
  },
});

export type Objection = RecordOf<typeof objections>;
