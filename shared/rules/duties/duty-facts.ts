import { dayAt, instantOf } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import { clarityFacts } from './duty-clarity.ts';
import type { DutyFacts, DutyView } from './duty-fact.ts';
import { factorFacts } from './duty-factors.ts';
import { feedbackFacts } from './duty-feedback.ts';
import { homeworkFacts } from './duty-homework.ts';
import { noticeFacts } from './duty-notice.ts';
import { presenceFacts } from './duty-presence.ts';
import { zoneOf, type Terms } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';

/** The six duties of seed 004, short, each with how its facts are read. */
export const DUTIES: readonly { readonly name: string; readonly facts: (view: DutyView) => DutyFacts }[] = [
  { name: 'Clarity on objective and minimum results', facts: clarityFacts },
  { name: 'Says right after each session if there was value', facts: feedbackFacts },
  { name: 'Homework, as well as possible', facts: homeworkFacts },
  { name: 'Common sense about outside events', facts: factorFacts },
  { name: 'On time, to the end', facts: presenceFacts },
  { name: 'Notice to cancel', facts: noticeFacts },
];

/** Gathers once what the facts of all duties are read from. */
export function dutyView(book: Book, engagement: string, terms: Terms | null, now: Instant): DutyView {
  const zone = zoneOf(book, engagement);
  const sessions = rowsOf(book, 'sessions', engagement).sort(
    (a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id),
  );
  return {
    book,
    engagement,
    terms,
    now,
    today: dayAt(now, zone),
    zone,
    locale: localeOf(book),
    sessions,
    held: sessions.filter((one) => one.outcome === 'held' || one.outcome === 'partly'),
    historyFrom: recordOf(book, 'engagements', engagement)?.historyFrom ?? null,
  };
}
