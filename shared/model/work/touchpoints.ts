import { entity, type RecordOf } from '../entity.ts';
import { choice, day, longText, moment, reference, references, required, text } from '../field.ts';
import { LINE, STAGE, YES_PARTLY_NO } from '../words.ts';

/** A moment in the engagement, seen by the client or not. */
export const touchpoints = entity({
  name: 'touchpoints',
  prefix: 'tou',
  tab: 'Moments',
  one: 'moment',
  visible: false,
  labelFields: ['summary'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    at: required(moment('When')),
    line: required(choice('Line', LINE, { initial: 'below' })),
    kind: choice('Kind', {
      call: 'Call',
      mail: 'Mail',
      meeting: 'Meeting',
      update: 'Update',
      work: 'Work',
      advice: 'Advice',
      warning: 'Warning',
    }),
    summary: required(text('What', { audience: 'both', help: 'As the client may read it once it is told.' })),
    outcomes: references('outcomes', 'For'),
    toldIn: reference('touchpoints', 'Told in'),
    session: reference('sessions', 'Session'),
    stage: choice('For the stage', STAGE, { later: true }),
    state: choice(
      'Planned',
      { planned: 'To come', happened: 'Happened', dropped: 'Dropped' },
      { later: true },
    ),
    gave: choice(
      'What the client had of us',
      {
        expertise: 'Expertise',
        judgment: 'Judgment',
        objectivity: 'Objectivity',
        communication: 'Communication',
        warning: 'A warning',
      },
      { later: true },
    ),
    effort: choice('Effort', { invested: 'Invested', spent: 'Spent' }, { later: true }),
    acknowledgedOn: day('Client took note on', { later: true }),
    cameTrue: choice('Came true', YES_PARTLY_NO, { later: true }),
    notes: longText('Private notes'),
  },
});

export type Touchpoint = RecordOf<typeof touchpoints>;
