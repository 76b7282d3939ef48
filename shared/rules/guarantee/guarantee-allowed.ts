import { rowsOf, recordOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { ServiceLine } from '../../model/work/service-lines.ts';
import type { GuaranteeType } from '../../model/words.ts';
import { HINT } from './flag-words.ts';
import { rulesOf } from './guarantee-types.ts';
import { contractInForce } from './terms.ts';

/** The service line of an engagement; null where it has none. */
export const serviceLineOf = (book: Book, engagement: Engagement | null): ServiceLine | null =>
  recordOf(book, 'serviceLines', engagement?.serviceLine ?? null);

/** Why an engagement may carry no guarantee; null where it may. What both signed before stays. */
export function whyNoGuarantee(book: Book, engagement: Engagement | null): string | null {
  const line = serviceLineOf(book, engagement);
  if (line?.services !== 'outside' && engagement?.services !== 'outside') return null;
  return HINT.outside(line?.services === 'outside' ? line.name : null);
}

/** Whether a promise about the fee is made. */
export const isGuarantee = (type: GuaranteeType | null): boolean => type !== null && rulesOf(type).promises;

/** Whether a guarantee is planned or drafted for an engagement; one that is signed is agreed, and is left out. */
export const plansGuarantee = (book: Book, { id, guarantee }: Engagement): boolean =>
  (isGuarantee(guarantee) && contractInForce(book, id) === null) ||
  rowsOf(book, 'contracts', id).some((one) => one.clientSignedOn === null && isGuarantee(one.type));
