import type { JSX } from 'preact';
import { recordOf } from '#shared/model/book.ts';
import { onlyPaidOf } from '#shared/rules/journey/only-paid.ts';
import { deliveryConfidence } from '#shared/rules/learning/delivery-confidence.ts';
import { Below } from '#shared/ui/layout.tsx';
import { ToThinkOf } from '../journey/think-of.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';

/** Before each proposal: what would you do if only the result were paid, and are you sure enough for a guarantee? It warns and forbids nothing. */
export function BeforeYouOffer({ id }: { readonly id: string }): JSX.Element | null {
  const { book } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const asks = [onlyPaidOf(book, id).ask, deliveryConfidence(book, engagement).warning];
  const reasons = asks.filter((one) => one !== null);
  return reasons.length === 0 ? null : (
    <Below who={clientName(book, engagement)} title="Before you offer">
      <ToThinkOf reasons={reasons} />
    </Below>
  );
}
