import { dayOf } from '../base/moment.ts';
import { mailtoOf } from '../documents/mailto.ts';
import { sessionSummary } from '../documents/session-summary.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Session } from '../model/work/sessions.ts';
import { comingSession } from '../calls/session-of-call.ts';
import type { Instant } from '../base/time.ts';
import { documentLanguage } from './document-texts.ts';

/** A message as it goes out; `mailto` is null without an address of the client. */
export interface SummaryOut {
  readonly subject: string;
  readonly text: string;
  readonly mailto: string | null;
}

/** The summary of a held session in the client’s language. */
export function summaryOf(book: Book, session: Session, now: Instant, locale: string): SummaryOut {
  const { engagement } = session;
  const client = recordOf(book, 'clients', recordOf(book, 'engagements', engagement)?.client ?? null);
  const actions = rowsOf(book, 'actions', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const next = comingSession(book, engagement, now);
  const { provider, practice } = settingsOf(book);
  const message = sessionSummary({
    language: documentLanguage(book, engagement),
    locale,
    day: dayOf(session.start),
    session,
    checked: actions.filter((one) => one.checkedIn === session.id),
    set: actions.filter((one) => one.session === session.id && one.line !== 'below'),
    next: next && next.id !== session.id ? dayOf(next.start) : null,
    clientName: client?.contact ?? client?.name ?? null,
    provider,
    practice,
  });
  return { ...message, mailto: mailtoOf(client?.email ?? null, message.subject, message.text) };
}
