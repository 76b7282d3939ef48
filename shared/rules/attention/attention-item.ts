import type { Day } from '../../base/time.ts';
import { rowsOf } from '../../model/book.ts';
import { inOrder } from '../duties/duty-fact.ts';
import type { Session } from '../../model/work/sessions.ts';
import type { AttentionItem, AttentionView } from './attention-types.ts';

/** One thing that can put an engagement on Today. */
export type AttentionRule = (view: AttentionView) => AttentionItem[];

type Told = Pick<AttentionItem, 'what' | 'detail' | 'action' | 'button' | 'rank' | 'tone'> &
  Partial<AttentionItem>;

/** An item of an engagement; what it does not name is blank, and it is for now. */
export const item = (view: AttentionView, told: Told): AttentionItem => ({
  engagement: view.engagement.id,
  who: view.who,
  record: null,
  since: null,
  group: 'now',
  ...told,
});

// The guarantee runs or is asked about; nothing of these says that the work is over.
const RUNNING = new Set(['suspended', 'evaluating', 'claimed', 'reviewing', 'remedyAgreed']);
// No guarantee runs yet, or there is none: the stage alone says whether work is under way.
const BEFORE = new Set(['none', 'draft', 'offered']);

/** Whether work is under way, by stage and facts: an active guarantee, or the stage with no guarantee that is over. A signature alone says nothing. */
export function inDelivery({ status: { state }, engagement }: AttentionView): boolean {
  if (engagement.endedOn !== null) return false;
  if (state === 'active') return true;
  const { stage } = engagement;
  return BEFORE.has(state)
    ? stage === 'deliver'
    : RUNNING.has(state) && stage !== 'done' && stage !== 'whatNow';
}

/** Whether nothing of it is open any more: ended early, or a guarantee that came to its end. */
export const isSettled = ({ status: { state }, engagement }: AttentionView): boolean =>
  engagement.endedOn !== null ||
  !(state === 'active' || state === 'refundDue' || BEFORE.has(state) || RUNNING.has(state));

/** Those sessions of the engagement that are meant, the earliest first. */
export const sessionsOf = (
  { book, engagement }: AttentionView,
  isMeant: (one: Session) => boolean,
): Session[] => inOrder(rowsOf(book, 'sessions', engagement.id).filter(isMeant));

/** The earliest of some days, or null. */
export const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;
