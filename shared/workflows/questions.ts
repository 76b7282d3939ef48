import { dayOf } from '../base/moment.ts';
import type { Day, Instant } from '../base/time.ts';
import { askMessage, type AskKind, type AskMessage } from '../documents/ask-message.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import { guaranteeStatus } from '../rules/guarantee/guarantee.ts';
import { documentLanguage } from './document-texts.ts';

/** One thing the client can be asked now. */
export interface Question {
  readonly kind: AskKind;
  /** The session, action or criterion asked about. */
  readonly subject: string | null;
  readonly word: string;
  readonly about: string | null;
  readonly day: Day | null;
}

/** What the client of an engagement can be asked at an instant, sessions first. */
export function questionsFor(book: Book, engagement: string, now: Instant): Question[] {
  const sessions = rowsOf(book, 'sessions', engagement).filter(
    (one) => (one.outcome === 'held' || one.outcome === 'partly') && one.gotValue === null,
  );
  const homework = rowsOf(book, 'actions', engagement).filter(
    (one) => one.kind === 'homework' && one.state === null,
  );
  const criteria = rowsOf(book, 'acceptances', engagement).filter((one) => one.clientSays === null);
  return [
    ...sessions.map((one): Question => ({
      kind: 'valueCheck',
      subject: one.id,
      word: `Did session ${one.ordinal ?? ''} bring value?`,
      about: null,
      day: dayOf(one.start),
    })),
    ...homework.map((one): Question => ({
      kind: 'homework',
      subject: one.id,
      word: `Homework: ${one.text}`,
      about: one.text,
      day: one.dueOn,
    })),
    ...criteria.map((one): Question => ({
      kind: 'acceptance',
      subject: one.id,
      word: `Done? ${one.criterion}`,
      about: one.criterion,
      day: null,
    })),
    ...guaranteeQuestions(book, engagement, now),
  ];
}

/** While a guarantee runs: what came of it, the verdict, and how to ask for the guarantee. */
function guaranteeQuestions(book: Book, engagement: string, now: Instant): Question[] {
  const { state, terms } = guaranteeStatus(book, engagement, now);
  if (!['active', 'suspended', 'evaluating'].includes(state)) return [];
  const base = { subject: null, about: null, day: terms?.windowEnd ?? null };
  return [
    { ...base, kind: 'evidence', word: 'What came of it?', day: null },
    { ...base, kind: 'verdict', word: 'Did the value come back?' },
    { ...base, kind: 'claim', word: 'How to ask for the guarantee' },
  ];
}

/** The message of a question, in the client’s language; `code` ties the reply to it. */
export function questionMessage(
  book: Book,
  engagement: string,
  question: Question,
  code: string,
  locale: string,
): AskMessage {
  const client = recordOf(book, 'clients', recordOf(book, 'engagements', engagement)?.client ?? null);
  const settings = settingsOf(book);
  return askMessage({
    kind: question.kind,
    language: documentLanguage(book, engagement),
    locale,
    code,
    day: question.day,
    about: question.about,
    clientName: client?.contact ?? client?.name ?? null,
    clientEmail: client?.email ?? null,
    provider: settings.provider,
    practice: settings.practice,
    practiceEmail: settings.email,
  });
}
