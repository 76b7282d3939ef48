import { addDays } from '../../base/day.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Day } from '../../base/time.ts';
import { choice, day, required, text } from '../../model/field.ts';
import { acceptances } from '../../model/guarantee/acceptances.ts';
import { consentOf } from '../../rules/duties/agreed-once.ts';
import { standing } from '../../rules/standing.ts';
import type { Values } from '../../table/book/change.ts';
import type { SayDone, SettleDone } from '../done.ts';
import { SERIES } from '../plan-series.ts';
import { where } from './form-ask.ts';
import { keeping, ofEngagement, todayOf, type TaskWish } from './task.ts';
import forms from './forms/after.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

const sayDoneOf = (side: SayDone['side'], record: string | null, values: Values): TaskWish => ({
  kind: 'sayDone',
  acceptance: record ?? '',
  side,
  says: values['says'] as SayDone['says'],
  reason: (values['reason'] ?? null) as string | null,
  source: (values['source'] ?? null) as SayDone['source'],
});

/** The latest session whose recording the client may hear. */
const lastShared = (book: Book, engagement: string) =>
  rowsOf(book, 'sessions', engagement)
    .filter(({ recording, recordingShared }) => recording && recordingShared)
    .sort((a, b) => b.start.localeCompare(a.start))[0] ?? null;

/** The plan of sessions, the recording of one, and what comes after done. */
export const AFTER_TASKS = tasksOf(forms, {
  series: {
    entity: SERIES.fields,
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
    entity: 'sessions',
    only: {
      recording: where('recordingConsent', 'both'),
      recordingShared: where('recordingConsent', 'both'),
    },
    offered: (seen) => recordOf(seen.book, 'sessions', seen.record) !== null,
    start: (seen) => {
      const said = recordOf(seen.book, 'sessions', seen.record)?.recordingConsent;
      return { recordingConsent: said ?? consentOf(seen.book, seen.engagement) };
    },
    wish: ({ record }, { values }) => keeping('sessions', record, values),
  },
  listenBack: {
    entity: 'actions',
    offered: ({ book, engagement }) => lastShared(book, engagement) !== null,
    start: (seen) => {
      const shared = lastShared(seen.book, seen.engagement);
      return {
        text: `Listen to the recording: ${shared?.recording ?? ''}`,
        session: shared?.id ?? null,
        dueOn: addDays(todayOf(seen), 7),
      };
    },
  },
  clientWord: {
    tab: 'acceptances',
    entity: {
      says: required({ ...acceptances.fields.clientSays, label: 'The client says' }),
      reason: acceptances.fields.clientReason,
      source: acceptances.fields.clientSource,
    },
    only: { reason: where('says', 'no') },
    start: () => ({ says: 'no', source: 'clientSaid' }),
    wish: ({ record }, { values }) => sayDoneOf('client', record, values),
  },
  ourWord: {
    tab: 'acceptances',
    entity: {
      says: required({ ...acceptances.fields.providerSays, label: 'You say' }),
      reason: acceptances.fields.providerReason,
    },
    only: { reason: where('says', 'no') },
    start: () => ({ says: 'no' }),
    wish: ({ record }, { values }) => sayDoneOf('provider', record, values),
  },
  settle: {
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
    only: { by: where('how', 'more'), agreedOn: where('how', 'more') },
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
  criterion: { entity: 'acceptances' },
  resultDay: {
    entity: 'engagements',
    offered: (seen) => recordOf(seen.book, 'engagements', seen.engagement)?.resultOn === null,
    start: (seen) => ({ resultOn: todayOf(seen) }),
    wish: ofEngagement,
  },
  review: {
    entity: 'reviews',
    only: { renewal: where('kind', 'next') },
  },
  close: {
    entity: 'engagements',
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
});
