import { money, type Money } from '../base/money.ts';
import { cleanText } from '../base/text.ts';
import { firmAmount, type FirmAnswers, type FirmWorst } from '../rules/firm/firm-picture.ts';
import { firmWhy } from '../rules/firm/firm-why.ts';
import { numberOf, Sums } from './firm-sums.tsx';

/** What the lists are drawn from. */
interface Given {
  readonly answers: FirmAnswers;
  readonly locale: string;
}

/** Rows shown of the worst; the rest are one sum. */
const MOST = 25;

/** Fewer closed guarantees say too little. */
const FEWEST = 5;

/** The worst first, then the same by practitioner and by trade, in one currency. */
export function FirmLists({ report, currency }: { readonly report: Given; readonly currency: string }) {
  const { answers, locale } = report;
  const here = <T extends { readonly currency: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.currency === currency);
  const worst = here(answers['worst-first']);
  const people = here(answers['by-practitioner']);
  const trades = here(answers['by-trade']);
  return (
    <>
      {worst.length > 0 && (
        <Worst rows={worst} locale={locale} currency={currency} alone={people.length < 2} />
      )}
      {people.length > 1 && (
        <Sums
          title="By practitioner"
          rows={people.map((row) => ({ ...row, name: row.practice, kept: keptOf(row) }))}
          locale={locale}
          currency={currency}
        />
      )}
      {trades.length > 1 && (
        <Sums
          title="By trade"
          rows={trades.map((row) => ({ ...row, name: TRADES[row.trade] ?? 'Not noted', kept: null }))}
          locale={locale}
          currency={currency}
        />
      )}
    </>
  );
}

const TRADES: Readonly<Record<string, string>> = {
  coaching: 'Coaching',
  consulting: 'Consulting',
  agency: 'Agency work',
  other: 'Other',
};

const keptOf = ({ kept, closed }: { readonly kept: number; readonly closed: number }): string =>
  closed === 0 ? 'none closed' : `${kept} of ${closed}${closed < FEWEST ? ', too few' : ''}`;

interface WorstProps {
  readonly rows: readonly FirmWorst[];
  readonly locale: string;
  readonly currency: string;
  /** One practitioner alone needs no column of names. */
  readonly alone: boolean;
}

function Worst({ rows, locale, currency, alone }: WorstProps) {
  const shown = rows.slice(0, MOST);
  const rest = rows.slice(MOST);
  const sumOf = (some: readonly FirmWorst[]): Money | null =>
    some.some((row) => row.at_stake === null)
      ? null
      : money(
          some.reduce((sum, row) => sum + (row.at_stake ?? 0), 0),
          currency,
        );
  const total = (label: string, some: readonly FirmWorst[]) => (
    <tr>
      <th scope="row" colSpan={alone ? 2 : 3}>
        {label}
      </th>
      <td class="end">{numberOf(sumOf(some), locale)}</td>
      <td colSpan={2} />
    </tr>
  );
  return (
    <>
      <div class="head">
        <h2>Worst first</h2>
        <p class="quiet">at stake × distance behind even pace</p>
      </div>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Engagement</th>
              {!alone && <th scope="col">Practitioner</th>}
              <th scope="col">Minimum result; the mark is even pace</th>
              <th scope="col" class="end">{`At stake, ${currency}`}</th>
              <th scope="col" class="end">
                Days left
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.practice + row.code}>
                <th scope="row">{row.code}</th>
                {!alone && <td>{cleanText(row.practice)}</td>}
                <td>
                  <Way row={row} />
                </td>
                <td class="end">{numberOf(firmAmount(row.at_stake, 0, currency), locale)}</td>
                <td class="end">{row.days_left !== null && row.days_left >= 0 ? row.days_left : ''}</td>
                <td>{firmWhy(row, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {rest.length > 0 && total(`${rest.length} more`, rest)}
            {total('Together', rows)}
          </tfoot>
        </table>
      </div>
    </>
  );
}

const percent = (points: number): number => Math.max(0, Math.min(100, points / 100));

/** How far a minimum result has come: a bar with a mark at even pace; dashed where it is not known. */
function Way({ row: { progress_bp, pace_bp } }: { readonly row: FirmWorst }) {
  const come = progress_bp === null ? null : percent(progress_bp);
  const said = progress_bp === null ? 'unknown' : `${Math.floor(progress_bp / 100)} %`;
  return (
    <div class="way">
      <svg aria-hidden="true">
        {come === null ? (
          <rect class="gap" x="0" y="5" width="100%" height="6" rx="3" />
        ) : (
          <>
            <line class="track" x1="0" y1="8" x2="100%" y2="8" />
            {come > 0 && <line class={come === 100 ? 'all' : 'come'} x1="0" y1="8" x2={`${come}%`} y2="8" />}
          </>
        )}
        {come !== null && pace_bp !== null && (
          <line class="pace" x1={`${percent(pace_bp)}%`} y1="1" x2={`${percent(pace_bp)}%`} y2="15" />
        )}
      </svg>
      <span class={come === null ? 'quiet' : ''}>{said}</span>
    </div>
  );
}
