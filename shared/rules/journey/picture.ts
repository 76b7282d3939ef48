import { dayAt } from '../../base/moment.ts';
import type { Day, Instant } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { StageVisit } from '../../model/work/stage-visits.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import { termsOf, zoneOf } from '../guarantee/terms.ts';
import { arcOf, type Arc, type ArcReading } from './arc.ts';
import { talkWord } from './arc-words.ts';
import { certaintyOf, type CertaintySample } from './certainty.ts';
import { moodOf, moodWord, type MoodSample } from './mood.ts';
import { placeOnRing } from './stage.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import type { SilenceStretch } from './timeline-moments.ts';

/** One stage on the line: a visit that was, the one of today, or one to come. A return to a stage is a visit of its own. */
export interface PictureStage {
  readonly stage: Stage;
  readonly state: 'passed' | 'now' | 'ahead';
  /** Blank where it is neither reached nor dated. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly visit: StageVisit | null;
}

/** One talk above (being) or below (doing) the line of NO, 3 to −3. */
export interface PictureTalk {
  readonly on: Day;
  readonly place: number;
  /** The position alone was noted: fewer than three signals count. */
  readonly few: boolean;
  readonly word: string;
  /** What the client said in it. */
  readonly said: readonly string[];
}

/** Everything the one picture of a journey shows; drawn by screens, decided here. */
export interface JourneyPicture {
  readonly today: Day;
  readonly stages: readonly PictureStage[];
  readonly timeline: Timeline;
  readonly mood: readonly MoodSample[];
  readonly sure: readonly { readonly from: Day; readonly to: Day; readonly sure: boolean }[];
  readonly talks: readonly PictureTalk[];
  /** Days on which the client signed a contract, the earliest first. */
  readonly contracts: readonly Day[];
  /** The longest stretch in which the client saw nothing, where it is worth a mark. */
  readonly silence: SilenceStretch | null;
  readonly words: {
    readonly mood: string | null;
    readonly sure: string | null;
    readonly talk: string | null;
  };
}

const STAGES = Object.keys(STAGE) as readonly Stage[];

/** Gathers the picture from rows in any order. */
export function journeyPicture(book: Book, engagement: string, now: Instant): JourneyPicture {
  const zone = zoneOf(book, engagement);
  const today = dayAt(now, zone);
  const timeline = timelineOf(book, engagement, now, zone);
  const { samples: mood, last } = moodOf(book, engagement, now, zone);
  const certainty = certaintyOf(book, engagement, now, zone);
  const talks = placedTalks(arcOf(book, engagement, now, zone));
  return {
    today,
    stages: [...visited(book, engagement, today, timeline), ...ahead(book, engagement, today)],
    timeline,
    mood,
    sure: stretches(certainty.samples, today),
    talks,
    contracts: rowsOf(book, 'contracts', engagement)
      .flatMap(({ clientSignedOn }) => (clientSignedOn && clientSignedOn <= today ? [clientSignedOn] : []))
      .sort(),
    silence:
      [...timeline.silences].sort((a, b) => b.days - a.days || a.from.localeCompare(b.from))[0] ?? null,
    words: {
      mood: last ? moodWord(last.mood) : null,
      sure: certainty.last ? (certainty.last.sure ? 'sure' : 'not sure') : null,
      talk: talks.at(-1)?.word.toLowerCase() ?? null,
    },
  };
}

/** The stages an engagement was in, and the one it is in now. */
function visited(book: Book, engagement: string, today: Day, { moments }: Timeline): PictureStage[] {
  const row = recordOf(book, 'engagements', engagement);
  const visits = rowsOf(book, 'stageVisits', engagement)
    .filter(({ enteredOn }) => enteredOn <= today)
    .sort((a, b) => a.enteredOn.localeCompare(b.enteredOn) || placeOnRing(a.stage) - placeOnRing(b.stage));
  const passed = visits.map((visit, n): PictureStage => {
    const next = visits[n + 1]?.enteredOn ?? null;
    const now = next === null && (row?.stage ?? visit.stage) === visit.stage;
    const to = next ?? (now ? today : (visit.leftOn ?? today));
    return { stage: visit.stage, state: now ? 'now' : 'passed', from: visit.enteredOn, to, visit };
  });
  const last = passed.at(-1);
  if (!row?.stage || last?.state === 'now') return passed;
  const first = [row.decidedOn, moments[0]?.on ?? null]
    .filter((day) => day !== null && day <= today)
    .sort()[0];
  const from = last?.to ?? first ?? today;
  return [...passed, { stage: row.stage, state: 'now', from, to: today, visit: null }];
}

/** The stages still to come; “done” on the day agreed for it, the others without a day. */
function ahead(book: Book, engagement: string, today: Day): PictureStage[] {
  const row = recordOf(book, 'engagements', engagement);
  const end = termsOf(book, engagement)?.termEnd ?? row?.plannedEnd ?? null;
  const place = row?.stage ? placeOnRing(row.stage) : -1;
  return STAGES.slice(place + 1).map((stage) => ({
    stage,
    state: 'ahead',
    from: stage === 'done' && end !== null && end > today ? end : null,
    to: null,
    visit: null,
  }));
}

function stretches(samples: readonly CertaintySample[], today: Day): JourneyPicture['sure'] {
  return samples.flatMap(({ on, sure }, n) => {
    const to = samples[n + 1]?.on ?? today;
    return to > on || n === samples.length - 1 ? [{ from: on, to, sure }] : [];
  });
}

const PLACE = { idea: 3, picturing: 2, believing: 1, noBarrier: 0, yes: -1, doing: -2, done: -3 } as const;

/** The talks that have a place on the arc, the earliest first. */
export const placedTalks = ({ talks }: Arc): PictureTalk[] => talks.flatMap(talkOf);

/** The place at which we were called in; null where only the side is known, or nothing is. */
export const calledInPlace = ({ calledIn }: Arc): number | null =>
  calledIn?.position ? PLACE[calledIn.position] : null;

function talkOf(reading: ArcReading): PictureTalk[] {
  const { on, score, position, counted } = reading;
  if (score === null && position === null) return [];
  const side = score === null ? 0 : Math.sign(score) * (Math.abs(score) > 0.5 ? 2 : 1);
  const said = counted.flatMap(({ words }) => (words === null ? [] : [words]));
  return [
    { on, place: position ? PLACE[position] : side, few: score === null, word: talkWord(reading), said },
  ];
}
