import type { JSX } from 'preact';
import { recordOf } from '#shared/model/book.ts';
import { standing } from '#shared/rules/standing.ts';
import { useBook } from '../frame/practice-context.tsx';

/** Whether declining would hold at all, and why not where it would not. It never says that one should. */
export function Grounds({ claim }: { claim: string }): JSX.Element | null {
  const { book, now } = useBook();
  const row = recordOf(book, 'claims', claim);
  if (!row) return null;
  const answer = standing(book, row.engagement, now).mayDecline;
  if (!answer) return null;
  return (
    <ul class="rows small">
      {[...answer.reasons, ...answer.missing].map((reason) => (
        <li key={reason.text}>{reason.text}</li>
      ))}
    </ul>
  );
}
