import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { STAGE } from '../../model/words.ts';
import { effortOf } from '../../rules/journey/effort.ts';
import { journeyFelt } from '../../rules/journey/journey-felt.ts';
import { moodWord } from '../../rules/journey/mood.ts';
import { stageSince } from '../../rules/journey/stage.ts';
import type { ResultProgress } from '../../rules/results/result-found.ts';
import type { Cell } from '../../table/cells/cell.ts';
import { column, named, names, sentences, state, words } from './derived-columns.ts';
import { GOING_TONES, GOING_WORD } from './derived-tones.ts';

const count = (header: string) => column(header, 'count');

/** The columns of the tab Journey; result and experience are two of them, never one. */
export const JOURNEY = [
  named('Client'),
  named('Engagement'),
  { ...column('Stage'), width: 14 },
  column('Since', 'day'),
  state('Result', GOING_TONES),
  state('Experience', GOING_TONES),
  { ...column('Mood'), width: 14 },
  count('Moments seen'),
  count('Work not told'),
  count('Days of silence'),
  count('Limit of silence'),
  count('Promises kept'),
  count('Promises broken'),
  count('Work invested'),
  count('Work spent'),
  words('Decision arc'),
  { ...column('Involvement'), width: 26 },
  words('Talk about'),
];

/** How the way with one client is going. What nobody noted is blank, not zero. */
export function journeyRow(
  book: Book,
  { id, stage, closedOn }: Engagement,
  progress: readonly ResultProgress[],
  now: Instant,
): Cell[] {
  const { axes, mood, iceberg, promises, arc, involvement, talk } = journeyFelt(book, id, progress, now);
  const effort = effortOf(book, now, id);
  const { seen, below, untold, silence } = iceberg;
  const promised = promises.kept + promises.broken + promises.open > 0;
  return [
    ...names(book, id),
    stage && STAGE[stage],
    stageSince(book, id),
    GOING_WORD[axes.result],
    GOING_WORD[axes.experience],
    mood.last && moodWord(mood.last.mood),
    ...(seen + below > 0 ? [seen, untold] : [null, null]),
    ...(closedOn === null ? [silence.now, silence.limit] : [null, null]),
    ...(promised ? [promises.kept, promises.broken] : [null, null]),
    ...(effort.share === null ? [null, null] : [effort.invested, effort.spent]),
    arc,
    involvement.text,
    sentences(book, talk),
  ];
}
