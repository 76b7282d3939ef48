import type { JSX } from 'preact';
import { MORE_FIELDS } from '#shared/calls/session-form.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { FieldControl } from '#shared/ui/field-control.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';

/** What else a session can say, as the model has it: a new field is asked here without a line of its own. */
export function MoreFields({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { more } = call.draft;
  return (
    <>
      {MORE_FIELDS.map((name) => (
        <FieldControl
          key={name}
          name={name}
          field={sessions.fields[name]}
          value={more[name] ?? ''}
          problem={form.problems.value.find(({ field }) => field === name)?.message ?? null}
          choices={[]}
          onChange={(value) => form.change({ more: { ...more, [name]: String(value) } })}
        />
      ))}
    </>
  );
}
