import { addDays } from '../../base/day.ts';
import { momentAt, resolveLocal } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { confusedTwice } from '../../rules/duties/clarity.ts';
import { onlyPaidOf } from '../../rules/journey/only-paid.ts';
import { ONLY_PAID } from '../../rules/journey/talk-about.ts';
import { firstNote } from '../first-note.ts';
import { where } from './form-ask.ts';
import { ofEngagement, todayOf, type Seen, type Task } from './task.ts';

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
export const JOURNEY_TASKS = {
  onlyPaid: {
    button: 'Ask yourself: only paid for the result',
    title: ONLY_PAID,
    entity: 'onlyPaid',
    fields: ['answer', 'on'],
    more: ['proposal'],
    hints: { answer: 'One thing a line. Each can become a commitment, above or below the line.' },
    start: (seen) => ({ on: todayOf(seen), proposal: proposalOf(seen) }),
  },
  commitment: {
    button: 'Make it a commitment',
    title: 'What you commit yourself to',
    entity: 'actions',
    fields: ['text', 'line', 'outcome', 'dueOn'],
    more: ['ownerName', 'answers', 'state', 'doneOn'],
    fixed: { kind: 'commitment', owner: 'provider' },
    start: ({ book, engagement }) => ({ answers: onlyPaidOf(book, engagement).last?.id ?? null }),
  },
  sureness: {
    button: 'Say how sure you are to deliver',
    title: 'How sure are you to deliver?',
    entity: 'engagements',
    fields: ['confidence', 'gaps'],
    hints: { gaps: 'What stands between you and being sure, one a line.' },
    wish: ofEngagement,
    start: ({ book, engagement }) => ({ ...recordOf(book, 'engagements', engagement) }),
  },
  planMoment: {
    button: 'Plan a moment they will see',
    title: 'A moment the client will see',
    entity: 'touchpoints',
    fields: ['summary', 'stage', 'at', 'state'],
    more: ['kind', 'outcomes', 'notes'],
    fixed: { line: 'above', state: 'planned' },
    hints: { summary: 'For example: a call on the first Friday, a photo of the first board.' },
    start: (seen) => ({ at: nextWeek(seen), stage: stageOf(seen) }),
  },
  advice: {
    button: 'Note advice or a warning',
    title: 'What you advised, or warned of',
    entity: 'touchpoints',
    fields: ['summary', 'gave', 'at', 'acknowledgedOn', 'cameTrue'],
    more: ['outcomes', 'notes'],
    fixed: { line: 'above', kind: 'advice' },
    only: { cameTrue: where('gave', 'warning') },
    start: ({ now, zone }) => ({ at: momentAt(now, zone), gave: 'warning' }),
  },
  expectation: {
    button: 'Note what they expect',
    title: 'What does the client expect?',
    entity: 'expectations',
    fields: ['words', 'by', 'source', 'ours', 'agrees', 'clientAgrees', 'state'],
  },
  taking: {
    button: 'Agree how they take part',
    title: 'How do they take part, and how closely do they look?',
    entity: 'engagements',
    fields: ['participation', 'inspection', 'impact', 'complexity'],
    hints: { impact: 'What means much to them wants word sooner.' },
    wish: ofEngagement,
    start: ({ book, engagement }) => ({ ...recordOf(book, 'engagements', engagement) }),
  },
  worth: {
    button: 'Note what it is worth to them',
    title: 'What do they say it was worth so far?',
    entity: 'engagements',
    fields: ['perceived', 'perceivedOn', 'perceivedSource'],
    wish: ofEngagement,
    start: (seen) => ({ ...recordOf(seen.book, 'engagements', seen.engagement), perceivedOn: todayOf(seen) }),
  },
  talk: {
    button: 'Note where the talk was',
    title: 'Where was the talk?',
    entity: 'talks',
    fields: ['at', 'position', 'plan', 'asks', 'certainty', 'involvement'],
    more: ['session', 'modeWorth', 'calledIn', 'chosen', 'trust', 'source'],
    hints: { modeWorth: 'Worth of having met in person, by video or by phone, by your own feeling.' },
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  alternative: {
    button: 'Note what they weigh',
    title: 'What could they do instead?',
    entity: 'alternatives',
    fields: ['name', 'kind', 'comparable', 'since', 'nextBest', 'eliminatedOn', 'reason'],
    more: ['price', 'currency', 'better', 'worse', 'why'],
    hints: { name: 'Doing nothing and doing it inside count.' },
    start: (seen) => ({ since: todayOf(seen) }),
  },
  stageLead: {
    button: 'Name who leads a stage',
    title: 'Who leads this stage?',
    entity: 'stagePeople',
    fields: ['stage', 'person', 'needs', 'handOver', 'borrow'],
    hints: {
      needs: 'For example: pitch, contract, delivery, account.',
      borrow: 'Help from outside, where you are not strong.',
    },
    start: (seen) => ({ stage: stageOf(seen) }),
  },
  grows: {
    button: 'Name who looks for more',
    title: 'Who looks for more with this client?',
    entity: 'engagements',
    fields: ['expansion'],
    hints: {
      expansion: 'Another skill than delivery; it may be another person. People are added in the settings.',
    },
    wish: ofEngagement,
    start: ({ book, engagement }) => ({ ...recordOf(book, 'engagements', engagement) }),
  },
  reassure: {
    button: 'Write the first note after they chose',
    title: 'They chose you: what comes next',
    save: 'It is sent: keep it',
    entity: 'touchpoints',
    fields: ['notes', 'at'],
    more: ['outcomes'],
    fixed: { line: 'above', kind: 'update', state: 'happened', summary: 'First note after they chose' },
    words: { notes: 'The note', at: 'Sent' },
    hints: { notes: 'Copy it into a mail and send it from there. Change whatever you like.' },
    start: ({ book, engagement, now, zone, locale }) => ({
      at: momentAt(now, zone),
      notes: firstNote(book, engagement, now, locale),
    }),
  },
  clearUp: {
    button: 'Promise to clear it up',
    title: 'What will you clear up?',
    entity: 'actions',
    fields: ['text', 'dueOn'],
    more: ['session', 'state', 'doneOn'],
    fixed: { kind: 'promise', owner: 'provider' },
    start: (seen) => ({
      text: 'Say what happens next, who does what, and how closely to look',
      dueOn: addDays(todayOf(seen), 2),
      session: confusedTwice(seen.book, seen.engagement).at(-1)?.id ?? null,
    }),
  },
  referral: {
    button: 'Note a referral',
    title: 'Who was recommended?',
    entity: 'referrals',
    fields: ['to', 'way', 'on', 'value', 'became', 'thankedOn'],
    more: ['client', 'currency', 'notes'],
    start: (seen) => ({
      on: todayOf(seen),
      client: recordOf(seen.book, 'engagements', seen.engagement)?.client ?? null,
    }),
  },
} as const satisfies Record<string, Task>;
