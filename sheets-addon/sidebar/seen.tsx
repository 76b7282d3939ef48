import type { JSX } from 'preact';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';

const STEP = 9;
const SIZE = 6.5;
const MOST = 3;

/** What the client saw and what not, in words and as the iceberg’s small picture of the last weeks. */
export function Seen({ one }: { one: EngagementView }): JSX.Element | null {
  const { seen, work, untold, weeks } = one.seen;
  if (seen + work === 0) return null;
  const below = work === 0 ? 'Nothing below the line.' : `Below the line ${work}, of which ${untold} untold.`;
  const told = `${seen} ${seen === 1 ? 'moment' : 'moments'}. ${below}`;
  return (
    <section class="part seen-part">
      <div>
        <h2>What they saw</h2>
        <p class="source">{told}</p>
      </div>
      <Spark weeks={weeks} label={told} />
    </section>
  );
}

/** One square a moment or piece of work, a column a week, at most three high each way. */
function Spark({ weeks, label }: { weeks: EngagementView['seen']['weeks']; label: string }): JSX.Element {
  const width = weeks.length * STEP;
  const height = 2 * MOST * STEP + 2;
  const water = MOST * STEP;
  const square = (key: string, look: string, week: number, y: number) => (
    <rect key={key} class={look} x={week * STEP + 1} y={y} width={SIZE} height={SIZE} rx="1.5" />
  );
  return (
    <svg
      class="picture spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {weeks.flatMap((week, n) => [
        ...count(week.seen).map((up) => square(`s${n}-${up}`, 'seen', n, water - (up + 1) * STEP + 1)),
        ...count(week.told + week.untold).map((down) =>
          square(`w${n}-${down}`, down < week.told ? 'told' : 'untold', n, water + 2 + down * STEP),
        ),
      ])}
      <path class="water" d={`M0 ${water}H${width}`} />
    </svg>
  );
}

const count = (some: number): number[] => Array.from({ length: Math.min(MOST, some) }, (_, n) => n);
