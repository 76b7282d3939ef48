import type { JSX } from 'preact';
import type { PanelProps } from './panel-props.ts';
import { useDesk } from './use-desk.ts';

/** How the way with the client is going: every figure in words, with how it was counted. Only you see it. */
export function JourneyPanel(props: PanelProps): JSX.Element {
  const open = useDesk(props);
  const id = props.view.engagement?.id ?? '';
  return (
    <section class="part">
      <p class="source">{props.view.engagement?.client}</p>
      <h1>Journey</h1>
      {open ? null : <p class="quiet">Reading the sheet …</p>}
      <dl>
        {open?.at.journeyIn(open.sheet, id).map(({ name, text, how }) => (
          <div key={name + text}>
            <dt>{name}</dt>
            <dd>
              {text}
              <span class="source">{how}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
