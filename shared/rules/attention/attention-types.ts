import type { Day, Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Stage } from '../../model/words.ts';
import type { RecordRef } from '../explain.ts';
import type { GuaranteeStatus } from '../guarantee/guarantee.ts';
import type { LooseEnd } from '../loose-ends/loose-end-found.ts';
import type { MoneyOwed } from '../money/money-owed.ts';

/** What the button beside an item does. */
export type NextAction =
  | 'logSession'
  | 'writeUpdate'
  | 'askVerdict'
  | 'askDone'
  | 'tieLooseEnds'
  | 'prepare'
  | 'planSessions'
  | 'agreeResults'
  | 'answerNo'
  | 'askValue'
  | 'checkHomework'
  | 'recordPayment'
  | 'askPayment'
  | 'decideClaim'
  | 'payRefund'
  | 'reviewProposal'
  | 'backUp'
  | 'decideDuty'
  | 'lookAtGuarantee'
  | 'moveStage'
  | 'clearUp'
  | 'putRight'
  | 'keepPromise'
  | 'tickMoment'
  | 'seeTried'
  | 'whatNow'
  | 'reassure';

/** When an item wants its step: now, within seven days, or once the client has answered or paid. */
export type AttentionGroup = 'now' | 'week' | 'client';

/** One thing that needs the practitioner: who, what happened, what follows, the next step. */
export interface AttentionItem {
  readonly engagement: string | null;
  /** The client's name. */
  readonly who: string;
  readonly what: string;
  readonly detail: string;
  readonly action: NextAction;
  readonly button: string;
  readonly record: RecordRef | null;
  /** The stage that a move is proposed to. */
  readonly stage?: Stage;
  readonly tone: 'off' | 'watch' | 'unknown' | 'active';
  readonly group: AttentionGroup;
  /** Since when it stands so; null where that is not known. */
  readonly since: Day | null;
  /** Smaller is more pressing. */
  readonly rank: number;
}

/** What a rule sees of one engagement. */
export interface AttentionView {
  readonly book: Book;
  readonly engagement: Engagement;
  readonly status: GuaranteeStatus;
  readonly money: MoneyOwed;
  readonly looseEnds: readonly LooseEnd[];
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
  readonly locale: string;
  readonly who: string;
}
