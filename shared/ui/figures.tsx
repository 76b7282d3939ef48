import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber, formatShare, moneyParts, type Cents } from '../base/amount.ts';
import { formatDay } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Figure, FigureInput } from '../rules/explain.ts';

/** An amount: its code small and grey, a thin space, tabular figures. */
export const MoneyText = ({
  money,
  locale,
  cents = 'whenNeeded',
}: {
  money: Money;
  locale: string;
  cents?: Cents;
}): JSX.Element => {
  const parts = moneyParts(money, locale, cents);
  return (
    <span class="money">
      <span class="code">{parts.code}</span> {parts.number}
    </span>
  );
};

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value;

/** An input's value in words. */
export function inputText({ value, unit }: FigureInput, locale: string): ComponentChildren {
  if (value === null) return <span class="tone-unknown">not known</span>;
  if (isMoney(value)) return <MoneyText money={value} locale={locale} />;
  if (typeof value === 'string') return value;
  if (unit === 'share') return formatShare(value, locale);
  if (unit === 'ratio') return `${formatNumber(value, locale, 1)} : 1`;
  return formatNumber(value, locale, 4);
}

/** So many inputs of a figure are drawn before it is opened. */
const A_FEW = 20;

interface FigureProps<T extends Money | number> {
  readonly figure: Figure<T>;
  readonly locale: string;
  readonly name: string;
  /** How to show a known value; money by default. */
  readonly show?: (value: T) => ComponentChildren;
  readonly unknown?: string;
}

/** A number that opens to its formula, its inputs, who agreed and when. Esc closes it. */
export function FigureText<T extends Money | number>({
  figure,
  locale,
  name,
  show,
  unknown = 'not known',
}: FigureProps<T>): JSX.Element {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const value = figure.value;
  const shown =
    value === null ? (
      <span class="tone-unknown">{unknown}</span>
    ) : show ? (
      show(value)
    ) : isMoney(value) ? (
      <MoneyText money={value} locale={locale} cents="never" />
    ) : (
      formatNumber(value as number, locale, 2)
    );
  return (
    <>
      <button type="button" class="opens" popovertarget={id}>
        {shown}
        <span class="sr">: show the working of {name}</span>
      </button>
      <div
        id={id}
        popover="auto"
        class="working"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <b>{name}</b>
        <p class="quiet">{figure.formula}</p>
        <dl>
          {figure.inputs.slice(0, isOpen ? undefined : A_FEW).map((input, n) => (
            <Input key={n} input={input} locale={locale} />
          ))}
        </dl>
        {figure.missing.length > 0 ? <p class="tone-watch">Missing: {figure.missing.join('; ')}</p> : null}
        {figure.note ? <p class="source">{figure.note}</p> : null}
      </div>
    </>
  );
}

const Input = ({ input, locale }: { input: FigureInput; locale: string }): JSX.Element => {
  const told = [
    input.source,
    input.agreedBy ? `agreed by ${input.agreedBy}` : null,
    input.on ? formatDay(input.on, locale) : null,
  ].filter(Boolean);
  return (
    <>
      <dt>
        {input.label}
        {told.length > 0 ? <span class="source">{told.join(' · ')}</span> : null}
      </dt>
      <dd class="num">{inputText(input, locale)}</dd>
    </>
  );
};

/** Figures side by side, parted by hairlines: label, figure, one line of source. */
export const FigureStrip = ({
  items,
}: {
  items: readonly {
    readonly label: string;
    readonly figure: ComponentChildren;
    readonly source: ComponentChildren;
  }[];
}): JSX.Element => (
  <div class="strip">
    {items.map((item) => (
      <div key={item.label}>
        <p class="label">{item.label}</p>
        <p class="figure">{item.figure}</p>
        <p class="source">{item.source}</p>
      </div>
    ))}
  </div>
);
