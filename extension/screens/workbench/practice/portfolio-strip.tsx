import type { JSX } from 'preact';
import { formatMoney, formatShare } from '#shared/base/amount.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import type { Figure } from '#shared/rules/explain.ts';
import { portfolioSum, type ValuePromise } from '#shared/rules/portfolio.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { FigureStrip, FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';

function valueFigure(
  book: Book,
  promises: readonly ValuePromise[],
  which: 'promised' | 'realised' | 'apart',
  formula: string,
): Figure {
  const { total, missing } = portfolioSum(
    book,
    promises.map((one) => one[which]),
  );
  return {
    value: total,
    formula,
    missing,
    inputs: promises.map((one) => ({ label: nameOf(book, one), value: one[which] })),
  };
}

function nameOf(book: Book, { engagement }: ValuePromise): string {
  const one = recordOf(book, 'engagements', engagement);
  return one ? clientName(book, one) : engagement;
}

/** Money under guarantee, what to set aside, value promised and realised. */
export function PortfolioStrip({ promises }: { readonly promises: readonly ValuePromise[] }): JSX.Element {
  const { book, now, locale } = useBook();
  const record = trackRecord(book, closingsOf(book, now));
  const under = underGuarantee(book, now, record);
  const promised = valueFigure(
    book,
    promises,
    'promised',
    'conservative value in the first year of what was chosen',
  );
  const realised = valueFigure(
    book,
    promises,
    'realised',
    'what clients wrote or said came × how much of it is ours',
  );
  const apart = valueFigure(book, promises, 'apart', 'noted, but not in the client’s words');
  const part =
    promised.value && realised.value && promised.value.minor > 0
      ? realised.value.minor / promised.value.minor
      : null;
  const item = (label: string, figure: Figure, source: string) => ({
    label,
    figure: <FigureText name={label} figure={figure} locale={locale} unknown="undetermined" />,
    source,
  });
  const count = under.engagements;
  return (
    <FigureStrip
      items={[
        item('Under guarantee', under.total, `${count} ${count === 1 ? 'engagement' : 'engagements'}`),
        ...(under.unsure ? [item('Of it, not sure enough', under.unsure, 'below your own threshold')] : []),
        {
          label: 'Set aside',
          figure: under.nothingOrAll ? (
            <>
              0 or <MoneyText money={under.nothingOrAll} locale={locale} />
            </>
          ) : (
            <FigureText name="Set aside" figure={under.reserve} locale={locale} unknown="not known" />
          ),
          source: record.chance
            ? `${record.kept} of ${record.n} kept, cautious ${formatShare(record.chance.cautious, locale)}`
            : 'no guarantee has closed yet',
        },
        item('Value promised', promised, 'First year, cautious case'),
        item(
          'Value realised',
          realised,
          [
            part === null ? 'As clients say' : `${formatShare(part, locale, 0)} of promised`,
            ...(apart.value && apart.value.minor > 0
              ? [`apart from clients’ words: ${formatMoney(apart.value, locale)}`]
              : []),
          ].join('; '),
        ),
      ]}
    />
  );
}
