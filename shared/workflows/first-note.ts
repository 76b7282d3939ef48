import { dayOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { comingSession } from '../calls/session-of-call.ts';
import { closing, greeting, oneLine, plainDay } from '../documents/message-parts.ts';
import { fillText } from '../documents/run.ts';
import { messageWordsIn } from '../documents/words/message-words.ts';
import { recordOf, settingsOf, type Book } from '../model/book.ts';
import { desiredOf } from '../rules/desired.ts';
import { teamOf } from '../rules/journey/team.ts';
import { documentLanguage } from './document-texts.ts';

/** The note to a client who has just chosen: that it was a good choice to make, whom they will work with, and what comes next. */
export function firstNote(book: Book, engagement: string, now: Instant, locale: string): string {
  const words = messageWordsIn(documentLanguage(book, engagement));
  const row = recordOf(book, 'engagements', engagement);
  const client = recordOf(book, 'clients', row?.client ?? null);
  const { provider, practice } = settingsOf(book);
  const desired = desiredOf(book, engagement);
  const people = teamOf(book, engagement).map(({ name, role }) => (role ? `${name} (${role})` : name));
  const next = comingSession(book, engagement, now);
  return [
    greeting(words, client?.contact ?? client?.name ?? null),
    '',
    desired ? fillText(words.chosenFor, { subject: oneLine(desired) }) : words.chosen,
    ...(people.length > 0 ? [fillText(words.chosenPeople, { people: people.join(', ') })] : []),
    next ? fillText(words.updateNext, { day: plainDay(dayOf(next.start), locale) }) : words.chosenNext,
    words.chosenAsk,
    '',
    ...closing(words, { provider, practice }),
  ].join('\n');
}
