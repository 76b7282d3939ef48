import type { Day } from '../base/time.ts';
import { closing, greeting, oneLine, plainDay } from './message-parts.ts';
import { fillText } from './run.ts';
import type { UpdateMessage } from './update-parts.ts';
import { messageWordsIn } from './words/message-words.ts';
import type { Language } from '../model/words.ts';

/** One finished piece of work the client did not see. */
export interface UntoldPiece {
  readonly id: string;
  readonly day: Day;
  readonly what: string;
}

/** What an update needs to know; all of it may be seen by the client. */
export interface UpdateFacts {
  readonly language: Language;
  readonly locale: string;
  /** What the client wants, in their own words. */
  readonly desired: string | null;
  readonly pieces: readonly UntoldPiece[];
  /** The day of the next planned session. */
  readonly next: Day | null;
  readonly clientName: string | null;
  readonly provider: string | null;
  readonly practice: string | null;
}

/** Writes what was done below the waterline, so that it can be told in half a minute. No effort, no hours, no private note. */
export function updateMessage(facts: UpdateFacts): UpdateMessage {
  const words = messageWordsIn(facts.language);
  const day = (one: Day) => plainDay(one, facts.locale);
  const desired = facts.desired ? oneLine(facts.desired) : '';
  return {
    subject: words.subjectUpdate,
    head: [
      greeting(words, facts.clientName),
      '',
      desired ? fillText(words.updateOf, { subject: desired }) : words.updateDone,
    ].join('\n'),
    lines: facts.pieces.map((one) => ({ id: one.id, line: `${day(one.day)}: ${oneLine(one.what)}` })),
    tail: [
      ...(facts.next ? [fillText(words.updateNext, { day: day(facts.next) })] : []),
      words.updateReply,
      '',
      ...closing(words, facts),
    ].join('\n'),
  };
}
