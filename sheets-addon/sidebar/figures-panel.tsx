import type { JSX } from 'preact';
import type { JourneyLine } from '#shared/rules/journey/journey-line.ts';
import type { PanelProps } from './panel-props.ts';
import { useDesk } from './use-desk.ts';
import type { OpenDesk } from './use-script.ts';

/** Figures in words, with how they were counted, from the desk. Only you see them. */
const figures = (title: string, linesOf: (desk: OpenDesk) => readonly JourneyLine[]) =>
  function Figures(props: PanelProps): JSX.Element {
    const open = useDesk(props);
    return (
      <section class="part">
        <p class="source">{props.view.engagement?.client}</p>
        <h1>{title}</h1>
        {open ? null : <p class="quiet">Reading the sheet …</p>}
        <dl>
          {open &&
            linesOf(open).map(({ name, text, how }) => (
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
  };

/** How the way with the client is going. */
export const JourneyPanel = figures('Journey', ({ at, sheet }) => at.journeyIn(sheet));

/** What was learned across all engagements. */
export const LearningPanel = figures('Learning', ({ at, sheet }) => at.learningIn(sheet));
