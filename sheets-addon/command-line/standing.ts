import { codeOf } from '#shared/base/id.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { STAGE } from '#shared/model/words.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { journeyOf, type Journey } from '#shared/rules/journey/journey.ts';
import { valueAnswer, type ValueAnswer } from '#shared/rules/results/value-answer.ts';
import { clientOf } from './find-engagement.ts';

/** One engagement as `status` tells it: its names, its standing and its value. */
export interface EngagementStatus extends Standing {
  readonly code: string;
  readonly client: string;
  readonly title: string;
  readonly stage: string | null;
  readonly value: ValueAnswer;
  readonly journey: Journey;
}

/** Gathers where an engagement stands at an instant. */
export function standingOf(book: Book, one: Engagement, now: Instant): EngagementStatus {
  const found = standing(book, one.id, now);
  return {
    ...found,
    code: codeOf(one.id),
    client: clientOf(book, one),
    title: one.title,
    stage: one.stage ? STAGE[one.stage] : null,
    value: valueAnswer(book, one.id),
    journey: journeyOf(book, one.id, found.guarantee.progress, now),
  };
}
