import type { JSX } from 'preact';
import { StateSign } from '#shared/ui/states.tsx';

/** What the journey asks one to look at, a line each. */
export const Advice = ({ texts }: { texts: readonly string[] }): JSX.Element | null =>
  texts.length === 0 ? null : (
    <ul class="rows">
      {texts.map((text) => (
        <li key={text}>
          <StateSign look="look" /> <span class="grow">{text}</span>
        </li>
      ))}
    </ul>
  );
