import { formatMoney, formatShare } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { sentence } from '../../base/text.ts';
import type { Book } from '../../model/book.ts';
import { dependenceWord } from '../journey/bricks-and-tents.ts';
import { effortWord } from '../journey/effort.ts';
import { pipelineWords } from '../journey/pipeline.ts';
import { clientWord, localeOf } from '../who.ts';
import { calibrationWord } from './calibration.ts';
import { hypothesesWord } from './hypotheses.ts';
import type { Learned } from './learned.ts';
import { comparisonWord, modeWord, tacticWord, whereWord, type Tactic } from './library.ts';
import type { LittleThing } from './little-things.ts';
import { patternWord } from './missing-said.ts';
import { shareWord, thankWord } from './word-of-mouth.ts';
import { LEARNED, SURE, WORD_OF_MOUTH } from './learning-words.ts';

/** One thing learned in words: what it is about, its name where it has one, and what is known. */
export interface LearningLine {
  readonly about: string;
  readonly name: string | null;
  readonly text: string;
  /** The counts behind it, where it was tried. */
  readonly tried?: Tactic;
}

/** What was learned as lines, the same on every surface. */
export const learningLines = (book: Book, learned: Learned): LearningLine[] => [
  ...triedLines(learned),
  ...runningLines(book, learned),
  ...saidLines(learned),
  ...practiceLines(book, learned),
];

const under = (about: string, ...texts: readonly (string | null)[]): LearningLine[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [{ about, name: null, text }]));

function triedLines({ library, comparison, hypotheses }: Learned): LearningLine[] {
  const about = LEARNED.works;
  return [
    ...library.map((tried) => ({ about, name: tried.name, text: [tacticWord(tried), whereWord(tried)].filter(Boolean).join(' '), tried })), // prettier-ignore
    ...under(about, library.length === 0 ? LEARNED.nothingTried : null), // prettier-ignore
    ...under(about, comparison && comparisonWord(comparison)),
    ...under(LEARNED.hypotheses, hypothesesWord(hypotheses)),
  ];
}

function runningLines(book: Book, { things, capacity }: Learned): LearningLine[] {
  const due = ({ experiment: { readBy } }: LittleThing) =>
    readBy === null ? '' : LEARNED.seenBy(formatDay(readBy, localeOf(book), 'short'));
  const told = (about: string) => (thing: LittleThing) => ({
    ...{ about, name: thing.experiment.name },
    text: [sentence(clientWord(book, thing.experiment.engagement)), thing.waits ? LEARNED.closer : due(thing), ...thing.lacks].filter(Boolean).join(' '), // prettier-ignore
  });
  return [
    ...things.running.map(told(LEARNED.running)),
    ...things.ideas.map(told(LEARNED.ideas)),
    ...capacity.map(({ title, text }) => ({ about: LEARNED.capacity, name: title, text })),
  ];
}

function saidLines({ obstacles, modes, betterMode, trust, missing }: Learned): LearningLine[] {
  return [
    ...obstacles.map(({ obstacle, things, lower }) => ({
      ...{ about: LEARNED.obstacle, name: obstacle },
      text: LEARNED.holdsBack(things.join(', '), lower.join(', ')),
    })),
    ...under(LEARNED.modes, ...modes.map(modeWord), betterMode && comparisonWord(betterMode)),
    ...trust.map(({ title, text }) => ({ about: LEARNED.trust, name: title, text })),
    ...under(LEARNED.missing, ...missing.map(patternWord)),
  ];
}

function practiceLines(book: Book, learned: Learned): LearningLine[] {
  const { calibration, levels, portfolio, pipeline, effort, wordOfMouth } = learned;
  const locale = localeOf(book);
  const sure = levels.map(({ about, n, came, tooFew }) =>
    SURE.level(formatShare(about, locale, 0), came, n, tooFew),
  );
  const { worth, thank, ask } = wordOfMouth;
  return [
    ...under(LEARNED.promises, calibrationWord(calibration), ...sure),
    ...under(LEARNED.portfolio, dependenceWord(book, portfolio)),
    ...under(LEARNED.effort, effortWord(effort)),
    ...under(LEARNED.pipeline, ...pipelineWords(book, pipeline)),
    ...under(
      LEARNED.wordOfMouth,
      shareWord(wordOfMouth),
      worth && WORD_OF_MOUTH.worth(formatMoney(worth, locale)),
      ...thank.map((one) => thankWord(book, one)),
      ...ask.map(({ id }) => WORD_OF_MOUTH.ask(clientWord(book, id))),
    ),
  ];
}
