import { addDays } from '../../base/day.ts';
import { dayAt, instantOf, momentAt } from '../../base/moment.ts';
import { recordOf } from '../../model/book.ts';
import { choice, required, text } from '../../model/field.ts';
import type { Experiment } from '../../model/work/experiments.ts';
import { hypothesisCame } from '../../rules/learning/hypotheses.ts';
import type { Values } from '../../table/book/change.ts';
import { askedWhere, where } from './form-ask.ts';
import { keeping, ofEngagement, todayOf, type Seen, type Task, type TaskWish } from './task.ts';

const FORTNIGHT = 14;

/** A draft of what an answer is about, with its words as they were said. */
function draftOfAnswer({ book, engagement, record, zone }: Seen, { use, name }: Values): TaskWish {
  const asked = recordOf(book, 'whys', record);
  const answer = asked?.answer?.trim() ?? '';
  if (use === 'driver') return keeping('drivers', null, { engagement, name, source: `“${answer}”` });
  if (use === 'next')
    return keeping('reviews', null, { engagement, kind: 'next', text: `${String(name)}: “${answer}”` });
  const saidOn = asked?.at ? dayAt(instantOf(asked.at), zone) : null;
  return keeping('outcomes', null, { engagement, name, why: answer, saidOn, source: 'clientSaid' });
}

/** What is heard and asked on the decision arc, and the little things one tries. */
export const LEARNING_TASKS = {
  tryThing: {
    button: 'Try something',
    title: 'What do you try?',
    entity: 'experiments',
    fields: ['name', 'outcome', 'hypothesis', 'readBy', 'state'],
    more: [
      ...([
        'size',
        'expected',
        'direction',
        'confidence',
        'startedOn',
        'risk',
        'touches',
        'consentOn',
        'consent',
        'ownCap',
        'preference',
      ] as const),
      ...(['obstacle', 'lowering', 'observed', 'closedOn', 'lesson', 'session'] as const),
    ],
    only: askedWhere(['consentOn', 'consent'], 'touches', 'people', 'money', 'data'),
    hints: {
      outcome: 'What serves no agreed outcome stays an idea.',
      touches: 'Only then does the client agree first. All else you may simply do.',
      ownCap: 'What it may cost you. It never reaches the client, nor the price.',
      hypothesis: 'If I do this, then …, because …; seen by …',
      readBy: 'On this day you are asked whether it took you closer.',
      preference: 'Where you gave them a choice: what they took.',
      obstacle: 'What keeps you from doing it.',
      lowering: 'What you could change, so that it is easier.',
    },
    says: (_, values) => {
      const came = hypothesisCame(values as unknown as Experiment);
      return came === null ? [] : [`The hypothesis is ${came}.`];
    },
    start: (seen) => ({
      state: 'running',
      startedOn: todayOf(seen),
      readBy: addDays(todayOf(seen), FORTNIGHT),
    }),
  },
  tryBudget: {
    button: 'Set aside a part of the fee for trying',
    title: 'How much of the fee is for trying things?',
    entity: 'engagements',
    fields: ['tryBudget'],
    hints: { tryBudget: 'Your own cost. The client pays nothing for it, and never sees it.' },
    wish: ofEngagement,
    start: ({ book, engagement }) => ({ ...recordOf(book, 'engagements', engagement) }),
  },
  heard: {
    button: 'Note what you heard',
    title: 'What did they say?',
    entity: 'arcSignals',
    fields: ['code', 'words', 'at', 'state'],
    more: ['speaker', 'session', 'position'],
    hints: { state: 'Only what is confirmed counts. Correct it here.' },
    start: ({ now, zone }) => ({ at: momentAt(now, zone), state: 'confirmed' }),
  },
  objection: {
    button: 'Note a “no”',
    title: 'What speaks against it?',
    entity: 'objections',
    fields: ['words', 'blocking', 'state', 'passedOn', 'answer'],
    more: ['on', 'session'],
    only: { passedOn: where('state', 'passed'), answer: where('state', 'passed') },
    hints: { blocking: 'While it is open, there is no yes.' },
    start: (seen) => ({ on: todayOf(seen) }),
  },
  why: {
    button: 'Note a question and its answer',
    title: 'What did you ask, to understand?',
    entity: 'whys',
    fields: ['question', 'answer', 'about', 'follows'],
    more: ['at', 'session', 'outcome', 'driver'],
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  useAnswer: {
    button: 'Use their answer',
    title: 'What is their answer about?',
    save: 'Keep it as a draft',
    tab: 'whys',
    entity: {
      use: required(
        choice('It is', {
          outcome: 'Something they want',
          driver: 'Something it is worth',
          next: 'Something for later',
        }),
      ),
      name: required(text('What you call it')),
    },
    fields: ['use', 'name'],
    hints: { name: 'Their own words stay with it.' },
    offered: ({ book, record }) => Boolean(recordOf(book, 'whys', record)?.answer?.trim()),
    start: () => ({ use: 'outcome' }),
    says: ({ book, record }) => [`“${recordOf(book, 'whys', record)?.answer ?? ''}”`],
    wish: (seen, { values }) => draftOfAnswer(seen, values),
  },
} as const satisfies Record<string, Task>;
