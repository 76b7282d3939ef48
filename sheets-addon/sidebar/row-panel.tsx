import type { JSX } from 'preact';
import { Button } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelName, PanelProps } from './panel-props.ts';
import { GoLink } from './go-link.tsx';
import { GuaranteePart } from './guarantee-part.tsx';
import { Seen } from './seen.tsx';
import { ValuePart } from './value-part.tsx';

/** The engagement of the selected row: where it stands, what is loose, what it is worth, and what comes next. */
export function RowPanel(props: PanelProps): JSX.Element {
  const { view, script } = props;
  const one = view.engagement as EngagementView;
  return (
    <>
      <header class="part">
        <p class="source">{one.where}</p>
        <h1>{one.client}</h1>
        <p class="quiet">
          {one.title}
          {one.fee ? (
            <>
              , <MoneyText money={one.fee} locale={view.locale} />
            </>
          ) : null}
        </p>
      </header>
      <GuaranteePart one={one} script={script} />
      <ValuePart one={one} locale={view.locale} />
      <Seen one={one} />
      <Next {...props} one={one} />
    </>
  );
}

/** What a step’s button does here; what the sidebar cannot do leads to the row. */
const PANEL_OF: Readonly<Partial<Record<string, PanelName>>> = {
  logSession: 'log',
  askVerdict: 'ask',
  askDone: 'ask',
  askValue: 'ask',
  writeUpdate: 'update',
};

/** What can be done for any row, and its panel. */
const ALWAYS: readonly (readonly [panel: PanelName | '', words: string])[] = [
  ['log', 'Log a session'],
  ['ask', 'Ask the client'],
  ['price', 'Price'],
  ['', 'Proposal'],
  ['update', 'Write an update'],
  ['move', 'Move to another stage'],
  ['journey', 'Journey'],
  ['learning', 'Learning'],
  ['tasks', 'All tasks'],
];

function Next({ script, show, one }: PanelProps & { one: EngagementView }): JSX.Element {
  const [first, ...others] = one.steps;
  const { action = '', stage, task, place } = first ?? {};
  const panel = stage ? 'move' : task ? 'next' : action === 'reviewProposal' ? '' : PANEL_OF[action];
  const open = (name: PanelName | '') => (name ? show(name) : script.propose());
  const start = panel !== undefined ? () => open(panel) : place && (() => script.goTo(place));
  return (
    <section class="part">
      <h2>For this row</h2>
      {first ? (
        <p>
          <b>{first.what}</b> <span class="quiet">{first.detail}</span>
        </p>
      ) : null}
      {first && start ? (
        <Button look="primary" onClick={start}>
          {first.button}
        </Button>
      ) : null}
      <div class="buttons">
        {ALWAYS.map(([name, words]) => (
          <Button key={name} onClick={() => open(name)}>
            {words}
          </Button>
        ))}
      </div>
      {others.length > 0 ? (
        <ul class="rows">
          {others.map((step) => (
            <li key={step.what}>
              <span class="grow">
                {step.what} <span class="quiet">{step.detail}</span>{' '}
                <GoLink place={step.place} script={script} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
