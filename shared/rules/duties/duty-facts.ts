import { dayAt } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { clarityFacts } from './duty-clarity.ts';
import { inOrder, isHeld, type DutyFacts, type DutyView } from './duty-fact.ts';
import { factorFacts } from './duty-factors.ts';
import { feedbackFacts } from './duty-feedback.ts';
import { homeworkFacts } from './duty-homework.ts';
import { noticeFacts } from './duty-notice.ts';
import { presenceFacts } from './duty-presence.ts';
import { zoneOf, type Terms } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';

/** How the facts of the six duties are read, by number. */
export const DUTIES: readonly ((view: DutyView) => DutyFacts)[] = [
  clarityFacts,
  feedbackFacts,
  homeworkFacts,
  factorFacts,
  presenceFacts,
  noticeFacts,
];

/** Gathers once what the facts of all duties are read from. */
export function dutyView(book: Book, engagement: string, terms: Terms | null, now: Instant): DutyView {
  const zone = zoneOf(book, engagement);
  const sessions = inOrder(rowsOf(book, 'sessions', engagement));
  return {
    book,
    engagement,
    terms,
    now,
    today: dayAt(now, zone),
    zone,
    locale: localeOf(book),
    sessions,
    held: sessions.filter(isHeld),
    historyFrom: recordOf(book, 'engagements', engagement)?.historyFrom ?? null,
  };
}
