import { instantOf } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { backupAgeDays } from '../portfolio.ts';
import { standing } from '../standing.ts';
import { mostPressingFirst } from './attention.ts';
import type { AttentionItem } from './attention-types.ts';

/** What needs attention over the whole practice, most pressing first; the order of rows does not matter. */
export const attentionList = (book: Book, now: Instant): AttentionItem[] =>
  mostPressingFirst([
    ...book.engagements.flatMap(({ id }) => standing(book, id, now).attention),
    ...backupItem(book, now),
  ]);

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
