import type { JSX } from 'preact';
import { formatMoney } from '#shared/base/amount.ts';
import { Button } from '#shared/ui/actions.tsx';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { Empty } from '#shared/ui/layout.tsx';
import type { Changed } from '#shared/ui/form-values.ts';
import { RecordForm } from '#shared/ui/record-form.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';

const FIELDS = ['share', 'floor', 'ceiling', 'minimumReturn', 'rounding'];

/** The fee that follows from the value, each option’s own, and the bounds it is kept in. Effort is nowhere near it. */
export function PricePanel({ view, script }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const save = (_: unknown, { set, was }: Changed) =>
    script.save(
      { kind: 'priceEngagement', engagement: one.id, pricing: set, was, options: [] },
      'Saved the price inputs.',
    );
  return (
    <>
      <section class="part">
        <p class="source">{one.client}</p>
        <h1>Price</h1>
        {one.options.length === 0 ? (
          <Empty title="No option yet">
            Write at least one into the tab Options: what it adds, and its fee.
          </Empty>
        ) : null}
        {one.options.map((option) => (
          <Option key={option.id} option={option} view={view} one={one} script={script} />
        ))}
      </section>
      <section class="part">
        <h2>Bounds</h2>
        <RecordForm
          key={JSON.stringify(one.pricing)}
          entity="pricings"
          fields={FIELDS}
          values={one.pricing}
          reading={{ locale: view.locale, currency: one.currency, zone: one.zone }}
          choices={() => []}
          saveWord="Save the bounds"
          onSave={save}
        />
      </section>
    </>
  );
}

type OptionProps = Pick<PanelProps, 'view' | 'script'> & {
  readonly one: EngagementView;
  readonly option: EngagementView['options'][number];
};

function Option({ option, view, one, script }: OptionProps): JSX.Element {
  const { suggested } = option;
  const fix = () =>
    void script.save(
      {
        kind: 'priceEngagement',
        engagement: one.id,
        pricing: {},
        was: null,
        options: [{ option: option.id, values: { fee: suggested?.value ?? null, priceBasis: 'value' } }],
      },
      `Fixed the fee of ${option.name}.`,
    );
  const same = option.fee?.minor === suggested?.value?.minor;
  return (
    <div class="option">
      <h2>{option.name}</h2>
      <dl class="amounts">
        <div>
          <dt>Fee</dt>
          <dd>
            {option.fee ? (
              <MoneyText money={option.fee} locale={view.locale} />
            ) : (
              <span class="tone-unknown">not fixed</span>
            )}
          </dd>
        </div>
        {suggested ? (
          <div>
            <dt>From the value</dt>
            <dd>
              <FigureText figure={suggested} locale={view.locale} name="Fee from the value" />
            </dd>
          </div>
        ) : null}
      </dl>
      <p class="source">{option.bound}</p>
      {option.warnings.map((warning) => (
        <p key={warning} class="tone-watch">
          {warning}
        </p>
      ))}
      {suggested?.value && !same ? (
        <Button onClick={fix} disabled={script.busy}>
          Fix it at {formatMoney(suggested.value, view.locale)}
        </Button>
      ) : null}
    </div>
  );
}
