import { addDays, daysBetween, formatDay } from '../../base/day.ts';
import { dayAt, formatTime, instantOf } from '../../base/moment.ts';
import { rowsOf, settingsOf } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import { earliest, inDelivery, isSettled, item, sessionsOf, type AttentionRule } from './attention-item.ts';
import { TODAY } from './attention-words.ts';
import { confusedTwice } from '../duties/clarity.ts';
import { endOf, isHeld } from '../duties/duty-fact.ts';
import { isAdjusted } from '../duties/duty-feedback.ts';
import { homeworkOf, isHomeworkDue } from '../duties/duty-homework.ts';
import { pausedDays, pauseOn } from '../guarantee/pause.ts';
import { beganOn, lastSeen, silenceDays, silenceLimit, untoldWork } from '../journey/silence.ts';

const SOON_MS = 36 * 3_600_000;

const isPlanned = ({ outcome }: Session): boolean => (outcome ?? 'planned') === 'planned';

const isBetween = (at: number, from: number, to: number): boolean => at >= from && at < to;

/** A planned session that is over and not logged. */
const notLogged: AttentionRule = (view) =>
  sessionsOf(view, (one) => isPlanned(one) && endOf(one) < view.now).map((one) => {
    const end = one.end ?? one.start;
    const day = dayAt(instantOf(end), view.zone);
    const on = day === view.today ? null : formatDay(day, view.locale, 'short');
    return item(view, {
      ...TODAY.notLogged,
      what: TODAY.notLogged.what(one.ordinal, on, formatTime(end, view.locale, view.zone)),
      action: 'logSession',
      record: { tab: 'sessions', id: one.id },
      since: day,
      tone: 'active',
      rank: 10,
    });
  });

/** The client has seen nothing for longer than the limit. An agreed pause is no silence. */
const silent: AttentionRule = (view) => {
  const { book, engagement, now, zone } = view;
  if (
    view.status.state === 'suspended' ||
    pauseOn(pausedDays(rowsOf(book, 'pauses', engagement.id), null), view.today)
  )
    return [];
  const delivering = inDelivery(view);
  const limit = isSettled(view) ? null : silenceLimit(book, engagement.id, delivering);
  const days = silenceDays(book, engagement.id, now, zone);
  if (limit === null || days === null || days <= limit) return [];
  const untold = untoldWork(book, engagement.id, now).length;
  return [
    item(view, {
      what: TODAY.silent.what(days),
      detail: TODAY.silent.detail(limit, untold),
      action: 'writeUpdate',
      button: TODAY.silent.button,
      since: lastSeen(book, engagement.id, now, zone) ?? beganOn(book, engagement.id),
      tone: 'watch',
      rank: 20,
    }),
  ];
};

/** A "partly" or "no" that nothing was agreed for; pressing once the days set for an answer are over. */
const unansweredNo: AttentionRule = (view) => {
  if (!inDelivery(view)) return [];
  const limit = settingsOf(view.book).answerDays ?? 7;
  const isOpen = (one: Session): boolean =>
    (one.gotValue === 'no' || one.gotValue === 'partly') && !isAdjusted(view.book, one);
  return sessionsOf(view, isOpen).map((one) => {
    const told = dayAt(one.answeredAt ? instantOf(one.answeredAt) : endOf(one), view.zone);
    const days = daysBetween(told, view.today);
    return item(view, {
      what: TODAY.unansweredNo.what(one.gotValue === 'no'),
      detail: TODAY.unansweredNo.detail(days, formatDay(addDays(told, limit), view.locale, 'short')),
      action: 'answerNo',
      button: TODAY.unansweredNo.button,
      record: { tab: 'sessions', id: one.id },
      since: told,
      tone: 'watch',
      group: days > limit ? 'now' : 'week',
      rank: days > limit ? 15 : 35,
    });
  });
};

/** Changes both agreed to, past their day and not done. */
const openAdjustments: AttentionRule = (view) => {
  const open = rowsOf(view.book, 'actions', view.engagement.id)
    .filter((one) => one.kind === 'adjustment' && one.state !== 'done' && one.state !== 'excused')
    .filter((one) => one.dueOn !== null && one.dueOn < view.today)
    .sort((a, b) => a.id.localeCompare(b.id));
  const [first] = open;
  if (!first || !inDelivery(view)) return [];
  return [
    item(view, {
      what: TODAY.openAdjustment.what(open.length),
      detail: `${first.text}.`,
      action: 'answerNo',
      button: TODAY.openAdjustment.button,
      record: { tab: 'actions', id: first.id },
      since: earliest(open.map((one) => one.dueOn)),
      tone: 'watch',
      rank: 33,
    }),
  ];
};

/** Homework past its day that nobody has asked about: the provider's part. */
const homework: AttentionRule = (view) => {
  if (!inDelivery(view)) return [];
  const held = sessionsOf(view, isHeld);
  const open = homeworkOf(view.book, view.engagement.id).filter(
    (one) =>
      (one.state === null || one.state === 'notAsked') && isHomeworkDue({ held, today: view.today }, one),
  );
  const [first] = open;
  if (!first) return [];
  return [
    item(view, {
      what: TODAY.homework.what(open.length),
      detail: TODAY.homework.detail(first.text),
      action: 'checkHomework',
      button: TODAY.homework.button,
      record: { tab: 'actions', id: first.id },
      since: earliest(open.map((one) => one.dueOn)),
      tone: 'unknown',
      rank: 46,
    }),
  ];
};

/** Twice in a row the client was confused about what goes on; answered once something is promised out of it. */
const confused: AttentionRule = (view) => {
  const last = confusedTwice(view.book, view.engagement.id).at(-1);
  if (!last || !inDelivery(view)) return [];
  const promised = rowsOf(view.book, 'actions', view.engagement.id).some(
    ({ session, kind }) => session === last.id && kind === 'promise',
  );
  if (promised) return [];
  return [
    item(view, {
      ...TODAY.confused,
      action: 'clearUp',
      record: { tab: 'sessions', id: last.id },
      since: dayAt(instantOf(last.start), view.zone),
      tone: 'watch',
      rank: 22,
    }),
  ];
};

/** What begins within a day and a half. */
const upcoming: AttentionRule = (view) =>
  sessionsOf(
    view,
    (one) => isPlanned(one) && isBetween(instantOf(one.start), view.now, view.now + SOON_MS),
  ).map((one) => {
    const day = dayAt(instantOf(one.start), view.zone);
    const when = TODAY.upcoming.when[daysBetween(view.today, day)] ?? formatDay(day, view.locale, 'short');
    return item(view, {
      what: TODAY.upcoming.what(one.title, when, formatTime(one.start, view.locale, view.zone)),
      detail: view.engagement.notes ?? '',
      action: 'prepare',
      button: TODAY.upcoming.button,
      record: { tab: 'sessions', id: one.id },
      group: day === view.today ? 'now' : 'week',
      tone: 'active',
      rank: 60,
    });
  });

/** What sessions and the work between them put on Today. */
export const SESSION_RULES: readonly AttentionRule[] = [
  notLogged,
  silent,
  unansweredNo,
  openAdjustments,
  homework,
  confused,
  upcoming,
];
