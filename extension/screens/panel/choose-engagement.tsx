import type { JSX } from 'preact';
import { compareText } from '#shared/base/text.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import { inUse } from '#shared/rules/archived.ts';
import type { Panel } from '#extension/call/panel.ts';

interface ChooseProps {
  readonly panel: Panel;
  readonly book: Book;
  readonly current: string | null;
  readonly onChosen?: () => void;
}

/** Another engagement, by its client's name; those that are closed come last. */
export function ChooseEngagement({ panel, book, current, onChosen }: ChooseProps): JSX.Element {
  const names = inUse(book)
    .map((one) => ({
      id: one.id,
      closed: one.closedOn !== null,
      words: [recordOf(book, 'clients', one.client)?.name, one.title].filter(Boolean).join(', '),
    }))
    .sort((a, b) => Number(a.closed) - Number(b.closed) || compareText(a.words, b.words));
  return (
    <label class="field">
      <span class="field-top">Engagement</span>
      <select
        value={current ?? ''}
        onChange={(event) => {
          void panel.choose(event.currentTarget.value);
          onChosen?.();
        }}
      >
        {current === null ? (
          <option value="" disabled>
            Choose …
          </option>
        ) : null}
        {names.map((one) => (
          <option key={one.id} value={one.id}>
            {one.words}
            {one.closed ? ' (closed)' : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
