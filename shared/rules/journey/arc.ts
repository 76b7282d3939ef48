import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { ArcSignal } from '../../model/work/arc-signals.ts';
import type { Stage } from '../../model/words.ts';
import { placeOnRing } from './stage.ts';

/** What the confirmed signals of one talk add up to. */
export interface ArcReading {
  /** The session, or null where signals were noted on a day without one. */
  readonly session: string | null;
  readonly on: Day;
  /** Signals that count, with their words. */
  readonly counted: readonly ArcSignal[];
  /** Dates, prices and comparisons from the choice on: expected there, so they say nothing. */
  readonly expected: readonly ArcSignal[];
  /** −1 (doing) to 1 (being); null where fewer than three signals count. */
  readonly score: number | null;
  /** The position noted in the talk, the latest of several. */
  readonly position: ArcSignal['position'];
}

/** A turn from one side of the arc to the other between two talks. */
export interface ArcTurn {
  readonly on: Day;
  readonly to: 'being' | 'doing';
  /** What was heard in the talk that turned it. */
  readonly words: readonly string[];
}

/** Where on the arc we were called in; the position is blank where only the side is known. */
export interface CalledIn {
  readonly on: Day;
  readonly side: 'being' | 'doing' | null;
  readonly position: ArcSignal['position'];
}

/** The decision arc of an engagement: a heuristic, shown with what it rests on, entering no price and no guarantee. */
export interface Arc {
  readonly talks: readonly ArcReading[];
  readonly score: number | null;
  /** How many confirmed signals count. */
  readonly heard: number;
  readonly kind: 'customer' | 'mixed' | 'client' | null;
  /** The last scored talk less the one before it; null while there are fewer than two. */
  readonly trend: number | null;
  readonly turns: readonly ArcTurn[];
  /** Where on the arc we were called in: as noted in a talk, else the first talk whose side is known. */
  readonly calledIn: CalledIn | null;
}

/** How strongly a score is drawn to the middle. */
export const SHRINK = 2;
/** Fewer confirmed signals than these say too little. */
export const FEWEST = 3;
/** From here on a relationship is called by one name. */
const CLEAR = 0.2;
const EXPECTED_FROM_CHOICE: readonly ArcSignal['code'][] = ['D2', 'D4', 'D5'];

/** (B − D) ÷ (B + D + 2), null below three signals: short talks say little. */
function scoreOf(signals: readonly ArcSignal[]): number | null {
  const being = signals.filter(({ code }) => code.startsWith('B')).length;
  return signals.length < FEWEST ? null : (being - (signals.length - being)) / (signals.length + SHRINK);
}

/** Which side a talk is on: by its score, else by the position noted; null at the middle or where little was heard. */
export function sideOf({
  score,
  position,
}: Pick<ArcReading, 'score' | 'position'>): 'being' | 'doing' | null {
  if (score !== null && score !== 0) return score > 0 ? 'being' : 'doing';
  if (position === null || position === 'noBarrier') return null;
  return ['yes', 'doing', 'done'].includes(position) ? 'doing' : 'being';
}

/** The stage of a day: of the visit noted for it, else the one the engagement is in. */
function stageOn(book: Book, engagement: string, day: Day): Stage | null {
  const visits = rowsOf(book, 'stageVisits', engagement)
    .filter((one) => one.enteredOn <= day && (one.leftOn === null || one.leftOn >= day))
    .sort((a, b) => a.enteredOn.localeCompare(b.enteredOn) || placeOnRing(a.stage) - placeOnRing(b.stage));
  return visits.at(-1)?.stage ?? recordOf(book, 'engagements', engagement)?.stage ?? null;
}

function readingOf(book: Book, engagement: string, on: Day, signals: readonly ArcSignal[]): ArcReading {
  const stage = stageOn(book, engagement, on);
  const chosen = stage !== null && placeOnRing(stage) >= placeOnRing('choose');
  const isExpected = ({ code }: ArcSignal) => chosen && EXPECTED_FROM_CHOICE.includes(code);
  const counted = signals.filter((one) => !isExpected(one));
  return {
    session: signals[0]?.session ?? null,
    on,
    counted,
    expected: signals.filter(isExpected),
    score: scoreOf(counted),
    position: signals.filter(({ position }) => position !== null).at(-1)?.position ?? null,
  };
}

