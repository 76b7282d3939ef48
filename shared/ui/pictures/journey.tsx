import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { daysBetween, formatDay } from '../../base/day.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import { placeOnRing } from '../../rules/journey/stage.ts';
import type { RecordRef } from '../../rules/explain.ts';
import type { JourneyPicture } from '../../rules/journey/picture.ts';
import { useBoxWidth } from './box-width.ts';
import { JourneyDrawing } from './journey-drawing.tsx';
import { rowsOf } from './journey-rows.ts';
import { JourneyKey } from './journey-key.tsx';
import { JourneyDetail, nextLane, pictureInWords, weekInWords } from './journey-words.tsx';
import { PITCH, scaleOf, SQUARE } from './journey-scale.ts';

interface JourneyViewProps {
  picture: JourneyPicture;
  locale: string;
  /** The client, who does not see what lies below the line. */
  who: string;
  width?: number | null;
  /** Opens the row that a moment is. */
  onOpen: (record: RecordRef) => void;
}

/** The whole journey in one picture: stages, what was seen and unseen, mood, certainty and talks. A week or a stage opens to its parts. */
export function JourneyView({
  picture,
  locale,
  who,
  width: given = null,
  onOpen,
}: JourneyViewProps): JSX.Element {
  const [frame, measured] = useBoxWidth(given ?? 760, given !== null);
  const [at, setAt] = useState<number | null>(null);
  const [lane, setLane] = useState<number | null>(null);
  const [open, setOpen] = useState<{ readonly week: number } | { readonly stage: number } | null>(null);
  const scale = scaleOf(picture, measured, locale);
  const rows = rowsOf(picture, scale);
  const last = scale.columns.length - 1;
  const now = scale.columns.filter(({ week }) => week.from <= picture.today).length - 1;
  const told = (n: number | null, by: number | null = null) => {
    const column = n === null ? undefined : scale.columns[n];
    return column ? weekInWords(picture, column.week, locale, by) : '';
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[event.key];
    if (step !== undefined) setAt(Math.min(last, Math.max(0, (at ?? now) + step)));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt(at ?? now);
      setLane(nextLane(lane, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && at !== null) setOpen({ week: at });
    else if (event.key === 'Escape') setOpen(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="journey">
      {scale.narrow ? <Dots picture={picture} locale={locale} /> : null}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from week to week, Enter opens one */}
      <div
        ref={frame}
        class="journey-frame"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one tab stop for the whole picture
        tabIndex={0}
        role="group"
        aria-label="Journey, by week"
        onKeyDown={move}
      >
        <svg
          class="picture"
          width={measured}
          height={rows.bottom + 26}
          role="img"
          aria-label={pictureInWords(picture, locale)}
        >
          <JourneyDrawing picture={picture} scale={scale} rows={rows} locale={locale} />
          <Weeks {...{ scale, rows, at, told }} onOpen={(week) => setOpen({ week })} />
        </svg>
      </div>
      <p class="sr" role="status">
        {told(at, lane)}
      </p>
      <JourneyKey {...{ scale, rows, who }} told={scale.columns.map((_, n) => told(n))} />
      <StagesSoFar
        picture={picture}
        open={open && 'stage' in open ? open.stage : null}
        onOpen={(stage) => setOpen({ stage })}
      />
      {open ? (
        <JourneyDetail
          picture={picture}
          week={'week' in open ? (scale.columns[open.week]?.week ?? null) : null}
          stage={'stage' in open ? (picture.stages[open.stage] ?? null) : null}
          locale={locale}
          onClose={() => setOpen(null)}
          onOpen={onOpen}
        />
      ) : null}
    </div>
  );
}

interface WeeksProps {
  readonly scale: ReturnType<typeof scaleOf>;
  readonly rows: ReturnType<typeof rowsOf>;
  readonly at: number | null;
  readonly told: (n: number) => string;
  readonly onOpen: (week: number) => void;
}

/** Each week can be pressed, and says what was in it. */
function Weeks({ scale, rows, at, told, onOpen }: WeeksProps): JSX.Element {
  const top = Math.max(0, rows.track + 16);
  return (
    <>
      {scale.columns.map(({ week, x }, n) => (
        <rect
          key={week.from}
          class={n === at ? 'hit on' : 'hit'}
          x={x - (PITCH - SQUARE) / 2}
          y={top}
          width={PITCH}
          height={rows.bottom - top}
          onClick={() => onOpen(n)}
        >
          <title>{told(n)}</title>
        </rect>
      ))}
    </>
  );
}

interface StagesProps {
  readonly picture: JourneyPicture;
  readonly open: number | null;
  readonly onOpen: (stage: number) => void;
}

/** The stages gone through, each to be opened. */
const StagesSoFar = ({ picture, open, onOpen }: StagesProps): JSX.Element => (
  <p class="journey-stages">
    <span class="label">Stages</span>
    {picture.stages.map((one, n) =>
      one.state === 'ahead' ? null : (
        <button
          key={n}
          type="button"
          class="button link"
          aria-expanded={open === n}
          onClick={() => onOpen(n)}
        >
          {STAGE[one.stage]}
        </button>
      ),
    )}
  </p>
);

/** On a phone the stages are dots; the one of today is named below them. */
function Dots({ picture, locale }: { picture: JourneyPicture; locale: string }): JSX.Element {
  const now = picture.stages.find(({ state }) => state === 'now');
  return (
    <>
      <ol class="journey-dots" aria-label="Stages">
        {(Object.keys(STAGE) as Stage[]).map((stage) => {
          const here = now !== undefined && placeOnRing(stage) - placeOnRing(now.stage);
          const state = here === false || here > 0 ? 'ahead' : here === 0 ? 'now' : 'passed';
          return (
            <li key={stage} class={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="sr">{STAGE[stage]}</span>
            </li>
          );
        })}
      </ol>
      {now ? (
        <p>
          <b>{STAGE[now.stage]}</b>{' '}
          {now.from ? (
            <span class="quiet">
              since {formatDay(now.from, locale, 'short')}, {daysBetween(now.from, picture.today)} days
            </span>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
