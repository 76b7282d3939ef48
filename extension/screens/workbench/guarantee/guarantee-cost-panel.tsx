import type { JSX } from 'preact';
import { formatShare } from '#shared/base/amount.ts';
import type { Money } from '#shared/base/money.ts';
import { recordOf } from '#shared/model/book.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import { deliveryConfidence } from '#shared/rules/learning/delivery-confidence.ts';
import { guaranteeCost } from '#shared/rules/guarantee/guarantee-cost.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { FigureStrip, FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { Below } from '#shared/ui/layout.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';

/** What the guarantee costs you: at stake, set aside, break-even, the fee that keeps the margin. Never in the proposal. */
export function GuaranteeCostPanel({ id, fee }: { id: string; fee: Money | null }): JSX.Element | null {
  const { book, now, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const record = trackRecord(book, closingsOf(book, now));
  const cost = guaranteeCost(book, id, fee, record);
  const { warning } = deliveryConfidence(book, engagement);
  return (
    <Below who={clientName(book, engagement)} title="What the guarantee costs you">
      <FigureStrip
        items={[
          {
            label: 'At stake',
            figure: <FigureText name="At stake" figure={cost.atStake} locale={locale} />,
            source: 'what would go back',
          },
          {
            label: 'Set aside',
            figure: cost.setAside ? (
              <>
                0 or <MoneyText money={cost.setAside.all} locale={locale} />
              </>
            ) : (
              'not known'
            ),
            source: 'one engagement pays nothing or all',
          },
          {
            label: 'Breaks even at',
            figure: (
              <FigureText
                name="Breaks even at"
                figure={cost.breakEven}
                locale={locale}
                show={(p) => (p <= 0 ? 'any chance' : formatShare(p, locale))}
              />
            ),
            source: 'kept, at your own cost',
          },
          {
            label: 'Same margin as without',
            figure: <FigureText name="Same margin as without" figure={cost.sameMargin} locale={locale} />,
            source: 'if you priced the guarantee in',
          },
        ]}
      />
      <p class="small quiet">
        {record.chance
          ? `${record.kept} of ${record.n} guarantees kept. Chance of keeping it: ${formatShare(record.chance.mean, locale)} on average, ${formatShare(record.chance.cautious, locale)} in the cautious case (one in ten of less), likely between ${formatShare(record.chance.lo, locale)} and ${formatShare(record.chance.hi, locale)}.`
          : 'No guarantee has closed yet, so there is no chance to reckon with.'}
        {record.chance && record.tooFew ? ' Too few to judge: this is mostly the starting guess.' : ''} A
        refund costs, on average,{' '}
        <FigureText name="Expected cost of refunds, on average" figure={cost.average} locale={locale} />; in
        the cautious case{' '}
        <FigureText name="Expected cost of refunds, cautious" figure={cost.cautious} locale={locale} />.
      </p>
      {warning ? <p class="tone-watch">{warning.text}</p> : null}
    </Below>
  );
}
