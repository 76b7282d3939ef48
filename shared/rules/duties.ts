import type { Book } from '../model/book.ts';
import { rowsOf } from '../model/book.ts';
import type { DutyNote } from '../model/duty-notes.ts';
import type { Instant } from '../base/time.ts';
import { DUTY_FACTS } from './duty-facts.ts';
import type { Reason } from './explain.ts';
import type { Terms } from './terms.ts';

/** How one side stands with one duty. Unknown is never a lapse; only a person makes a lapse material. */
export type DutyStatus = 'met' | 'lapse' | 'excused' | 'unknown' | 'notDue' | 'undecided';

/** One observed fact about a duty, with the row it stands on. */
export interface DutyFact {
  readonly state: 'kept' | 'missed' | 'unknown' | 'excused' | 'lapse' | 'material';
  readonly text: string;
  readonly session: string | null;
  readonly action: string | null;
}

/** One side of one duty. */
export interface DutySide {
  readonly status: DutyStatus;
  readonly text: string;
  readonly facts: readonly DutyFact[];
}

/** One duty of the six with both sides. */
export interface Duty {
  readonly duty: number;
  readonly name: string;
  readonly inTerms: boolean;
  readonly client: DutySide;
  readonly provider: DutySide;
}

/** The six duties of seed 004, short. */
export const DUTY_NAMES = [
  'Clarity on objective and minimum results',
  'Says right after each session if there was value',
  'Homework, as well as possible',
  'Common sense about outside events',
  'On time, to the end',
  'Notice to cancel',
] as const;

/** The duty table of an engagement. */
export function dutyTable(book: Book, engagement: string, terms: Terms | null, now: Instant): Duty[] {
  const notes = rowsOf(book, 'dutyNotes', engagement);
  return DUTY_NAMES.map((name, index) => {
    const duty = index + 1;
    const facts = DUTY_FACTS[index]?.(book, engagement, terms, now) ?? { client: [], provider: [] };
    const side = (which: 'client' | 'provider'): DutySide =>
      sideOf(
        judged(
          facts[which],
          notes.filter((note) => note.side === which && note.duty === duty),
        ),
        which,
        facts.client.length > 0,
      );
    return {
      duty,
      name,
      inTerms: terms?.hasDuty(duty) ?? false,
      client: side('client'),
      provider: side('provider'),
    };
  });
}

/** A person's word settles a fact: excused, met, a lapse, a material lapse. The latest word counts. */
function judged(facts: readonly DutyFact[], notes: readonly DutyNote[]): DutyFact[] {
  const latest = [...notes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id.localeCompare(b.id)));
  const settled = facts.map((fact) => {
    const note = latest.filter((one) => one.session === fact.session && one.action === fact.action).at(-1);
    if (!note) return fact;
    return {
      ...fact,
      state: NOTE_STATE[note.judgement],
      text: `${fact.text}; ${NOTE_WORDS[note.judgement]} on ${note.on}: ${note.reason}`,
    };
  });
  const loose = latest.filter(
    (note) => !facts.some((fact) => fact.session === note.session && fact.action === note.action),
  );
  return [
    ...settled,
    ...loose.map((note): DutyFact => ({
      state: NOTE_STATE[note.judgement],
      text: note.reason,
      session: note.session,
      action: note.action,
    })),
  ];
}

const NOTE_STATE = { excused: 'excused', lapse: 'lapse', material: 'material', met: 'kept' } as const;
const NOTE_WORDS = {
  excused: 'excused',
  lapse: 'left as a lapse',
  material: 'called material',
  met: 'taken as met',
} as const;

function sideOf(facts: readonly DutyFact[], which: 'client' | 'provider', due: boolean): DutySide {
  const count = (state: DutyFact['state']) => facts.filter((fact) => fact.state === state).length;
  const kept = count('kept');
  const known = facts.length - count('unknown');
  const show = (status: DutyStatus): DutySide => ({
    status,
    text: textOf(status, kept, known, facts),
    facts,
  });
  if (facts.length === 0)
    return { status: due && which === 'provider' ? 'unknown' : 'notDue', text: 'Not due yet', facts };
  if (count('lapse') + count('material') > 0) return show('lapse');
  if (count('missed') > 0) return show('undecided');
  if (kept > 0) return show('met');
  return show(count('excused') > 0 ? 'excused' : 'unknown');
}

function textOf(status: DutyStatus, kept: number, known: number, facts: readonly DutyFact[]): string {
  const telling =
    facts.find((fact) => fact.state === 'material' || fact.state === 'lapse' || fact.state === 'missed') ??
    facts.find((fact) => fact.state === 'excused');
  if (status === 'unknown') return 'Not known; unknown is no breach';
  if (status === 'met' && facts.length === 1) return facts[0]?.text ?? '';
  if (telling && status !== 'met') return telling.text;
  return `${kept} of ${known}`;
}

/** The client's part: in order, or open points with cures. Never a score, a state or a gate. */
export interface ClientPart {
  readonly state: 'inOrder' | 'openPoints';
  readonly points: readonly Reason[];
}

/** Open points of the client's part: what was missed while the provider did the mirror duty. */
export function clientPart(duties: readonly Duty[]): ClientPart {
  const points = duties.flatMap((duty): Reason[] => {
    if (!duty.inTerms || (duty.client.status !== 'undecided' && duty.client.status !== 'lapse')) return [];
    if (duty.provider.status === 'undecided' || duty.provider.status === 'lapse') return [];
    const open = duty.client.facts.filter(
      (fact) => fact.state === 'missed' || fact.state === 'lapse' || fact.state === 'material',
    );
    return open.map((fact) => ({
      code: `duty${duty.duty}`,
      text: `${duty.name}: ${fact.text}`,
      who: 'client',
      ...(fact.session
        ? { record: { tab: 'sessions' as const, id: fact.session } }
        : fact.action
          ? { record: { tab: 'actions' as const, id: fact.action } }
          : {}),
    }));
  });
  return { state: points.length === 0 ? 'inOrder' : 'openPoints', points };
}
