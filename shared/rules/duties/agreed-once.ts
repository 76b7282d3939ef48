import type { Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';

/** The rows in which it is told what both agree on once; a popup that carries no more of the practice can ask too. */
type Rows = Pick<Book, 'sessions' | 'minimumResults' | 'contracts'>;

/** Whether both agreed objective and minimum results: a session says so, each result bears both days, or the client signed terms that name one. */
export function areResultsAgreed(book: Rows, engagement: string): boolean {
  const isOf = (row: { readonly engagement: string }): boolean => row.engagement === engagement;
  const results = book.minimumResults.filter(isOf);
  return (
    book.sessions.some((one) => isOf(one) && one.clarityAgreed === true) ||
    (results.length > 0 &&
      (results.every((one) => one.clientAgreedOn !== null && one.providerAgreedOn !== null) ||
        book.contracts.some(
          (one) => isOf(one) && one.clientSignedOn !== null && (one.minimumResults ?? []).length > 0,
        )))
  );
}

/** What both said of recording their sessions, as the latest session has it: it is asked once an engagement. */
export const consentOf = (
  { sessions }: Pick<Book, 'sessions'>,
  engagement: string,
): Extract<Session['recordingConsent'], 'both' | 'no'> | null =>
  [...sessions]
    .sort((a, b) => b.start.localeCompare(a.start))
    .flatMap(({ engagement: of, recordingConsent: said }) =>
      of === engagement && (said === 'both' || said === 'no') ? [said] : [],
    )[0] ?? null;
