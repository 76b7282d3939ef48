import { formatDay } from '../../base/day.ts';
import { dayOf, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import type { Terms } from '../guarantee/terms.ts';

/** Whether the other side did its own part of the same duty; where it did not, a lapse does not count. */
export type Mirror = 'done' | 'missing' | 'unknown';

/** One observed fact about a duty, with the row it stands on. `uncounted`: missed, but the other side's part is missing. */
export interface DutyFact {
  readonly state: 'kept' | 'missed' | 'uncounted' | 'unknown' | 'excused' | 'lapse' | 'material';
  readonly text: string;
  readonly session: string | null;
  readonly action: string | null;
  readonly mirror: Mirror;
  /** Whether a person may call it material: only what is known to have been missed, never what is unknown. */
  readonly judgeable: boolean;
  /** A person settled it with a duty note. */
  readonly noted: boolean;
  /** What would put it in order. */
  readonly cure: string | null;
}

/** The facts of one side, and how to sum them up in a few words. */
export interface SideFacts {
  readonly facts: readonly DutyFact[];
  readonly text: string | null;
}

/** The facts of one duty on both sides. */
export interface DutyFacts {
  readonly client: SideFacts;
  readonly provider: SideFacts;
}

/** What the facts are read from. */
export interface DutyView {
  readonly book: Book;
  readonly engagement: string;
  readonly terms: Terms | null;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
  readonly locale: string;
  /** Sessions of the engagement, the earliest first. */
  readonly sessions: readonly Session[];
  /** Those held, wholly or partly. */
  readonly held: readonly Session[];
  /** What happened before this day was not recorded here: unknown, not missing. */
  readonly historyFrom: Day | null;
}

/** Makes a fact; what it does not say is blank. */
export const fact = (
  state: DutyFact['state'],
  text: string,
  more: Partial<Omit<DutyFact, 'state' | 'text'>> = {},
): DutyFact => ({
  session: null,
  action: null,
  mirror: 'done',
  judgeable: state === 'missed',
  noted: false,
  cure: null,
  ...more,
  state,
  text,
});

/** Nothing of this duty is due yet. */
export const NOTHING: SideFacts = { facts: [], text: null };

/** What a session is called in a sentence: its number, else its day. */
export const sessionName = (session: Session, locale: string): string =>
  session.ordinal ? `Session ${session.ordinal}` : formatDay(dayOf(session.start), locale, 'short');

/** Whether a session was held, wholly or partly. */
export const isHeld = ({ outcome }: Session): boolean => outcome === 'held' || outcome === 'partly';

/** Sessions in order of time, in place. */
export const inOrder = (sessions: Session[]): Session[] =>
  sessions.length < 2
    ? sessions
    : sessions.sort((a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id));

/** When a session was over: as held, else as planned. */
export const endOf = (session: Session): Instant => instantOf(session.heldTo ?? session.end ?? session.start);
