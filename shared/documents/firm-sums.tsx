import { formatNumber, moneyParts } from '../base/amount.ts';
import type { Money } from '../base/money.ts';
import { cleanText } from '../base/text.ts';
import { firmAmount, type FirmSums } from '../rules/firm/firm-picture.ts';

/** An amount without its code, which the head of its column has. */
export const numberOf = (amount: Money | null, locale: string): string =>
  amount === null ? 'not known' : moneyParts(amount, locale, 'never').number;

interface SumsProps {
  readonly title: string;
  readonly rows: readonly (FirmSums & { readonly name: string; readonly kept: string | null })[];
  readonly locale: string;
  readonly currency: string;
}

/** Sums of one currency, a row each name. */
export function Sums({ title, rows, locale, currency }: SumsProps) {
  const hasKept = rows.some((row) => row.kept !== null);
  const amount = (minor: number | null, without: number) =>
    numberOf(firmAmount(minor, without, currency), locale);
  return (
    <>
      <div class="head">
        <h2>{title}</h2>
      </div>
      <div class="scroll">
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{title.slice('By '.length).replace(/^./, (one) => one.toUpperCase())}</th>
              {['Open', `At stake, ${currency}`, 'Promised', 'Came', ...(hasKept ? ['Kept so far'] : [])].map(
                (name) => (
                  <th scope="col" class="end" key={name}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td>{cleanText(row.name)}</td>
                <td class="end">{formatNumber(row.open_engagements, locale)}</td>
                <td class="end">{amount(row.at_stake, row.at_stake_without_rate)}</td>
                <td class="end">{amount(row.promised, row.promised_without_rate)}</td>
                <td class="end">{amount(row.realised, row.realised_without_rate)}</td>
                {hasKept && <td class="end">{row.kept}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
