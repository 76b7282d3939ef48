import { formatDay } from '../../base/day.ts';
import type { DutyNote } from '../../model/guarantee/duty-notes.ts';
import { fact, type DutyFact } from './duty-fact.ts';
import { JUDGED } from './duty-words.ts';

const NOTE_STATE = { excused: 'excused', lapse: 'lapse', material: 'material', met: 'kept' } as const;

const forgives = (note: DutyNote): boolean => note.judgement === 'excused' || note.judgement === 'met';

/** A lapse needs a named person and a reason in words; without them the note says nothing. */
const speaks = (note: DutyNote): boolean =>
  forgives(note) || (Boolean(note.reason?.trim()) && Boolean(note.by?.trim()));

const ofWholeDuty = (note: DutyNote): boolean => note.session === null && note.action === null;

/** A note speaks of its own fact; one of the whole duty forgives every fact, and blames only what was missed. */
const isAbout = (note: DutyNote, one: DutyFact): boolean =>
  (note.session === one.session && note.action === one.action) ||
  (ofWholeDuty(note) && (forgives(note) || one.state === 'missed'));

const earliestFirst = (a: DutyNote, b: DutyNote): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id.localeCompare(b.id);

/**
 * What a person's word makes of the facts: excused, met, a lapse, a material lapse. The latest word on a fact counts. What is
 * not known to have been missed cannot be called a lapse by anyone (`judgeable`); such a note stays without effect.
 */
export function judged(facts: readonly DutyFact[], notes: readonly DutyNote[], locale: string): DutyFact[] {
  if (notes.length === 0) return [...facts];
  const said = notes.filter(speaks).sort(earliestFirst);
  const settled = facts.map((one) => {
    const note = said.filter((other) => isAbout(other, one)).at(-1);
    return note ? settle(one, note, locale) : one;
  });
  const loose = said.filter((note) => !facts.some((one) => isAbout(note, one)));
  return [...settled, ...latestOfEach(loose).flatMap((note) => spoken(note, facts.length > 0, locale))];
}

/** Only what is known to have been missed can be blamed; material only where the fact allows it. */
const mayBlame = (one: DutyFact, note: DutyNote): boolean =>
  one.judgeable || (note.judgement === 'lapse' && one.state === 'missed');

function settle(one: DutyFact, note: DutyNote, locale: string): DutyFact {
  if (one.state === 'kept' && forgives(note)) return one;
  const when = formatDay(note.on, locale, 'short');
  if (!forgives(note) && !mayBlame(one, note))
    return {
      ...one,
      noted: true,
      text: JUDGED.withoutEffect(one.text, JUDGED.as[note.judgement], when),
    };
  const text = `${one.text}; ${JUDGED.because(JUDGED.as[note.judgement], when, note.reason)}`;
  return { ...one, state: NOTE_STATE[note.judgement], text, noted: true, cure: cureOf(note) };
}

/** A note on something no fact is known of: an excuse stands, a lapse counts for nothing. */
function spoken(note: DutyNote, hasFacts: boolean, locale: string): DutyFact[] {
  if (forgives(note) && ofWholeDuty(note) && hasFacts) return [];
  const at = { session: note.session, action: note.action, noted: true };
  const words = JUDGED.because(JUDGED.as[note.judgement], formatDay(note.on, locale, 'short'), note.reason);
  return forgives(note)
    ? [fact(NOTE_STATE[note.judgement], words, at)]
    : [fact('uncounted', JUDGED.nothingShows(words), { ...at, mirror: 'unknown' })];
}

const latestOfEach = (notes: readonly DutyNote[]): DutyNote[] => [
  ...new Map(notes.map((note) => [`${note.session} ${note.action}`, note])).values(),
];

const cureOf = (note: DutyNote): string | null => (forgives(note) ? null : JUDGED.cure);
