import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatTime } from '#shared/base/moment.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Logo } from '#shared/ui/icons.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { AskPanel } from './ask-panel.tsx';
import { CheckPanel, ProblemList } from './check-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { JourneyPanel, LearningPanel } from './figures-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { MovePanel } from './move-panel.tsx';
import { NewPanel } from './new-panel.tsx';
import { draftsOf } from './page-drafts.ts';
import type { PanelName, PanelProps } from './panel-props.ts';
import { PricePanel } from './price-panel.tsx';
import { RowPanel } from './row-panel.tsx';
import { TasksPanel } from './tasks-panel.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { UpdatePanel } from './update-panel.tsx';
import { useFollow } from './use-follow.ts';
import { useScript, type Script } from './use-script.ts';

const OF_NO_ROW: readonly PanelName[] = ['new', 'check', 'help'];

const PANELS: Readonly<Record<PanelName, (props: PanelProps) => JSX.Element>> = {
  new: NewPanel,
  check: CheckPanel,
  help: HelpPanel,
  row: RowPanel,
  log: LogPanel,
  price: PricePanel,
  ask: AskPanel,
  move: MovePanel,
  tasks: TasksPanel,
  next: (props) => <TasksPanel {...props} next />,
  update: UpdatePanel,
  journey: JourneyPanel,
  learning: LearningPanel,
};

/** The sidebar: the selected row, or one of the panels the menu opens. */
export function Sidebar({ start }: { start: PanelName }): JSX.Element {
  const [panel, setPanel] = useState(start);
  const [typed, setTyped] = useState(false);
  const known = useScript();
  const other = useFollow(known, typed);
  const script: Script = {
    ...known,
    // What somebody typed belongs to the engagement in view: another reading keeps it.
    load: () => (typed && known.view?.engagement ? known.choose(known.view.engagement.id) : known.load()),
    save: async (wish, told) => {
      const problems = await known.save(wish, told);
      if (problems === null) setTyped(false);
      return problems;
    },
  };
  const showOther = () => {
    setTyped(false);
    known.load();
  };
  const show = (next: PanelName) => {
    setTyped(false);
    setPanel(next);
  };
  const { view } = script;
  draftsOf(view?.engagement?.id ?? '');
  const props = view ? { view, script, show } : null;
  return (
    <div class={script.busy ? 'side busy' : 'side'} aria-busy={script.busy} onInput={() => setTyped(true)}>
      {panel === 'row' ? null : (
        <nav class="part back">
          <Button look="link" onClick={() => show('row')}>
            Back to the row
          </Button>
        </nav>
      )}
      <TroubleNote script={script} />
      {other ? (
        <div class="part">
          <ProblemNote
            tone="note"
            what={`${other} is selected now.`}
            still="What you typed here stays until then."
          >
            <Button onClick={showOther}>Show it</Button>
          </ProblemNote>
        </div>
      ) : null}
      {script.told ? (
        <p class="part told" role="status">
          {script.told}
        </p>
      ) : null}
      {props ? (
        <Body {...props} panel={panel} />
      ) : script.trouble ? null : (
        <p class="part quiet">Reading the sheet …</p>
      )}
      {props ? <Footer {...props} /> : null}
    </div>
  );
}

function Body(props: PanelProps & { panel: PanelName }): JSX.Element {
  const { view, script, panel } = props;
  if (panel === 'help') return <HelpPanel {...props} />;
  if (!view.ready)
    return (
      <section class="part">
        <h1>This sheet is not set up</h1>
        <Empty
          title="Set it up"
          actions={
            <Button look="primary" onClick={script.setUp} disabled={script.busy}>
              Set up this sheet
            </Button>
          }
        >
          It adds the tabs of a practice. Your own tabs, columns and formats stay as they are.
        </Empty>
      </section>
    );
  const Part = PANELS[panel];
  if (OF_NO_ROW.includes(panel)) return <Part {...props} />;
  if (!view.engagement) return <NothingSelected {...props} />;
  return (
    <>
      {view.stale ? (
        <div class="part">
          <ProblemNote
            tone="watch"
            what="The derived tabs are out of date."
            still="Rows changed since they were computed."
          >
            <Button onClick={script.recalculate} disabled={script.busy}>
              Recalculate
            </Button>
          </ProblemNote>
        </div>
      ) : null}
      <Part key={view.engagement.id} {...props} />
      {panel === 'row' ? <ProblemList {...props} most={5} /> : null}
    </>
  );
}

/** No row of an engagement is selected. */
function NothingSelected({ view, script, show }: PanelProps): JSX.Element {
  return (
    <>
      <section class="part">
        <p class="source">{view.selection ?? 'Nothing selected'}</p>
        <h1>Select a row of an engagement</h1>
        <p class="quiet">In Engagements, or any row that belongs to one. Or choose it here:</p>
        <ul class="rows choose">
          {view.engagements.map((one) => (
            <li key={one.id}>
              <Button look="link" onClick={() => script.choose(one.id)}>
                {one.label}
              </Button>
            </li>
          ))}
        </ul>
        <div class="buttons">
          <Button look="primary" onClick={() => show('new')}>
            New engagement
          </Button>
        </div>
      </section>
      <ProblemList view={view} script={script} show={show} most={5} />
    </>
  );
}

function Footer({ view, script, show }: PanelProps): JSX.Element {
  const count = view.problems.length;
  const problems = count === 0 ? '' : `, ${count} ${count === 1 ? 'problem' : 'problems'}`;
  return (
    <footer class="foot-line">
      <Logo />
      <button type="button" class="button link quiet-link" onClick={() => show('check')}>
        Read {formatTime(view.readAt, view.locale)}
        {problems}
      </button>
      <Button look="link" onClick={script.load} disabled={script.busy}>
        {script.busy ? 'Reading …' : 'Refresh'}
      </Button>
    </footer>
  );
}
