import type { JSX } from 'preact';
import { Icon, Mark, UnknownMark } from '#shared/ui/icons.tsx';
import { later } from '#shared/ui/later.tsx';

/** Only homework has seldom answers. */
const MoreAnswers = later(() => import('./more-answers.tsx').then((one) => one.MoreAnswers));

/** Signs of an answer: at rest outlined, chosen filled. */
export type Sign = 'check' | 'half' | 'cross' | 'question' | 'ring' | 'slashed';

/** One answer of a group. */
export interface Answer<C extends string> {
  readonly code: C;
  readonly word: string;
  readonly sign?: Sign;
  readonly tone?: 'met' | 'watch' | 'off' | 'quiet';
  /** Seldom said: shown only once chosen; arrows reach it, and a small menu. */
  readonly rare?: boolean;
}

interface AnswersProps<C extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Answer<C>[];
  readonly value: C | null;
  readonly onChange: (value: C | null) => void;
  /** Whether the chosen one is only what the tool guessed. */
  readonly suggested?: boolean;
  /** `pick`: icons beside a sentence, the chosen one says its word. */
  readonly look?: 'chips' | 'pick';
}

function SignIcon({ sign, chosen }: { sign: Sign; chosen: boolean }): JSX.Element {
  if (sign === 'question') return <UnknownMark />;
  if (sign === 'ring' || sign === 'slashed') return <Icon name={sign} />;
  if (sign === 'half') return chosen ? <Mark sign="half" /> : <Icon name="half" />;
  if (chosen) return <Mark sign={sign} />;
  return <Icon name={sign === 'check' ? 'checkRing' : 'crossRing'} />;
}

/** One answer of a few: a radio group, so arrows choose. Choosing the chosen one again takes it back. */
export function Answers<C extends string>(props: AnswersProps<C>): JSX.Element {
  const { name, label, options, value, onChange, suggested = false, look = 'chips' } = props;
  const rare = options.filter((one) => one.rare);
  return (
    <fieldset class={look === 'pick' ? 'pick' : 'chips answers'}>
      <legend class="sr">{label}</legend>
      {options.map(({ code, word, sign, tone = 'quiet', rare: hidden = false }) => {
        const chosen = value === code;
        return (
          <label
            key={code}
            class={
              hidden && !chosen
                ? 'sr'
                : `${look === 'pick' ? 'pick-one' : 'chip'} tone-${tone}${chosen ? ' chosen' : ''}${chosen && suggested ? ' suggested' : ''}`
            }
            title={look === 'pick' ? word : undefined}
          >
            <input
              type="radio"
              name={name}
              value={code}
              checked={chosen}
              aria-label={chosen && suggested ? `${word} (suggested)` : word}
              onClick={() => (chosen ? onChange(suggested ? code : null) : undefined)}
              onChange={() => onChange(code)}
            />
            {sign ? <SignIcon sign={sign} chosen={chosen} /> : null}
            {look === 'pick' && !chosen ? null : <span>{word}</span>}
          </label>
        );
      })}
      {rare.length > 0 && !rare.some(({ code }) => code === value) ? (
        <MoreAnswers options={rare} onPick={(code) => onChange(code as C)} />
      ) : null}
    </fieldset>
  );
}
