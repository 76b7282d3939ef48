import { formatDay } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import { recordOf } from '../../model/book.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import type { Decision } from '../../model/guarantee/decisions.ts';
import { DECLINE } from './claim-words.ts';
import { dutyTable, type Duty } from '../duties/duties.ts';
import { earlyEnd } from './early-end.ts';
import type { Answer, Reason } from '../explain.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { zoneOf } from './terms.ts';
import { localeOf } from '../who.ts';

type Ground = NonNullable<Decision['ground']>;

/** Whether a claim could be declined at all, and on which grounds. It never says that it should be. */
export interface MayDecline extends Answer<'yes' | 'no'> {
  readonly grounds: readonly Ground[];
}

/** The grounds for declining that hold today, and why the others do not. A named person still decides, with a reason. */
export function mayDecline(view: GuaranteeView, claim: Claim, duties: readonly Duty[]): MayDecline {
  const problems = [1, 2, 3, 4, 5, 6].map((duty) => lapseProblem(view, duties, duty));
  const lapse = problems.includes(null) ? null : DECLINE.noLapse;
  const tried: readonly (readonly [Ground, string | null])[] = [
    ['lapse', lapse],
    ['outside', outsideProblem(view, claim)],
    ['resultMet', resultProblem(view)],
  ];
  const grounds = tried.flatMap(([ground, problem]) => (problem === null ? [ground] : []));
  return {
    state: grounds.length > 0 ? 'yes' : 'no',
    grounds,
    reasons: grounds.map((ground): Reason => ({ code: ground, text: DECLINE.ground[ground] })),
    missing: tried.flatMap(([code, problem]): Reason[] =>
      problem === null ? [] : [{ code, text: problem }],
    ),
    cure: [],
  };
}

/** Why the ground of a decision does not hold; null where it does. */
export function groundProblem(view: GuaranteeView, decision: Decision): string | null {
  const claim = recordOf(view.book, 'claims', decision.claim);
  if (!claim || !decision.ground) return DECLINE.needsOne;
  if (decision.ground === 'lapse')
    return decision.duty === null
      ? DECLINE.nameDuty
      : lapseProblem(view, dutyTable(view.book, view.engagement, view.terms, view.now), decision.duty);
  return decision.ground === 'outside' ? outsideProblem(view, claim) : resultProblem(view);
}

function lapseProblem({ terms }: GuaranteeView, duties: readonly Duty[], number: number): string | null {
  const duty = duties.find((one) => one.duty === number);
  if (!duty) return DECLINE.whichDuty;
  if (!terms?.signed || !duty.inTerms) return DECLINE.notInTerms(number);
  const material = duty.client.facts.filter((one) => one.state === 'material');
  if (material.some((one) => one.mirror === 'done')) return null;
  return material.length > 0 ? DECLINE.ownPart : DECLINE.notMaterial;
}

/** A claim after the last day is outside, unless the client wrote a partly or no in time: what was said in time stays in time. */
function outsideProblem(view: GuaranteeView, claim: Claim): string | null {
  const { terms, verdict, book } = view;
  if (isAfterClientEnd(view, claim)) return null;
  if (!terms?.signed || !terms.windowEnd) return DECLINE.noEnd;
  const day = formatDay(terms.windowEnd, localeOf(book), 'short');
  if (dayAt(instantOf(claim.at), terms.zone) <= terms.windowEnd) return DECLINE.inside(day);
  return verdict.noInTime ? DECLINE.saidInTime(verdict.noInTime.answer) : null;
}

/** Whether a claim came after the client's own early end, where the contract gives none then. On the same day it is asked; until then it does not. */
export const isAfterClientEnd = (view: GuaranteeView, claim: Claim): boolean =>
  againstClientEnd(view, claim).order === 'after';

/** Where a claim lies against an early end that gives none after it. */
export function againstClientEnd(
  { book, engagement, terms }: GuaranteeView,
  claim: Claim,
): { readonly on: string | null; readonly order: 'before' | 'after' | 'asked' } {
  const end = terms ? terms.end : earlyEnd(book, engagement, null, null);
  if (!end || end.stands) return { on: null, order: 'before' };
  const day = dayAt(instantOf(claim.at), zoneOf(book, engagement));
  const sameDay = claim.beforeEnd === null ? 'asked' : claim.beforeEnd ? 'before' : 'after';
  return { on: end.on, order: day > end.on ? 'after' : day === end.on ? sameDay : 'before' };
}

function resultProblem({ terms, judged }: GuaranteeView): string | null {
  if (!terms?.signed || (judged.judge.kind !== 'measure' && judged.judgement === null))
    return DECLINE.clientJudges;
  return judged.result === 'met' ? null : DECLINE.notMet;
}
