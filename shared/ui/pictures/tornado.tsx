import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { formatNumber } from '../../base/amount.ts';
import type { TornadoBar } from '../../rules/finance/tornado.ts';
import { useBoxWidth } from './box-width.ts';
import { PictureFrame } from './picture-frame.tsx';

const RIGHT = 76;
const LETTER = 6.8;
const ROW = 32;

/** What moves the value most: one bar a driver, grey the unfavourable side, the swing at the right. */
export function Tornado({
  bars,
  base,
  locale,
  currency,
}: {
  bars: readonly TornadoBar[];
  base: number;
  locale: string;
  currency: string;
}): JSX.Element {
  const [frame, width] = useBoxWidth(560);
  const left = width < 480 ? 130 : 190;
  const letters = Math.floor(left / LETTER);
  const lows = bars.map((bar) => Math.min(bar.atLow, bar.atHigh));
  const highs = bars.map((bar) => Math.max(bar.atLow, bar.atHigh));
  const x = scaleLinear([Math.min(base, ...lows), Math.max(base, ...highs)], [left, width - RIGHT]);
  const height = bars.length * ROW + 36;
  const first = bars[0];
  const told = first
    ? `Likely ${formatNumber(base, locale, 0)} ${currency}; “${first.name}” moves it most, by ${formatNumber(first.swing, locale, 0)}.`
    : 'No driver has a range yet.';
  return (
    <PictureFrame name="What moves it most" told={told} frame={frame} width={width} height={height}>
      <text class="strong" x={x(base)} y="14" text-anchor="middle">
        likely {formatNumber(base, locale, 0)}
      </text>
      <text x={width} y="14" text-anchor="end">
        swing
      </text>
      {bars.map((bar, n) => {
        const y = 26 + n * ROW;
        const [low, high] = [Math.min(bar.atLow, bar.atHigh), Math.max(bar.atLow, bar.atHigh)];
        return (
          <g key={bar.name}>
            <text x="0" y={y + 16}>
              {bar.name.length > letters ? `${bar.name.slice(0, letters - 1)}…` : bar.name}
              <title>{bar.name}</title>
            </text>
            <rect class="low" x={x(low)} y={y + 4} width={Math.max(0, x(base) - x(low))} height="16" rx="2" />
            <rect
              class="high"
              x={x(base)}
              y={y + 4}
              width={Math.max(0, x(high) - x(base))}
              height="16"
              rx="2"
            />
            <text x={width} y={y + 16} text-anchor="end">
              {formatNumber(bar.swing, locale, 0)}
            </text>
          </g>
        );
      })}
      <path class="axis" d={`M${x(base)} 22V${height - 6}`} />
    </PictureFrame>
  );
}
