import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, longText, quote, reference, required } from '../field.ts';
import { CERTAINTY, STAGE, WHO_SAYS_SO, YES_PARTLY_NO } from '../words.ts';

/** A stay in one stage of the journey. */
export const stageVisits = entity({
  name: 'stageVisits',
  prefix: 'stg',
  tab: 'Stages',
  one: 'stage visit',
  visible: false,
  labelFields: ['stage', 'enteredOn'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    stage: required(choice('Stage', STAGE)),
    enteredOn: required(day('From')),
    leftOn: day('To'),
    evidence: quote('What showed it'),
    answer: choice('Answer to the question of the stage', YES_PARTLY_NO),
    reason: longText('Why it was moved all the same'),
    mood: count('Mood', { min: -2, max: 2 }),
    moodSource: choice('Mood: who says so', WHO_SAYS_SO),
    certainty: choice('How sure the client is', CERTAINTY, { later: true }),
    objectivity: count('Objectivity', { min: 0, max: 4 }),
    lead: reference('people', 'Lead'),
    nextStep: longText('Next step'),
  },
});

export type StageVisit = RecordOf<typeof stageVisits>;
