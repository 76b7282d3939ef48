import { formatDay } from '#shared/base/day.ts';
import { recordOf } from '#shared/model/book.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { stageQuestion } from '#shared/rules/journey/stage-question.ts';
import { stageSince } from '#shared/rules/journey/stage.ts';
import type { MoveStage } from '#shared/workflows/move-stage.ts';
import { clientOf, findEngagement, type Asked } from '../find-engagement.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { readPractice, save } from '../practice.ts';
import { dayFrom } from '../session-times.ts';
import { EXIT } from '../stop.ts';
import type { World } from '../world.ts';

/** What `move` may be told. */
export interface MoveOptions extends Credentials, Asked {
  readonly on?: string;
  readonly answer?: NonNullable<MoveStage['answer']>;
  readonly words?: string;
  readonly because?: string;
}

/** Moves an engagement to a stage, and asks the question of that stage where it was not answered. */
export async function move(book: string, to: Stage, options: MoveOptions, world: World): Promise<number> {
  const practice = await readPractice(await openHome(book, options, world), world);
  const { id } = findEngagement(practice.book, options);
  const wish = {
    kind: 'moveStage',
    engagement: id,
    to,
    on: dayFrom(options.on, practice.place.locale),
    answer: options.answer ?? null,
    evidence: options.words ?? null,
    reason: options.because ?? null,
  } as const;
  const saved = await save(practice, () => wish, world);
  const now = saved.practice.book;
  const row = recordOf(now, 'engagements', id);
  if (!row) return EXIT.fine;
  const since = stageSince(now, id);
  const day = since ? ` since ${formatDay(since, practice.place.locale)}` : '';
  world.out(`${clientOf(now, row)}, ${row.title}: ${STAGE[to]}${day}.`);
  const { field, text } = stageQuestion(to, clientOf(now, row));
  if (wish[field] === null)
    world.out(`Ask: ${text} (${field === 'answer' ? '--answer yes, partly or no' : '--words "…"'})`);
  return EXIT.fine;
}
