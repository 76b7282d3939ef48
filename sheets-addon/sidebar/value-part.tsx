import type { ComponentChildren, JSX } from 'preact';
import { formatNumber } from '#shared/base/amount.ts';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';

/** Value, fee, and the two ratios that always stand together; every figure opens to its working. */
export function ValuePart({ one, locale }: { one: EngagementView; locale: string }): JSX.Element {
  const { value } = one;
  return (
    <section class="part">
      <h2>
        Value and fee <span class="source">{one.currency}, first year</span>
      </h2>
      <dl class="amounts">
        <Row label="Likely">
          <FigureText figure={value.likely} locale={locale} name="Likely value" />
        </Row>
        <Row label="Cautious">
          <FigureText figure={value.cautious} locale={locale} name="Cautious value" />
        </Row>
        <Row label="Fee">
          {one.fee ? (
            <b>
              <MoneyText money={one.fee} locale={locale} />
            </b>
          ) : (
            <span class="tone-unknown">not fixed</span>
          )}
        </Row>
        <Row label="Return on fee, likely">
          <FigureText
            figure={value.returnOnFee}
            locale={locale}
            name="Return on the fee"
            show={(ratio) => `${formatNumber(ratio, locale, 1)} : 1`}
          />
        </Row>
        <Row label="ROI, likely">
          <FigureText
            figure={value.roi}
            locale={locale}
            name="ROI"
            show={(ratio) => `${formatNumber(Math.round(ratio * 100), locale, 0)} %`}
          />
        </Row>
      </dl>
    </section>
  );
}

const Row = ({ label, children }: { label: string; children: ComponentChildren }): JSX.Element => (
  <div>
    <dt>{label}</dt>
    <dd class="num">{children}</dd>
  </div>
);
