import { dayAt } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { GUARANTEE_RULES } from './attention-guarantee.ts';
import { CLOSED_RULES, MONEY_RULES } from './attention-money.ts';
import { AFTER_RULE, OWN_RULES } from './attention-own.ts';
import { PAPER_RULES } from './attention-papers.ts';
import { SESSION_RULES } from './attention-sessions.ts';
import { CHOSEN_RULE, REPAIR_RULE, STAGE_RULE } from './attention-stage.ts';
import { isArchived } from '../archived.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import type { AttentionItem, AttentionView } from './attention-types.ts';

const RULES = [
  ...SESSION_RULES,
  ...GUARANTEE_RULES,
  ...PAPER_RULES,
  ...MONEY_RULES,
  ...OWN_RULES,
  CHOSEN_RULE,
  REPAIR_RULE,
  STAGE_RULE,
];

/** What needs attention in one engagement, most pressing first; in one that is closed only what is to go back, in one put away nothing. */
export function attentionOf(
  book: Book,
  engagement: Engagement,
  now: Instant,
  known: Pick<AttentionView, 'status' | 'money' | 'looseEnds'>,
): AttentionItem[] {
  if (isArchived(book, engagement)) return [];
  const zone = zoneOf(book, engagement.id);
  const view: AttentionView = {
    book,
    engagement,
    ...known,
    now,
    today: dayAt(now, zone),
    zone,
    locale: localeOf(book),
    who: recordOf(book, 'clients', engagement.client)?.name ?? engagement.title,
  };
  const rules = engagement.closedOn === null ? RULES : [...CLOSED_RULES, AFTER_RULE];
  return mostPressingFirst(rules.flatMap((rule) => rule(view)));
}

/** By rank; among equals what stands longest, then by words, so that the order of rows never shows. */
export const mostPressingFirst = (items: readonly AttentionItem[]): AttentionItem[] =>
  [...items].sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.since ?? '9999').localeCompare(b.since ?? '9999') ||
      a.who.localeCompare(b.who, 'en') ||
      a.what.localeCompare(b.what, 'en') ||
      (a.record?.id ?? '').localeCompare(b.record?.id ?? ''),
  );
