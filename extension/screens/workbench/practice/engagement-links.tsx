import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { Button } from '#shared/ui/actions.tsx';
import { clientName } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';

/** So many of a group are shown at first: a practice of ten years has hundreds. */
export const A_FEW = 40;

interface EngagementLinksProps {
  readonly book: Book;
  /** `moved`: what is said below the name, worked out for those that are shown. */
  readonly rows: readonly { readonly one: Engagement; readonly moved?: () => string }[];
}

/** A link for each engagement; what is more than a few comes when it is asked for. */
export function EngagementLinks({ book, rows }: EngagementLinksProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {(isOpen ? rows : rows.slice(0, A_FEW)).map(({ one, moved = () => '' }) => {
        const told = moved();
        return (
          <a key={one.id} class="field-link" href={toEngagement(one.id)}>
            {clientName(book, one)}
            {told === '' ? null : <span class="source">{told}</span>}
          </a>
        );
      })}
      {rows.length > A_FEW && !isOpen ? (
        <Button look="link" onClick={() => setOpen(true)}>
          {rows.length - A_FEW} more
        </Button>
      ) : null}
    </>
  );
}
