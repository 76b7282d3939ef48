import type { JSX } from 'preact';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

/** The recording's link, which the client may see. */
export function Recording({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  return (
    <section class="part">
      <TextField
        label="Recording"
        type="url"
        placeholder="https://"
        value={call.draft.recording}
        onInput={(recording) => form.change({ recording })}
      />
    </section>
  );
}
