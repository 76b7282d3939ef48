import { entity, type RecordOf } from '../entity.ts';
import { choice, count, flag, moment, reference, required } from '../field.ts';
import { ARC_POSITION, CERTAINTY, WHO_SAYS_SO } from '../words.ts';

/** Where a talk was: on the decision arc, whose plan it was, how sure the client was. One a session, or one a day without a session. */
export const talks = entity({
  name: 'talks',
  prefix: 'tlk',
  tab: 'Talks',
  one: 'talk',
  visible: false,
  labelFields: ['position', 'at'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    session: reference('sessions', 'Session'),
    at: moment('When'),
    position: choice('Position on the arc', ARC_POSITION),
    calledIn: choice('Called in at', ARC_POSITION),
    plan: choice('Whose plan', { theirs: 'Theirs', shared: 'Shared', ours: 'Ours' }),
    asks: choice('They ask us to', { do: 'Do', be: 'Be' }),
    chosen: flag('Plain doing, by choice'),
    involvement: count('How involved they are', { min: 0, max: 4, unit: 'of 4' }),
    modeWorth: count('Meeting this way', { min: 1, max: 5, unit: 'of 5', later: true }),
    certainty: choice('How sure the client is', CERTAINTY),
    trust: count('Trust', { min: 1, max: 5, unit: 'of 5' }),
    source: choice('Who says so', WHO_SAYS_SO),
  },
});

export type Talk = RecordOf<typeof talks>;
