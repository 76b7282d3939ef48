import { codeOf } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/engagements.ts';
import { STAGE } from '#shared/model/words.ts';
import type { AttentionItem } from '#shared/rules/attention.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee.ts';
import { standing } from '#shared/rules/standing.ts';
import { valueAnswer, type ValueAnswer } from '#shared/rules/value-answer.ts';
import { clientOf } from './find-engagement.ts';

/** Where one engagement stands, as the rules of the core say it. */
export interface Standing {
  readonly code: string;
  readonly client: string;
  readonly title: string;
  readonly stage: string | null;
  readonly guarantee: GuaranteeStatus;
  readonly money: ValueAnswer;
  readonly attention: readonly AttentionItem[];
  readonly next: AttentionItem | null;
}

/** Gathers where an engagement stands at an instant. */
export function standingOf(book: Book, one: Engagement, now: Instant): Standing {
  const { guarantee, attention, next } = standing(book, one.id, now);
  return {
    code: codeOf(one.id),
    client: clientOf(book, one),
    title: one.title,
    stage: one.stage ? STAGE[one.stage] : null,
    guarantee,
    money: valueAnswer(book, one.id),
    attention,
    next,
  };
}
