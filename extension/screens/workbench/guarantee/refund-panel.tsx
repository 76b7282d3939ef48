import type { JSX } from 'preact';
import { formatShare, moneyParts } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Money } from '#shared/base/money.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import type { MoneyOwed } from '#shared/rules/money/money-owed.ts';
import { moneyWords } from '#shared/rules/money/money-words.ts';
import { refundFigure, type RefundDue } from '#shared/rules/money/refund.ts';
import type { RefundTotal } from '#shared/rules/money/refund-totals.ts';
import { FigureText, MoneyText } from '#shared/ui/figures.tsx';
import { FixButton } from '../tasks/fix-button.tsx';
import { useBook } from '../frame/practice-context.tsx';

const SAYS: Readonly<Record<RefundDue['state'], string>> = {
  nothingPaid: 'Nothing was paid yet, so nothing would go back.',
  noGuarantee: 'There is no guarantee in these terms.',
  feeNotDue: 'Pay on result: nothing was paid, so nothing would go back.',
  needsDecision: 'Needs your decision first.',
  due: 'This is the working.',
  nothingDue: 'Nothing would go back: no more was paid than is kept in any case.',
  refunded: 'All of it went back.',
};

/** What it is called once it is decided. */
const TITLES: Readonly<Partial<Record<GuaranteeState, string>>> = {
  refundDue: 'What goes back',
  refunded: 'What went back',
};

interface Props {
  readonly id: string;
  readonly state: GuaranteeState;
  readonly owed: MoneyOwed;
  readonly isConsumer: boolean;
}

/** What would go back today, line by line, as it came, and what else is owed between both sides. */
export function RefundPanel({ id, state, owed, isConsumer }: Props): JSX.Element {
  const { locale } = useBook();
  const { refund } = owed;
  return (
    <aside class="refund" aria-label="Refund working">
      <div>
        <h2>{TITLES[state] ?? 'If it were asked for today'}</h2>
        <p class="small quiet">{SAYS[refund.state]}</p>
      </div>
      {owed.questions.map((one) => (
        <p key={`${one.code} ${one.text}`} class="tone-watch">
          {one.text} <FixButton engagement={id} end={one} />
        </p>
      ))}
      {refund.totals.map((total) => (
        <Working key={total.currency} refund={refund} total={total} locale={locale} />
      ))}
      {refund.taxRule === 'notReturned' ? (
        <p class="small quiet">Tax is not returned: {refund.taxReason ?? 'no reason given'}</p>
      ) : null}
      {moneyWords(owed, locale).map((line) => (
        <p key={line} class="small quiet">
          {line}
        </p>
      ))}
      {isConsumer ? (
        <p class="small quiet">A consumer’s right to withdraw stands above these terms. Ask a lawyer.</p>
      ) : null}
    </aside>
  );
}

/** One currency of the refund: what was paid, which share of the fee goes back, and what remains. */
function Working({ refund, total, locale }: { refund: RefundDue; total: RefundTotal; locale: string }) {
  const plain = (money: Money) => moneyParts(money, locale, 'always').number;
  const share = refund.share === null ? 'not said' : formatShare(refund.share, locale);
  return (
    <dl class="pairs">
      {refund.fees
        .filter((fee) => fee.isAgreed)
        .map(({ amount, currency }) => (
          <Line key={currency} label="Agreed fee, net" value={plain({ minor: amount, currency })} />
        ))}
      {refund.lines
        .filter((line) => line.net.currency === total.currency)
        .map((line) => (
          <Line
            key={line.payment}
            label={`Paid ${formatDay(line.paidOn, locale, 'short')}, ${line.text}${line.tax.minor ? `, net; its tax ${plain(line.tax)}` : ''}`}
            value={plain(line.net)}
          />
        ))}
      <Line label="Share paid back" value={share} />
      <Line label="With the tax" value={plain(total.withTax)} />
      <Line label="Without the tax" value={plain(total.withoutTax)} />
      {total.due ? null : <Line label="Between" value={`${plain(total.least)} and ${plain(total.most)}`} />}
      {total.refunded.minor > 0 ? <Line label="Went back already" value={plain(total.refunded)} /> : null}
      {total.over ? <Line label="More than due" value={plain(total.over)} /> : null}
      <dt>
        <b>{total.refunded.minor > 0 ? 'Still to go back' : 'Refund'}</b>
      </dt>
      <dd>
        <b>
          <FigureText
            name="Refund"
            figure={refundFigure(refund, total)}
            locale={locale}
            show={(money) => <MoneyText money={money} locale={locale} cents="always" />}
            unknown="needs your decision"
          />
        </b>
      </dd>
    </dl>
  );
}

const Line = ({ label, value }: { label: string; value: string }): JSX.Element => (
  <>
    <dt class="quiet">{label}</dt>
    <dd>{value}</dd>
  </>
);
