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
  const about = 'What tends to work';
  return [
    ...library.map((tried) => ({ about, name: tried.name, text: [tacticWord(tried), whereWord(tried)].filter(Boolean).join(' '), tried })), // prettier-ignore
    ...under(about, library.length === 0 ? 'Nothing tried yet. Write down one small thing after your next call.' : null), // prettier-ignore
    ...under(about, comparison && comparisonWord(comparison)),
    ...under('Hypotheses', hypothesesWord(hypotheses)),
  ];
}

function runningLines(book: Book, { things, capacity }: Learned): LearningLine[] {
  const due = ({ experiment: { readBy } }: LittleThing) =>
    readBy === null ? '' : `To be seen by ${formatDay(readBy, localeOf(book), 'short')}.`;
  const told = (about: string) => (thing: LittleThing) => ({
    ...{ about, name: thing.experiment.name },
    text: [sentence(clientWord(book, thing.experiment.engagement)), thing.waits ? 'Did it take you closer?' : due(thing), ...thing.lacks].filter(Boolean).join(' '), // prettier-ignore
  });
  return [
    ...things.running.map(told('Running')),
    ...things.ideas.map(told('Ideas')),
    ...capacity.map(({ title, text }) => ({ about: 'Set aside for trying', name: title, text })),
  ];
}

function saidLines({ obstacles, modes, betterMode, trust, missing }: Learned): LearningLine[] {
  return [
    ...obstacles.map(({ obstacle, things, lower }) => ({
      ...{ about: 'In the way', name: obstacle },
      text: `Holds back ${things.join(', ')}.${lower.length > 0 ? ` Easier with: ${lower.join(', ')}.` : ''}`,
    })),
    ...under('Ways to meet', ...modes.map(modeWord), betterMode && comparisonWord(betterMode)),
    ...trust.map(({ title, text }) => ({ about: 'Trust', name: title, text })),
    ...under('Missing, as clients said', ...missing.map(patternWord)),
  ];
}

function practiceLines(book: Book, learned: Learned): LearningLine[] {
  const { calibration, levels, portfolio, pipeline, effort, wordOfMouth } = learned;
  const locale = localeOf(book);
  const sure = levels.map(
    ({ about, n, came, tooFew }) =>
      `About ${formatShare(about, locale, 0)} sure: ${came} of ${n} came${tooFew ? ', too few to say' : ''}.`,
  );
  const { worth, thank, ask } = wordOfMouth;
  return [
    ...under('Own promises', calibrationWord(calibration), ...sure),
    ...under('Bricks and tents', dependenceWord(book, portfolio)),
    ...under('Invested, spent', effortWord(effort)),
    ...under('Open proposals', ...pipelineWords(book, pipeline)),
    ...under(
      'Word of mouth',
      shareWord(wordOfMouth),
      worth && `Worth so far: ${formatMoney(worth, locale)}.`,
      ...thank.map((one) => thankWord(book, one)),
      ...ask.map(({ id }) => `Ask ${clientWord(book, id)} whom else it could help.`),
    ),
  ];
}
