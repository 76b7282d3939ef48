import { addDays } from '../../base/day.ts';
import { dayAt, instantOf, momentAt } from '../../base/moment.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { choice, required, text } from '../../model/field.ts';
import type { ArcSignal } from '../../model/work/arc-signals.ts';
import type { Experiment } from '../../model/work/experiments.ts';
import { impliedBy } from '../../rules/journey/arc-words.ts';
import { hypothesisCame } from '../../rules/learning/hypotheses.ts';
import type { Values } from '../../table/book/change.ts';
import { askedWhere, where } from './form-ask.ts';
import { ABOUT_ENGAGEMENT, keeping, todayOf, type Seen, type TaskWish } from './task.ts';
import forms from './forms/learning.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

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
export const LEARNING_TASKS = tasksOf(forms, {
  tryThing: {
    entity: 'experiments',
    only: askedWhere(['consentOn', 'consent'], 'touches', 'people', 'money', 'data'),
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
  giveChoice: {
    entity: 'experiments',
    start: (seen) => ({
      startedOn: todayOf(seen),
      outcome: rowsOf(seen.book, 'outcomes', seen.engagement).find(({ primary }) => primary)?.id ?? null,
    }),
  },
  tryBudget: ABOUT_ENGAGEMENT,
  heard: {
    entity: 'arcSignals',
    says: (_, { code }) => [impliedBy(code as ArcSignal['code']) ?? []].flat(),
    start: ({ now, zone }) => ({ at: momentAt(now, zone), state: 'confirmed' }),
  },
  objection: {
    entity: 'objections',
    only: { passedOn: where('state', 'passed'), answer: where('state', 'passed') },
    start: (seen) => ({ on: todayOf(seen) }),
  },
  why: {
    entity: 'whys',
    start: ({ now, zone }) => ({ at: momentAt(now, zone) }),
  },
  useAnswer: {
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
    offered: ({ book, record }) => Boolean(recordOf(book, 'whys', record)?.answer?.trim()),
    start: () => ({ use: 'outcome' }),
    says: ({ book, record }) => [`“${recordOf(book, 'whys', record)?.answer ?? ''}”`],
    wish: (seen, { values }) => draftOfAnswer(seen, values),
  },
});
