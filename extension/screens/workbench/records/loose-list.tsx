import type { JSX } from 'preact';
import type { Loose } from '#shared/rules/loose-ends/loose-end-found.ts';
import { StateSign } from '#shared/ui/states.tsx';
import { FixButton } from '../tasks/fix-button.tsx';

interface Props {
  readonly id: string;
  readonly ends: readonly Loose[];
}

const FEW = 5;

/** What is loose, each with the way to its one missing field: the first five, then how many more. */
export function LooseList({ id, ends }: Props): JSX.Element | null {
  const list = (some: readonly Loose[]) => (
    <ul class="rows">
      {some.map((end) => (
        <li key={end.text}>
          <StateSign look="partly" />
          <span class="grow">
            {end.text} {end.fix ? <span class="quiet">{end.fix}</span> : null}
          </span>
          <FixButton engagement={id} end={end} />
        </li>
      ))}
    </ul>
  );
  if (ends.length === 0) return null;
  const more = ends.slice(FEW);
  return (
    <>
      {list(ends.slice(0, FEW))}
      {more.length > 0 ? (
        <details>
          <summary>{more.length} more</summary>
          {list(more)}
        </details>
      ) : null}
    </>
  );
}
