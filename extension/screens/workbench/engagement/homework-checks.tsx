import type { JSX } from 'preact';
import { HOMEWORK } from '#shared/model/words.ts';
import type { Checks } from '#shared/calls/notes.ts';
import { Chips } from '#shared/ui/actions.tsx';

interface HomeworkProps {
  readonly open: readonly { readonly id: string; readonly text: string }[];
  readonly checked: Checks;
  readonly onCheck: (checked: Checks) => void;
}

/** Last homework, each in the client’s word. */
export const Homework = ({ open, checked, onCheck }: HomeworkProps): JSX.Element => (
  <div class="section">
    <p class="field-top">Last homework, in the client’s word</p>
    {open.map((one) => (
      <p class="result-line" key={one.id}>
        <span>{one.text}</span>
        <Chips
          name={`homework-${one.id}`}
          label={one.text}
          options={HOMEWORK}
          value={checked[one.id] ?? null}
          onChange={(state) => onCheck({ ...checked, [one.id]: state as Checks[string] })}
        />
      </p>
    ))}
  </div>
);
