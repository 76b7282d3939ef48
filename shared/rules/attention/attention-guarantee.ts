import { formatDay } from '../../base/day.ts';
import { item, type AttentionRule } from './attention-item.ts';
import { doneStatus } from '../journey/done.ts';

/** A claim waits for a named person's decision. A passed deadline decides nothing. */
const claim: AttentionRule = (view) => {
  const { status } = view;
  if (status.state !== 'claimed' && status.state !== 'reviewing') return [];
  const overdue = status.flags.find((one) => one.code === 'reviewOverdue');
  const due = status.next?.due;
  const by = due ? ` by ${formatDay(due, view.locale, 'short')}` : ', with a reason';
  return [
    item(view, {
      what: 'They asked for the guarantee.',
      detail: overdue ? overdue.text : `A named person decides${by}.`,
      action: 'decideClaim',
      button: 'Decide the claim',
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
  const closes = end ? `The window closes ${formatDay(end, view.locale, 'short')}. ` : '';
  if (status.evaluation === 'unmet')
    return [
      item(view, {
        what: 'They say the value did not come back.',
        detail: `They may ask for the guarantee in one sentence. ${closes}`.trim(),
        action: 'lookAtGuarantee',
        button: 'Open the guarantee',
        since: status.since,
        tone: 'watch',
        rank: 12,
      }),
    ];
  return [
    item(view, {
      what: 'No answer yet: did the value come back?',
      detail: `${closes}Silence stays unknown.`,
      action: 'askVerdict',
      button: 'Ask for a verdict',
      since: status.since,
      group: 'client',
      tone: 'unknown',
      rank: 25,
    }),
  ];
};

/** Something missed on the client's side waits for a word: excuse it or leave it. */
const duties: AttentionRule = (view) => {
  if (view.status.state !== 'active') return [];
  const open = view.status.duties
    .filter((duty) => duty.inTerms && (duty.duty === 5 || duty.duty === 6))
    .flatMap((duty) => duty.client.facts.filter((fact) => fact.state === 'missed'));
  const [first] = open;
  if (!first) return [];
  const more = open.length > 1 ? ` ${open.length - 1} more like it.` : '';
  return [
    item(view, {
      what: `${first.text}: undecided.`,
      detail: `Excuse it or leave it; it does not end the guarantee.${more}`,
      action: 'decideDuty',
      button: 'Decide the duty',
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
      detail: left === null ? '' : `${left} days of the term are left.`,
      action: 'lookAtGuarantee',
      button: 'Open the results',
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
      detail: 'Agree them together, and note the day.',
      ...(view.status.progress.length > 0
        ? { action: 'agreeResults', button: 'Both agreed them' }
        : { action: 'lookAtGuarantee', button: 'Open the results' }),
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
      ...DONE_WORDS[kind],
      detail: `${status.accepted} of ${status.all} criteria are accepted.`,
      action: 'askDone',
      record: { tab: 'acceptances', id: oldest.acceptance.id },
      since: oldest.since,
      tone: 'watch',
      rank: 30,
    }),
  ];
};

const DONE_WORDS = {
  differ: { what: 'You differ about “done”.', button: 'Settle the criteria', group: 'week' },
  clientSilent: {
    what: 'You say done; they have not said yet.',
    button: 'Ask whether it is done',
    group: 'client',
  },
  providerSilent: {
    what: 'They say done; you have not said yet.',
    button: 'Say whether it is done',
  },
} as const;

/** What the guarantee and its end put on Today. */
export const GUARANTEE_RULES: readonly AttentionRule[] = [claim, verdict, duties, behind, clarity, done];
