import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { currencyCodes } from '../base/currency.ts';
import type { Field } from '../model/field.ts';
import { BY_REPLY } from '../model/words.ts';
import { Chips } from './actions.tsx';
import { Icon } from './icons.tsx';

/** What a reference may point to: id and label. */
export type Choices = readonly { readonly id: string; readonly label: string }[];

interface FieldControlProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly problem: string | null;
  readonly choices: Choices;
  readonly onChange: (value: unknown) => void;
  /** In the middle of a sentence: as wide as its text, its label for screen readers alone. */
  readonly hole?: boolean;
}

const YES_NO = { yes: 'Yes', no: 'No' } as const;
const FEW = 4;

/** One field of a form: label above, help or error below, the control its kind asks for. */
export function FieldControl(props: FieldControlProps): JSX.Element {
  const id = useId();
  const { field, problem } = props;
  const chips = isChips(field);
  const wide = ['longText', 'quote', 'references'].includes(field.kind) || isLong(field);
  if (props.hole)
    return (
      <span class={problem ? 'field wrong' : 'field'}>
        {field.unit ? <span class="source unit-before">{field.unit}</span> : null}
        <Control {...props} id={id} describedBy={problem ? `${id}-error` : undefined} />
        {problem ? (
          <span class="error" id={`${id}-error`} role="alert">
            {problem}
          </span>
        ) : null}
      </span>
    );
  return (
    <div class={`field${problem ? ' wrong' : ''}${wide ? ' wide' : ''}`}>
      <span class="field-top">
        {chips || field.kind === 'references' ? (
          <span id={`${id}-label`}>{field.label}</span>
        ) : (
          <label htmlFor={id}>{field.label}</label>
        )}
        {field.unit ? <span>{field.unit}</span> : null}
      </span>
      <Control
        {...props}
        id={id}
        describedBy={problem ? `${id}-error` : field.help ? `${id}-help` : undefined}
      />
      {problem ? (
        <span class="error" id={`${id}-error`} role="alert">
          <Icon name="cross" /> {problem}
        </span>
      ) : field.help ? (
        <span class="source" id={`${id}-help`}>
          {field.help}
        </span>
      ) : null}
    </div>
  );
}

const isChips = (field: Field): boolean =>
  field.kind === 'flag' || (field.kind === 'choice' && Object.keys(field.choices ?? {}).length <= FEW);

/** Whether its answers side by side need a line of their own. */
const isLong = (field: Field): boolean =>
  isChips(field) && Object.values(field.choices ?? YES_NO).join('').length > 20;

type ControlProps = FieldControlProps & { readonly id: string; readonly describedBy: string | undefined };

function Control(props: ControlProps): JSX.Element {
  const { field, value, onChange, id, name } = props;
  const text = typeof value === 'string' ? value : '';
  if (isChips(field))
    return (
      <Chips
        name={id}
        label={field.label}
        options={offered(field, value)}
        value={text === '' ? null : text}
        onChange={(code) => onChange(code ?? '')}
        {...(field.optional ? { open: 'Not said' } : {})}
      />
    );
  if (field.kind === 'references') return <Many {...props} />;
  const common = {
    id,
    name,
    value: text,
    'aria-invalid': props.problem !== null,
    'aria-describedby': props.describedBy,
    ...(props.hole ? holeOf(field.label, text) : {}),
  };
  const typed = (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange(event.currentTarget.value);
  if (field.kind === 'longText' || field.kind === 'quote') return <textarea {...common} onInput={typed} />;
  if (field.kind === 'choice' || field.kind === 'reference')
    return (
      <select {...common} onChange={typed}>
        <option value="">{field.kind === 'reference' ? 'None' : 'Not said'}</option>
        {optionsOf(props).map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'day') return <input {...common} type="date" onInput={typed} />;
  if (field.kind === 'moment') return <input {...common} type="datetime-local" onInput={typed} />;
  if (field.kind === 'currency')
    return (
      <>
        <input {...common} list={`${id}-codes`} maxLength={3} autocomplete="off" onInput={typed} />
        <datalist id={`${id}-codes`}>
          {currencyCodes.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </>
    );
  const numeric = ['number', 'count', 'share', 'money'].includes(field.kind);
  return (
    <input
      {...common}
      type="text"
      inputMode={numeric ? 'decimal' : field.kind === 'email' ? 'email' : 'text'}
      autocomplete="off"
      onInput={typed}
    />
  );
}

/** In a sentence a field is as wide as its text; a short name is read in it while it is blank. */
const holeOf = (label: string, text: string) => ({
  'aria-label': label,
  size: Math.max(4, text.length),
  ...(label.length < 8 ? { placeholder: label } : {}),
});

const optionsOf = ({ field, value, choices }: ControlProps): Choices =>
  field.kind === 'reference'
    ? choices
    : Object.entries(offered(field, value)).map(([id, label]) => ({ id, label }));

/** What a person may choose; what only a pasted reply says is shown where it was said, and is no choice elsewhere. */
const offered = ({ choices = YES_NO }: Field, value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(choices).filter(([code]) => code !== BY_REPLY || code === value));

/** Several of a list: check boxes. */
function Many({ field, value, choices, onChange, id }: ControlProps): JSX.Element {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((known) => known !== one) : [...chosen, one]);
  return (
    <fieldset class="chips" aria-labelledby={`${id}-label`}>
      {choices.length === 0 ? <span class="source">None yet.</span> : null}
      {choices.map((one) => (
        <label class="chip" key={one.id}>
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={() => toggle(one.id)}
            aria-label={`${field.label}: ${one.label}`}
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
