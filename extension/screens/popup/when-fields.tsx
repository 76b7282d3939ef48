import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';
import { dayAt } from '#shared/base/moment.ts';
import type { Draft } from '#shared/calls/draft.ts';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

/** Day and hours to type or correct. Only the day is needed. */
export function WhenFields({ call }: PartProps): JSX.Element {
  const { form, zone } = useDoors();
  const { draft, engagement } = call;
  const known = form.known.value;
  const today = known !== null && draft.day === dayAt(known.now, engagement?.zone ?? zone);
  const say = (part: Partial<Draft>) => form.change({ ...part, timesSaid: true });
  const now = (
    <>
      <Icon name="clock" /> today
    </>
  );
  return (
    <div class="when-fields">
      <TextField
        label="Day"
        type="date"
        field="day"
        aside={today && !draft.timesSaid ? now : undefined}
        value={draft.day}
        onInput={(day) => say({ day })}
      />
      <TextField label="From" type="time" field="from" value={draft.from} onInput={(from) => say({ from })} />
      <TextField label="To" type="time" field="to" value={draft.to} onInput={(to) => say({ to })} />
    </div>
  );
}
