import type { JSX } from 'preact';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { inLocale, recordOf, settingsOf } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote } from '#shared/ui/layout.tsx';
import { engagementView } from '#shared/calls/call-view.ts';
import { agreedSaid } from '#shared/calls/notes.ts';
import type { Focus } from '#extension/call/focus.ts';
import type { Panel as PanelState, PanelDoors } from '#extension/call/panel.ts';
import { later } from '#shared/ui/later.tsx';
import { ChooseEngagement } from './choose-engagement.tsx';
import { Head, Outcome } from './head.tsx';
import { HomeworkDue } from './homework-due.tsx';
import { Notes } from './notes.tsx';
import { PanelProvider, usePanel, type PanelCall } from './panel-context.ts';
import { Guarantee, MinimumResults } from './results.tsx';
import { Seen } from './seen.tsx';
import { StartHere } from './start-here.tsx';
import { Understand } from './understand.tsx';

const AgreedOnce = later(() => import('../popup/agreed-once.tsx').then((one) => one.AgreedOnce));

/** Only before a call, so it comes after what a call needs. */
const BeforeCall = later(() => import('./before-call.tsx').then((one) => one.BeforeCall));

interface PanelProps {
  readonly panel: PanelState;
  readonly world: PanelDoors['world'];
  readonly openWorkbench: (path: string) => void;
}

/** The engagement at a glance while one talks: what they want, what was agreed, what is due, one question, private notes. */
export function Panel({ panel, world, openWorkbench }: PanelProps): JSX.Element {
  const call = callOf(panel, world);
  const trouble = panel.trouble.value;
  const damaged = panel.loaded.value?.check.length ?? 0;
  return (
    <main class="panel">
      <div class="panel-body">
        {trouble ? (
          <ProblemNote what={trouble} still="What you noted before is kept.">
            <Button onClick={() => void panel.load()}>Try again</Button>
          </ProblemNote>
        ) : null}
        {damaged > 0 ? (
          <ProblemNote
            tone="watch"
            what={damaged === 1 ? 'One record is damaged.' : `${damaged} records are damaged.`}
            still="Kept as it was, and left out of what is shown here."
          >
            <Button onClick={() => openWorkbench('/exchange')}>See the records</Button>
          </ProblemNote>
        ) : null}
        {call ? (
          <PanelProvider value={call}>
            <Glance />
          </PanelProvider>
        ) : (
          <Nothing panel={panel} openWorkbench={openWorkbench} />
        )}
      </div>
      {call ? (
        <PanelProvider value={call}>
          <Notes key={call.engagement.id} />
        </PanelProvider>
      ) : null}
    </main>
  );
}

/** What both agree once an engagement; it goes into the session that is saved next. */
function AskedOnce(): JSX.Element | null {
  const { panel, view, kept } = usePanel();
  if (view.resultsAgreed && view.consent) return null;
  return (
    <AgreedOnce
      {...view}
      said={agreedSaid(kept.notes)}
      onSay={(field, answer) => void panel.answer('agreed', `${field} ${view.id}`, answer)}
    />
  );
}

const Glance = (): JSX.Element => (
  <>
    <Head />
    <Outcome />
    <StartHere />
    <BeforeCall />
    <HomeworkDue />
    <MinimumResults />
    <Guarantee />
    <AskedOnce />
    <Seen />
    <Understand />
  </>
);

function callOf(panel: PanelState, world: PanelDoors['world']): PanelCall | null {
  const [loaded, kept, now] = [panel.loaded.value, panel.kept.value, panel.now.value];
  if (!loaded || !kept?.focus) return null;
  const book = inLocale(loaded.book, world.locale);
  const place = placeOf(settingsOf(book), world);
  const engagement = recordOf(book, 'engagements', kept.focus.engagement);
  const view = engagementView(book, kept.focus.engagement, factsOf(kept.focus), now, place.zone);
  if (!engagement || !view) return null;
  return {
    panel,
    book,
    engagement,
    view,
    kept,
    now,
    zone: engagement.zone ?? place.zone,
    locale: place.locale,
  };
}

/** The clicked meeting's time: it tells which planned session is on. */
const factsOf = ({ start }: Focus): MeetingFacts =>
  start === undefined
    ? noFacts
    : { ...noFacts, start: { value: start, layer: 'url', evidence: 'the last click', confidence: 'likely' } };

/** Nothing to show yet, and why. */
function Nothing({ panel, openWorkbench }: Omit<PanelProps, 'world'>): JSX.Element | null {
  const loaded = panel.loaded.value;
  if (!loaded) return panel.trouble.value ? null : <p class="quiet part">Opening your workbook …</p>;
  if (loaded.book.engagements.length === 0)
    return (
      <section class="part">
        <h1>Nobody here yet</h1>
        <Empty
          title="An engagement will be here while you talk"
          actions={
            <Button look="primary" onClick={() => openWorkbench('/new')}>
              Begin an engagement
            </Button>
          }
        >
          What they want, what you agreed, what is due, and one question to understand. Log a first call and
          it begins by itself.
        </Empty>
      </section>
    );
  const gone = panel.kept.value?.focus;
  return (
    <section class="part">
      <h1>{gone ? 'This engagement is no longer in the book' : 'Whom do you talk with?'}</h1>
      <p class="quiet">
        Click Valueback on the page of the call or its calendar entry: the panel follows the last click. Or
        choose.
      </p>
      <ChooseEngagement panel={panel} book={loaded.book} current={null} />
    </section>
  );
}
