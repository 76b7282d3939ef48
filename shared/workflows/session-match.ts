import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import { matchMeeting, type Match } from '../meetings/match.ts';
import type { MeetingFacts } from '../meetings/facts.ts';

/** Which engagement a meeting belongs to, with the reasons. */
export function matchOf(book: Book, facts: MeetingFacts): Match {
  const candidates = book.engagements.map((one) => {
    const client = recordOf(book, 'clients', one.client);
    const sessions = rowsOf(book, 'sessions', one.id);
    return {
      engagementId: one.id,
      clientName: client?.name ?? one.title,
      emails: (client?.email ?? '').split(/[,;\s]+/).filter(Boolean),
      domains: client?.domain ? [client.domain] : [],
      series: sessions.flatMap((session) => (session.series ? [session.series] : [])),
      pastTitles: sessions.flatMap((session) => (session.title ? [session.title] : [])),
      open: one.closedOn === null,
    };
  });
  const own = settingsOf(book).email;
  return matchMeeting(facts, candidates, own ? [own] : []);
}

/** What the calendar told that a person does not type. */
export const heldFacts = (facts: MeetingFacts) => ({
  ...(facts.zone ? { zone: facts.zone.value } : {}),
  ...(facts.seriesId ? { series: facts.seriesId.value } : {}),
  ...(facts.instanceId ? { instance: facts.instanceId.value } : {}),
  ...(facts.conference ? { conference: facts.conference.value.code } : {}),
});
