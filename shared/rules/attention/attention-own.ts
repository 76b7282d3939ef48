import { addDays, formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf } from '../../model/book.ts';
import { WHAT_NOW } from '../../model/words.ts';
import type { RecordRef } from '../explain.ts';
import { isOurs, isStillOpen } from '../journey/life-cycle.ts';
import { littleThings } from '../learning/little-things.ts';
import { item, type AttentionRule } from './attention-item.ts';
import type { AttentionView, NextAction } from './attention-types.ts';
import { TODAY } from './attention-words.ts';

/** Something of ours with a day. */
interface Dated {
  readonly on: Day | null;
  readonly words: string;
  readonly record: RecordRef;
}

const WEEK = 7;
/** What is not due yet comes after what is. */
const LATER = 22;

/** The earliest of what has a day of ours, in the week before it and from that day on until it is noted as done. */
const own =
  (
    kind: keyof typeof TODAY.own,
    action: NextAction,
    rank: number,
    datedOf: (view: AttentionView) => readonly Dated[],
  ): AttentionRule =>
  (view) => {
    const { today, locale } = view;
    const [first, ...others] = datedOf(view)
      .flatMap(({ on, ...one }) => (on === null || on > addDays(today, WEEK) ? [] : [{ on, ...one }]))
      .sort((a, b) => a.on.localeCompare(b.on) || a.record.id.localeCompare(b.record.id));
    if (!first) return [];
    const { on, words, record } = first;
    const { what, button } = TODAY.own[kind];
    const isDue = on <= today;
    return [
      item(view, {
        ...{ action, button, record, since: on, tone: 'active' },
        what: what(formatDay(on, locale, 'short'), on < today),
        detail: `“${words}”.${others.length > 0 ? ` ${others.length} more like it.` : ''}`,
        group: isDue ? 'now' : 'week',
        rank: isDue ? rank : rank + LATER,
      }),
    ];
  };

const promised = ({ book, engagement }: AttentionView): Dated[] =>
  rowsOf(book, 'actions', engagement.id)
    .filter((one) => isOurs(one) && isStillOpen(one))
    .map(({ id, dueOn, text }) => ({ on: dueOn, words: text, record: { tab: 'actions', id } }));

const tried = ({ book, engagement, today }: AttentionView): Dated[] =>
  littleThings(book, today, engagement.id)
    .running.filter(({ waits }) => waits)
    .map(({ experiment: { id, name, readBy } }) => ({
      ...{ on: readBy, words: name },
      record: { tab: 'experiments', id },
    }));

const planned = ({ book, engagement, zone }: AttentionView): Dated[] =>
  rowsOf(book, 'touchpoints', engagement.id)
    .filter(({ line, state }) => line === 'above' && state === 'planned')
    .map(({ id, at, summary }) => ({
      ...{ on: dayAt(instantOf(at), zone), words: summary },
      record: { tab: 'touchpoints', id },
    }));

const after = ({ book, engagement }: AttentionView): Dated[] =>
  rowsOf(book, 'reviews', engagement.id)
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id, dueOn, kind }) => ({ on: dueOn, words: WHAT_NOW[kind], record: { tab: 'reviews', id } }));

/** What comes after done is owed to the client, whether or not the engagement is closed; the move into that stage comes before it. */
export const AFTER_RULE = own('after', 'whatNow', 66, after);

/** What we set ourselves a day for: promises, moments they are to see, little things to look at, what comes after done. */
export const OWN_RULES: readonly AttentionRule[] = [
  own('promise', 'keepPromise', 32, promised),
  own('moment', 'tickMoment', 47, planned),
  own('tried', 'seeTried', 48, tried),
  AFTER_RULE,
];
