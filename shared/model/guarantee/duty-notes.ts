import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, longText, quote, reference, required, text } from '../field.ts';
import { SIDE } from '../words.ts';

/** A person's word on a duty: excused, left as a lapse, called material; always with a reason. */
export const dutyNotes = entity({
  name: 'dutyNotes',
  prefix: 'dty',
  tab: 'Duty notes',
  one: 'duty note',
  visible: false,
  labelFields: ['duty', 'judgement'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    side: required(choice('Side', SIDE, { audience: 'both' })),
    duty: required(count('Duty', { min: 1, max: 6, audience: 'both' })),
    session: reference('sessions', 'Session'),
    action: reference('actions', 'Action'),
    judgement: required(
      choice(
        'Judgement',
        { excused: 'Excused', lapse: 'A lapse', material: 'A material lapse', met: 'Met' },
        { audience: 'both' },
      ),
    ),
    reason: required(longText('Reason', { audience: 'both' })),
    by: required(text('By', { audience: 'both' })),
    on: required(day('On', { audience: 'both' })),
    clientReply: quote('The client’s reply', { audience: 'both' }),
  },
});

export type DutyNote = RecordOf<typeof dutyNotes>;
