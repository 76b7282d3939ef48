import { sentence } from '../../base/text.ts';
import type { Problem } from '../../base/checked.ts';
import { formatDay } from '../../base/day.ts';
import type { Book } from '../../model/book.ts';
import type { Decision } from '../../model/guarantee/decisions.ts';
import { DECISION } from './claim-words.ts';
import { groundProblem } from './decline.ts';
import type { Reason } from '../explain.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { localeOf } from '../who.ts';

const latestFirst = (a: Decision, b: Decision): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : b.id.localeCompare(a.id);

/** The decisions on a claim, the latest first; a third person's judgement of the results is none of them. */
export const decisionsOn = (book: Book, claim: string): Decision[] =>
  book.decisions.filter((one) => one.claim === claim && one.kind !== 'judgement').sort(latestFirst);

/** The latest decision on a claim that no other supersedes, whether it holds or not. */
export function latestDecision(book: Book, claim: string): Decision | null {
  const all = decisionsOn(book, claim);
  const superseded = new Set(all.map((one) => one.supersedes));
  return all.find((one) => !superseded.has(one.id)) ?? null;
}

/** The decision that holds for a claim: it lacks nothing, and none that holds supersedes it; a decided refund always holds. */
export function decisionThatHolds(view: GuaranteeView, claim: string): Decision | null {
  const holding = decisionsOn(view.book, claim).filter(
    (one) => one.kind === 'refund' || (one.reopenedOn === null && decisionProblems(view, one).length === 0),
  );
  const superseded = new Set(holding.map((one) => one.supersedes));
  return holding.find((one) => !superseded.has(one.id)) ?? null;
}

/** What a decision lacks. No lapse, silence or deadline alone declines anything. */
export function decisionProblems(view: GuaranteeView, decision: Decision): Problem[] {
  const problem = (field: string, message: string): Problem[] => [{ field, message }];
  if (!decision.reason?.trim()) return problem('reason', DECISION.noReason);
  if (decision.kind === 'remedy') return remedyProblems(decision);
  if (decision.kind !== 'declined') return [];
  if (!decision.by?.trim()) return problem('by', DECISION.noName);
  if (!decision.clientReply?.trim()) return problem('clientReply', DECISION.noReply);
  const ground = groundProblem(view, decision);
  return ground === null ? [] : problem('ground', ground);
}

/** A remedy is what both agree to, the client in their own words. */
function remedyProblems({ remedy, clientAgreed, providerAgreed, clientReply }: Decision): Problem[] {
  const checks: readonly (readonly [boolean, string, string])[] = [
    [!remedy?.trim(), 'remedy', DECISION.noRemedy],
    [!(clientAgreed && providerAgreed), 'clientAgreed', DECISION.notAgreed],
    [!clientReply?.trim(), 'clientReply', DECISION.noWords],
  ];
  return checks.flatMap(([isMissing, field, message]) => (isMissing ? [{ field, message }] : []));
}

/** A decline says who decided, and shows what the client replied. */
export function decisionReason(book: Book, decision: Decision): Reason {
  const byThird = decision.role === 'thirdPerson';
  const both = decision.role === 'both' && decision.kind !== 'declined';
  const role = DECISION.role[byThird ? 'thirdPerson' : both ? 'both' : 'provider'];
  const day = formatDay(decision.on, localeOf(book), 'short');
  const reply = decision.clientReply ? DECISION.reply(decision.clientReply) : '';
  return {
    code: 'decision',
    text: `${DECISION.taken(decision.by, role, day, sentence(decision.reason ?? DECISION.withoutReason))}${reply}`,
    record: { tab: 'decisions', id: decision.id },
  };
}

/** What an agreed remedy still needs: the day it is due, and its delivery. */
export function remedyMissing({ book, today }: GuaranteeView, decision: Decision): Reason[] {
  const record = { tab: 'decisions', id: decision.id } as const;
  if (decision.deliveredOn !== null) return [];
  if (decision.remedyBy === null)
    return [{ code: 'remedyBy', text: DECISION.remedyOpen, who: 'both', record }];
  const day = formatDay(decision.remedyBy, localeOf(book), 'short');
  const late = today > decision.remedyBy;
  return [
    {
      code: late ? 'remedyLate' : 'remedy',
      text: late ? DECISION.remedyLate(day) : DECISION.remedyDue(day),
      due: decision.remedyBy,
      who: 'provider',
      record,
    },
  ];
}
