import { daysBetween } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Acceptance } from '../../model/guarantee/acceptances.ts';
import type { Answer, Reason } from '../explain.ts';

export type DoneState = 'open' | 'doneClaimed' | 'disputed' | 'done' | 'noCriteria';

/** A criterion on which the sides differ or one is silent. */
export interface DoneGap {
  readonly acceptance: Acceptance;
  /** The day the first side spoke; the gap is open since. */
  readonly since: Day | null;
  readonly daysOpen: number | null;
  readonly kind: 'clientSilent' | 'providerSilent' | 'differ';
}

/** Two-sided done: only when both say yes to every criterion. */
export interface DoneStatus extends Answer<DoneState> {
  readonly accepted: number;
  readonly all: number;
  readonly gaps: readonly DoneGap[];
}

/** Whether the client's own word on a criterion is yes; our impression of it is not. */
const clientSaidYes = (one: Acceptance): boolean =>
  one.clientSays === 'yes' && one.clientSource !== 'providerImpression';

const isAccepted = (one: Acceptance): boolean => clientSaidYes(one) && one.providerSays === 'yes';

/** Both sides say that every criterion is met, and since which day (null: not noted); null while one does not. */
export function bothAccepted(book: Book, engagement: string): { readonly on: Day | null } | null {
  const rows = rowsOf(book, 'acceptances', engagement);
  if (rows.length === 0 || !rows.every(isAccepted)) return null;
  return {
    on:
      rows
        .flatMap((one) => [one.clientOn, one.providerOn].filter((day) => day !== null))
        .sort()
        .at(-1) ?? null,
  };
}

/** Whether an engagement is done, and where the sides differ. */
export function doneStatus(book: Book, engagement: string, today: Day): DoneStatus {
  const rows = rowsOf(book, 'acceptances', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const accepted = rows.filter(isAccepted).length;
  const gaps = rows.flatMap((one) => gapOf(one, today));
  const claimed = rows.length > 0 && rows.every((one) => one.providerSays === 'yes');
  const state: DoneState =
    rows.length === 0
      ? 'noCriteria'
      : accepted === rows.length
        ? 'done'
        : gaps.some((gap) => gap.kind === 'differ')
          ? 'disputed'
          : claimed
            ? 'doneClaimed'
            : 'open';
  const reasons: Reason[] =
    rows.length === 0 ? [] : [{ code: 'accepted', text: `Accepted by both: ${accepted} of ${rows.length}.` }];
  const missing = gaps.map((gap): Reason => ({
    code: gap.kind,
    text: `“${gap.acceptance.criterion}”: ${GAP_WORDS[gap.kind]}`,
    who: gap.kind === 'providerSilent' ? 'provider' : gap.kind === 'clientSilent' ? 'client' : 'both',
    record: { tab: 'acceptances', id: gap.acceptance.id },
  }));
  return { state, reasons, missing, cure: [], accepted, all: rows.length, gaps };
}

const GAP_WORDS = {
  clientSilent: 'you say done; the client has not said yet.',
  providerSilent: 'the client has said; you have not.',
  differ: 'the two sides say different things. Write down how you settle it.',
} as const;

function gapOf(one: Acceptance, today: Day): DoneGap[] {
  const since = [one.clientOn, one.providerOn].filter((day) => day !== null).sort()[0] ?? null;
  const daysOpen = since ? daysBetween(since, today) : null;
  const gap = (kind: DoneGap['kind']): DoneGap[] => [{ acceptance: one, since, daysOpen, kind }];
  if (one.clientSays === null && one.providerSays === null) return [];
  if (one.clientSays !== 'yes' && one.providerSays === null) return [];
  if (one.providerSays !== 'yes' && one.clientSays === null) return [];
  if (one.clientSays === null) return gap('clientSilent');
  if (one.providerSays === null) return gap('providerSilent');
  return one.clientSays === one.providerSays ? [] : gap('differ');
}
