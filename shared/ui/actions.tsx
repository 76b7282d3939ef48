import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'quiet' | 'link';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly onClick?: () => void;
}

/** A button; its words are a verb a person would say. One primary a screen. */
export const Button = ({
  children,
  look = 'quiet',
  icon,
  disabled = false,
  submit = false,
  onClick,
}: ButtonProps): JSX.Element => (
  <button type={submit ? 'submit' : 'button'} class={`button ${look}`} disabled={disabled} onClick={onClick}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
);

/** A link that looks like a button, for going somewhere. */
export const LinkButton = ({
  href,
  children,
  look = 'quiet',
  icon,
}: Omit<ButtonProps, 'onClick' | 'submit' | 'disabled'> & { href: string }): JSX.Element => (
  <a class={`button ${look}`} href={href}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
);

interface ChipsProps {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Words of the "not said" chip; none where an answer is needed. */
  readonly open?: string;
}

/** One choice of a few: a radio group, so arrows choose. The open chip takes an answer back. */
export const Chips = ({ name, label, options, value, onChange, open }: ChipsProps): JSX.Element => (
  <fieldset class="chips">
    <legend class="sr">{label}</legend>
    {Object.entries(options).map(([code, word]) => (
      <label class="chip" key={code}>
        <input
          type="radio"
          name={name}
          value={code}
          checked={value === code}
          onChange={() => onChange(code)}
        />
        {word}
      </label>
    ))}
    {open === undefined ? null : (
      <label class="chip">
        <input type="radio" name={name} value="" checked={value === null} onChange={() => onChange(null)} />
        {open}
      </label>
    )}
  </fieldset>
);
