import type { JSX } from 'preact';
import { moodWord, type MoodSample } from '../../rules/journey/mood.ts';

const [STEP, ROW, MOST] = [20, 9, 16];

/** Mood over the last talks, −2 to 2, in order; at its own size, so that it is never blurred or blown up. The list beside it says the same. */
export function MoodLine({ samples }: { samples: readonly MoodSample[] }): JSX.Element {
  const shown = samples.slice(-MOST);
  const [width, height] = [Math.max(1, shown.length) * STEP, 4 * ROW + 12];
  const x = (n: number) => n * STEP + STEP / 2;
  const y = (mood: number) => height / 2 - mood * ROW;
  const words = shown.map(({ mood }) => moodWord(mood)).join(', ');
  return (
    <svg
      class="mood-line"
      role="img"
      aria-label={`Mood, oldest first: ${words}`}
      width={width}
      height={height}
    >
      <line x1={0} x2={width} y1={height / 2} y2={height / 2} class="zero" />
      <polyline points={shown.map(({ mood }, n) => `${x(n)},${y(mood)}`).join(' ')} />
      {shown.map(({ mood, record }, n) => (
        <circle key={record.id} cx={x(n)} cy={y(mood)} r={3} />
      ))}
    </svg>
  );
}
