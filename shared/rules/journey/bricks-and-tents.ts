import { formatShare } from '../../base/amount.ts';
import type { Money } from '../../base/money.ts';
import type { Instant } from '../../base/time.ts';
import { settingsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { contractInView, zoneOf } from '../guarantee/terms.ts';
import { sumIn } from '../value/exchange.ts';
import { localeOf } from '../who.ts';
import { arcOf } from './arc.ts';

/** Engagements of one kind, and their agreed fees together; null where a fee or a rate is not known. */
export interface PortfolioKind {
  readonly engagements: readonly Engagement[];
  readonly fee: Money | null;
  readonly missing: readonly string[];
}

/** Bricks are engagements that are decided together, tents are orders; what lies between and what is too little heard is apart. */
export interface BricksAndTents {
  readonly bricks: PortfolioKind;
  readonly mixed: PortfolioKind;
  readonly tents: PortfolioKind;
  readonly unknown: PortfolioKind;
  /** The tents’ part of the fees of bricks, mixed and tents; null where a fee is not known or nothing is. */
  readonly dependence: number | null;
  /** Engagements whose first talk with a known side was on the doing side, of those where it is known. */
  readonly calledInLate: number;
  readonly calledIn: number;
}

/** Reads what the practice is built of. */
export function bricksAndTents(book: Book, now: Instant): BricksAndTents {
  const read = book.engagements.map((one) => ({ one, arc: arcOf(book, one.id, now, zoneOf(book, one.id)) }));
  const kindOf = (kind: 'client' | 'mixed' | 'customer' | null): PortfolioKind =>
    summed(
      book,
      read.filter(({ arc }) => arc.kind === kind).map(({ one }) => one),
    );
  const [bricks, mixed, tents] = [kindOf('client'), kindOf('mixed'), kindOf('customer')];
  const all = [bricks, mixed, tents].map(({ fee }) => fee?.minor ?? null);
  const total = all.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const sides = read.flatMap(({ arc }) => (arc.calledIn?.side ? [arc.calledIn.side] : []));
  return {
    ...{ bricks, mixed, tents, unknown: kindOf(null) },
    dependence: total === null || total === 0 ? null : (tents.fee?.minor ?? 0) / total,
    calledInLate: sides.filter((side) => side === 'doing').length,
    calledIn: sides.length,
  };
}

function summed(book: Book, engagements: readonly Engagement[]): PortfolioKind {
  const fees = engagements.map((one) => ({ one, fee: contractInView(book, one.id)?.fee ?? null }));
  const known = fees.flatMap(({ one, fee }) => (fee ? [{ amount: fee, on: one.decidedOn }] : []));
  const { total, missing } = sumIn(known, settingsOf(book).currency ?? 'EUR', book.rates);
  const without = fees.flatMap(({ one, fee }) => (fee ? [] : [`The fee of ${one.title} is not known.`]));
  return { engagements, fee: without.length > 0 ? null : total, missing: [...missing, ...without] };
}

/** How much the practice depends on orders, in words. */
export function dependenceWord(book: Book, { dependence, tents, bricks, mixed }: BricksAndTents): string {
  const n = tents.engagements.length + bricks.engagements.length + mixed.engagements.length;
  if (n === 0) return 'Too little was heard in the talks to say what the practice is built of.';
  const count = `${tents.engagements.length} of ${n} engagements are tents`;
  return dependence === null
    ? `${count}; by fee it is not known.`
    : `${count}, with ${formatShare(dependence, localeOf(book), 0)} of the fees.`;
}