/** Reads the arc from rows in any order: confirmed signals only, none from days to come. */
export function arcOf(book: Book, engagement: string, now: Instant, zone: Zone): Arc {
  const byTalk = new Map<
    string,
    { start: Instant; signals: ArcSignal[]; position?: ArcSignal['position'] }
  >();
  const confirmed = rowsOf(book, 'arcSignals', engagement)
    .filter(({ state }) => state === 'confirmed')
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id));
  for (const one of confirmed) {
    const session = one.session === null ? null : recordOf(book, 'sessions', one.session);
    const moment = session?.start ?? one.at;
    if (moment === null || instantOf(moment) > now) continue;
    const start = instantOf(moment);
    const key = session?.id ?? dayAt(start, zone);
    const talk = byTalk.get(key) ?? { start, signals: [] };
    talk.signals.push(one);
    byTalk.set(key, talk);
  }
  const noted = rowsOf(book, 'talks', engagement)
    .filter(({ position }) => position !== null)
    .sort((a, b) => a.id.localeCompare(b.id));
  for (const one of noted) {
    const moment = recordOf(book, 'sessions', one.session)?.start ?? one.at;
    if (moment === null || instantOf(moment) > now) continue;
    const start = instantOf(moment);
    const key = one.session ?? dayAt(start, zone);
    byTalk.set(key, { start, signals: [], ...byTalk.get(key), position: one.position });
  }
  const talks = [...byTalk.entries()]
    .sort(([a, one], [b, other]) => one.start - other.start || a.localeCompare(b))
    .map(([key, { start, signals, position }]) => {
      const read = readingOf(book, engagement, dayAt(start, zone), signals);
      return {
        ...read,
        session: recordOf(book, 'sessions', key)?.id ?? null,
        position: heldAtNo(book, engagement, read.on, position ?? read.position),
      };
    });
  return arcFrom(talks, calledInAs(book, engagement, now, zone));
}

/** A yes is not reached while a no that blocks it was open on that day: it was at NO. */
function heldAtNo(
  book: Book,
  engagement: string,
  day: Day,
  position: ArcSignal['position'],
): ArcSignal['position'] {
  const isOpen = rowsOf(book, 'objections', engagement).some(
    ({ blocking, on, state, passedOn }) =>
      blocking === true &&
      (on === null || on <= day) &&
      (state !== 'passed' || (passedOn !== null && passedOn > day)),
  );
  return position === 'yes' && isOpen ? 'noBarrier' : position;
}

/** What the earliest talk that says so has as the place where we were called in. */
function calledInAs(book: Book, engagement: string, now: Instant, zone: Zone): CalledIn | null {
  const said = rowsOf(book, 'talks', engagement).flatMap(({ id, session, at, calledIn }) => {
    const moment = recordOf(book, 'sessions', session)?.start ?? at;
    const start = moment === null ? null : instantOf(moment);
    return calledIn === null || start === null || start > now ? [] : [{ id, start, calledIn }];
  });
  const [first] = said.sort((a, b) => a.start - b.start || a.id.localeCompare(b.id));
  if (!first) return null;
  const side = sideOf({ score: null, position: first.calledIn });
  return { on: dayAt(first.start, zone), side, position: first.calledIn };
}

function arcFrom(talks: readonly ArcReading[], called: CalledIn | null): Arc {
  const all = talks.flatMap(({ counted }) => counted);
  const score = scoreOf(all);
  const [before, last] = talks.flatMap((one) => (one.score === null ? [] : [one.score])).slice(-2);
  const sided = talks.flatMap((talk) => {
    const side = sideOf(talk);
    return side === null ? [] : [{ talk, side }];
  });
  return {
    talks,
    score,
    heard: all.length,
    kind: score === null ? null : score > CLEAR ? 'client' : score < -CLEAR ? 'customer' : 'mixed',
    trend: before === undefined || last === undefined ? null : last - before,
    turns: sided.flatMap(({ talk, side }, n) =>
      n === 0 || sided[n - 1]?.side === side
        ? []
        : [{ on: talk.on, to: side, words: wordsOn(side, talk.counted) }],
    ),
    calledIn: called ?? (sided[0] ? { on: sided[0].talk.on, side: sided[0].side, position: null } : null),
  };
}

/** The client's words that speak for a side. */
const wordsOn = (side: 'being' | 'doing', signals: readonly ArcSignal[]): string[] =>
  signals
    .filter(({ code }) => code.startsWith(side === 'being' ? 'B' : 'D'))
    .flatMap(({ words }) => (words === null ? [] : [words]));
