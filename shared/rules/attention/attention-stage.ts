import { daysBetween } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import { rowsOf } from '../../model/book.ts';
import type { Stage } from '../../model/words.ts';
import { bothAccepted } from '../journey/done.ts';
import { promisesOf } from '../journey/life-cycle.ts';
import { lastSeen } from '../journey/silence.ts';
import { placeOnRing, stageSince } from '../journey/stage.ts';
import type { AttentionView } from './attention-types.ts';
import { isSettled, item, type AttentionRule } from './attention-item.ts';
import { TODAY } from './attention-words.ts';

const SIGNS = TODAY.signs;

type Sign = readonly [says: unknown, to: Stage, what: string];

/** What says that an engagement has come into a stage, the furthest first. */
function signsOf(view: AttentionView): readonly Sign[] {
  const { book, engagement, status, today } = view;
  const { id } = engagement;
  const signed = status.terms?.signed;
  const begins = status.terms?.termStart ?? today;
  const sent = rowsOf(book, 'proposals', id).some((one) => one.sentAt && !one.withdrawnOn);
  return [
    [isSettled(view), 'whatNow', SIGNS.settled],
    [bothAccepted(book, id), 'done', SIGNS.bothDone],
    [signed && begins <= today, 'deliver', SIGNS.signed],
    [heldSince(view), 'deliver', SIGNS.held],
    [signed, 'contract', SIGNS.signed],
    [rowsOf(book, 'options', id).some((one) => one.chosen), 'contract', SIGNS.chosen],
    [sent, 'choose', SIGNS.sent],
  ];
}

/** Whether a session was held since they chose: work began. A talk before that is no delivery. */
function heldSince({ book, engagement: { id, stage }, zone, now }: AttentionView): boolean {
  const since = stageSince(book, id);
  return (
    (stage === 'choose' || stage === 'contract') &&
    since !== null &&
    rowsOf(book, 'sessions', id).some(
      ({ outcome, start }) =>
        (outcome === 'held' || outcome === 'partly') &&
        instantOf(start) <= now &&
        dayAt(instantOf(start), zone) > since,
    )
  );
}

/** How long after the choice a first note still reassures. */
const FRESH_DAYS = 14;

/** They chose: say whom they work with and what comes next, while nothing was seen of us since. */
export const CHOSEN_RULE: AttentionRule = (view) => {
  const { book, engagement, today, zone, now } = view;
  const { id, stage, decidedOn } = engagement;
  if (!stage || decidedOn === null || placeOnRing(stage) <= placeOnRing('choose')) return [];
  const days = daysBetween(decidedOn, today);
  if (days < 0 || days > FRESH_DAYS || isSettled(view)) return [];
  if ((lastSeen(book, id, now, zone) ?? '') >= decidedOn) return [];
  return [
    item(view, {
      ...TODAY.chosen,
      action: 'reassure',
      since: decidedOn,
      group: 'week',
      tone: 'active',
      rank: 45,
    }),
  ];
};

/** A promise that was not kept, and nobody said how it was put right. */
export const REPAIR_RULE: AttentionRule = (view) => {
  const [first, ...others] = promisesOf(view.book, view.engagement.id).toRepair;
  if (!first?.record) return [];
  return [
    item(view, {
      what: TODAY.repair.what(others.length + 1),
      detail: first.text,
      action: 'putRight',
      button: TODAY.repair.button,
      record: first.record,
      group: 'week',
      tone: 'watch',
      rank: 36,
    }),
  ];
};

/** A stage further along that the facts speak of. It is proposed and never done by itself; an unknown stage is left unknown. */
export const STAGE_RULE: AttentionRule = (view) => {
  const { id, stage } = view.engagement;
  const sign = stage && signsOf(view).find(([says, to]) => says && placeOnRing(to) > placeOnRing(stage));
  if (!sign) return [];
  const [, to, what] = sign;
  return [
    item(view, {
      what,
      detail: TODAY.stage.detail(stage),
      action: 'moveStage',
      button: TODAY.stage.button(to),
      stage: to,
      record: { tab: 'engagements', id },
      group: 'week',
      tone: 'active',
      rank: 65,
    }),
  ];
};
