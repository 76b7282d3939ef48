import type { JSX } from 'preact';
import { nameOf, useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';
import { dueWords } from './when.ts';

/** What was missing, in the client's words, and what both change. */
export function Missing({ call }: PartProps): JSX.Element {
  const { form, locale } = useDoors();
  const { draft, engagement } = call;
  const name = nameOf(call);
  const next = engagement ? `session ${engagement.next.number}` : 'next time';
  const due = dueWords(draft.dueOn, locale);
  return (
    <>
      <TextField
        label={name === 'They' ? 'What was missing, in their words' : `What was missing, in ${name}’s words`}
        value={draft.missing}
        quote
        rows={2}
        onInput={(missing) => form.change({ missing })}
      />
      <TextField
        label="What you both change"
        aside={`by ${next}${due ? `, ${due}` : ''}`}
        value={draft.adjustment}
        onInput={(adjustment) => form.change({ adjustment })}
      />
    </>
  );
}
