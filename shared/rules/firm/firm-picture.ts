import { money, type Money } from '../../base/money.ts';
import type { Day, Instant } from '../../base/time.ts';
import { reserveFor } from '../finance/reserve.ts';
import { calibrationFrom, type Calibration } from '../learning/calibration.ts';
import { chanceOf, type Chance } from '../learning/track-record.ts';

/** Sums of one currency as an engine added them up; what no rate brings into it is counted beside. */
export interface FirmSums {
  readonly currency: string;
  readonly open_engagements: number;
  readonly promised: number | null;
  readonly promised_without_rate: number;
  readonly realised: number | null;
  readonly realised_without_rate: number;
  readonly at_stake: number | null;
  readonly at_stake_without_rate: number;
}

/** Money at stake of one engagement, as it stands in the list of the worst. */
export interface FirmWorst {
  readonly practice: string;
  readonly code: string;
  readonly lead: string | null;
  readonly trade: string | null;
  readonly state: string;
  readonly reasons: string;
  readonly window_end: Day | null;
  readonly days_left: number | null;
  readonly progress_bp: number | null;
  readonly pace_bp: number | null;
  readonly behind_bp: number | null;
  readonly currency: string;
  readonly at_stake: number | null;
}

/** What an engine answers: sums and rows, nothing decided. */
export interface FirmAnswers {
  readonly versions: readonly {
    readonly practice: string;
    readonly book: string;
    readonly computed_at: number;
    readonly valid_until: number | null;
  }[];
  readonly exposure: readonly (FirmSums & {
    readonly guarantees: number;
    readonly due: number | null;
    readonly due_without_rate: number;
  })[];
  readonly 'by-practitioner': readonly (FirmSums & {
    readonly practice: string;
    readonly kept: number;
    readonly closed: number;
  })[];
  readonly 'by-trade': readonly (FirmSums & { readonly trade: string })[];
  readonly 'worst-first': readonly FirmWorst[];
  readonly reserve: readonly {
    readonly currency: string;
    readonly at_stake: number | null;
    readonly at_stake_without_rate: number;
  }[];
  readonly record: readonly { readonly kept: number; readonly refunded: number }[];
  readonly calibration: readonly {
    readonly practice: string;
    readonly closed: number;
    readonly kept: number;
    readonly squares: number;
  }[];
}

/** The figures of a firm in one currency; null is not known. */
export interface FirmFigures {
  readonly currency: string;
  readonly open: number;
  readonly guarantees: number;
  readonly atStake: Money | null;
  readonly reserve: Money | null;
  readonly promised: Money | null;
  readonly realised: Money | null;
  readonly due: Money | null;
  /** How many amounts no rate brings into the currency. */
  readonly withoutRate: number;
}

/** What the core makes of the sums: which hold, what to set aside, how sure one may be, which books to publish again. */
export interface FirmPicture {
  readonly figures: readonly FirmFigures[];
  readonly kept: number;
  readonly closed: number;
  readonly chance: Chance | null;
  readonly calibration: Calibration;
  /** Books whose standing may have changed by itself since. */
  readonly outOfDate: readonly { readonly practice: string; readonly book: string }[];
}

/** An amount, or null where it is not known in full. */
export const firmAmount = (minor: number | null, withoutRate: number, currency: string): Money | null =>
  minor === null || withoutRate > 0 ? null : money(minor, currency);

/** Reads the answers of an engine. Exchange was done in each book; nothing is converted here. */
export function firmPicture(answers: FirmAnswers, now: Instant): FirmPicture {
  const { kept, refunded } = answers.record[0] ?? { kept: 0, refunded: 0 };
  const chance = chanceOf(kept, refunded);
  const add = (of: 'closed' | 'kept' | 'squares') =>
    answers.calibration.reduce((sum, row) => sum + row[of], 0);
  const closed = add('closed');
  return {
    figures: answers.exposure.map((row) => ({
      currency: row.currency,
      open: row.open_engagements,
      guarantees: row.guarantees,
      atStake: firmAmount(row.at_stake, row.at_stake_without_rate, row.currency),
      reserve: reserveIn(answers, row.currency, chance),
      promised: firmAmount(row.promised, row.promised_without_rate, row.currency),
      realised: firmAmount(row.realised, row.realised_without_rate, row.currency),
      due: firmAmount(row.due, row.due_without_rate, row.currency),
      withoutRate: row.at_stake_without_rate + row.promised_without_rate + row.realised_without_rate,
    })),
    kept,
    closed: kept + refunded,
    chance,
    calibration: calibrationFrom(closed, add('kept'), closed === 0 ? null : add('squares') / closed / 1e12),
    outOfDate: answers.versions.filter(({ valid_until }) => valid_until !== null && valid_until <= now),
  };
}

/** What suffices in 19 of 20 cases in one currency; unknown while no guarantee has closed or an amount has no rate. */
function reserveIn({ reserve }: FirmAnswers, currency: string, chance: Chance | null): Money | null {
  const rows = reserve.filter((row) => row.currency === currency);
  if (rows.some((row) => row.at_stake === null || row.at_stake_without_rate > 0)) return null;
  if (chance === null && rows.length > 0) return null;
  const exposures = rows.map(({ at_stake }) => ({
    refundable: at_stake ?? 0,
    probability: chance?.cautious ?? 0,
  }));
  return money(reserveFor(exposures).amount, currency);
}
