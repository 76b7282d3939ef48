import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoment } from '#shared/base/moment.ts';
import { Button } from '#shared/ui/actions.tsx';
import { useBook } from '../frame/practice-context.tsx';

const MOST = 20;

/** What was done to a record, the latest first; what this device saved can be put back as it was before. */
export function RecordPast({ id, onRestored }: { id: string; onRestored: () => void }): JSX.Element | null {
  const { book, practice, locale } = useBook();
  const [refusal, setRefusal] = useState('');
  const lines = book.history
    .filter((one) => (one.records ?? '').split(' ').includes(id))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const last = practice.steps.value.done.find(({ changes }) => changes.some((one) => one.id === id));
  if (lines.length === 0) return null;
  const restore = async () => {
    const result = await practice.undo(last);
    if (result.kind === 'saved') onRestored();
    else setRefusal('Something else of that save was changed since. Nothing was put back.');
  };
  return (
    <details>
      <summary>History</summary>
      <ul class="rows small">
        {lines.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <span class="grow">{one.what}</span>
            <span class="quiet">
              {one.at ? formatMoment(one.at, locale) : ''} {one.who}
            </span>
          </li>
        ))}
      </ul>
      {last ? (
        <Button onClick={() => void restore()}>Put it back as it was before “{last.what}”</Button>
      ) : null}
      {refusal ? <p role="alert">{refusal}</p> : null}
    </details>
  );
}
