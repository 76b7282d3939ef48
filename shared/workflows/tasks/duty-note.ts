import { settingsOf } from '../../model/book.ts';
import type { EntityName } from '../../model/entities.ts';
import type { Values } from '../../table/book/change.ts';
import { todayOf, type Seen } from './task.ts';

/** A row to add, with what is known of it and what is asked. */
export interface Added {
  readonly tab: EntityName;
  readonly fields: readonly string[];
  readonly fixed: Values;
}

/** A person’s word on a duty that a side missed: excused, a lapse, or met. */
export function dutyNote(
  seen: Seen,
  duty: number,
  side: 'client' | 'provider',
  { session, action }: { readonly session: string | null; readonly action: string | null },
): Added {
  const [by, on] = [settingsOf(seen.book).provider ?? 'You', todayOf(seen)];
  const fixed = { engagement: seen.engagement, side, duty, session, action, by, on };
  return { tab: 'dutyNotes', fixed, fields: ['judgement', 'reason', 'clientReply'] };
}
