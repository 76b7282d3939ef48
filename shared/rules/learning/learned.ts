import { dayAt } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { bricksAndTents } from '../journey/bricks-and-tents.ts';
import { effortOf } from '../journey/effort.ts';
import { pipelineOf } from '../journey/pipeline.ts';
import { trustsOf } from '../journey/trust.ts';
import { calibrationOf, sureLevels } from './calibration.ts';
import { hypothesesOf } from './hypotheses.ts';
import { clearest, libraryOf, modesOf } from './library.ts';
import { capacities, littleThings, obstaclesOf } from './little-things.ts';
import { missingPatterns } from './missing-said.ts';
import { wordOfMouth } from './word-of-mouth.ts';

/** All that a practice learned across its engagements. */
export type Learned = ReturnType<typeof learnedOf>;

/** Reads what was tried and what came of it, how well own confidence fits, and what the practice is built of; from rows in any order. */
export function learnedOf(book: Book, now: Instant, zone: Zone) {
  const [library, modes] = [libraryOf(book), modesOf(book)];
  return {
    ...{ library, comparison: clearest(library), things: littleThings(book, dayAt(now, zone)) },
    ...{ hypotheses: hypothesesOf(book.experiments), effort: effortOf(book, now) },
    ...{ calibration: calibrationOf(book, now), levels: sureLevels(book, now) },
    capacity: capacities(book).map(({ one, text }) => ({ title: one.title, text })),
    ...{ modes, betterMode: clearest(modes) },
    trust: trustsOf(book, now).map(({ one, text }) => ({ title: one.title, text })),
    ...{ missing: missingPatterns(book), obstacles: obstaclesOf(book) },
    ...{ portfolio: bricksAndTents(book, now), pipeline: pipelineOf(book, now) },
    wordOfMouth: wordOfMouth(book),
  };
}
