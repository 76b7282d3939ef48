import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '#shared/base/amount.ts';
import { majorOf } from '#shared/base/money.ts';
import type { NestedOption } from '#shared/rules/value/options.ts';
import { monthlyValue, timeValue } from '#shared/rules/value/roi.ts';
import { driverTornado, simulateValue } from '#shared/rules/value/sensitivity.ts';
import type { PaybackBand } from '#shared/rules/finance/payback.ts';
import { Section } from '#shared/ui/layout.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** A component that is loaded when it is first looked at. */
function useLazy<P>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> | null {
  const [part, setPart] = useState<{ readonly it: FunctionComponent<P> } | null>(null);
  useEffect(() => {
    void load().then((it) => setPart({ it }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- loaded once
  }, []);
  return part?.it ?? null;
}

const bandText = (band: PaybackBand): string =>
  band.kind === 'never'
    ? 'not in the first year'
    : band.kind === 'underOneMonth'
      ? 'under one month'
      : `in month ${band.month}`;

/** Value against fee, what moves it most, and what the ranges say together. */
export function PricePictures({ id, option }: { id: string; option: NestedOption }): JSX.Element {
  const { book, locale } = useBook();
  const Against = useLazy(() =>
    import('#shared/ui/pictures/value-against-fee.tsx').then((one) => one.ValueAgainstFee),
  );
  const Swings = useLazy(() => import('#shared/ui/pictures/tornado.tsx').then((one) => one.Tornado));
  const monthly = monthlyValue(book, option.value);
  const fee = option.option.fee;
  const likely = option.value.likely.value;
  const time = fee ? timeValue(book, id, monthly.likely, fee) : null;
  const draws = simulateValue(option.value);
  const whole = (value: number) => formatNumber(value, locale, 0);
  return (
    <div class="halves">
      <Section title="Value against fee" aside={`${option.value.currency} in hand, first year`}>
        {Against && fee ? (
          <Against value={monthly} fee={majorOf(fee)} currency={fee.currency} locale={locale} />
        ) : (
          <p class="quiet">Needs a fee.</p>
        )}
        {time ? (
          <p class="source">
            Paid back {bandText(time.payback)}; discounted at {whole(time.rate * 100)} % a year{' '}
            {bandText(time.discountedPayback)}. Net present value {whole(time.npvFromStart)} with the fee at
            the start, {whole(time.npvEndOfMonth)} counted as spreadsheets do (first flow one period away).
          </p>
        ) : null}
      </Section>
      <Section title="What moves it most" aside="one at a time, others as likely">
        {Swings && likely ? (
          <Swings
            bars={driverTornado(option.value)}
            base={majorOf(likely)}
            locale={locale}
            currency={likely.currency}
          />
        ) : null}
        {draws.ok ? (
          <p class="source">
            {whole(draws.value.draws)} draws, drivers varying independently: one chance in ten of less than{' '}
            {whole(draws.value.p10)}, middle {whole(draws.value.p50)}, one in ten of more than{' '}
            {whole(draws.value.p90)}. All together low or high: {whole(draws.value.allLow)} to{' '}
            {whole(draws.value.allHigh)}.
          </p>
        ) : (
          <p class="source">{draws.problems[0]?.message}</p>
        )}
      </Section>
    </div>
  );
}
