import { recordOf } from '../../model/book.ts';
import type { Day } from '../../base/time.ts';
import { choice, day, required, text } from '../../model/field.ts';
import { acceptances } from '../../model/guarantee/acceptances.ts';
import { consentOf } from '../../rules/duties/agreed-once.ts';
import { standing } from '../../rules/standing.ts';
import type { Values } from '../../table/book/change.ts';
import type { SayDone, SettleDone } from '../done.ts';
import { SERIES } from '../plan-series.ts';
import { where } from './form-ask.ts';
import { keeping, ofEngagement, todayOf, type Task, type TaskWish } from './task.ts';

const sayDoneOf = (side: SayDone['side'], record: string | null, values: Values): TaskWish => ({
  kind: 'sayDone',
  acceptance: record ?? '',
  side,
  says: values['says'] as SayDone['says'],
  reason: (values['reason'] ?? null) as string | null,
  source: (values['source'] ?? null) as SayDone['source'],
});

/** The plan of sessions, the recording of one, and what comes after done. */
export const AFTER_TASKS = {
  series: {
    button: 'Plan a series of sessions',
    title: 'A series of sessions',
    save: 'Plan them',
    entity: SERIES.fields,
    fields: ['first', 'count', 'everyWeeks', 'minutes'],
    start: () => ({ count: 8, everyWeeks: 3, minutes: 60 }),
    says: () => ['At the same time of day, across a change of the clocks too.'],
    wish: ({ engagement }, { values }) => ({
      kind: 'planSeries',
      engagement,
      first: values['first'] as string,
      count: values['count'] as number,
      everyWeeks: values['everyWeeks'] as number,
      minutes: values['minutes'] as number | null,
    }),
  },
  recording: {
    button: 'Note the recording',
    title: 'The recording of this session',
    entity: 'sessions',
    fields: ['recordingConsent', 'recording', 'recordingShared'],
    only: {
      recording: where('recordingConsent', 'both'),
      recordingShared: where('recordingConsent', 'both'),
    },
    hints: { recordingConsent: 'Asked once an engagement.', recording: 'The link to it.' },
    offered: (seen) => recordOf(seen.book, 'sessions', seen.record) !== null,
    start: (seen) => {
      const said = recordOf(seen.book, 'sessions', seen.record)?.recordingConsent;
      return { recordingConsent: said ?? consentOf(seen.book, seen.engagement) };
    },
    wish: ({ record }, { values }) => keeping('sessions', record, values),
  },
  clientWord: {
    button: 'Note the client’s word',
    title: 'What does the client say: is it done?',
    tab: 'acceptances',
    entity: {
      says: required({ ...acceptances.fields.clientSays, label: 'The client says' }),
      reason: acceptances.fields.clientReason,
      source: acceptances.fields.clientSource,
    },
    fields: ['says', 'reason', 'source'],
    only: { reason: where('says', 'no') },
    words: { reason: 'What is still open, in their words' },
    start: () => ({ says: 'no', source: 'clientSaid' }),
    wish: ({ record }, { values }) => sayDoneOf('client', record, values),
  },
  ourWord: {
    button: 'Note your word',
    title: 'What do you say: is it done?',
    tab: 'acceptances',
    entity: {
      says: required({ ...acceptances.fields.providerSays, label: 'You say' }),
      reason: acceptances.fields.providerReason,
    },
    fields: ['says', 'reason'],
    only: { reason: where('says', 'no') },
    words: { reason: 'What is still open' },
    start: () => ({ says: 'no' }),
    wish: ({ record }, { values }) => sayDoneOf('provider', record, values),
  },
  settle: {
    button: 'Settle it',
    title: 'What settles it',
    save: 'Keep how you settle it',
    tab: 'acceptances',
    entity: {
      how: required(
        choice('What settles it', {
          more: 'We do something more',
          notDone: 'The client is right, not done',
          changed: 'We change what “done” means',
          open: 'Leave it open',
        }),
      ),
      what: text('What'),
      by: day('By'),
      agreedOn: day('Client agreed on'),
    },
    fields: ['how', 'what', 'by', 'agreedOn'],
    only: { by: where('how', 'more'), agreedOn: where('how', 'more') },
    hints: { what: 'One sentence, as the client reads it.', agreedOn: 'Blank while they were not asked.' },
    start: () => ({ how: 'more' }),
    wish: ({ record }, { values }) => ({
      kind: 'settleDone',
      acceptance: record ?? '',
      how: values['how'] as SettleDone['how'],
      what: (values['what'] ?? null) as string | null,
      by: (values['by'] ?? null) as Day | null,
      agreedOn: (values['agreedOn'] ?? null) as Day | null,
    }),
  },
  criterion: {
    button: 'Add a criterion',
    title: 'What “done” means',
    entity: 'acceptances',
    fields: ['criterion'],
    hints: { criterion: 'With a number or a day: two offers a week without your help.' },
  },
  resultDay: {
    button: 'Note the day of the result',
    title: 'When did the client have the result?',
    entity: 'engagements',
    fields: ['resultOn'],
    offered: (seen) => recordOf(seen.book, 'engagements', seen.engagement)?.resultOn === null,
    start: (seen) => ({ resultOn: todayOf(seen) }),
    wish: ofEngagement,
  },
  review: {
    button: 'Note what was said',
    title: 'What now',
    entity: 'reviews',
    fields: ['kind', 'dueOn', 'doneOn', 'expected', 'text', 'renewal'],
    only: { renewal: where('kind', 'next') },
  },
  close: {
    button: 'Close the engagement',
    title: 'Close the engagement',
    save: 'Close it',
    entity: 'engagements',
    fields: ['closedOn'],
    offered: (seen) => recordOf(seen.book, 'engagements', seen.engagement)?.closedOn === null,
    start: (seen) => ({ closedOn: todayOf(seen) }),
    wish: ofEngagement,
    says: ({ book, engagement, now }) => {
      // Closing is the last move: that the stage is behind is not open work. What comes after is told of from then on too.
      const open = standing(book, engagement, now).attention.filter(
        ({ action }) => action !== 'moveStage' && action !== 'whatNow',
      );
      return open.length === 0
        ? ['Nothing is open.']
        : ['Still open:', ...open.map(({ what, detail }) => `${what} ${detail}`.trim())];
    },
  },
} as const satisfies Record<string, Task>;
