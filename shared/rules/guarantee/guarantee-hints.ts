import { formatNumber, formatShare } from '../../base/amount.ts';
import { daysBetween } from '../../base/day.ts';
import { rowsOf } from '../../model/book.ts';
import type { Duty } from '../duties/duties.ts';
import { endOf, inOrder, isHeld } from '../duties/duty-fact.ts';
import { hasClientWord, wasAsked } from '../duties/duty-feedback.ts';
import { homeworkOf } from '../duties/duty-homework.ts';
import type { Reason } from '../explain.ts';
import { HINT } from './flag-words.ts';
import type { GuaranteeState } from './guarantee-state.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { isBehind } from '../results/minimum-results.ts';
import { clientWord, localeOf } from '../who.ts';

const HOUR = 3_600_000;
const HOMEWORK_LOOKED_AT = 4;

/** No guarantee runs yet: objective and minimum results are to be agreed all the same. */
const BEFORE: ReadonlySet<GuaranteeState> = new Set(['none', 'draft', 'offered']);

/** Hints read off the facts (domain 3.3): shown, never states, and never counted against anyone. */
export function guaranteeHints(
  view: GuaranteeView,
  state: GuaranteeState,
  duties: readonly Duty[],
): Reason[] {
  if (state === 'evaluating') return windowCloses(view);
  if (BEFORE.has(state)) return clarityPending(view, duties);
  if (state !== 'active') return [];
  return [
    ...silentClient(view),
    ...unansweredNo(duties),
    ...openAdjustments(view),
    ...homeworkSlipping(view),
    ...recordingMissing(view),
    ...shortNotice(duties),
    ...clarityPending(view, duties),
    ...behindPlan(view),
  ];
}

function windowCloses({ terms, today, verdict, book }: GuaranteeView): Reason[] {
  if (!terms?.windowEnd || verdict.counts || today > terms.windowEnd) return [];
  const days = daysBetween(today, terms.windowEnd);
  const text = HINT.windowCloses(formatNumber(days, localeOf(book), 0), days === 1);
  return [{ code: 'windowClosesIn', text, due: terms.windowEnd }];
}

/** Asked after two sessions in a row, and no word yet. */
function silentClient({ book, engagement, terms, now }: GuaranteeView): Reason[] {
  const limit = (terms?.feedbackHours ?? 24) * HOUR;
  const asked = inOrder(
    rowsOf(book, 'sessions', engagement).filter(
      (one) => isHeld(one) && wasAsked(one) && endOf(one) + limit < now,
    ),
  );
  const lastTwo = asked.slice(-2);
  if (lastTwo.length < 2 || lastTwo.some(hasClientWord)) return [];
  const text = HINT.silentClient(clientWord(book, engagement));
  return [{ code: 'silentClient', text }];
}

/** A "partly" or "no" without a change agreed in the days set for it: the provider's open point. */
const unansweredNo = (duties: readonly Duty[]): Reason[] =>
  (duties[1]?.provider.facts ?? [])
    .filter((one) => one.state === 'missed')
    .map((one) => ({
      code: 'noValueUnanswered',
      text: `${one.text}.`,
      who: 'provider',
      ...(one.session ? { record: { tab: 'sessions' as const, id: one.session } } : {}),
    }));

function openAdjustments({ book, engagement }: GuaranteeView): Reason[] {
  const open = rowsOf(book, 'actions', engagement).filter(
    (one) => one.kind === 'adjustment' && one.state !== 'done' && one.state !== 'excused',
  );
  if (open.length === 0) return [];
  return [{ code: 'openAdjustments', text: HINT.openAdjustments(open.length), who: 'both' }];
}

/** Of the last four pieces the client spoke of, less than half were done; "partly" is half. */
function homeworkSlipping({ book, engagement }: GuaranteeView): Reason[] {
  const told = homeworkOf(book, engagement)
    .filter((one) => one.source !== 'providerImpression')
    .filter((one) => one.state === 'done' || one.state === 'partly' || one.state === 'notDone')
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? 1 : 0))
    .slice(-HOMEWORK_LOOKED_AT);
  const done = told.reduce(
    (sum, one) => sum + (one.state === 'done' ? 1 : one.state === 'partly' ? 0.5 : 0),
    0,
  );
  if (told.length < HOMEWORK_LOOKED_AT || done >= HOMEWORK_LOOKED_AT / 2) return [];
  return [{ code: 'homeworkSlipping', text: HINT.homeworkSlipping, who: 'both' }];
}

function recordingMissing(view: GuaranteeView): Reason[] {
  const missing = rowsOf(view.book, 'sessions', view.engagement).filter(
    (one) => one.outcome === 'held' && one.recordingConsent === 'both' && one.recording === null,
  );
  if (missing.length === 0) return [];
  return [{ code: 'recordingMissing', text: HINT.recordingMissing(missing.length), who: 'provider' }];
}

function shortNotice(duties: readonly Duty[]): Reason[] {
  const short = (duties[5]?.client.facts ?? []).filter((one) => one.state === 'missed').length;
  if (short === 0) return [];
  return [{ code: 'shortNotice', text: HINT.shortNotice(short), who: 'provider' }];
}

function clarityPending({ book, engagement, terms }: GuaranteeView, duties: readonly Duty[]): Reason[] {
  const clarity = duties[0];
  if (!clarity || clarity.client.status === 'met' || clarity.client.status === 'excused') return [];
  const results = rowsOf(book, 'minimumResults', engagement).length;
  if (terms?.signed ? !clarity.inTerms : results === 0) return [];
  const held = rowsOf(book, 'sessions', engagement).filter(isHeld).length;
  const limit = terms?.claritySession ?? 2;
  return [{ code: 'clarityPending', text: HINT.clarity(limit, held >= limit), who: 'both' }];
}

/** An even pace between beginning and end of the term is the plan; the result is behind where it is below that. */
function behindPlan({ judged, progress, book }: GuaranteeView): Reason[] {
  if (judged.result === 'met') return [];
  return progress.flatMap((one): Reason[] => {
    const { evenPace: pace, progress: part } = one;
    if (pace === null || part === null || !isBehind(one)) return [];
    const show = (share: number) => formatShare(share, localeOf(book), 0);
    return [
      {
        code: 'outcomeBehindPlan',
        text: HINT.behindPlan(one.result.name, show(part), show(pace)),
        record: { tab: 'minimumResults', id: one.result.id },
      },
    ];
  });
}
