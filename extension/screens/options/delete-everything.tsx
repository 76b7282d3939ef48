import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entityNames } from '#shared/model/entities.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { useBook } from '#extension/screens/workbench/frame/practice-context.tsx';
import type { OptionsProps } from './options-props.ts';
import { TextInput } from './text-input.tsx';

const WORD = 'delete';

/** Deletes all of it, after the word was typed; says before what goes and what stays. */
export function DeleteEverything({ options }: OptionsProps): JSX.Element {
  const { book } = useBook();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const rows = entityNames.reduce((sum, name) => sum + book[name].length, 0);
  const waiting = options.device.value?.drawers.outbox.length ?? 0;
  const sure = typed.trim().toLowerCase() === WORD;
  return (
    <Section title="Delete everything">
      <p class="quiet">
        Goes: the workbook in this browser ({rows} rows), drafts, notes, captures, remembered choices,
        presence and its switches, with the rights the browser gave. Stays: files you saved, and a Google
        sheet of yours.
      </p>
      {open ? (
        <form
          class="delete"
          onSubmit={(event) => {
            event.preventDefault();
            if (sure) void options.deleteEverything();
          }}
        >
          {waiting > 0 ? (
            <ProblemNote
              tone="watch"
              what={
                waiting === 1
                  ? 'One capture or change is not in the workbook yet.'
                  : `${waiting} captures and changes are not in the workbook yet.`
              }
              still="It would be gone too."
            />
          ) : null}
          <TextInput
            label={`This cannot be undone. Type “${WORD}” to go on`}
            value={typed}
            onInput={setTyped}
          />
          <div class="chips">
            <Button submit disabled={!sure}>
              Delete everything
            </Button>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
          </div>
        </form>
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>Delete everything …</Button>
        </div>
      )}
    </Section>
  );
}
