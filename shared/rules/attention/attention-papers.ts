import { addDays, formatDay } from '../../base/day.ts';
import { rowsOf } from '../../model/book.ts';
import { item, type AttentionRule } from './attention-item.ts';
import { TODAY } from './attention-words.ts';

const EXPIRES_SOON_DAYS = 7;

/** A proposal not sent yet, with what is still loose in it. */
const draft: AttentionRule = (view) => {
  const proposal = rowsOf(view.book, 'proposals', view.engagement.id)
    .filter((one) => one.sentAt === null && one.withdrawnOn === null)
    .sort((a, b) => b.id.localeCompare(a.id))[0];
  if (!proposal) return [];
  const record = { tab: 'proposals', id: proposal.id } as const;
  const ends = view.looseEnds;
  if (ends.length === 0)
    return [
      item(view, {
        ...TODAY.readyDraft,
        action: 'reviewProposal',
        record,
        group: 'week',
        tone: 'active',
        rank: 40,
      }),
    ];
  return [
    item(view, {
      what: TODAY.looseDraft.what(ends.length),
      detail: ends
        .slice(0, 2)
        .map((one) => one.text)
        .join(' '),
      action: 'tieLooseEnds',
      button: TODAY.looseDraft.button,
      record: ends[0]?.record ?? record,
      group: 'week',
      tone: 'watch',
      rank: 40,
    }),
  ];
};

/** A sent proposal whose validity ends soon, or has ended, without a signature. */
const expiring: AttentionRule = (view) =>
  rowsOf(view.book, 'proposals', view.engagement.id).flatMap((one) => {
    const until = one.validUntil;
    if (!one.sentAt || one.supersededOn !== null || one.withdrawnOn !== null || until === null) return [];
    if (view.status.terms?.signed || until > addDays(view.today, EXPIRES_SOON_DAYS)) return [];
    const day = formatDay(until, view.locale, 'short');
    return [
      item(view, {
        ...TODAY.validity,
        what: TODAY.validity.what(day, until < view.today),
        action: 'reviewProposal',
        record: { tab: 'proposals', id: one.id },
        group: until < view.today ? 'now' : 'week',
        tone: 'watch',
        rank: 38,
      }),
    ];
  });

/** What proposals put on Today. */
export const PAPER_RULES: readonly AttentionRule[] = [draft, expiring];
