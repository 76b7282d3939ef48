import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TRADE } from '#shared/model/words.ts';
import { broughtWords } from '#shared/workflows/templates/brought-words.ts';
import { contentOf } from '#shared/workflows/templates/kept-book.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** What was kept to begin other engagements with; each says what it holds. */
export function Templates(): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [editing, setEditing] = useState<Editing | null>(null);
  const holds = (one: (typeof book.templates)[number]) => {
    const read = contentOf(one);
    return read.ok ? broughtWords(read.value).join(', ') : read.problems[0]?.message;
  };
  return (
    <Section title="Templates" aside={`${book.templates.length}`}>
      <Trouble saver={saver} />
      {book.templates.length === 0 ? (
        <p class="quiet">None yet. Keep one under Tasks of an engagement that you want to sell again.</p>
      ) : null}
      <ul class="rows">
        {book.templates.map((one) => (
          <li key={one.id}>
            <span class="grow">
              {one.name}{' '}
              <span class="quiet">
                {[one.kind && TRADE[one.kind], one.holds === 'driver' ? null : holds(one)]
                  .filter(Boolean)
                  .join(': ')}
              </span>
            </span>
            <Button
              look="link"
              onClick={() =>
                setEditing({ tab: 'templates', id: one.id, fixed: {}, fields: ['name', 'kind'] })
              }
            >
              Rename<span class="sr"> {one.name}</span>
            </Button>
            <Button
              look="link"
              onClick={() => void saver.save({ kind: 'removeRecord', tab: 'templates', record: one.id })}
            >
              Remove<span class="sr"> {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}
