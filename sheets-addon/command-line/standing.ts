import { codeOf } from '#shared/base/id.ts';
import type { Money } from '#shared/base/money.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/engagements.ts';
import { STAGE } from '#shared/model/words.ts';
import type { AttentionItem } from '#shared/rules/attention.ts';
import type { Figure } from '#shared/rules/explain.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee.ts';
import { nestedOptions, optionInView } from '#shared/rules/options.ts';
import { priceInputOf, suggestFee } from '#shared/rules/price.ts';
import { ownCosts, returnsOf } from '#shared/rules/roi.ts';
import { standing } from '#shared/rules/standing.ts';
import { valueCase, type ValueCase } from '#shared/rules/value-case.ts';
import { clientOf } from './find-engagement.ts';

/** Where one engagement stands, as the rules of the core say it. */
export interface Standing {
  readonly code: string;
  readonly client: string;
  readonly title: string;
  readonly stage: string | null;
  readonly guarantee: GuaranteeStatus;
  readonly value: ValueCase;
  /** What the fee is by the value; the figure of the option in view. */
  readonly suggested: Figure | null;
  readonly option: string | null;
  readonly fee: Money | null;
  readonly returnOnFee: Figure<number>;
  readonly roi: Figure<number>;
  readonly attention: readonly AttentionItem[];
  readonly next: AttentionItem | null;
}

/** Gathers where an engagement stands at an instant. */
export function standingOf(book: Book, one: Engagement, now: Instant): Standing {
  const nested = optionInView(nestedOptions(book, one.id));
  const { guarantee, attention, next } = standing(book, one.id, now);
  const value = nested?.value ?? valueCase(book, one.id);
  const fee = guarantee.terms?.contract.fee ?? nested?.option.fee ?? null;
  const costs = ownCosts(book, one.id, value.currency);
  const { returnOnFee, roi } = returnsOf(value.likely.value, fee, costs.total, costs.missing);
  return {
    code: codeOf(one.id),
    client: clientOf(book, one),
    title: one.title,
    stage: one.stage ? STAGE[one.stage] : null,
    guarantee,
    value,
    suggested: nested ? suggestFee(priceInputOf(book, one.id, nested)).figure : null,
    option: nested?.option.name ?? null,
    fee,
    returnOnFee,
    roi,
    attention,
    next,
  };
}
