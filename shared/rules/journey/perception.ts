import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { money, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { WHO_SAYS_SO } from '../../model/words.ts';
import type { Figure } from '../explain.ts';
import { realisedOf } from '../portfolio.ts';
import { localeOf } from '../who.ts';

/** What the client says it was worth, beside what was measured. They are two figures; the gap goes both ways. */
export interface Perception {
  readonly perceived: Money | null;
  readonly measured: Money | null;
  /** Perceived less measured; unknown while one of both is, or they are in two currencies. */
  readonly gap: Figure;
  /** One sentence; null while nothing is perceived. */
  readonly text: string | null;
}

/** Compares both on a day. A blank is not zero: without one of them there is no gap. */
export function perceptionOf(book: Book, engagement: string, today: Day): Perception {
  const row = recordOf(book, 'engagements', engagement);
  const [said, on, source] = [row?.perceived ?? null, row?.perceivedOn ?? null, row?.perceivedSource ?? null];
  const perceived = said !== null && (on === null || on <= today) ? said : null;
  const measured = realisedOf(book, engagement, today).total;
  const value =
    perceived && measured && perceived.currency === measured.currency
      ? money(perceived.minor - measured.minor, perceived.currency)
      : null;
  const gap: Figure = {
    value,
    formula: 'what the client says it was worth − what the client attributes of what came',
    inputs: [
      { label: 'Worth to them', value: perceived, on, source: source && WHO_SAYS_SO[source] },
      { label: 'Measured', value: measured },
    ],
    missing: [
      ...(perceived ? [] : ['What the client says it was worth so far.']),
      ...(measured ? [] : ['What came, in the client’s words.']),
      ...(perceived && measured && !value ? ['Both in one currency.'] : []),
    ],
  };
  return { perceived, measured, gap, text: perceived ? textOf(book, perceived, on, value) : null };
}

function textOf(book: Book, perceived: Money, on: Day | null, gap: Money | null): string {
  const locale = localeOf(book);
  const amount = (of: Money) => formatMoney(of, locale);
  const when = on ? ` on ${formatDay(on, locale, 'short')}` : '';
  const said = `Worth ${amount(perceived)} to them${when}`;
  if (gap === null) return `${said}; what was measured is not known.`;
  if (gap.minor === 0) return `${said}, as measured.`;
  const size = amount(money(Math.abs(gap.minor), gap.currency));
  return gap.minor < 0
    ? `${said}, ${size} less than measured: show them what came.`
    : `${said}, ${size} more than measured: ask what they count.`;
}
