import { entity, type RecordOf } from '../entity.ts';
import { choice, count, day, flag, number, quote, reference, required, text } from '../field.ts';
import { DIRECTION, WHO_SAYS_SO } from '../words.ts';

/** What the client wants, quantified or qualified; exactly one of an engagement is primary. */
export const outcomes = entity({
  name: 'outcomes',
  prefix: 'out',
  tab: 'Outcomes',
  one: 'desired outcome',
  visible: false,
  labelFields: ['name'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    name: required(text('Outcome', { audience: 'both' })),
    primary: flag('Primary'),
    words: quote('In the client’s words', { audience: 'both' }),
    saidOn: day('Said on', { audience: 'both' }),
    source: choice('Who says so', WHO_SAYS_SO),
    why: quote('Why it matters', { audience: 'both' }),
    confirmedOn: day('Client confirmed on', { audience: 'both' }),
    kind: choice('Kind', { quantified: 'Quantified', qualified: 'Qualified' }),
    importance: count('Importance', { min: 1, max: 5, unit: 'of 5' }),
    measure: text('Measure', { audience: 'both' }),
    unit: text('Unit', { audience: 'both' }),
    direction: choice('Direction', DIRECTION),
    baseline: number('Today', { audience: 'both' }),
    target: number('Then', { audience: 'both' }),
    dueOn: day('By', { audience: 'both' }),
    readFrom: text('Read from', {
      audience: 'both',
      help: 'Where the number is read: ticket system, CRM, accounts.',
    }),
  },
});

export type Outcome = RecordOf<typeof outcomes>;
