import { formatShare } from '../../base/amount.ts';
import type { Book } from '../../model/book.ts';
import type { Driver } from '../../model/value/drivers.ts';
import { priceInputOf, suggestFee, type PriceAnswer } from './price.ts';
import { valueCase, type ValueCase } from './value-case.ts';
import { PRICE } from './value-words.ts';
import { localeOf } from '../who.ts';

/** Value and fee from the first number on. `agreed` false: the fee is a share of the low case, and nothing is agreed yet. */
export interface ProvisionalPrice {
  readonly value: ValueCase;
  readonly price: PriceAnswer;
  readonly share: number;
  readonly agreed: boolean;
}

/** What some drivers are worth and the fee from it; while nothing is agreed the low case stands for the cautious one. */
export function provisionalPrice(book: Book, engagement: string, only?: readonly Driver[]): ProvisionalPrice {
  const value = valueCase(book, engagement, only);
  const agreed = value.conservative.value !== null;
  const taken = agreed ? value : { ...value, conservative: value.low };
  const input = priceInputOf(book, engagement, { value: taken });
  return { value, price: suggestFee(input), share: input.share, agreed };
}

/** Where a fee comes from while nothing is agreed, in words; null once something is, or where there is no fee. */
export const provisionalWords = (book: Book, { agreed, price, share }: ProvisionalPrice): string | null =>
  agreed || !price.figure.value ? null : PRICE.provisional(formatShare(share, localeOf(book)));
