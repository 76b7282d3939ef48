import { formatDay } from '../../base/day.ts';
import { item, type AttentionRule } from './attention-item.ts';
import { TODAY } from './attention-words.ts';
import type { GuaranteeStatus } from '../guarantee/guarantee.ts';
import { doneStatus } from '../journey/done.ts';

/** A claim waits for a named person's decision. A passed deadline decides nothing. */
const claim: AttentionRule = (view) => {
  const { status } = view;
  if (status.state !== 'claimed' && status.state !== 'reviewing') return [];
  const overdue = status.flags.find((one) => one.code === 'reviewOverdue');
  const due = status.next?.due;
  const by = due ? formatDay(due, view.locale, 'short') : null;
  return [
    item(view, {
      ...TODAY.claim,
      detail: overdue ? overdue.text : TODAY.claim.detail(by),
      action: 'decideClaim',
      record: status.claim ? { tab: 'claims', id: status.claim.id } : null,
      since: status.since,
      tone: 'off',
      rank: overdue ? 4 : 5,
    }),
  ];
};

/** Did the value come back? The client's word is awaited, or it was "no". */
const verdict: AttentionRule = (view) => {
  const { status } = view;
  if (status.state !== 'evaluating') return [];
  const end = status.terms?.windowEnd;
  const closes = end ? [TODAY.windowCloses(formatDay(end, view.locale, 'short'))] : [];
  if (status.evaluation === 'unmet')
    return [
      item(view, {
        ...TODAY.valueIsNotBack,
        detail: [TODAY.valueIsNotBack.detail, ...closes].join(' '),
        action: 'lookAtGuarantee',
        since: status.since,
        tone: 'watch',
        rank: 12,
      }),
    ];
  return [
    item(view, {
      ...TODAY.noVerdict,
      detail: [...closes, TODAY.noVerdict.detail].join(' '),
      action: 'askVerdict',
      since: status.since,
      group: 'client',
      tone: 'unknown',
      rank: 25,
    }),
  ];
};

/** What the client missed of presence and notice, as far as the terms name it, and nobody has said a word on. */
export const undecidedDuties = ({ duties: all }: GuaranteeStatus) =>
  all
    .filter(({ inTerms, duty }) => inTerms && (duty === 5 || duty === 6))
    .flatMap(({ duty, client }) =>
      client.facts.flatMap((fact) => (fact.state === 'missed' ? [{ duty, fact }] : [])),
    );

/** Something missed on the client's side waits for a word: excuse it or leave it. */
const duties: AttentionRule = (view) => {
  if (view.status.state !== 'active') return [];
  const open = undecidedDuties(view.status);
  const first = open[0]?.fact;
  if (!first) return [];
  return [
    item(view, {
      what: TODAY.duty.what(first.text),
      detail: TODAY.duty.detail(open.length - 1),
      action: 'decideDuty',
      button: TODAY.duty.button,
      record: first.session ? { tab: 'sessions', id: first.session } : null,
      tone: 'watch',
      rank: 45,
    }),
  ];
};

/** How much of the term is used, and how much of the result is there. */
const behind: AttentionRule = (view) => {
  const found = view.status.flags.find((one) => one.code === 'outcomeBehindPlan');
  if (!found) return [];
  const left = view.status.daysLeft;
  return [
    item(view, {
      what: found.text,
      detail: left === null ? '' : TODAY.behind.detail(left),
      action: 'lookAtGuarantee',
      button: TODAY.behind.button,
      record: found.record ?? null,
      group: left !== null && left <= 30 ? 'now' : 'week',
      tone: 'watch',
      rank: left !== null && left <= 30 ? 28 : 50,
    }),
  ];
};

const clarity: AttentionRule = (view) => {
  const found = view.status.flags.find((one) => one.code === 'clarityPending');
  const overdue = view.status.duties[0]?.client.facts.some((one) => one.state === 'unknown') ?? false;
  if (!found || !overdue) return [];
  return [
    item(view, {
      what: found.text,
      detail: TODAY.clarity.detail,
      ...(view.status.progress.length > 0
        ? { action: 'agreeResults', button: TODAY.clarity.agree }
        : { action: 'lookAtGuarantee', button: TODAY.clarity.open }),
      tone: 'watch',
      rank: 26,
    }),
  ];
};

/** The two sides say different things about "done", or one has not said. */
const done: AttentionRule = (view) => {
  const status = doneStatus(view.book, view.engagement.id, view.today);
  const [oldest] = [...status.gaps].sort((a, b) => (b.daysOpen ?? 0) - (a.daysOpen ?? 0));
  if (!oldest) return [];
  const kinds = status.gaps.map((gap) => gap.kind);
  const kind = kinds.includes('differ')
    ? 'differ'
    : kinds.includes('clientSilent')
      ? 'clientSilent'
      : 'providerSilent';
  return [
    item(view, {
      ...TODAY.done[kind],
      detail: TODAY.done.detail(status.accepted, status.all),
      action: 'askDone',
      record: { tab: 'acceptances', id: oldest.acceptance.id },
      since: oldest.since,
      group: kind === 'differ' ? 'week' : kind === 'clientSilent' ? 'client' : 'now',
      tone: 'watch',
      rank: 30,
    }),
  ];
};

/** What the guarantee and its end put on Today. */
export const GUARANTEE_RULES: readonly AttentionRule[] = [claim, verdict, duties, behind, clarity, done];
