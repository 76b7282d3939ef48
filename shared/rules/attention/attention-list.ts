import { instantOf } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { backupAgeDays } from '../portfolio.ts';
import { standing } from '../standing.ts';
import { mostPressingFirst } from './attention.ts';
import type { AttentionItem } from './attention-types.ts';
import { TODAY } from './attention-words.ts';

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
  const { who, what, detail, button } = TODAY.backup;
  return [
    {
      engagement: null,
      who,
      what: what(age),
      detail,
      action: 'backUp',
      button,
      record: null,
      since: null,
      group: 'week',
      tone: 'watch',
      rank: 90,
    },
  ];
}
