import { entity, type RecordOf } from '../entity.ts';
import { choice, day, longText, quote, reference, required, share, text } from '../field.ts';
import { DIRECTION } from '../words.ts';

/** A little or big thing tried towards the outcome. It carries no price. */
export const experiments = entity({
  name: 'experiments',
  prefix: 'exp',
  tab: 'Little things',
  one: 'little thing',
  visible: false,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('What')),
    size: choice('Size', { little: 'Little', big: 'Big' }, { initial: 'little' }),
    outcome: reference('outcomes', 'For which outcome'),
    hypothesis: longText('If we … then … because …'),
    expected: text('Expected effect'),
    direction: choice('Direction', DIRECTION, { later: true }),
    confidence: share('How sure it helps', { later: true }),
    startedOn: day('Started on', { later: true }),
    readBy: day('Seen by'),
    risk: choice('Risk to the client', { none: 'None', low: 'Low', needsConsent: 'Needs consent' }),
    touches: choice(
      'What of theirs it touches',
      { nothing: 'Nothing', people: 'Their people', money: 'Their money', data: 'Their data' },
      { later: true },
    ),
    consentOn: day('Client agreed on', { later: true }),
    consent: quote('Their words', { later: true }),
    ownCap: share('Own cost, at most, of the fee', { later: true }),
    state: choice(
      'State',
      { idea: 'Idea', running: 'Running', kept: 'Kept', dropped: 'Dropped' },
      { initial: 'idea' },
    ),
    observed: choice('Observed', {
      helped: 'Helped',
      noChange: 'No change',
      harmed: 'Harmed',
      unclear: 'Unclear',
    }),
    preference: text('What the client preferred'),
    closedOn: day('Closed on', { later: true }),
    lesson: longText('Lesson'),
    obstacle: text('What is in the way', { later: true }),
    lowering: text('What would make it easier', { later: true }),
    session: reference('sessions', 'Session'),
    copiedFrom: reference('experiments', 'Tried before as', { later: true }),
  },
});

export type Experiment = RecordOf<typeof experiments>;
