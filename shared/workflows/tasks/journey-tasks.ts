import { addDays } from '../../base/day.ts';
import { momentAt, resolveLocal } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { confusedTwice } from '../../rules/duties/clarity.ts';
import { onlyPaidOf } from '../../rules/journey/only-paid.ts';
import { ONLY_PAID } from '../../rules/journey/talk-about.ts';
import { firstNote } from '../first-note.ts';
import { where } from './form-ask.ts';
import { ABOUT_ENGAGEMENT, ofEngagement, todayOf, type Seen } from './task.ts';
import forms from './forms/journey.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** A moment a week ahead, at nine. */
function nextWeek(seen: Seen): string {
  const found = resolveLocal(`${addDays(todayOf(seen), 7)}T09:00`, seen.zone);
  if (found.kind === 'once') return found.moment;
  return found.kind === 'twice' ? found.earlier : found.after;
}

const stageOf = ({ book, engagement }: Seen) => recordOf(book, 'engagements', engagement)?.stage ?? null;

/** The proposal that is in the making, and not answered for yet. */
const proposalOf = ({ book, engagement }: Seen): string | null =>
  rowsOf(book, 'proposals', engagement).find(
    ({ sentAt, withdrawnOn }) => sentAt === null && withdrawnOn === null,
  )?.id ?? null;

/** The relationship around the price: what one would do if only the result were paid, what the client is to see, expects, weighs and feels. */
export const JOURNEY_TASKS = tasksOf(forms, {
  onlyPaid: {
    title: ONLY_PAID,
    entity: 'onlyPaid',
    start: (seen) => ({ on: todayOf(seen), proposal: proposalOf(seen) }),
  },
  commitment: {
    entity: 'actions',
    start: ({ book, engagement }) => ({ answers: onlyPaidOf(book, engagement).last?.id ?? null }),
  },
  sureness: ABOUT_ENGAGEMENT,
  planMoment: {
    entity: 'touchpoints',
    start: (seen) => ({ at: nextWeek(seen), stage: stageOf(seen) }),
  },
  advice: {
    entity: 'touchpoints',
    only: { cameTrue: where('gave', 'warning') },
    start: ({ now, zone }) => ({ at: momentAt(now, zone), gave: 'warning' }),
  },
  expectation: { entity: 'expectations' },
  taking: ABOUT_ENGAGEMENT,
  worth: {
    entity: 'engagements',
    wish: ofEngagement,
    start: (seen) => ({ ...recordOf(seen.book, 'engagements', seen.engagement), perceivedOn: todayOf(seen) }),
  },
  talk: {
    entity: 'talks',
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  alternative: {
    entity: 'alternatives',
    start: (seen) => ({ since: todayOf(seen) }),
  },
  stageLead: {
    entity: 'stagePeople',
    start: (seen) => ({ stage: stageOf(seen) }),
  },
  grows: ABOUT_ENGAGEMENT,
  reassure: {
    entity: 'touchpoints',
    start: ({ book, engagement, now, zone, locale }) => ({
      at: momentAt(now, zone),
      notes: firstNote(book, engagement, now, locale),
    }),
  },
  clearUp: {
    entity: 'actions',
    start: (seen) => ({
      text: 'Say what happens next, who does what, and how closely to look',
      dueOn: addDays(todayOf(seen), 2),
      session: confusedTwice(seen.book, seen.engagement).at(-1)?.id ?? null,
    }),
  },
  referral: {
    entity: 'referrals',
    start: (seen) => ({
      on: todayOf(seen),
      client: recordOf(seen.book, 'engagements', seen.engagement)?.client ?? null,
    }),
  },
});
