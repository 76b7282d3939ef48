import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { formatNumber } from '../../base/amount.ts';
import type { MonthlyValue } from '../../rules/value/roi.ts';
import { useBoxWidth } from './box-width.ts';
import { PictureFrame } from './picture-frame.tsx';

interface Props {
  readonly value: MonthlyValue;
  /** In major units of the same currency. */
  readonly fee: number;
  readonly currency: string;
  readonly locale: string;
}

const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 110;
const TOP = 16;
const BOTTOM = 28;

/** Value in hand month by month against the fee: likely line, range, cautious dashed, where each has paid it back. */
export function ValueAgainstFee({ value, fee, currency, locale }: Props): JSX.Element {
  const [frame, width] = useBoxWidth(560);
  const right = width - RIGHT;
  const top = Math.max(fee * 1.2, ...value.best, ...value.likely);
  const x = scaleLinear([0, 12], [LEFT, right]);
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, TOP]);
  const path = (points: readonly number[]) =>
    line<number>(
      (_, n) => x(n),
      (d) => y(d),
    )([...points]) ?? '';
  const band =
    area<number>(
      (_, n) => x(n),
      (_, n) => y(value.low[n] ?? 0),
      (d) => y(d),
    )([...value.best]) ?? '';
  const short = (amount: number) =>
    amount >= 10_000
      ? `${formatNumber(Math.round(amount / 1000), locale, 0)}k`
      : formatNumber(amount, locale, 0);
  const paid = breakEven(value.likely, fee);
  const cautious = value.conservative && breakEven(value.conservative, fee);
  const labels = spread([
    { y: y(value.best[12] ?? 0), text: `best ${short(value.best[12] ?? 0)}`, strong: false },
    { y: y(value.likely[12] ?? 0), text: `likely ${short(value.likely[12] ?? 0)}`, strong: true },
    ...(value.conservative
      ? [
          {
            y: y(value.conservative[12] ?? 0),
            text: `cautious ${short(value.conservative[12] ?? 0)}`,
            strong: false,
          },
        ]
      : []),
    { y: y(fee), text: `fee ${short(fee)}`, strong: true },
  ]);
  const told = `Likely value in the first year ${formatNumber(value.likely[12] ?? 0, locale, 0)} ${currency} against a fee of ${formatNumber(fee, locale, 0)}; ${paid === null ? 'not paid back in the first year' : `paid back in month ${Math.ceil(paid)}`}.`;
  return (
    <PictureFrame name="Value against fee" told={told} frame={frame} width={width} height={HEIGHT}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      <path class="band" d={band} />
      <path class="fee" d={`M${LEFT} ${y(fee)}H${right}`} />
      {value.conservative ? <path class="cautious" d={path(value.conservative)} /> : null}
      <path class="likely" d={path(value.likely)} />
      {[paid, cautious].map((month, n) =>
        month === null ? null : (
          <circle key={n} class={n === 0 ? 'dot' : 'untold'} cx={x(month)} cy={y(fee)} r="4" />
        ),
      )}
      {paid === null ? null : (
        <text class="strong" {...besideDot(x(paid), y(fee))}>
          paid back in month {Math.ceil(paid)}
        </text>
      )}
      {labels.map((label) => (
        <text key={label.text} class={label.strong ? 'strong' : undefined} x={right + 8} y={label.y + 4}>
          {label.text}
        </text>
      ))}
      {[0, 3, 6, 9, 12].map((month) => (
        <text key={month} x={x(month)} y={HEIGHT - 8} text-anchor="middle">
          {month === 0 ? 'start' : month === 12 ? '12 months' : month}
        </text>
      ))}
    </PictureFrame>
  );
}

/** Where the month of payback is written: before its dot, or after it below the fee where it would run over the amounts. */
const besideDot = (x: number, y: number) =>
  x - LEFT > 150 || y + 20 > HEIGHT - BOTTOM
    ? { x, y: y - 10, 'text-anchor': 'end' as const }
    : { x: x + 8, y: y + 18 };

/** The month in which a cumulated value reaches the fee, in part; null within the year when it does not. */
export function breakEven(points: readonly number[], fee: number): number | null {
  const after = points.findIndex((point) => point >= fee);
  if (after < 0) return null;
  if (after === 0) return 0;
  const before = points[after - 1] ?? 0;
  return after - 1 + (fee - before) / ((points[after] ?? fee) - before);
}

/** Labels at least 14 apart, in their order from the top. */
function spread<T extends { readonly y: number }>(labels: readonly T[]): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  return sorted.reduce<T[]>((done, label) => {
    const above = done.at(-1);
    return [...done, above && label.y - above.y < 14 ? { ...label, y: above.y + 14 } : label];
  }, []);
}
