import { entity, type RecordOf } from './entity.ts';
import { choice, moment, quote, reference, required, text } from './field.ts';
import { ARC_POSITION } from './words.ts';

/** Something heard in a talk that tells which side of the decision arc it is on. */
export const arcSignals = entity({
  name: 'arcSignals',
  prefix: 'arc',
  tab: 'Arc signals',
  one: 'arc signal',
  visible: false,
  labelFields: ['code'],
  help: 'What was heard, doing side or being side.',
  fields: {
    engagement: required(reference('engagements', 'Engagement')),
    session: reference('sessions', 'Session'),
    at: moment('Heard at'),
    code: required(
      choice('Signal', {
        D1: 'Names a specific solution',
        D2: 'Deadlines and timetables',
        D3: 'Thinking is done, do it',
        D4: 'Shops for a price',
        D5: 'Compares vendors',
        D6: 'Best route to done',
        D7: 'Plan of their own making',
        B1: 'Who we want to be',
        B2: 'Help us think',
        B3: 'Came before the thinking',
        B4: 'Open to alternatives',
        B5: 'Why it matters to us',
        B6: 'Voices a doubt',
        B7: 'Asks for judgement',
      }),
    ),
    words: quote('In their words'),
    speaker: text('Said by', { personal: true }),
    state: choice('State', { suggested: 'Suggested', confirmed: 'Confirmed', rejected: 'Rejected' }),
    position: choice('Position on the arc', ARC_POSITION),
  },
});

export type ArcSignal = RecordOf<typeof arcSignals>;
