import type { Duty } from './duties.ts';
import type { DutyFact } from './duty-fact.ts';
import { DUTY } from './duty-words.ts';
import type { Reason, RecordRef } from '../explain.ts';

/** One open point of the client's part and what puts it in order. */
export interface OpenPoint extends Reason {
  readonly duty: number;
  readonly cure: string;
}

/** The client's part: in order, or open points with cures. Never a score, a state or a gate. */
export interface ClientPart {
  readonly state: 'inOrder' | 'openPoints';
  readonly points: readonly OpenPoint[];
}

const OPEN: readonly DutyFact['state'][] = ['missed', 'lapse', 'material'];

/** Open points of the client's part: what was missed while the provider did the same, and what the client can still say. */
export function clientPart(duties: readonly Duty[]): ClientPart {
  const points = duties
    .filter((duty) => duty.inTerms)
    .flatMap((duty) =>
      duty.client.facts
        .filter((one) => OPEN.includes(one.state) || (one.state === 'unknown' && one.cure !== null))
        .map((one) => pointOf(duty, one)),
    );
  return { state: points.length === 0 ? 'inOrder' : 'openPoints', points };
}

function pointOf(duty: Duty, one: DutyFact): OpenPoint {
  const record = recordOfFact(one);
  return {
    code: `duty${duty.duty}`,
    duty: duty.duty,
    text: `${duty.name}: ${one.text}`,
    who: 'client',
    cure: one.cure ?? DUTY.talk,
    ...(record ? { record } : {}),
  };
}

/** The row a fact stands on. */
export function recordOfFact(one: DutyFact): RecordRef | null {
  if (one.action !== null) return { tab: 'actions', id: one.action };
  return one.session === null ? null : { tab: 'sessions', id: one.session };
}
