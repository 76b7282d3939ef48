import type { JSX } from 'preact';
import { Answers } from './answers.tsx';
import { nameWithin, useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

/** The recording’s link, and whether the client has it too. */
export function Recording({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  return (
    <section class="part">
      <TextField
        label="Recording"
        type="url"
        placeholder="https://"
        value={draft.recording}
        onInput={(recording) => form.change({ recording })}
      />
      {draft.recording === '' ? null : (
        <Answers
          name="recordingShared"
          label={`Shared with ${nameWithin(call)}`}
          options={[{ code: 'yes', word: `Shared with ${nameWithin(call)}`, sign: 'check', tone: 'met' }]}
          value={draft.more['recordingShared'] === 'yes' ? 'yes' : null}
          onChange={(shared) => form.change({ more: { ...draft.more, recordingShared: shared ?? '' } })}
        />
      )}
    </section>
  );
}
