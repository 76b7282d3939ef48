import type { JSX } from 'preact';
import { formatDay } from '../../base/day.ts';
import type { Timeline } from '../../rules/journey/timeline.ts';
import { PictureFrame } from './picture-frame.tsx';

const STEP = 26;
const SIZE = 18;
const LEFT = 64;

/** One engagement over its weeks: what the client saw above the waterline, the work below it, value checks and mood. */
export function Iceberg({ timeline, locale }: { timeline: Timeline; locale: string }): JSX.Element {
  const { weeks } = timeline;
  const above = Math.max(1, ...weeks.map((week) => week.seen.length + week.planned.length));
  const below = Math.max(1, ...weeks.map((week) => week.told + week.untold));
  const water = 40 + above * (SIZE + 4);
  const sea = Math.min(below, 6) * (SIZE + 4) + 12;
  const mood = water + sea + 24;
  const width = LEFT + weeks.length * STEP + 48;
  const x = (week: number) => LEFT + week * STEP;
  const points = weeks.flatMap((week, n) =>
    week.mood === null ? [] : [`${x(n) + SIZE / 2},${mood - week.mood * 9}`],
  );
  const told = `${timeline.seenCount} moments seen, ${timeline.workCount} pieces of work below the line, ${timeline.untoldCount} untold.`;
  return (
    <PictureFrame name="Timeline" told={told} width={width} height={mood + 46}>
      <rect class="sea" x="0" y={water} width="100%" height={sea + 46} />
      <text x="0" y="20">
        Value
      </text>
      <text x="0" y={water - 8}>
        Seen
      </text>
      <text x="0" y={water + 18}>
        Unseen
      </text>
      <text x="0" y={mood + 4}>
        Mood
      </text>
      {weeks.map((week, n) => (
        <Week key={week.from} week={week} x={x(n)} water={water} />
      ))}
      <line class="water" x1="0" x2="100%" y1={water} y2={water} />
      <polyline class="mood" points={points.join(' ')} />
      {timeline.todayWeek === null ? null : (
        <g>
          <path class="axis" d={`M${x(timeline.todayWeek) + STEP - 3} 4V${mood + 26}`} />
          <text class="strong" x={x(timeline.todayWeek) + STEP + 2} y="14">
            Today
          </text>
        </g>
      )}
      {weeks.map((week, n) =>
        n % 4 === 0 ? (
          <text key={week.from} x={x(n)} y={mood + 40}>
            {formatDay(week.from, locale, 'short')}
          </text>
        ) : null,
      )}
    </PictureFrame>
  );
}

function Week({
  week,
  x,
  water,
}: {
  week: Timeline['weeks'][number];
  x: number;
  water: number;
}): JSX.Element {
  const up = (n: number) => water - 4 - SIZE - n * (SIZE + 4);
  const down = (n: number) => water + 6 + n * (SIZE + 4);
  const work = Math.min(6, week.told + week.untold);
  return (
    <g>
      {week.check ? <circle class={`mark-${week.check}`} cx={x + SIZE / 2} cy="16" r="6" /> : null}
      {week.seen.map((moment, n) => (
        <g key={`s${n}`}>
          <rect class="seen" x={x} y={up(n)} width={SIZE} height={SIZE} rx="3" />
          {moment.number === null ? null : (
            <text class="number" x={x + SIZE / 2} y={up(n) + 13}>
              {moment.number}
            </text>
          )}
        </g>
      ))}
      {week.planned.map((_, n) => (
        <rect
          key={`p${n}`}
          class="planned"
          x={x}
          y={up(week.seen.length + n)}
          width={SIZE}
          height={SIZE}
          rx="3"
        />
      ))}
      {Array.from({ length: work }, (_, n) => (
        <rect
          key={`w${n}`}
          class={n < week.told ? 'told' : 'untold'}
          x={x}
          y={down(n)}
          width={SIZE}
          height={SIZE}
          rx="3"
        />
      ))}
    </g>
  );
}
