import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant } from '../base/time.ts';
import { recordOf, settingsOf, type Book } from '../model/book.ts';
import type { Engagement } from '../model/engagements.ts';
import { ATTENTION_RULES } from './attention-rules.ts';
import type { RecordRef } from './explain.ts';
import { guaranteeStatus, type GuaranteeStatus } from './guarantee.ts';
import { backupAgeDays } from './portfolio.ts';

/** What the button beside an item does. */
export type NextAction =
  | 'logSession'
  | 'writeUpdate'
  | 'askVerdict'
  | 'askDone'
  | 'tieLooseEnds'
  | 'prepare'
  | 'answerNo'
  | 'askValue'
  | 'checkHomework'
  | 'recordPayment'
  | 'decideClaim'
  | 'payRefund'
  | 'reviewProposal'
  | 'backUp'
  | 'decideDuty'
  | 'lookAtGuarantee';

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
  readonly tone: 'off' | 'watch' | 'unknown' | 'active';
  /** Smaller is more pressing. */
  readonly rank: number;
}

/** What a rule sees of one engagement. */
export interface AttentionView {
  readonly book: Book;
  readonly engagement: Engagement;
  readonly status: GuaranteeStatus;
  readonly now: Instant;
  readonly today: Day;
  readonly who: string;
}

/** What needs attention, most pressing first; the order of rows does not matter. */
export function attentionList(book: Book, now: Instant): AttentionItem[] {
  const items = book.engagements
    .filter((one) => one.closedOn === null)
    .flatMap((engagement) => {
      const zone = engagement.zone ?? settingsOf(book).zone ?? 'UTC';
      const who = recordOf(book, 'clients', engagement.client)?.name ?? engagement.title;
      const view = {
        book,
        engagement,
        status: guaranteeStatus(book, engagement.id, now),
        now,
        today: dayAt(now, zone),
        who,
      };
      return ATTENTION_RULES.flatMap((rule) => rule(view));
    });
  return [...items, ...backupItem(book, now)].sort(
    (a, b) => a.rank - b.rank || a.who.localeCompare(b.who, 'en') || a.what.localeCompare(b.what, 'en'),
  );
}

const BACKUP_DAYS = 14;

function backupItem(book: Book, now: Instant): AttentionItem[] {
  const age = backupAgeDays(book, now);
  const old =
    age === null
      ? book.sessions.some((one) => instantOf(one.start) < now - BACKUP_DAYS * 86_400_000)
      : age > BACKUP_DAYS;
  if (!old) return [];
  const what = age === null ? 'This practice was never backed up.' : `The last backup is ${age} days old.`;
  return [
    {
      engagement: null,
      who: 'Your practice',
      what,
      detail: 'One click saves a file.',
      action: 'backUp',
      button: 'Save a backup',
      record: null,
      tone: 'watch',
      rank: 90,
    },
  ];
}
