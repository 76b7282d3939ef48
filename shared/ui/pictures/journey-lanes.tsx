import type { JSX } from 'preact';
import type { JourneyPicture } from '../../rules/journey/picture.ts';
import type { Rows } from './journey-rows.ts';
import type { Scale } from './journey-scale.ts';

interface Props {
  readonly picture: JourneyPicture;
  readonly scale: Scale;
  readonly rows: Rows;
}

/** Pixels a step of mood, and a place on the arc. */
const MOOD = 9;
const PLACE = 8;

/** What only the provider sees: mood, how sure the client is, and where the talks were on the arc. */
export function Lanes(props: Props): JSX.Element {
  const { scale, rows, picture } = props;
  const start = scale.segments.find(({ kind }) => kind !== 'earlier')?.x ?? scale.left;
  const room = scale.right - scale.today >= 120;
  const word = (y: number, text: string | null) =>
    text === null ? null : (
      <text class={room ? 'tide' : 'tide end'} x={scale.today + (room ? 8 : -8)} y={room ? y : y - 11}>
        {text}
      </text>
    );
  const lastMood = picture.mood.at(-1)?.mood ?? 0;
  const lastTalk = picture.talks.at(-1)?.place ?? 0;
  return (
    <>
      {rows.mood === null ? null : (
        <g>
          <text class="tide" x="0" y={rows.mood + 4}>
            Mood
          </text>
          <path class="zero" d={`M${start} ${rows.mood}H${scale.today}`} />
          <MoodLane {...props} y={rows.mood} />
          {word(rows.mood - lastMood * MOOD + 4, picture.words.mood)}
        </g>
      )}
      {rows.sure === null ? null : (
        <g>
          <text class="tide" x="0" y={rows.sure + 4}>
            {scale.narrow ? 'Sure' : 'Certainty'}
          </text>
          <SureLane {...props} y={rows.sure} />
          {word(rows.sure + 4, picture.words.sure)}
        </g>
      )}
      {rows.talks === null ? null : (
        <g>
          {scale.narrow ? null : (
            <text class="tide" x="0" y={rows.talks + 4}>
              Talks
            </text>
          )}
          {(['being', 'NO', 'doing'] as const).map((side, n) => (
            <text key={side} class="end" x={scale.left - 8} y={(rows.talks ?? 0) - 15 + n * 19}>
              {side}
            </text>
          ))}
          <path class="no-line" d={`M${start} ${rows.talks}H${scale.today}`} />
          <TalkLane {...props} y={rows.talks} />
          {word(rows.talks - lastTalk * PLACE + 4, picture.words.talk)}
        </g>
      )}
    </>
  );
}

type LaneProps = Props & { readonly y: number };

function MoodLane({ picture, scale, y }: LaneProps): JSX.Element {
  const points = picture.mood.flatMap(({ on, mood, record }) => {
    const x = scale.middle(on);
    return x === null ? [] : [{ x, y: y - mood * MOOD, id: record.id }];
  });
  return (
    <>
      <polyline class="mood" points={points.map((one) => `${one.x},${one.y}`).join(' ')} />
      {points.map((one) => (
        <circle key={one.id} class="seen" cx={one.x} cy={one.y} r="3" />
      ))}
    </>
  );
}

const SureLane = ({ picture, scale, y }: LaneProps): JSX.Element => (
  <>
    {picture.sure.map(({ from, to, sure }) => {
      const [a, b] = [scale.middle(from < scale.from ? scale.from : from), scale.middle(to)];
      const end = to >= picture.today ? scale.today : b;
      return a === null || end === null || end <= a ? null : (
        <path key={from} class={sure ? 'sure' : 'unsure'} d={`M${a} ${y}H${end}`} />
      );
    })}
  </>
);

const TalkLane = ({ picture, scale, y }: LaneProps): JSX.Element => (
  <>
    {picture.talks.map(({ on, place, few }) => {
      const x = scale.middle(on);
      const at = y - place * PLACE;
      return x === null ? null : (
        <g key={on}>
          {place === 0 ? null : <path class="stem" d={`M${x} ${y}V${at + (place > 0 ? 4 : -4)}`} />}
          <circle class={few ? 'talk few' : 'talk'} cx={x} cy={at} r="4" />
        </g>
      );
    })}
  </>
);
