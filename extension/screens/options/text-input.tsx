import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '#shared/ui/icons.tsx';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** How to write it, where what is typed is not it. */
  readonly error?: string | null;
}

/** One line of text with its label, what it is for, and how to write it. */
export function TextInput({ label, value, onInput, hint, error = null }: TextInputProps): JSX.Element {
  const id = useId();
  const said = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={`field${error ? ' wrong' : ''}`}>
      <div class="field-top">
        <label for={id}>{label}</label>
      </div>
      <input
        id={id}
        type="text"
        value={value}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={said || undefined}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error ? (
        <span class="error" id={`${id}-error`}>
          <Icon name="look" /> {error}
        </span>
      ) : null}
      {hint ? (
        <span class="source" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
