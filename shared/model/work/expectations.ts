import { entity, type RecordOf } from '../entity.ts';
import { choice, day, longText, quote, reference, required } from '../field.ts';
import { SAME, WHO_SAYS_SO } from '../words.ts';

/** What the client expects, beside what we think they do. */
export const expectations = entity({
  name: 'expectations',
  prefix: 'xpc',
  tab: 'Expectations',
  one: 'expectation',
  visible: false,
  labelFields: ['words'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    words: required(quote('What the client expects')),
    source: choice('Who says so', WHO_SAYS_SO),
    by: day('By'),
    ours: longText('Our view'),
    agrees: choice('We see it', SAME),
    clientAgrees: choice('The client sees our view', SAME, { later: true }),
    state: choice(
      'State',
      { open: 'Open', met: 'Met', missed: 'Missed', corrected: 'Talked through' },
      { initial: 'open' },
    ),
  },
});

export type Expectation = RecordOf<typeof expectations>;
