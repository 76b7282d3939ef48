import type { JSX } from 'preact';
import { formatShare, moneyParts } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Money } from '#shared/base/money.ts';
import { contractInView } from '#shared/rules/terms.ts';
import { refundDue, refundFigure, type RefundDue } from '#shared/rules/refund.ts';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { useBook } from './practice-context.tsx';

const SAYS: Readonly<Record<RefundDue['state'], string>> = {
  nothingPaid: 'Nothing was paid yet, so nothing would go back.',
  noGuarantee: 'There is no guarantee in these terms.',
  feeNotDue: 'Pay on result: the fee is not due.',
  needsDecision: 'Needs your decision first.',
  due: 'This is the working, to the cent.',
  refunded: 'All of it went back.',
};

/** What would go back today, line by line, as it came. */
export function RefundPanel({ id }: { id: string }): JSX.Element {
  const { book, locale } = useBook();
  const contract = contractInView(book, id);
  const due = refundDue(book, id, contract);
  const plain = (money: Money) => moneyParts(money, locale, 'always').number;
  return (
    <aside class="refund" aria-label="Refund working">
      <div>
        <h2>If it were asked for today</h2>
        <p class="small quiet">{SAYS[due.state]}</p>
      </div>
      {due.missing.map((gap) => (
        <p key={gap} class="tone-watch">
          {gap}
        </p>
      ))}
      {due.totals.map((total) => (
        <dl class="pairs" key={total.currency}>
          {due.lines
            .filter((line) => line.net.currency === total.currency)
            .map((line) => (
              <Line
                key={line.payment}
                label={`Paid ${formatDay(line.paidOn, locale, 'short')}, ${line.text}${line.tax.minor ? ` (net ${plain(line.net)} + tax ${plain(line.tax)})` : ''}`}
                value={plain(line.net)}
              />
            ))}
          <Line
            label="Share paid back"
            value={due.share === null ? 'not said' : `× ${formatShare(due.share, locale)}`}
          />
          <Line label="With the tax" value={plain(total.withTax)} />
          <Line label="Without the tax" value={plain(total.withoutTax)} />
          <dt>
            <b>Refund</b>
          </dt>
          <dd>
            <b>
              <FigureText
                name="Refund"
                figure={refundFigure(due, total)}
                locale={locale}
                show={(money) => <MoneyText money={money} locale={locale} cents="always" />}
                unknown="needs your decision"
              />
            </b>
          </dd>
          {total.refunded.minor > 0 ? <Line label="Went back already" value={plain(total.refunded)} /> : null}
          {total.over ? <Line label="More than due" value={plain(total.over)} /> : null}
        </dl>
      ))}
      {due.taxRule === 'notReturned' ? (
        <p class="small quiet">Tax is not returned: {due.taxReason ?? 'no reason given'}</p>
      ) : null}
      {due.unpaid.length > 0 ? (
        <p class="small quiet">
          {due.unpaid.length} unpaid {due.unpaid.length === 1 ? 'instalment is' : 'instalments are'}{' '}
          cancelled, not refunded.
        </p>
      ) : null}
      {contract?.consumer ? (
        <p class="small quiet">A consumer’s right to withdraw stands above these terms. Ask a lawyer.</p>
      ) : null}
    </aside>
  );
}

const Line = ({ label, value }: { label: string; value: string }): JSX.Element => (
  <>
    <dt class="quiet">{label}</dt>
    <dd>{value}</dd>
  </>
);
