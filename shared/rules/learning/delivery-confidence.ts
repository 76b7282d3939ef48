import { settingsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Reason } from '../explain.ts';
import { SURE } from './learning-words.ts';

/** How sure the practitioner is to deliver, against their own threshold for offering a guarantee. */
export interface DeliveryConfidence {
  readonly state: 'sureEnough' | 'notSureEnough' | 'unknown';
  readonly confidence: number | null;
  readonly threshold: number;
  /** What is so, in words. */
  readonly text: string;
  readonly warning: Reason | null;
}

/** Warns where a guarantee is planned below the own threshold. It warns; it never forbids. */
export function deliveryConfidence(book: Book, engagement: Engagement): DeliveryConfidence {
  const threshold = settingsOf(book).sureEnough ?? 0.7;
  const { confidence, guarantee } = engagement;
  const state = confidence === null ? 'unknown' : confidence >= threshold ? 'sureEnough' : 'notSureEnough';
  const planned = guarantee !== null && guarantee !== 'none';
  const record = { tab: 'engagements', id: engagement.id } as const;
  const text =
    state === 'unknown'
      ? SURE.unknown
      : SURE.known(Math.round((confidence ?? 0) * 100), Math.round(threshold * 100));
  return {
    state,
    confidence,
    threshold,
    text,
    warning: planned && state !== 'sureEnough' ? { code: 'notSure', text, record } : null,
  };
}
