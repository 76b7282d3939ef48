import { addDays, formatDay } from '../../base/day.ts';
import { dayAt, dayOf, instantOf } from '../../base/moment.ts';
import { quoteToEnd } from '../../base/text.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import type { ClaimState } from './claim.ts';
import type { Reason } from '../explain.ts';
import type { Evaluation, GuaranteeState } from './guarantee-state.ts';
import { evaluationFrom } from '../results/client-verdict.ts';
import type { GuaranteeView } from './guarantee-view.ts';
import { latestDay, pauseOn } from './pause.ts';
import { refundDue } from '../money/refund.ts';
import { boundOn, zoneOf } from './terms.ts';
import { clientWord, localeOf } from '../who.ts';

const dayWords = (view: GuaranteeView, day: Day): string => formatDay(day, localeOf(view.book));

/** Why the guarantee stands where it does, apart from claims and results. */
export function stateReasons(view: GuaranteeView, state: GuaranteeState): Reason[] {
  const { book, engagement, terms } = view;
  const verdict = view.verdict.counts ?? view.verdict.earlyYes;
  const who = clientWord(book, engagement);
  const moved = terms && terms.movedDays > 0 ? `, moved by ${terms.movedDays} days` : '';
  const until = terms?.termEnd ? dayWords(view, terms.termEnd) : 'open';
  return [
    ...endReason(view),
    ...(verdict
      ? [
          {
            code: 'verdict',
            text: `${who} says ${verdict.answer}${quoteToEnd(verdict.words)}`,
            record: { tab: 'verdicts' as const, id: verdict.id },
          },
        ]
      : []),
    ...(state === 'unclaimed' && terms?.windowEnd
      ? [
          {
            code: 'window',
            text: `The window closed on ${dayWords(view, terms.windowEnd)}. ${verdict ? 'Nobody asked for the guarantee.' : 'Silence is not a verdict.'}`,
          },
        ]
      : []),
    ...(terms?.signed && terms.termStart
      ? [{ code: 'term', text: `Term ${dayWords(view, terms.termStart)} to ${until}${moved}.` }]
      : []),
  ];
}

function endReason(view: GuaranteeView): Reason[] {
  const { book, engagement, terms, today } = view;
  const row = recordOf(book, 'engagements', engagement);
  if (!row?.endedOn || row.endedOn > today) return [];
  const by =
    row.endedBy === 'client' ? clientWord(book, row.id) : row.endedBy === 'provider' ? 'you' : 'one side';
  const stands = terms?.end?.stands ? ' The guarantee stands.' : '';
  const why = row.endReason ?? 'no reason noted';
  return [
    {
      code: 'ended',
      text: `Ended by ${by} on ${dayWords(view, row.endedOn)}: ${why}.${stands}`,
      record: { tab: 'engagements', id: row.id },
    },
  ];
}

/** What a state still waits for, apart from claims and results. */
export function missingReasons(view: GuaranteeView, state: GuaranteeState, evaluation: Evaluation): Reason[] {
  const { book, engagement, terms } = view;
  const who = clientWord(book, engagement);
  if (terms?.end?.stands && terms.end.by === null)
    return [
      {
        code: 'whoEnded',
        text: 'Who ended it early, and why, is not noted.',
        who: 'provider',
        record: { tab: 'engagements', id: engagement },
      },
    ];
  if (state === 'evaluating' && evaluation === null)
    return [
      {
        code: 'verdict',
        text: `${who} has not said whether the value came back. Silence stays unknown.`,
        who: 'client',
      },
    ];
  if (state === 'draft' || state === 'offered')
    return [{ code: 'signatures', text: 'Both signatures.', who: 'both' }];
  if ((state === 'active' || state === 'suspended') && terms && !terms.termEnd)
    return [
      {
        code: 'noTermEnd',
        text: 'The contract has no end of the term, so nothing says when to ask.',
        who: 'provider',
        record: { tab: 'contracts', id: terms.contract.id },
      },
    ];
  return [];
}

