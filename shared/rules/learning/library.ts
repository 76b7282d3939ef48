import { recordOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Experiment } from '../../model/work/experiments.ts';
import { TRADE } from '../../model/words.ts';
import { hasClientWord } from '../duties/duty-feedback.ts';
import { probabilityBetter } from '../finance/probability-better.ts';
import { MODE, TRIED } from './learning-words.ts';

/** One little thing across engagements: how often it was tried, looked at, and brought the outcome closer. */
export interface Tactic {
  readonly name: string;
  /** The first try of it. */
  readonly first: string;
  readonly tried: number;
  /** Tries with a verdict: closer, no change, further. Unclear is not a verdict. */
  readonly looked: number;
  readonly closer: number;
  readonly further: number;
  /** A mark a try that is over or running; null where nobody has looked yet. */
  readonly marks: readonly Experiment['observed'][];
  /** Titles of the engagements it was tried in, their trades, and the clients it was tried for. */
  readonly where: readonly string[];
  readonly trades: readonly string[];
  readonly whom: readonly string[];
}

/** What was looked at so often, and how often it was well. */
export type Tried = Pick<Tactic, 'name' | 'looked' | 'closer'>;

/** Of two things looked at often enough, which is the better one. */
export interface Comparison {
  readonly better: Tried;
  readonly other: Tried;
  /** 0 to 1: that the first works more often. */
  readonly chance: number;
}

/** Below this many looked at nothing is said and nothing compared. */
const FEWEST = 5;
/** Between 20 and 80 in 100 there is no difference to rely on. */
const CLEAR = 0.8;

const MODES = Object.entries(MODE);

const keyOf = ({ name }: Experiment): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether it was tried: it has left the ideas, or someone said what came of it. */
export const isStarted = ({ state, observed }: Experiment): boolean =>
  (state ?? 'idea') !== 'idea' || observed !== null;

/** All little things that were tried, most looked at first, then closer; ideas that were never tried are left out. */
export function libraryOf(book: Book): Tactic[] {
  const tried = book.experiments.filter(isStarted).sort((a, b) => a.id.localeCompare(b.id));
  const byName = new Map<string, Experiment[]>();
  for (const one of tried) {
    const same = byName.get(keyOf(one)) ?? [];
    same.push(one);
    byName.set(keyOf(one), same);
  }
  return [...byName.values()]
    .map((tries) => tacticOf(book, tries))
    .sort((a, b) => b.looked - a.looked || b.closer - a.closer || a.name.localeCompare(b.name));
}

function tacticOf(book: Book, tries: readonly Experiment[]): Tactic {
  const count = (...seen: readonly Experiment['observed'][]) =>
    tries.filter(({ observed }) => seen.includes(observed)).length;
  const rows = tries.map(({ engagement }) => recordOf(book, 'engagements', engagement));
  const once = (of: (row: Engagement) => string | null | undefined): string[] =>
    [...new Set(rows.map((row) => (row ? of(row) : null) ?? ''))].filter(Boolean).sort();
  return {
    name: tries[0]?.name.trim() ?? '',
    first: tries[0]?.id ?? '',
    tried: tries.length,
    looked: count('helped', 'noChange', 'harmed'),
    closer: count('helped'),
    further: count('harmed'),
    marks: tries.map(({ observed }) => observed),
    where: once(({ title }) => title),
    trades: once(({ kind }) => kind && TRADE[kind]),
    whom: once(({ client }) => recordOf(book, 'clients', client)?.name),
  };
}

/** What can be said of one thing: too few to say, or closer in n of m. */
export const tacticWord = ({ looked, closer, tried }: Tactic): string =>
  looked < FEWEST ? TRIED.tooFew(looked, tried) : TRIED.closer(closer, looked, tried);

/** Where a thing was tried, and for whom. */
export const whereWord = ({ trades, whom, where }: Tactic): string =>
  [trades.join(', '), whom.length > 0 ? TRIED.forWhom(whom.join(', ')) : '', where.join(', ')].filter(Boolean).join('; '); // prettier-ignore

/** One way to meet: how often it brought full value by the client’s own word, and how it was rated by our own feeling. Never one number. */
export interface Mode extends Tried {
  readonly rated: number;
  /** The mean of the ratings, 1 to 5; null below five of them. */
  readonly rating: number | null;
}

/** The ways to meet that were answered or rated. */
export function modesOf(book: Book): Mode[] {
  const answered = book.sessions.filter((one) => hasClientWord(one) && one.gotValue !== null);
  const ratings = book.talks.flatMap(({ session, modeWorth }) =>
    modeWorth === null ? [] : [{ mode: recordOf(book, 'sessions', session)?.mode, worth: modeWorth }],
  );
  return MODES.map(([mode, name]) => {
    const here = answered.filter((one) => one.mode === mode);
    const worths = ratings.filter((one) => one.mode === mode).map(({ worth }) => worth);
    const sum = worths.reduce((all, one) => all + one, 0);
    return {
      ...{ name, looked: here.length, closer: here.filter(({ gotValue }) => gotValue === 'yes').length },
      rated: worths.length,
      rating: worths.length < FEWEST ? null : sum / worths.length,
    };
  }).filter(({ looked, rated }) => looked + rated > 0);
}

/** What can be said of one way to meet. */
export function modeWord({ name, looked, closer, rated, rating }: Mode): string {
  const said = looked < FEWEST ? TRIED.fewAnswered(looked) : TRIED.fullValue(closer, looked);
  const own = rating === null ? TRIED.fewRated(rated) : TRIED.rated(rating.toFixed(1), rated);
  return `${name}: ${said}${rated === 0 ? '' : `; ${own}`}.`;
}

/** The clearest difference between two things that were both looked at often enough; null where there is none to rely on. */
export function clearest(library: readonly Tried[]): Comparison | null {
  const known = library.filter(({ looked }) => looked >= FEWEST);
  const pairs = known.flatMap((better) =>
    known
      .filter((other) => other !== better)
      .map((other): Comparison => ({ better, other, chance: chanceOf(better, other) })),
  );
  const best = pairs.sort((a, b) => b.chance - a.chance)[0];
  return best && best.chance >= CLEAR ? best : null;
}

const chanceOf = (better: Tried, other: Tried): number =>
  probabilityBetter({
    a: { successes: other.closer, trials: other.looked },
    b: { successes: better.closer, trials: better.looked },
  });

/** The comparison in words. */
export const comparisonWord = ({ better, other, chance }: Comparison): string =>
  TRIED.better(better.name, other.name, Math.round(chance * 100), better.looked, other.looked);
