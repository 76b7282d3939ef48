import type { JSX } from 'preact';
import { addMonths, daysBetween, formatDay } from '../../base/day.ts';
import type { JourneyPicture } from '../../rules/journey/picture.ts';
import { Lanes } from './journey-lanes.tsx';
import type { Rows } from './journey-rows.ts';
import type { Scale } from './journey-scale.ts';
import type { Segment } from './journey-segments.ts';
import { Silence, Week } from './journey-weeks.tsx';

interface Props {
  readonly picture: JourneyPicture;
  readonly scale: Scale;
  readonly rows: Rows;
  readonly locale: string;
}

/** All of the picture: the sea, the stages, the weeks, the lanes under the waterline, today and the months. */
export function JourneyDrawing(props: Props): JSX.Element {
  const { scale, rows } = props;
  return (
    <>
      <rect class="sea" x="0" y={rows.water} width="100%" height={rows.bottom - rows.water} />
      {scale.narrow
        ? null
        : scale.segments.map((one, n) => (
            <Track key={n} {...props} segment={one} last={n === scale.segments.length - 1} />
          ))}
      <Names {...props} />
      {scale.columns.map((one) => (
        <Week key={one.week.from} column={one} rows={rows} />
      ))}
      <Silence {...props} />
      <line class="water" x1="0" x2="100%" y1={rows.water} y2={rows.water} />
      <Lanes {...props} />
      <Axis {...props} />
    </>
  );
}

/** One stage of the line: passed, now or to come by form; dotted is not to scale, the contract is a diamond. */
function Track({ segment, scale, rows, last }: Props & { segment: Segment; last: boolean }): JSX.Element {
  const { kind, name, label, x, width, cut, stage } = segment;
  const y = rows.track;
  const end = last ? scale.right : x + width + 4;
  const stop = x + 6;
  if (kind === 'rest') return <path class="track-ahead" d={`M${Math.max(x, scale.today)} ${y}H${end}`} />;
  const diamond = stage?.stage === 'contract';
  return (
    <g>
      <text x={x} y="12" class={kind === 'now' ? 'strong name' : 'name'}>
        {name}
      </text>
      <text x={x} y="28">
        {label}
      </text>
      <path
        class={`track-${kind === 'earlier' ? 'passed' : kind}`}
        d={`M${cut ? x : stop} ${y}H${kind === 'now' ? scale.today : end}`}
      />
      {kind === 'now' && last ? <path class="track-ahead" d={`M${scale.today} ${y}H${scale.right}`} /> : null}
      {cut ? null : diamond ? (
        <path class={`stop-${kind}`} d={`M${stop} ${y - 8}l8 8-8 8-8-8Z`} />
      ) : (
        <circle class={`stop-${kind}`} cx={stop} cy={y} r={kind === 'now' ? 6 : 4.5} />
      )}
    </g>
  );
}

function Names({ scale: { earlier, segments, left, narrow }, rows }: Props): JSX.Element {
  const x = left;
  const end = segments[0] ? segments[0].x + segments[0].width - 6 : x;
  return (
    <>
      {rows.value === null ? null : (
        <text x="0" y={rows.value + 4}>
          Value
        </text>
      )}
      <text x="0" y={rows.water - 8}>
        Seen
      </text>
      <text x="0" y={rows.water + 19} class="tide">
        Unseen
      </text>
      {earlier && !narrow ? (
        <>
          <text x={x} y={rows.water - 8}>
            {earlier.seen} seen
          </text>
          <text x={x} y={rows.water + 19}>
            {earlier.work} unseen
          </text>
          {earlier.untold > 0 ? (
            <text x={x} y={rows.water + 36}>
              {earlier.untold} untold
            </text>
          ) : null}
          <text x={x} y={rows.bottom + 18}>
            {earlier.word}
          </text>
          <path class="cut" d={`M${end} ${rows.track + 8}V${rows.bottom}`} />
        </>
      ) : null}
    </>
  );
}

/** So much room the words right of the contract take, with the word Today behind them. */
const FOOT = 130;

/** Today, the contract with what lies on either side of it, and the months that fit between them. */
function Axis({ picture, scale, rows, locale }: Props): JSX.Element {
  const { today, right, left, narrow } = scale;
  const near = right - today < 60;
  const contract = scale.segments.find(({ stage, kind }) => stage?.stage === 'contract' && kind === 'passed');
  const line = contract && !narrow && !scale.earlier ? contract.x + 6 : null;
  const first = `${scale.from.slice(0, 7)}-01`;
  const months = Array.from({ length: 40 }, (_, n) => addMonths(first, n + 1)).filter(
    (day) => day <= picture.today,
  );
  const ticks = months.flatMap((day) => {
    const x = scale.middle(day);
    return x === null || Math.abs(x - today) < 46 || x < left || (line !== null && Math.abs(x - line) < 100)
      ? []
      : [{ day, x }];
  });
  const spaced = ticks.filter(({ x }, n) => n === 0 || x - (ticks[n - 1]?.x ?? 0) >= 46);
  const signed = picture.contracts[0];
  return (
    <g>
      {line !== null && signed ? (
        <>
          <path class="cut solid" d={`M${line} ${rows.track + 8}V${rows.bottom + 6}`} />
          <text class="end" x={line - 6} y={rows.bottom + 18}>
            {daysBetween(scale.from, signed)} days before
          </text>
          {today - line < FOOT ? null : (
            <text x={line + 6} y={rows.bottom + 18}>
              {daysBetween(signed, picture.today)} days since
            </text>
          )}
        </>
      ) : null}
      {spaced.map(({ day, x }) => (
        <g key={day}>
          <path class="bracket" d={`M${x} ${rows.bottom}v5`} />
          <text x={x + 4} y={rows.bottom + 18}>
            {formatDay(day, locale, 'month')}
          </text>
        </g>
      ))}
      <path class="axis" d={`M${today} ${Math.max(0, rows.track)}V${rows.bottom + 6}`} />
      <text class={near ? 'strong end' : 'strong more'} x={near ? today - 4 : today} y={rows.bottom + 20}>
        Today
      </text>
    </g>
  );
}
