import { scaleLinear } from 'd3-scale';
import { cleanText } from '../base/text.ts';
import type { Bar, BlockOf } from './block.ts';

const WIDTH = 650;
const TOP = 26;
const PITCH = 30;
const THICK = 20;
const SOFT = '#b3cad0';
const TIDE = '#0b6173';
const INK = '#13232c';

/** A generous width for a text of 12 px in the widest of the usual system fonts. */
const widthOf = (text: string): number => Math.ceil(text.length * 7.6);

/** Keeps a centred label inside the picture. */
const within = (x: number, label: string): number =>
  Math.min(WIDTH - widthOf(label) / 2, Math.max(widthOf(label) / 2, x));

interface Scale {
  readonly x: (amount: number) => number;
}

function BarOf({ bar, y, x }: { readonly bar: Bar; readonly y: number } & Scale) {
  return (
    <g class={bar.strong ? 'strong' : ''}>
      <text x="0" y={y + 14}>
        {cleanText(bar.label)}
      </text>
      <rect
        x={Math.min(x(0), x(bar.amount))}
        y={y}
        width={Math.max(1, Math.abs(x(bar.amount) - x(0)))}
        height={THICK}
        rx="2"
        fill={bar.strong ? TIDE : SOFT}
      />
      <text x={WIDTH} y={y + 14} text-anchor="end">
        {cleanText(bar.figure)}
      </text>
    </g>
  );
}

/**
 * Low, likely and best as bars over one scale from zero, the fee as an ink line across them. Vector, no colour alone:
 * every bar carries its word and its figure.
 */
export function ValuePicture({ picture }: { readonly picture: BlockOf<'picture'> }) {
  const { bars, line, alt } = picture;
  const start = Math.max(62, ...bars.map((bar) => widthOf(bar.label) + 14));
  const end = WIDTH - Math.max(74, ...bars.map((bar) => widthOf(bar.figure) + 14));
  const amounts = [0, ...bars.map((bar) => bar.amount), ...(line ? [line.amount] : [])];
  const scale = scaleLinear([Math.min(...amounts), Math.max(...amounts, 1e-9)], [start, end]);
  const height = TOP + bars.length * PITCH + 4;
  const x = (amount: number): number => Math.round(scale(amount) * 10) / 10;
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={cleanText(alt)}>
      {bars.map((bar, index) => (
        <BarOf key={index} bar={bar} y={TOP + index * PITCH + 5} x={x} />
      ))}
      {line && (
        <g class="strong">
          <line
            x1={x(line.amount)}
            x2={x(line.amount)}
            y1={TOP - 6}
            y2={height}
            stroke={INK}
            stroke-width="1.5"
          />
          <text x={within(x(line.amount), line.label)} y={TOP - 12} text-anchor="middle">
            {cleanText(line.label)}
          </text>
        </g>
      )}
    </svg>
  );
}
