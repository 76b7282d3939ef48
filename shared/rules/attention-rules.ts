import { formatMoney } from '../base/amount.ts';
import { addDays, daysBetween, formatDay } from '../base/day.ts';
import { dayAt, formatMoment, formatTime, instantOf } from '../base/moment.ts';
import { rowsOf, settingsOf } from '../model/book.ts';
import type { AttentionItem, AttentionView } from './attention.ts';
import { doneStatus } from './done.ts';
import { looseEnds } from './loose-ends.ts';
import { refundDue } from './refund.ts';
import { silenceDays, untoldCount } from './silence.ts';

type Rule = (view: AttentionView) => AttentionItem[];
type Told = Pick<AttentionItem, 'what' | 'detail' | 'action' | 'button' | 'rank' | 'tone'> &
  Partial<AttentionItem>;

const item = (view: AttentionView, told: Told): AttentionItem => ({
  engagement: view.engagement.id,
  who: view.who,
  record: null,
  ...told,
});

const inDelivery = ({ status }: AttentionView): boolean => status.state === 'active';

const localeOf = ({ book }: AttentionView): string => settingsOf(book).locale ?? 'en-GB';

const notLogged: Rule = (view) =>
  rowsOf(view.book, 'sessions', view.engagement.id)
    .filter((one) => (one.outcome ?? 'planned') === 'planned' && instantOf(one.end ?? one.start) < view.now)
    .map((one) => {
      const name = one.ordinal ? `Session ${one.ordinal}` : 'A session';
      return item(view, {
        what: `${name} ended ${formatMoment(one.end ?? one.start, localeOf(view))}.`,
        detail: 'Not logged yet.',
        action: 'logSession',
        button: 'Log it',
        record: { tab: 'sessions', id: one.id },
        tone: 'active',
        rank: 10,
      });
    });

const claim: Rule = (view) => {
  const { status } = view;
  if (status.state === 'claimed' || status.state === 'reviewing') {
    const due = status.missing.find((one) => one.code === 'decision')?.due;
    return [
      item(view, {
        what: 'They asked for the guarantee.',
        detail: due
          ? `A named person decides by ${formatDay(due, localeOf(view), 'short')}.`
          : 'A named person decides, with a reason.',
        action: 'decideClaim',
        button: 'Decide',
        tone: 'off',
        rank: 5,
      }),
    ];
  }
  if (status.state !== 'refundDue') return [];
  const remaining = refundDue(view.book, view.engagement.id).totals.map((one) =>
    formatMoney(one.remaining ?? one.withTax, localeOf(view)),
  );
  return [
    item(view, {
      what: `${remaining.join(' and ')} is to go back.`,
      detail: 'Decided; not paid yet.',
      action: 'payRefund',
      button: 'Note the refund',
      tone: 'off',
      rank: 6,
    }),
  ];
};

const silent: Rule = (view) => {
  if (!inDelivery(view)) return [];
  const limit = settingsOf(view.book).silenceDays ?? 10;
  const days = silenceDays(view.book, view.engagement.id, view.now, view.engagement.zone ?? 'UTC');
  if (days === null || days <= limit) return [];
  const untold = untoldCount(view.book, view.engagement.id);
  const detail = `Your limit is ${limit}.${untold > 0 ? ` ${untold} finished ${untold === 1 ? 'piece is' : 'pieces are'} untold.` : ''}`;
  return [
    item(view, {
      what: `They have seen nothing for ${days} days.`,
      detail,
      action: 'writeUpdate',
      button: 'Write the update',
      tone: 'watch',
      rank: 20,
    }),
  ];
};

const unansweredNo: Rule = (view) => {
  if (!inDelivery(view)) return [];
  const limit = settingsOf(view.book).answerDays ?? 7;
  const actions = rowsOf(view.book, 'actions', view.engagement.id);
  return rowsOf(view.book, 'sessions', view.engagement.id)
    .filter(
      (one) =>
        (one.gotValue === 'no' || one.gotValue === 'partly') &&
        !actions.some((action) => action.kind === 'adjustment' && action.session === one.id),
    )
    .map((one) => {
      const days = daysBetween(dayAt(instantOf(one.start), view.engagement.zone ?? 'UTC'), view.today);
      return item(view, {
        what: `Value was ${one.gotValue === 'no' ? 'not there' : 'partly there'}, and nothing was changed yet.`,
        detail: `${days} days ago; answer within ${limit}.`,
        action: 'answerNo',
        button: 'Agree a change',
        record: { tab: 'sessions', id: one.id },
        tone: 'watch',
        rank: days > limit ? 15 : 35,
      });
    });
};

const verdict: Rule = (view) => {
  const { status } = view;
  if (status.state !== 'evaluating') return [];
  if (status.evaluation === 'unmet')
    return [
      item(view, {
        what: 'They say the value did not come back.',
        detail: 'They may ask for the guarantee in one sentence.',
        action: 'lookAtGuarantee',
        button: 'Look',
        tone: 'watch',
        rank: 12,
      }),
    ];
  const end = status.terms?.windowEnd;
  return [
    item(view, {
      what: 'No answer yet: did the value come back?',
      detail: `${end ? `The window closes ${formatDay(end, localeOf(view), 'short')}. ` : ''}Silence stays unknown.`,
      action: 'askVerdict',
      button: 'Ask them',
      tone: 'unknown',
      rank: 25,
    }),
  ];
};

