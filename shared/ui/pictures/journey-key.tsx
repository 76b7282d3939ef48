import type { JSX } from 'preact';
import { bareLanes, type Rows } from './journey-rows.ts';
import type { Scale } from './journey-scale.ts';

const KEY = [
  ['seen', 'seen, sessions numbered'],
  ['told', 'work, told since'],
  ['untold', 'work, untold'],
  ['planned', 'planned'],
] as const;

/** What the squares mean, and the weeks in words for whoever reads a list. */
export const JourneyKey = ({
  scale: { narrow, earlier },
  who,
  rows,
  told,
}: {
  scale: Scale;
  who: string;
  rows: Rows;
  told: readonly string[];
}): JSX.Element => (
  <>
    <ul class="journey-key">
      {KEY.map(([look, text]) => (
        <li key={look}>
          <svg class="picture" width="12" height="12" aria-hidden="true">
            <rect class={look} x="0.5" y="0.5" width="11" height="11" rx="2" />
          </svg>{' '}
          {text}
        </li>
      ))}
      {narrow && earlier ? (
        <li>
          before: {earlier.seen} seen, {earlier.work} unseen
        </li>
      ) : null}
      <li class="below-line">Below the line: {who} does not see this</li>
    </ul>
    {bareLanes(rows).length > 0 ? (
      <p class="quiet">Nothing is noted yet of {bareLanes(rows).join(', ')}.</p>
    ) : null}
    <details>
      <summary>Week by week in words</summary>
      <ul class="rows">
        {told.map((week) => (
          <li key={week}>{week}</li>
        ))}
      </ul>
    </details>
  </>
);
