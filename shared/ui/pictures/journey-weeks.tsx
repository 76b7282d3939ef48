import type { JSX } from 'preact';
import type { JourneyPicture } from '../../rules/journey/picture.ts';
import { downOf, MOST_DOWN, MOST_UP, type Rows } from './journey-rows.ts';
import { PITCH, SQUARE, type Column, type Scale } from './journey-scale.ts';

/** The squares and the word of one week. */
export function Week({ column, rows: { water, value } }: { column: Column; rows: Rows }): JSX.Element {
  const { week, x } = column;
  const middle = x + SQUARE / 2;
  const up = (n: number) => water - 4 - SQUARE - n * PITCH;
  const down = (n: number) => water + 8 + n * PITCH;
  const above = [
    ...week.seen.map(({ number }) => ['seen', number] as const),
    ...week.planned.map(({ number }) => ['planned', number] as const),
  ];
  const below = downOf(column);
  // Untold ones are never the hidden ones.
  const told = below > MOST_DOWN ? Math.max(0, MOST_DOWN - week.untold) : week.told;
  return (
    <g>
      {week.check && value !== null ? <Check answer={week.check} x={middle} y={value} /> : null}
      {above.slice(0, MOST_UP).map(([look, number], n) => (
        <g key={n}>
          <rect class={look} x={x} y={up(n)} width={SQUARE} height={SQUARE} rx="3" />
          {number === null ? null : (
            <text class={look === 'seen' ? 'number' : 'number to-come'} x={middle} y={up(n) + 12.5}>
              {number}
            </text>
          )}
        </g>
      ))}
      {above.length > MOST_UP ? (
        <text class="more" x={middle} y={up(MOST_UP) + SQUARE - 1}>
          +{above.length - MOST_UP}
        </text>
      ) : null}
      {Array.from({ length: Math.min(MOST_DOWN, below) }, (_, n) => (
        <rect
          key={n}
          class={n < told ? 'told' : 'untold'}
          x={x}
          y={down(n)}
          width={SQUARE}
          height={SQUARE}
          rx="3"
        />
      ))}
      {below > MOST_DOWN ? (
        <text class="more" x={middle} y={down(MOST_DOWN) + 11}>
          +{below - MOST_DOWN}
        </text>
      ) : null}
    </g>
  );
}

/** The client's word on value, by its sign and not by colour alone. */
const Check = ({ answer, x, y }: { answer: 'yes' | 'partly' | 'no'; x: number; y: number }): JSX.Element =>
  answer === 'yes' ? (
    <g>
      <circle class="mark-yes" cx={x} cy={y} r="6.5" />
      <path class="sign" d={`M${x - 3} ${y + 0.3}l2.2 2.2 3.8-4.5`} />
    </g>
  ) : answer === 'partly' ? (
    <g class="check-partly">
      <circle cx={x} cy={y} r="6" />
      <path class="mark-partly" d={`M${x} ${y - 6}a6 6 0 0 1 0 12Z`} />
    </g>
  ) : (
    <path class="check-no" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />
  );

/** The longest stretch in which they saw nothing. */
export function Silence({
  picture: { silence },
  scale,
  rows,
}: {
  picture: JourneyPicture;
  scale: Scale;
  rows: Rows;
}): JSX.Element | null {
  const [from, to] = silence ? [scale.middle(silence.from), scale.middle(silence.to)] : [null, null];
  if (!silence || rows.silence === null || from === null || to === null || to - from <= 8) return null;
  return (
    <g>
      <path class="bracket" d={`M${from} ${rows.silence + 6}v-5H${to}v5`} />
      <text class="more" x={(from + to) / 2} y={rows.silence - 4}>
        {silence.days} days’ silence
      </text>
    </g>
  );
}
