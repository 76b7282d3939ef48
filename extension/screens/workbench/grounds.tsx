import type { JSX } from 'preact';
import { recordOf } from '#shared/model/book.ts';
import { mayDecline } from '#shared/rules/decline.ts';
import { useBook } from './practice-context.tsx';

/** Whether declining would hold at all, and why not where it would not. It never says that one should. */
export function Grounds({ claim }: { claim: string }): JSX.Element | null {
  const { book, now } = useBook();
  const row = recordOf(book, 'claims', claim);
  if (!row) return null;
  const answer = mayDecline(book, row, now);
  return (
    <ul class="rows small">
      {[...answer.reasons, ...answer.missing].map((reason) => (
        <li key={reason.text}>{reason.text}</li>
      ))}
    </ul>
  );
}
