import type { Day } from '../base/time.ts';
import type { Settings } from '../model/settings.ts';
import type { Action } from '../model/work/actions.ts';
import type { ArcSignal } from '../model/work/arc-signals.ts';
import type { Client } from '../model/work/clients.ts';
import type { Engagement } from '../model/work/engagements.ts';
import type { Experiment } from '../model/work/experiments.ts';
import type { Person } from '../model/work/people.ts';
import type { Session } from '../model/work/sessions.ts';
import type { Touchpoint } from '../model/work/touchpoints.ts';
import type { Why } from '../model/work/whys.ts';

/** What was heard about one piece of homework. */
export interface HomeworkChecked {
  readonly action: string;
  readonly state: NonNullable<Action['state']>;
  readonly source: Action['source'];
  readonly clientQuality?: number | null;
}

/** A promise made in the session: homework of the client, a promise of ours, or an adjustment of both. */
export interface ActionSet {
  readonly kind: NonNullable<Action['kind']>;
  readonly text: string;
  readonly owner: NonNullable<Action['owner']>;
  readonly dueOn: Day | null;
}

/** The outcome of a meeting: a session that is in the book filled in (`session` is its id) or a new one. */
export interface LogSession {
  readonly kind: 'logSession';
  readonly id: string;
  readonly session: string | null;
  readonly values: Partial<Session> & { readonly engagement: string };
  readonly homeworkChecked: readonly HomeworkChecked[];
  readonly actionsSet: readonly ActionSet[];
}

/** Someone who is not in the book yet: a first call begins their engagement. */
export interface NewcomerMet {
  readonly client: Partial<Client>;
  readonly engagement: Partial<Engagement>;
  /** The people on the client’s side. */
  readonly people?: readonly Partial<Person>[];
  /** The practice as its browser tells it, with its very first call. */
  readonly settings?: Partial<Settings> | null;
}

/**
 * Everything one call left behind, in one save: the session with homework and promises, and what was heard, tried and done
 * beside it. Either `engagement` is an id, or `newcomer` begins one.
 */
export interface CaptureCall {
  readonly kind: 'captureCall';
  readonly id: string;
  readonly engagement: string | null;
  readonly newcomer: NewcomerMet | null;
  /** The session of the book that this was, or null for a new one. */
  readonly session: string | null;
  readonly values: Partial<Session>;
  readonly homeworkChecked: readonly HomeworkChecked[];
  readonly actionsSet: readonly ActionSet[];
  readonly signals: readonly Pick<ArcSignal, 'code' | 'words'>[];
  readonly work: readonly Pick<Touchpoint, 'kind' | 'summary'>[];
  readonly experiments: readonly Pick<Experiment, 'name' | 'hypothesis'>[];
  /** Questions asked to understand, in their order. */
  readonly asked: readonly Pick<Why, 'at' | 'about' | 'question' | 'answer'>[];
}
