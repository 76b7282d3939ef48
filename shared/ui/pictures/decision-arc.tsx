import type { JSX } from 'preact';
import { ARC_POSITION } from '../../model/words.ts';
import type { PictureTalk } from '../../rules/journey/picture.ts';

const WIDTH = 240;
const TOP = 8;
const FOOT = 52;
const PLACES = Object.values(ARC_POSITION);

/** Over the arc from being to doing; the NO is its top. */
const at = (place: number): { x: number; y: number } => {
  const part = (3 - place) / 6;
  return { x: 12 + part * (WIDTH - 24), y: FOOT - Math.sin(part * Math.PI) ** 2 * (FOOT - TOP) };
};

const CURVE = Array.from({ length: 49 }, (_, n) => at(3 - n / 8))
  .map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
  .join('');

interface Props {
  readonly talks: readonly PictureTalk[];
  readonly calledIn: number | null;
}

/** The decision arc with the talks on it: the last filled, the one before as ring, older ones small; a flag where we were called in. */
export function DecisionArc({ talks, calledIn }: Props): JSX.Element {
  const last = talks.length - 1;
  const words = talks.map(({ word }) => word.toLowerCase()).slice(-2);
  const flag = calledIn === null ? null : at(calledIn);
  return (
    <svg
      class="decision-arc"
      width={WIDTH}
      height="74"
      role="img"
      aria-label={`Decision arc, ${talks.length === 1 ? 'one talk' : `${talks.length} talks`}: last ${words.reverse().join(', before it ')}`}
    >
      <path class="curve" d={CURVE} />
      {PLACES.map((name, n) => (
        <circle key={name} class="place" {...centre(3 - n)} r="1.5">
          <title>{name}</title>
        </circle>
      ))}
      {flag ? <path class="flag" d={`M${flag.x} ${flag.y}v-8h6l-2 2.5 2 2.5h-6`} /> : null}
      {talks.map(({ on, place, said }, n) => (
        <circle
          key={`${on} ${n}`}
          class={n === last ? 'talk' : n === last - 1 ? 'talk before' : 'talk older'}
          {...centre(place)}
          r={n === last ? 5 : n === last - 1 ? 4 : 2.5}
        >
          <title>{[on, ...said].join(' ')}</title>
        </circle>
      ))}
      <text x="12" y="70">
        being
      </text>
      <text x={WIDTH / 2} y="70" text-anchor="middle">
        NO
      </text>
      <text x={WIDTH - 12} y="70" text-anchor="end">
        doing
      </text>
    </svg>
  );
}

const centre = (place: number) => ({ cx: at(place).x, cy: at(place).y });
