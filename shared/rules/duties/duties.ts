import type { Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { DutyFact, SideFacts } from './duty-fact.ts';
import { DUTIES, dutyView } from './duty-facts.ts';
import { DUTY, DUTY_NAMES } from './duty-words.ts';
import { judged } from './duty-judgement.ts';
import type { Terms } from '../guarantee/terms.ts';

/** How one side stands with one duty. Unknown is never a lapse; only a person makes a lapse material. */
export type DutyStatus = 'met' | 'lapse' | 'excused' | 'unknown' | 'notDue' | 'undecided';

/** One side of one duty: where it stands, in a few words, with every fact. */
export interface DutySide {
  readonly status: DutyStatus;
  readonly text: string;
  readonly facts: readonly DutyFact[];
}

/** One duty of the six with both sides. */
export interface Duty {
  /** 1 to 6. */
  readonly duty: number;
  readonly name: string;
  /** Whether it stands in the terms; a lapse of a duty that does not counts for nothing. */
  readonly inTerms: boolean;
  readonly client: DutySide;
  readonly provider: DutySide;
}

/** The duty table of an engagement. The provider is held to the same standard as the client. */
export function dutyTable(book: Book, engagement: string, terms: Terms | null, now: Instant): Duty[] {
  const view = dutyView(book, engagement, terms, now);
  const notes = rowsOf(book, 'dutyNotes', engagement);
  return DUTIES.map((read, index) => {
    const duty = index + 1;
    const inTerms = terms?.hasDuty(duty) ?? false;
    const { client, provider } = read(view);
    const of = (side: 'client' | 'provider') =>
      notes.filter((note) => note.side === side && note.duty === duty);
    const ours = judged(provider.facts, of('provider'), view.locale);
    const theirs = judged(client.facts, of('client'), view.locale).map((one) => countedOnly(one, inTerms));
    return {
      duty,
      name: DUTY_NAMES[index] ?? '',
      inTerms,
      client: sideOf({ ...client, facts: theirs }, 'notDue'),
      provider: sideOf({ ...provider, facts: ours }, client.facts.length > 0 ? 'unknown' : 'notDue'),
    };
  });
}

const MISSED: readonly DutyFact['state'][] = ['missed', 'lapse', 'material'];

/** A miss counts only where the duty is in the terms and the other side's part is not missing. */
function countedOnly(one: DutyFact, inTerms: boolean): DutyFact {
  if (!MISSED.includes(one.state)) return one;
  if (inTerms && one.mirror !== 'missing') return one;
  const why = inTerms ? DUTY.ownPartMissing : DUTY.notInTerms;
  return { ...one, state: 'uncounted', cure: null, text: `${one.text}; ${why}` };
}

function sideOf({ facts, text }: SideFacts, empty: DutyStatus): DutySide {
  if (facts.length === 0)
    return { status: empty, text: empty === 'unknown' ? DUTY.unknown : DUTY.notDue, facts };
  const status = statusOf(facts);
  return { status, text: textOf(status, facts, text), facts };
}

function statusOf(facts: readonly DutyFact[]): DutyStatus {
  const states = new Set(facts.map(({ state }) => state));
  if (states.has('lapse') || states.has('material')) return 'lapse';
  if (states.has('missed')) return 'undecided';
  if (states.has('excused') && facts.some((one) => one.state === 'excused' && one.noted)) return 'excused';
  if (states.has('kept')) return 'met';
  return states.has('excused') ? 'excused' : 'unknown';
}

const TELLING: Readonly<Partial<Record<DutyStatus, readonly DutyFact['state'][]>>> = {
  lapse: ['material', 'lapse'],
  undecided: ['missed'],
  excused: ['excused'],
};

function textOf(status: DutyStatus, facts: readonly DutyFact[], text: string | null): string {
  const states = TELLING[status] ?? [];
  const telling = facts.filter((one) => states.includes(one.state));
  const [first] = telling;
  if (first) return telling.length > 1 ? DUTY.andMore(first.text, telling.length - 1) : first.text;
  if (status === 'unknown') return DUTY.noBreach(text);
  return text ?? facts.map((one) => one.text).join('; ');
}
