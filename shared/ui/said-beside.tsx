import type { JSX } from 'preact';
import { linesOf } from '../base/text.ts';
import { actionsSaid } from '../calls/log-command.ts';
import type { Checks } from '../calls/notes.ts';
import { HOMEWORK } from '../model/words.ts';
import { Chips } from './actions.tsx';

/** What is said beside the fields of a session: last homework in the client's word, and what was agreed for next time. */
export interface SaidBeside {
  readonly checked: Checks;
  readonly homework: string;
  readonly adjustment: string;
  /** Null until somebody sets it: then the day of the next session is shown. */
  readonly dueOn: string | null;
}

/** Nothing said yet. */
export const NOTHING_BESIDE: SaidBeside = { checked: {}, homework: '', adjustment: '', dueOn: null };

/** The actions that were agreed, with the day they are due. */
export const actionsOf = (
  { homework, adjustment }: SaidBeside,
  due: string,
): ReturnType<typeof actionsSaid> =>
  actionsSaid({ homework: linesOf(homework), adjustment: linesOf(adjustment) }, due || null);

interface Props {
  readonly said: SaidBeside;
  /** Homework that is open, and the day that the next one is due. */
  readonly open: readonly { readonly id: string; readonly text: string }[];
  readonly due: string;
  readonly onSay: (said: SaidBeside) => void;
}

/** The same questions beside the fields of a session in every home that logs one by a form. */
export function BesideSession({ said, open, due, onSay }: Props): JSX.Element {
  const lines = (name: 'homework' | 'adjustment', label: string) => (
    <div class="field">
      <label class="field-top" htmlFor={name}>
        {label}
      </label>
      <textarea
        id={name}
        value={said[name]}
        onInput={(event) => onSay({ ...said, [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      {open.map(({ id, text }) => (
        <div key={id} class="field">
          <span class="field-top">Last homework, in the client’s word</span>
          <span>{text}</span>
          <Chips
            name={`homework-${id}`}
            label={text}
            options={HOMEWORK}
            value={said.checked[id] ?? null}
            onChange={(state) => onSay({ ...said, checked: withCheck(said.checked, id, state) })}
          />
        </div>
      ))}
      {lines('homework', 'Next homework, one a line')}
      {lines('adjustment', 'What you both change, one a line')}
      <div class="field">
        <label class="field-top" htmlFor="due">
          Due
        </label>
        <input
          id="due"
          type="date"
          value={due}
          onInput={(event) => onSay({ ...said, dueOn: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** One more answer about homework, or one taken back. */
function withCheck(checked: Checks, action: string, state: string | null): Checks {
  const { [action]: _, ...others } = checked;
  return state === null ? others : { ...others, [action]: state as Checks[string] };
}
