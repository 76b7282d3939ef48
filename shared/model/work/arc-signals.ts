import { entity, type RecordOf } from '../entity.ts';
import { choice, moment, quote, reference, required, text } from '../field.ts';
import { ARC_CODE, ARC_POSITION } from '../words.ts';

/** Something heard in a talk that tells which side of the decision arc it is on. */
export const arcSignals = entity({
  name: 'arcSignals',
  prefix: 'arc',
  tab: 'Arc signals',
  one: 'arc signal',
  visible: false,
  labelFields: ['code'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    session: reference('sessions', 'Session'),
    at: moment('Heard at'),
    code: required(choice('Signal', ARC_CODE)),
    words: quote('In their words'),
    speaker: text('Said by', { personal: true }),
    state: choice('State', { suggested: 'Suggested', confirmed: 'Confirmed', rejected: 'Rejected' }),
    position: choice('Position on the arc', ARC_POSITION),
  },
});

export type ArcSignal = RecordOf<typeof arcSignals>;
