import { formatShare } from '../../base/amount.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Experiment } from '../../model/work/experiments.ts';
import { localeOf } from '../who.ts';
import { isStarted, libraryOf, type Tactic } from './library.ts';
import { CAPACITY, LACKS } from './learning-words.ts';

/** A little thing that runs, or is an idea still, with what it wants next. */
export interface LittleThing {
  readonly experiment: Experiment;
  /** The day it was to be seen by has passed: did it take us closer? */
  readonly waits: boolean;
  /** What it still lacks, in words: an outcome it serves, why it should work, a day to look at it. */
  readonly lacks: readonly string[];
}

/** What runs and what waits as an idea, across the practice; what waits for a word comes first. */
export interface LittleThings {
  readonly running: readonly LittleThing[];
  readonly ideas: readonly LittleThing[];
  /** Started, and with a verdict: closer, no change, further or unclear. */
  readonly started: number;
  readonly closed: number;
}

const lacksOf = (one: Experiment): string[] => [
  ...(one.outcome === null ? [LACKS.outcome] : []),
  ...(needsConsent(one) && one.consentOn === null ? [LACKS.consent] : []),
  ...(one.hypothesis === null ? [LACKS.hypothesis] : []),
  ...(one.readBy === null ? [LACKS.readBy] : []),
];

/** Whether the client is to agree first: only where it touches their people, money or data. Little things ask for no leave. */
export const needsConsent = ({ touches, risk }: Experiment): boolean =>
  touches === null ? risk === 'needsConsent' : touches !== 'nothing';

/** What trying may take of the own pocket in one engagement, as shares of its fee; it reaches no document and no price. */
export interface TryCapacity {
  /** What was set aside; null where nothing was said. */
  readonly budget: number | null;
  /** The caps of all that was started, together. */
  readonly taken: number;
  /** Started without saying what it may cost at most. */
  readonly unknown: number;
}

/** Adds up what was started; an idea takes nothing. */
export function tryCapacity(book: Book, engagement: string): TryCapacity {
  const started = rowsOf(book, 'experiments', engagement).filter(isStarted);
  return {
    budget: recordOf(book, 'engagements', engagement)?.tryBudget ?? null,
    taken: started.reduce((sum, { ownCap }) => sum + Math.round((ownCap ?? 0) * 10_000), 0) / 10_000,
    unknown: started.filter(({ ownCap }) => ownCap === null).length,
  };
}

/** What trying takes in each open engagement where something was set aside or said. */
export const capacities = (book: Book): { readonly one: Engagement; readonly text: string }[] =>
  book.engagements.flatMap((one) => {
    const text = one.closedOn === null ? capacityWord(book, tryCapacity(book, one.id)) : null;
    return text === null ? [] : [{ one, text }];
  });

/** The capacity in words; null while nothing was set aside and nothing said. */
export function capacityWord(book: Book, { budget, taken, unknown }: TryCapacity): string | null {
  const share = (part: number) => formatShare(part, localeOf(book), 1);
  if (budget === null && taken === 0) return null;
  const all = CAPACITY.all(share(taken));
  const rest = unknown > 0 ? CAPACITY.unlimited(unknown) : '';
  if (budget === null) return `${all}${CAPACITY.nothing}${rest}.`;
  return `${all}${CAPACITY.of(share(budget))}${rest}${taken > budget ? CAPACITY.over : ''}.`;
}

/** Reads the little things of one engagement, or of the whole practice. */
export function littleThings(book: Book, today: Day, engagement?: string): LittleThings {
  const all = engagement === undefined ? book.experiments : rowsOf(book, 'experiments', engagement);
  const read = all
    .map((experiment): LittleThing => {
      const { observed, readBy, state } = experiment;
      const waits = state === 'running' && observed === null && readBy !== null && readBy <= today;
      return { experiment, waits, lacks: lacksOf(experiment) };
    })
    .sort((a, b) => Number(b.waits) - Number(a.waits) || byDay(a.experiment, b.experiment));
  const open = read.filter(({ experiment }) => experiment.observed === null);
  return {
    running: open.filter(({ experiment }) => experiment.state === 'running'),
    ideas: open.filter(({ experiment }) => (experiment.state ?? 'idea') === 'idea'),
    started: all.filter(isStarted).length,
    closed: all.filter(({ observed }) => observed !== null).length,
  };
}

const byDay = (a: Experiment, b: Experiment): number =>
  (a.readBy ?? '9').localeCompare(b.readBy ?? '9') || a.id.localeCompare(b.id);

const keyOf = (name: string): string => name.trim().toLowerCase();
const MOST_OFFERED = 3;

/** What took similar engagements closer and was not tried in this one: of the same service line, else of the same trade. */
export function offeredTo(book: Book, engagement: string): Tactic[] {
  const own = recordOf(book, 'engagements', engagement);
  const isSimilar = (id: string): boolean => {
    const other = recordOf(book, 'engagements', id);
    if (!own || !other || id === engagement) return false;
    return own.serviceLine === null
      ? own.kind !== null && other.kind === own.kind
      : other.serviceLine === own.serviceLine;
  };
  const here = new Set(rowsOf(book, 'experiments', engagement).map(({ name }) => keyOf(name)));
  return libraryOf({ ...book, experiments: book.experiments.filter((one) => isSimilar(one.engagement)) })
    .filter(({ name, closer, further }) => closer > further && !here.has(keyOf(name)))
    .slice(0, MOST_OFFERED);
}

/** What stands in the way of trying more, across the practice: each obstacle once, with what it holds back and what would lower it. */
export function obstaclesOf(book: Book): {
  readonly obstacle: string;
  readonly things: readonly string[];
  readonly lower: readonly string[];
}[] {
  const told = book.experiments.flatMap((one) => (one.obstacle ? [{ ...one, obstacle: one.obstacle }] : []));
  return [...new Set(told.map(({ obstacle }) => keyOf(obstacle)))]
    .map((key) => told.filter(({ obstacle }) => keyOf(obstacle) === key))
    .map((same) => ({
      obstacle: same[0]?.obstacle.trim() ?? '',
      things: [...new Set(same.map(({ name }) => name))].sort(),
      lower: [...new Set(same.flatMap(({ lowering }) => lowering ?? []))].sort(),
    }))
    .sort((a, b) => b.things.length - a.things.length || a.obstacle.localeCompare(b.obstacle));
}

/** What a verdict sets: the day it was given, and whether one keeps on with it. */
export const verdictOn = (observed: NonNullable<Experiment['observed']>, today: Day) => ({
  observed,
  closedOn: today,
  state: observed === 'helped' ? ('kept' as const) : ('dropped' as const),
});
