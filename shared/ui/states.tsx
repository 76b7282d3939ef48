import type { ComponentChildren, JSX } from 'preact';
import { Icon, Mark, UnknownMark } from './icons.tsx';

/** How a state looks: never by colour alone. */
export type StateLook =
  'met' | 'partly' | 'no' | 'lapse' | 'look' | 'unknown' | 'notDue' | 'excused' | 'active' | 'waiting';

const TONES: Readonly<Record<StateLook, string>> = {
  met: 'met',
  partly: 'watch',
  no: 'off',
  lapse: 'off',
  look: 'watch',
  unknown: 'unknown',
  notDue: 'quiet',
  excused: 'quiet',
  active: 'active',
  waiting: 'watch',
};

const SIGNS: Readonly<Record<StateLook, () => JSX.Element>> = {
  met: () => <Mark sign="check" />,
  partly: () => <Mark sign="half" />,
  no: () => <Mark sign="cross" />,
  lapse: () => <Mark sign="minus" />,
  look: () => <Icon name="look" />,
  unknown: () => <UnknownMark />,
  notDue: () => <Icon name="ring" />,
  excused: () => <Icon name="slashed" />,
  active: () => <Icon name="shield" />,
  waiting: () => <Icon name="clock" />,
};

/** The sign of a state by itself; its word must stand beside it. */
export const StateSign = ({ look }: { look: StateLook }): JSX.Element => (
  <span class={`tone-${TONES[look]}`}>{SIGNS[look]()}</span>
);

/** Icon, word and colour of a state; a ground only for the headline state. */
export const StateBadge = ({
  look,
  head = false,
  children,
}: {
  look: StateLook;
  head?: boolean;
  children: ComponentChildren;
}): JSX.Element => (
  <span class={`state tone-${TONES[look]}${head ? ' head' : ''}`}>
    {SIGNS[look]()}
    {children}
  </span>
);

interface MeterProps {
  /** Part of the way, 0 to 1 and beyond; null when not known. */
  readonly part: number | null;
  /** Where a mark stands, 0 to 1. */
  readonly tick?: number | null;
  readonly label: string;
}

/** A bar to its threshold with a mark for even pace or the promise. */
export function Meter({ part, tick = null, label }: MeterProps): JSX.Element {
  const full = Math.max(1, part ?? 0);
  const width = 300;
  const at = (value: number) => (value / full) * width;
  return (
    <svg class="meter" viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="track" x="0" y="4" width={width} height="6" rx="3" />
      {part === null ? null : (
        <rect class={part >= 1 ? 'bar met' : 'bar'} x="0" y="4" width={at(part)} height="6" rx="3" />
      )}
      {tick === null ? null : <path class="tick" d={`M${at(tick)} 1V13`} />}
    </svg>
  );
}

/** Five levels, −2 to +2, with a mark at the one required. */
export function GoalScale({
  level,
  required,
  label,
}: {
  level: number | null;
  required: number;
  label: string;
}): JSX.Element {
  return (
    <svg class="meter" viewBox="0 0 300 14" preserveAspectRatio="none" role="img" aria-label={label}>
      {[-2, -1, 0, 1, 2].map((step, n) => (
        <rect
          key={step}
          class={level !== null && step <= level ? 'seg on' : 'seg'}
          x={n * 60}
          y="4"
          width="56"
          height="6"
          rx="3"
        />
      ))}
      <path class="tick" d={`M${(required + 2) * 60 - 2} 1V13`} />
    </svg>
  );
}
