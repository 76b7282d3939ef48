import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { Mark } from '#shared/ui/icons.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import type { PanelProps } from './panel-props.ts';
import { GoLink } from './go-link.tsx';

/** Everything in the sheet that a person should look at, each with its cell. */
export const CheckPanel = (props: PanelProps): JSX.Element => (
  <>
    <section class="part">
      <h1>Check this sheet</h1>
      {props.view.problems.length === 0 ? (
        <StateBadge look="met">Every cell could be read.</StateBadge>
      ) : (
        <p class="quiet">What could not be read is left out of the sums, and stays as it is.</p>
      )}
    </section>
    <ProblemList {...props} most={200} />
  </>
);

/** The first of the problems, each with a link to its cell. */
export function ProblemList({ view, script, show, most }: PanelProps & { most: number }): JSX.Element | null {
  const shown = view.problems.slice(0, most);
  if (shown.length === 0) return null;
  const more = view.problems.length - shown.length;
  return (
    <section class="part" aria-label="Problems">
      {shown.map((one, n) => (
        <div class="trouble" key={n}>
          <span class="tone-off">
            <Mark sign="cross" />
          </span>
          <div>
            {one.word ? <b>{one.word}</b> : null}
            <p>{one.message}</p>
            <GoLink place={one.place} script={script} />
          </div>
        </div>
      ))}
      {more > 0 ? <Button onClick={() => show('check')}>Show {more} more</Button> : null}
    </section>
  );
}
