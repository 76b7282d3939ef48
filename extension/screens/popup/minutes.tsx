import type { JSX } from 'preact';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

/** Minutes late and cut short of the side that was not there from start to end. */
export function Minutes({ call: { draft } }: PartProps): JSX.Element {
  const { form } = useDoors();
  return (
    <div class="two">
      <TextField
        label={draft.presence === 'client' ? 'Minutes late' : 'Minutes I was late'}
        field="late"
        numeric
        value={draft.late}
        onInput={(late) => form.change({ late, presenceSeen: false })}
      />
      <TextField
        label="Minutes cut short"
        field="cut"
        numeric
        value={draft.cut}
        onInput={(cut) => form.change({ cut, presenceSeen: false })}
      />
    </div>
  );
}