/** The day a state began; null where it is not known. */
export function sinceOf(view: GuaranteeView, state: GuaranteeState, claim: ClaimState | null): Day | null {
  const { book, engagement, terms, today } = view;
  const { counts: verdict } = view.verdict;
  const zone = zoneOf(book, engagement);
  const from = evaluationFrom(book, engagement, terms);
  const windowOver = terms?.windowEnd ? addDays(terms.windowEnd, 1) : null;
  const dayAsked = claim?.claim ? dayAt(instantOf(claim.claim.at), zone) : null;
  const since: Readonly<Partial<Record<GuaranteeState, () => Day | null>>> = {
    offered: () => offeredOn(view),
    active: () => (terms ? boundOn(book, terms.contract) : null),
    suspended: () => (terms ? (pauseOn(terms.pauses, today)?.from ?? null) : null),
    evaluating: () => from,
    claimed: () => dayAsked,
    reviewing: () => claim?.claim?.reviewFrom ?? null,
    refundDue: () => claim?.decision?.on ?? null,
    refunded: () => refundedOn(view) ?? claim?.decision?.on ?? null,
    remedyAgreed: () => claim?.decision?.on ?? null,
    declined: () => claim?.decision?.on ?? null,
    withdrawn: () => latestDay([claim?.claim?.withdrawnOn ?? null, windowOver]),
    fulfilled: () => latestDay([verdict?.at ? dayAt(instantOf(verdict.at), zone) : null, from]),
    unclaimed: () => windowOver,
    endedEarly: () => recordOf(book, 'engagements', engagement)?.endedOn ?? null,
  };
  return since[state]?.() ?? null;
}

const offeredOn = ({ book, engagement }: GuaranteeView): Day | null =>
  rowsOf(book, 'proposals', engagement)
    .flatMap((one) => (one.sentAt && one.withdrawnOn === null ? [dayOf(one.sentAt)] : []))
    .sort()[0] ?? null;

const refundedOn = ({ book, engagement }: GuaranteeView): Day | null =>
  latestDay(rowsOf(book, 'payments', engagement).map((one) => (one.kind === 'refund' ? one.paidOn : null)));

/** What ends a state, and when; null where nothing more comes. */
export function nextOf(view: GuaranteeView, state: GuaranteeState, claim: ClaimState | null): Reason | null {
  const { book, engagement, terms, today } = view;
  const who = clientWord(book, engagement);
  const pause = terms && pauseOn(terms.pauses, today);
  const next: Readonly<Partial<Record<GuaranteeState, () => Reason | null>>> = {
    draft: () => ({ code: 'send', text: 'The proposal is sent.', who: 'provider' }),
    offered: () => ({ code: 'signatures', text: 'Both sign.', who: 'both' }),
    active: () => ({
      code: 'termEnd',
      text: terms?.lastDay === terms?.termEnd ? 'The term ends.' : 'The last day for a result comes.',
      due: terms?.lastDay ?? null,
    }),
    suspended: () => ({ code: 'pauseEnd', text: 'The pause ends.', due: pause?.to ?? null, who: 'both' }),
    evaluating: () => ({
      code: 'verdict',
      text: `${who} says whether the value came back.`,
      due: terms?.windowEnd ?? null,
      who: 'client',
    }),
    claimed: () => decides(claim),
    reviewing: () => decides(claim),
    refundDue: () => ({ code: 'refund', text: refundWords(view), who: 'provider' }),
    remedyAgreed: () =>
      claim?.decision && claim.decision.deliveredOn === null
        ? { code: 'remedy', text: 'You deliver the remedy.', due: claim.decision.remedyBy, who: 'provider' }
        : null,
  };
  return next[state]?.() ?? null;
}

const decides = (claim: ClaimState | null): Reason => ({
  code: 'decision',
  text: 'A named person decides, with a reason.',
  due: claim?.deadline ?? null,
  who: 'provider',
});

const refundWords = ({ book, engagement, terms, now }: GuaranteeView): string =>
  refundDue(book, engagement, now, terms?.contract ?? null).state === 'needsDecision'
    ? 'You decide what the contract leaves open, then the money goes back.'
    : 'The money goes back.';
