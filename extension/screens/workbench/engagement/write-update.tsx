import type { JSX } from 'preact';
import { recordOf } from '#shared/model/book.ts';
import { updateFor } from '#shared/workflows/tell-client.ts';
import { Section } from '#shared/ui/layout.tsx';
import { UpdateBox } from '#shared/ui/update-box.tsx';
import { useBook, useHome, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** What was done below the line, told to the client in a short message. */
export function WriteUpdate({ id }: { id: string }): JSX.Element {
  const { book, now, locale } = useBook();
  const { shell } = useHome();
  const saver = useSave();
  const client = recordOf(book, 'clients', recordOf(book, 'engagements', id)?.client ?? null);
  return (
    <Section title="Write an update" aside="What was done and not told yet">
      <Trouble saver={saver} />
      <UpdateBox
        update={updateFor(book, id, now, locale)}
        email={client?.email ?? null}
        copy={(text) => shell.copy(text)}
        onTold={(pieces, message) => void saver.save({ kind: 'tellClient', engagement: id, pieces, message })}
      />
    </Section>
  );
}
