import type { JSX } from 'preact';
import { formatShare } from '#shared/base/amount.ts';
import type { Money } from '#shared/base/money.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/engagements.ts';
import { closingsOf } from '#shared/rules/closings.ts';
import type { Figure } from '#shared/rules/explain.ts';
import { guaranteeStatus } from '#shared/rules/guarantee.ts';
import { portfolioReserve } from '#shared/rules/guarantee-cost.ts';
import { inPracticeCurrency, portfolioSum, promiseOf } from '#shared/rules/portfolio.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { trackRecord, type TrackRecord } from '#shared/rules/track-record.ts';
import { FigureStrip, FigureText } from '#shared/ui/figures.tsx';
import { clientName, useBook } from './practice-context.tsx';

const LIVE = new Set(['active', 'suspended', 'evaluating', 'claimed', 'reviewing', 'refundDue']);

/** What would go back today, engagement by engagement, over all guarantees still open. */
const openAmounts = (book: Book, now: number): { readonly engagement: Engagement; readonly money: Money }[] =>
  book.engagements
    .filter((one) => LIVE.has(guaranteeStatus(book, one.id, now).state))
    .flatMap((engagement) =>
      refundDue(book, engagement.id).totals.map((total) => ({
        engagement,
        money: total.due ?? total.withTax,
      })),
    );

function underGuarantee(book: Book, amounts: ReturnType<typeof openAmounts>): Figure {
  const stake = portfolioSum(
    book,
    amounts.map((one) => one.money),
  );
  return {
    value: stake.total,
    formula: 'what would go back today, over all open guarantees',
    missing: stake.missing,
    inputs: amounts.map((one) => ({ label: clientName(book, one.engagement), value: one.money })),
  };
}

function setAside(book: Book, amounts: ReturnType<typeof openAmounts>, record: TrackRecord): Figure {
  const stakes = amounts.flatMap(({ engagement, money }) => {
    const amount = inPracticeCurrency(book, money);
    return amount ? [{ engagement: engagement.id, amount, probability: record.cautious }] : [];
  });
  const reserve = portfolioReserve(stakes, settingsOf(book).currency ?? 'EUR');
  const { missing } = portfolioSum(
    book,
    amounts.map((one) => one.money),
  );
  return {
    value: missing.length > 0 ? null : reserve.amount,
    formula: 'suffices in 19 of 20 cases; engagements independent, each pays nothing or all',
    missing,
    inputs: [
      { label: 'The most', value: reserve.most },
      { label: 'On average', value: reserve.mean },
      { label: 'Chance of keeping a fee', value: record.cautious, unit: 'share' },
    ],
  };
}

function valueFigure(book: Book, which: 'promised' | 'realised', formula: string): Figure {
  const promises = book.engagements.map((one) => ({ one, amount: promiseOf(book, one.id)[which] }));
  const { total, missing } = portfolioSum(
    book,
    promises.map(({ amount }) => amount),
  );
  return {
    value: total,
    formula,
    missing,
    inputs: promises.map(({ one, amount }) => ({ label: clientName(book, one), value: amount })),
  };
}

/** Money under guarantee, what to set aside, value promised and realised. */
export function PortfolioStrip(): JSX.Element {
  const { book, now, locale } = useBook();
  const record = trackRecord(book, closingsOf(book, now));
  const amounts = openAmounts(book, now);
  const promised = valueFigure(book, 'promised', 'conservative value a year of what was chosen');
  const realised = valueFigure(book, 'realised', 'evidence × how much is ours, as the client attributes it');
  const part =
    promised.value && realised.value && promised.value.minor > 0
      ? realised.value.minor / promised.value.minor
      : null;
  const item = (label: string, figure: Figure, source: string) => ({
    label,
    figure: <FigureText name={label} figure={figure} locale={locale} unknown="undetermined" />,
    source,
  });
  const count = new Set(amounts.map((one) => one.engagement.id)).size;
  return (
    <FigureStrip
      items={[
        item(
          'Under guarantee',
          underGuarantee(book, amounts),
          `${count} ${count === 1 ? 'engagement' : 'engagements'}`,
        ),
        item(
          'Set aside',
          setAside(book, amounts, record),
          `${record.kept} of ${record.n} kept, cautious ${formatShare(record.cautious, locale)}`,
        ),
        item('Value promised', promised, 'A year, cautious case'),
        item(
          'Value realised',
          realised,
          part === null ? 'As clients say' : `${formatShare(part, locale, 0)} of promised`,
        ),
      ]}
    />
  );
}
