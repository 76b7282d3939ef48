import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
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
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}-error` : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
  };
  return (
    <Field id={id} label={label} aside={aside} problem={problem}>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input {...common} {...kindOf(type, numeric)} autocomplete="off" />
      )}
    </Field>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly aside?: ComponentChildren;
  readonly look?: string;
  readonly problem: Problem | undefined;
  readonly children: ComponentChildren;
}

/** A label above what is asked, and what is wrong with it below. */
export const Field = ({ id, label, aside, look = '', problem, children }: FieldProps): JSX.Element => (
  <div class={`field${look}${problem ? ' wrong' : ''}`}>
    <span class="field-top">
      <label htmlFor={id}>{label}</label>
      {aside ? <span class="aside">{aside}</span> : null}
    </span>
    {children}
    {problem ? (
      <span class="error" id={`${id}-error`} role="alert">
        <Icon name="crossRing" /> {problem.message}
      </span>
    ) : null}
  </div>
);

/** The attribute by itself: its typing asks for one literal, and all of ours take a text. */
const kindOf = (type: TextKind, numeric = false): object => ({
  type,
  inputMode: numeric ? 'numeric' : undefined,
});
