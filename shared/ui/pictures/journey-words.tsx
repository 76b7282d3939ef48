import type { JSX } from 'preact';
import { addDays, daysBetween, formatDay } from '../../base/day.ts';
import { STAGE } from '../../model/words.ts';
import type { JourneyPicture, PictureStage } from '../../rules/journey/picture.ts';
import { moodWord } from '../../rules/journey/mood.ts';
import { stageQuestion } from '../../rules/journey/stage-question.ts';
import type { RecordRef } from '../../rules/explain.ts';
import type { TimelineWeek } from '../../rules/journey/timeline.ts';
import { Button } from '../actions.tsx';

const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;
const isIn = (week: TimelineWeek, day: string): boolean => day >= week.from && day <= addDays(week.from, 6);

/** The picture for whoever does not see it: the stage, what was seen, what is untold, mood, certainty, the last talk. */
export function pictureInWords({ stages, timeline, words }: JourneyPicture, locale: string): string {
  const now = stages.find(({ state }) => state === 'now');
  return [
    now
      ? `${STAGE[now.stage]}${now.from ? ` since ${formatDay(now.from, locale, 'short')}` : ''}`
      : 'No stage yet',
    `${count(timeline.seenCount, 'moment')} seen, ${count(timeline.workCount, 'piece')} of work below the line, ${timeline.untoldCount} untold`,
    ...(words.mood ? [`mood ${words.mood}`] : []),
    ...(words.sure ? [words.sure] : []),
    ...(words.talk ? [`last talk ${words.talk}`] : []),
  ].join('; ');
}

/** One week in a sentence: "Week of 3 Aug: session 3, 2 untold, value partly, mood low"; or one lane of it, counted from 0. */
export function weekInWords(
  picture: JourneyPicture,
  week: TimelineWeek,
  locale: string,
  lane: number | null = null,
): string {
  const lanes = lanesOf(picture, week);
  const said = lane === null ? lanes.flat() : [LANES[lane], (lanes[lane] ?? []).join(', ') || 'nothing'];
  return `Week of ${formatDay(week.from, locale, 'short')}: ${said.join(', ') || 'nothing'}`;
}

/** The lanes of the picture, in the order they are said. */
const LANES = ['seen', 'below the line', 'value', 'mood', 'talks'] as const;

/** The lane below or above; above the first, the whole week. */
export const nextLane = (lane: number | null, step: number): number | null => {
  const next = (lane ?? -1) + step;
  return next < 0 ? null : Math.min(LANES.length - 1, next);
};

function lanesOf(picture: JourneyPicture, week: TimelineWeek): string[][] {
  const numbers = week.seen.flatMap(({ number }) => (number === null ? [] : [number]));
  const other = week.seen.length - numbers.length;
  const talk = picture.talks.filter(({ on }) => isIn(week, on)).at(-1);
  return [
    [
      ...numbers.map((number) => `session ${number}`),
      ...(other > 0 ? [count(other, 'moment') + ' seen'] : []),
      ...(week.planned.length > 0 ? [`${week.planned.length} planned`] : []),
    ],
    [
      ...(week.told > 0 ? [`${week.told} told since`] : []),
      ...(week.untold > 0 ? [`${week.untold} untold`] : []),
    ],
    week.check ? [`value ${week.check}`] : [],
    week.mood === null ? [] : [`mood ${moodWord(week.mood)}`],
    talk ? [`talk: ${talk.word.toLowerCase()}`] : [],
  ];
}

interface DetailProps {
  readonly picture: JourneyPicture;
  readonly week: TimelineWeek | null;
  readonly stage: PictureStage | null;
  readonly locale: string;
  readonly onClose: () => void;
  /** Opens the row that a moment is. */
  readonly onOpen: (record: RecordRef) => void;
}

/** What a week or a stage is made of, in words, under the picture. */
export function JourneyDetail({ picture, week, stage, locale, onClose, onOpen }: DetailProps): JSX.Element {
  return (
    <section class="journey-detail" aria-live="polite">
      {week ? <h3>{weekInWords(picture, week, locale)}</h3> : null}
      {week ? (
        <ul class="rows">
          {picture.timeline.moments
            .filter(({ on }) => isIn(week, on))
            .map(({ on, what, look, record }) => (
              <li key={record.id}>
                <span class="label">{formatDay(on, locale, 'short')}</span>
                <Button look="link" onClick={() => onOpen(record)}>
                  {what}
                </Button>
                <span class="grow" />
                <span class="quiet">{LOOK[look]}</span>
              </li>
            ))}
          {picture.talks
            .filter(({ on }) => isIn(week, on))
            .flatMap(({ on, said }) =>
              said.map((words) => (
                <li key={on + words}>
                  <span class="grow quote">“{words}”</span>
                </li>
              )),
            )}
        </ul>
      ) : null}
      {stage ? <StageDetail stage={stage} picture={picture} locale={locale} /> : null}
      <Button look="link" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}

const LOOK = { seen: 'seen', told: 'told since', untold: 'untold', planned: 'planned' } as const;

/** The question a stage turned on, its answer, how long it took, the mood. */
function StageDetail({
  stage: { stage, from, to, visit },
  picture,
  locale,
}: {
  stage: PictureStage;
  picture: JourneyPicture;
  locale: string;
}): JSX.Element {
  const question = stageQuestion(stage, 'the client');
  const moods = picture.mood.filter(({ on }) => from !== null && on >= from && on <= (to ?? picture.today));
  const answer = visit?.evidence ?? visit?.answer ?? null;
  return (
    <>
      <h3>
        {STAGE[stage]}
        {from
          ? `, from ${formatDay(from, locale)}, ${count(daysBetween(from, to ?? picture.today), 'day')}`
          : ''}
      </h3>
      <p>
        <span class="label">Asked</span> {question.text}
      </p>
      <p>{answer ? <span class="quote">{answer}</span> : <span class="quiet">No answer is noted.</span>}</p>
      {visit?.reason ? (
        <p>
          <span class="label">Moved all the same</span> {visit.reason}
        </p>
      ) : null}
      {moods.length > 0 ? (
        <p>
          <span class="label">Mood</span> {moods.map(({ mood }) => moodWord(mood)).join(', ')}
        </p>
      ) : null}
    </>
  );
}
