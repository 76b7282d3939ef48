import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '#shared/ui/icons.tsx';
import { useDoors } from './popup-doors.ts';

type TextKind = 'text' | 'date' | 'time' | 'datetime-local' | 'url' | 'email';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Right of the label: who said so, due when. */
  readonly aside?: ComponentChildren;
  readonly type?: TextKind;
  readonly rows?: number;
  /** The client's own words stand in serif. */
  readonly quote?: boolean;
  readonly placeholder?: string;
  /** Name of the form's field, for what is wrong with it. */
  readonly field?: string;
  readonly numeric?: boolean;
}

/** A text of the form: label above, what is wrong below; what was typed stays. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, onInput, aside, type = 'text', rows, quote, placeholder, field, numeric } = props;
  const { form } = useDoors();
  const id = useId();
  const problem = field ? form.problems.value.find((one) => one.field === field) : undefined;
  const common = {
    id,
    value,
    placeholder,
    class: quote ? 'quote' : undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-error` : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
  };
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <span class="field-top">
        <label htmlFor={id}>{label}</label>
        {aside ? <span class="aside">{aside}</span> : null}
      </span>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input {...common} {...kindOf(type, numeric)} autocomplete="off" />
      )}
      {problem ? (
        <span class="error" id={`${id}-error`} role="alert">
          <Icon name="crossRing" /> {problem.message}
        </span>
      ) : null}
    </div>
  );
}

/** The attribute by itself: its typing asks for one literal, and all of ours take a text. */
const kindOf = (type: TextKind, numeric = false): object => ({
  type,
  inputMode: numeric ? 'numeric' : undefined,
});