const duties: Rule = (view) => {
  const open = view.status.part.points.filter((point) => point.code === 'duty6' || point.code === 'duty5');
  const first = open[0];
  if (!first || view.status.state !== 'active') return [];
  return [
    item(view, {
      what: `${first.text}, undecided.`,
      detail: 'Excuse it or leave it; it does not end the guarantee.',
      action: 'decideDuty',
      button: 'Decide',
      record: first.record ?? null,
      tone: 'watch',
      rank: 45,
    }),
  ];
};

const done: Rule = (view) => {
  const status = doneStatus(view.book, view.engagement.id, view.today);
  if (status.gaps.length === 0) return [];
  const clientSilent = status.gaps.some((gap) => gap.kind === 'clientSilent');
  const what = clientSilent ? 'You say done; they have not said yet.' : 'You differ about “done”.';
  return [
    item(view, {
      what,
      detail: `${status.accepted} of ${status.all} criteria are accepted.`,
      action: 'askDone',
      button: clientSilent ? 'Ask them' : 'Settle it',
      tone: 'watch',
      rank: 30,
    }),
  ];
};

const draft: Rule = (view) => {
  const proposal = rowsOf(view.book, 'proposals', view.engagement.id).find(
    (one) => one.sentAt === null && one.withdrawnOn === null,
  );
  if (!proposal) return [];
  const ends = looseEnds(view.book, view.engagement.id);
  const [first, second] = ends;
  if (!first)
    return [
      item(view, {
        what: 'The proposal is ready.',
        detail: 'Nothing is loose. Read it once, then send it.',
        action: 'reviewProposal',
        button: 'Read it',
        tone: 'active',
        rank: 40,
      }),
    ];
  const detail = [first, second].flatMap((one) => (one ? [one.text] : [])).join(' ');
  return [
    item(view, {
      what: `${ends.length} loose ${ends.length === 1 ? 'end' : 'ends'} before sending.`,
      detail,
      action: 'tieLooseEnds',
      button: 'Tie them up',
      tone: 'watch',
      rank: 40,
    }),
  ];
};

const expiring: Rule = (view) =>
  rowsOf(view.book, 'proposals', view.engagement.id)
    .filter(
      (one) =>
        one.sentAt !== null &&
        one.supersededOn === null &&
        one.withdrawnOn === null &&
        one.validUntil !== null,
    )
    .filter(
      (one) =>
        view.status.state === 'offered' &&
        one.validUntil !== null &&
        one.validUntil <= addDays(view.today, 7),
    )
    .map((one) =>
      item(view, {
        what: `The proposal is valid until ${formatDay(one.validUntil ?? '', localeOf(view), 'short')}.`,
        detail: 'No signature yet.',
        action: 'reviewProposal',
        button: 'Look',
        record: { tab: 'proposals', id: one.id },
        tone: 'watch',
        rank: 38,
      }),
    );

const payments: Rule = (view) =>
  rowsOf(view.book, 'payments', view.engagement.id)
    .filter(
      (one) =>
        one.kind !== 'refund' &&
        one.paidOn === null &&
        one.cancelledOn === null &&
        one.dueOn !== null &&
        one.dueOn < view.today &&
        one.net !== null,
    )
    .map((one) =>
      item(view, {
        what: `${one.text ?? 'A payment'} of ${one.net ? formatMoney(one.net, localeOf(view)) : ''} was due ${formatDay(one.dueOn ?? '', localeOf(view), 'short')}.`,
        detail: 'Not noted as paid.',
        action: 'recordPayment',
        button: 'Note it',
        record: { tab: 'payments', id: one.id },
        tone: 'watch',
        rank: 42,
      }),
    );

const upcoming: Rule = (view) =>
  rowsOf(view.book, 'sessions', view.engagement.id)
    .filter(
      (one) =>
        (one.outcome ?? 'planned') === 'planned' &&
        instantOf(one.start) >= view.now &&
        instantOf(one.start) < view.now + 36 * 3_600_000,
    )
    .map((one) => {
      const when =
        dayAt(instantOf(one.start), view.engagement.zone ?? 'UTC') === view.today ? 'today' : 'tomorrow';
      return item(view, {
        what: `${one.title ?? 'A session'} ${when}, ${formatTime(one.start, localeOf(view))}.`,
        detail: view.engagement.notes ?? '',
        action: 'prepare',
        button: 'Prepare',
        record: { tab: 'sessions', id: one.id },
        tone: 'active',
        rank: 60,
      });
    });

/** Every rule that can put something on Today. */
export const ATTENTION_RULES: readonly Rule[] = [
  notLogged,
  claim,
  silent,
  unansweredNo,
  verdict,
  duties,
  done,
  draft,
  expiring,
  payments,
  upcoming,
];
