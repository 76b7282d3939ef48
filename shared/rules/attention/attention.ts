import { dayAt, instantOf } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { GUARANTEE_RULES } from './attention-guarantee.ts';
import { CLOSED_RULES, MONEY_RULES } from './attention-money.ts';
import { PAPER_RULES } from './attention-papers.ts';
import { SESSION_RULES } from './attention-sessions.ts';
import { STAGE_RULE } from './attention-stage.ts';
import { guaranteeStatus, type GuaranteeStatus } from '../guarantee/guarantee.ts';
import { knownBy } from '../results/known-by.ts';
import { moneyOwed, type MoneyOwed } from '../money/money-owed.ts';
import { backupAgeDays } from '../portfolio.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { localeOf } from '../who.ts';
import type { AttentionItem, AttentionView } from './attention-types.ts';

const RULES = [...SESSION_RULES, ...GUARANTEE_RULES, ...PAPER_RULES, ...MONEY_RULES, STAGE_RULE];

/** What needs attention, most pressing first; the order of rows does not matter. `found` is what each engagement needs, where that is known already. */
export function attentionList(
  book: Book,
  now: Instant,
  found: readonly AttentionItem[] = book.engagements.flatMap((one) => attentionOf(book, one, now)),
): AttentionItem[] {
  return mostPressingFirst([...found, ...backupItem(book, now)]);
}

/** What needs attention in one engagement, most pressing first; in one that is closed only what is to go back. */
export function attentionOf(
  practice: Book,
  row: Engagement,
  now: Instant,
  known: { readonly guarantee: GuaranteeStatus; readonly money: MoneyOwed } | null = null,
): AttentionItem[] {
  const { book } = knownBy(practice, now);
  const engagement = recordOf(book, 'engagements', row.id) ?? row;
  const zone = zoneOf(book, engagement.id);
  const status = known?.guarantee ?? guaranteeStatus(book, engagement.id, now);
  const view: AttentionView = {
    book,
    engagement,
    status,
    money: known?.money ?? moneyOwed(book, engagement.id, status, now),
    now,
    today: dayAt(now, zone),
    zone,
    locale: localeOf(book),
    who: recordOf(book, 'clients', engagement.client)?.name ?? engagement.title,
  };
  const rules = engagement.closedOn === null ? RULES : CLOSED_RULES;
  return mostPressingFirst(rules.flatMap((rule) => rule(view)));
}

/** By rank; among equals what stands longest, then by words, so that the order of rows never shows. */
const mostPressingFirst = (items: readonly AttentionItem[]): AttentionItem[] =>
  [...items].sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.since ?? '9999').localeCompare(b.since ?? '9999') ||
      a.who.localeCompare(b.who, 'en') ||
      a.what.localeCompare(b.what, 'en') ||
      (a.record?.id ?? '').localeCompare(b.record?.id ?? ''),
  );

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
      since: null,
      group: 'week',
      tone: 'watch',
      rank: 90,
    },
  ];
}
