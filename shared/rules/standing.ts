import type { Instant } from '../base/time.ts';
import { recordOf, type Book } from '../model/book.ts';
import { ownBook } from './own-book.ts';
import { attentionOf } from './attention/attention.ts';
import type { AttentionItem } from './attention/attention-types.ts';
import { claimSteps, type ClaimStep } from './guarantee/claim-steps.ts';
import { mayDecline, type MayDecline } from './guarantee/decline.ts';
import type { Reason } from './explain.ts';
import { guaranteeStatus, type GuaranteeStatus } from './guarantee/guarantee.ts';
import { guaranteeView } from './guarantee/guarantee-view.ts';
import { knownBy } from './results/known-by.ts';
import { looseEnds } from './loose-ends/loose-ends.ts';
import type { LooseEnd } from './loose-ends/loose-end-found.ts';
import { moneyOwed, type MoneyOwed } from './money/money-owed.ts';
import { nextStep } from './attention/next-step.ts';
import { validUntil } from './guarantee/valid-until.ts';

/** All that is said of one engagement at one instant. Every surface shows this and decides nothing. */
export interface Standing {
  readonly engagement: string;
  readonly guarantee: GuaranteeStatus;
  /** What would go back or goes back with its working, what is owed, asked of the client, waits or has lapsed. */
  readonly money: MoneyOwed;
  /** What is missing, what would cure it, and what is asked about money; each said once. */
  readonly stillOpen: readonly Reason[];
  /** Whether a claim of the client can be noted now. */
  readonly canClaim: boolean;
  /** What can be noted about the guarantee now, what presses first. */
  readonly steps: readonly ClaimStep[];
  /** The grounds for declining the claim that counts; null where none is open. */
  readonly mayDecline: MayDecline | null;
  readonly looseEnds: readonly LooseEnd[];
  /** What needs the practitioner, most pressing first. */
  readonly attention: readonly AttentionItem[];
  /** The one next step; null once the engagement is closed. */
  readonly next: AttentionItem | null;
  /** The next instant at which any of this changes by itself; null where nothing does. */
  readonly validUntil: Instant | null;
}

interface Kept {
  readonly at: Instant;
  readonly said: Standing;
}

const kept = new WeakMap<Book, Kept>();

/**
 * The standing of an engagement, from its rows in any order. It is worked out again once one of its own rows has changed or
 * the instant has come at which it changes by itself; until then what was found is kept.
 */
export function standing(practice: Book, engagement: string, now: Instant): Standing {
  const own = ownBook(practice, engagement);
  if (!own) return worked(practice, engagement, now);
  const before = kept.get(own);
  if (before && before.at <= now && (before.said.validUntil === null || now < before.said.validUntil))
    return before.said;
  const said = worked(own, engagement, now);
  kept.set(own, { at: now, said });
  return said;
}

function worked(own: Book, engagement: string, now: Instant): Standing {
  const { book, until } = knownBy(own, now);
  const row = recordOf(book, 'engagements', engagement);
  const guarantee = guaranteeStatus(book, engagement, now);
  const money = moneyOwed(book, engagement, guarantee, now);
  const loose = looseEnds(book, engagement);
  const attention = row ? attentionOf(book, row, now, { status: guarantee, money, looseEnds: loose }) : [];
  return {
    engagement,
    guarantee,
    money,
    stillOpen: eachOnce([...guarantee.missing, ...guarantee.cure, ...money.questions]),
    canClaim: guarantee.canClaim,
    steps: claimSteps(guarantee),
    mayDecline: guarantee.claim
      ? mayDecline(guaranteeView(book, engagement, now), guarantee.claim, guarantee.duties)
      : null,
    looseEnds: loose,
    attention,
    next: nextStep(book, engagement, attention, loose),
    validUntil: validUntil(
      book,
      engagement,
      { status: guarantee, countsDays: attention.length > 0, waiting: until },
      now,
    ),
  };
}

const eachOnce = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((one) => [one.text, one])).values(),
];
