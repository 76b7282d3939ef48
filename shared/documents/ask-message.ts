import type { Day } from '../base/time.ts';
import { mailtoOf } from './mailto.ts';
import { closing, greeting, oneLine, plainDay } from './message-parts.ts';
import { fillText } from './run.ts';
import { messageWordsIn, type MessageWords } from './words/message-words.ts';
import type { Language } from '../model/words.ts';

/** What a client can be asked by a short message. */
export type AskKind = 'valueCheck' | 'homework' | 'evidence' | 'acceptance' | 'verdict' | 'claim';

/** An answer to a short question. */
export type Answer = 'yes' | 'partly' | 'no';

/** What a message needs to know; all of it may be seen by the client. */
export interface AskFacts {
  readonly kind: AskKind;
  readonly language: Language;
  readonly locale: string;
  /** The code that ties the reply to its question: `7KQ2MX` or `7KQ2MX-1`. */
  readonly code: string;
  /** Day of the session, or the last day of a claim. */
  readonly day: Day | null;
  /** Homework, evidence or criterion, in its own words. */
  readonly about: string | null;
  readonly clientName: string | null;
  readonly clientEmail: string | null;
  readonly provider: string | null;
  readonly practice: string | null;
  readonly practiceEmail: string | null;
}

/** A message to copy or to mail. */
export interface AskMessage {
  readonly subject: string;
  readonly text: string;
  /** Opens the user's mail program with the message in it; null without an address of the client. */
  readonly mailto: string | null;
  /** One link for each answer, for the client; none without an address of the practice. */
  readonly replies: readonly { readonly label: string; readonly href: string }[];
}

const QUESTION: Readonly<
  Record<
    AskKind,
    readonly [dated: keyof MessageWords, undated: keyof MessageWords, subject: keyof MessageWords]
  >
> = {
  valueCheck: ['askValueCheck', 'askValueCheckUndated', 'subjectValueCheck'],
  homework: ['askHomework', 'askHomework', 'subjectHomework'],
  evidence: ['askEvidence', 'askEvidence', 'subjectEvidence'],
  acceptance: ['askAcceptance', 'askAcceptance', 'subjectAcceptance'],
  verdict: ['askVerdict', 'askVerdict', 'subjectVerdict'],
  claim: ['askClaim', 'askClaimUndated', 'subjectClaim'],
};

const phrase = (words: MessageWords, key: keyof MessageWords): string => words[key] as string;

function repliesOf(facts: AskFacts, subject: string, words: MessageWords): AskMessage['replies'] {
  const labels =
    facts.kind === 'claim' ? [words.answerClaim] : [words.answerYes, words.answerPartly, words.answerNo];
  return labels.flatMap((label) => {
    const body = [
      fillText(words.answerLine, { answer: label }),
      ...(facts.kind === 'homework' && label !== words.answerNo ? [words.askQuality] : []),
      '',
      words.wordsLine,
      '',
      '',
      fillText(words.code, { code: facts.code }),
    ].join('\n');
    const href = mailtoOf(facts.practiceEmail, `Re: ${subject}`, body);
    return href ? [{ label, href }] : [];
  });
}

/** The question, the three links with room for words, and the code. No link leads to a server, nothing is tracked. */
export function askMessage(facts: AskFacts): AskMessage {
  const words = messageWordsIn(facts.language);
  const [dated, undated, subjectKey] = QUESTION[facts.kind];
  const day = facts.day ? plainDay(facts.day, facts.locale) : '';
  const question = fillText(phrase(words, facts.day ? dated : undated), {
    day,
    subject: oneLine(facts.about ?? ''),
  });
  const subject = `${phrase(words, subjectKey)} [${facts.code}]`;
  const replies = repliesOf(facts, subject, words);
  const text = [
    greeting(words, facts.clientName),
    '',
    question,
    '',
    ...(replies.length > 0
      ? [words.answerBy, ...replies.map(({ label, href }) => `${label}: ${href}`), '']
      : []),
    words.keepCode,
    fillText(words.code, { code: facts.code }),
    '',
    ...closing(words, facts),
  ].join('\n');
  return { subject, text, mailto: mailtoOf(facts.clientEmail, subject, text), replies };
}
