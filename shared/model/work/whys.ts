import { entity, type RecordOf } from '../entity.ts';
import { moment, quote, reference, required, text } from '../field.ts';

/** A question asked to understand, and its answer. The next one builds on that answer: together they are a chain. */
export const whys = entity({
  name: 'whys',
  prefix: 'why',
  tab: 'Why questions',
  one: 'why question',
  visible: false,
  labelFields: ['question'],
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    session: reference('sessions', 'Session'),
    at: moment('Asked at'),
    about: quote('About these words of theirs'),
    question: required(text('Question')),
    outcome: reference('outcomes', 'For which outcome', { later: true }),
    driver: reference('drivers', 'For which driver', { later: true }),
    answer: quote('Answer, in their words'),
    follows: reference('whys', 'Follows', { help: 'The question whose answer this one took up.' }),
  },
});

export type Why = RecordOf<typeof whys>;
