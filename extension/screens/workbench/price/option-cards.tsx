import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoney } from '#shared/base/amount.ts';
import { returnText } from '#shared/rules/value/roi.ts';
import type { PricedOption } from '#shared/rules/results/value-answer.ts';
import { Button } from '#shared/ui/actions.tsx';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

interface Props {
  readonly id: string;
  readonly options: readonly PricedOption[];
  readonly chosen: PricedOption | null;
  readonly onEdit: (option: string) => void;
}

/** The options from the smallest to the largest, each with its fee, suggestion, value and return. */
export function OptionCards(props: Props): JSX.Element {
  const saver = useSave();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <>
      <Trouble saver={saver} />
      {refusal ? (
        <p class="tone-off" role="alert">
          {refusal}
        </p>
      ) : null}
      <div class="ways">
        {props.options.map((one) => (
          <Way
            key={one.option.id}
            nested={one}
            chosen={one.option.id === props.chosen?.option.id}
            onEdit={() => props.onEdit(one.option.id)}
            onTake={(fee, bound) =>
              void saver
                .save({
                  kind: 'priceEngagement',
                  engagement: props.id,
                  pricing: {},
                  was: null,
                  options: [
                    { option: one.option.id, values: { fee, currency: fee.currency, feeBound: bound } },
                  ],
                })
                .then((problems) => setRefusal(problems?.[0]?.message ?? null))
            }
          />
        ))}
      </div>
    </>
  );
}

interface WayProps {
  readonly nested: PricedOption;
  readonly chosen: boolean;
  readonly onEdit: () => void;
  readonly onTake: (fee: NonNullable<PricedOption['option']['fee']>, bound: string) => void;
}

function Way({ nested, chosen, onEdit, onTake }: WayProps): JSX.Element {
  const { locale } = useBook();
  const { option, value } = nested;
  const likely = returnText(nested.returns.likely, locale);
  const cautious = returnText(nested.returns.cautious, locale);
  const { price } = nested;
  const suggestion = nested.judgement ? null : price.figure.value;
  const differs = suggestion && option.fee?.minor !== suggestion.minor;
  return (
    <article class={`way${chosen ? ' chosen' : ''}`}>
      <p class="result-line">
        <b>{option.name}</b>{' '}
        {chosen ? <StateBadge look="met">{option.chosen ? 'Chosen' : 'In view'}</StateBadge> : null}
      </p>
      <p class="fee-text">
        {option.fee ? (
          <MoneyText money={option.fee} locale={locale} />
        ) : (
          <span class="tone-unknown">no fee yet</span>
        )}
      </p>
      <p class="small">{option.adds}</p>
      <dl class="pairs small">
        <dt>From the value</dt>
        <dd>
          <FigureText
            name={`Suggested fee of ${option.name}`}
            figure={price.figure}
            locale={locale}
            unknown="not yet"
          />
        </dd>
        <dt>Likely value</dt>
        <dd>
          <FigureText name={`Likely value of ${option.name}`} figure={value.likely} locale={locale} />
        </dd>
        <dt>Likely return</dt>
        <dd>{likely ?? 'not known'}</dd>
        <dt>Cautious return</dt>
        <dd>{cautious ?? 'not known'}</dd>
      </dl>
      <p class="source">{nested.because}</p>
      {nested.warnings.map((warning) => (
        <p key={warning} class="tone-watch small">
          {warning}
        </p>
      ))}
      <div class="chips">
        {differs ? (
          <Button onClick={() => onTake(suggestion, price.bound ?? '')}>
            Take {formatMoney(suggestion, locale)}
          </Button>
        ) : null}
        <Button look="link" onClick={onEdit}>
          Change<span class="sr"> {option.name}</span>
        </Button>
      </div>
    </article>
  );
}
