import type { JSX } from 'preact';
import { formatMoney } from '#shared/base/amount.ts';
import { formatDay } from '#shared/base/day.ts';
import { recordOf } from '#shared/model/book.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import { standing } from '#shared/rules/standing.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { Tabs } from '#shared/ui/tabs.tsx';
import { later } from '#shared/ui/later.tsx';
import { Empty, PageHead } from '#shared/ui/layout.tsx';
import { EngagementHead } from './engagement-head.tsx';
import { OverviewView } from './overview.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { changeOver, closeOver, route, toEngagement } from '../frame/router.ts';

/** Each view comes when it is first asked for: Today and the timeline need none of them. */
const AskView = later(() => import('./ask.tsx').then((one) => one.AskView));
const BriefView = later(() => import('../journey/brief.tsx').then((one) => one.BriefView));
const GuaranteeView = later(() => import('../guarantee/guarantee.tsx').then((one) => one.GuaranteeView));
const PriceView = later(() => import('../price/price.tsx').then((one) => one.PriceView));
const ProposalView = later(() => import('../proposal/proposal.tsx').then((one) => one.ProposalView));
const RecordsView = later(() => import('../records/records.tsx').then((one) => one.RecordsView));
const TasksView = later(() => import('../tasks/tasks.tsx').then((one) => one.TasksView));
const PaymentPlan = later(() => import('../tasks/payment-plan.tsx').then((one) => one.PaymentPlan));
const DoneView = later(() => import('../tasks/done.tsx').then((one) => one.DoneView));
const TaskOver = later(() => import('../tasks/task-dialog.tsx').then((one) => one.TaskOver));
const MoveStage = later(() => import('./move-stage.tsx').then((one) => one.MoveStage));
const SessionsView = later(() => import('./sessions.tsx').then((one) => one.SessionsView));

const VIEWS = [
  ['', 'Journey'],
  ['brief', 'Brief'],
  ['value', 'Value and price'],
  ['proposal', 'Proposal'],
  ['guarantee', 'Guarantee'],
  ['sessions', 'Sessions'],
  ['ask', 'Ask the client'],
  ['tasks', 'Tasks'],
] as const;

/** Views without a tab of their own stand under another. */
const TAB_OF: Readonly<Record<string, string>> = {
  journey: '',
  terms: 'tasks',
  plan: 'tasks',
  done: 'tasks',
};

/** One engagement: its views behind tabs. */
export function EngagementScreen({ id, view }: { id: string; view: string }): JSX.Element {
  const { book, now, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement)
    return (
      <Empty
        title="This engagement is not in the book"
        actions={<LinkButton href="#/engagements">All engagements</LinkButton>}
      >
        It was removed, or the address is of another book.
      </Empty>
    );
  const { fee } = valueAnswer(book, id);
  const end = standing(book, id, now).guarantee.terms?.termEnd ?? engagement.plannedEnd;
  return (
    <div class="page">
      <PageHead
        title={clientName(book, engagement)}
        crumb={{ href: '#/engagements', word: 'Engagements' }}
        sub={[
          engagement.title + (fee ? ` for ${formatMoney(fee, locale)}` : ''),
          end ? `until ${formatDay(end, locale)}` : '',
        ]
          .filter(Boolean)
          .join(', ')}
      >
        <LinkButton href={`#/meeting/${id}`} icon="plus">
          Log a call
        </LinkButton>
      </PageHead>
      {engagement.desired ? <p class="lead-quote">“{engagement.desired}”</p> : null}
      <EngagementHead row={engagement} view={view} />
      <Tabs
        label="Views of this engagement"
        items={VIEWS.map(([path, word]) => ({ href: toEngagement(id, path), word }))}
        current={toEngagement(id, TAB_OF[view] ?? view)}
      />
      <View id={id} view={view} />
      <Over id={id} />
    </div>
  );
}

function View({ id, view }: { id: string; view: string }): JSX.Element {
  if (view === 'value') return <PriceView id={id} />;
  if (view === 'proposal') return <ProposalView id={id} />;
  if (view === 'guarantee') return <GuaranteeView id={id} />;
  if (view === 'sessions') return <SessionsView id={id} />;
  if (view === 'brief') return <BriefView id={id} />;
  if (view === 'ask') return <AskView id={id} />;
  if (view === 'tasks') return <TasksView id={id} />;
  if (view === 'plan') return <PaymentPlan id={id} />;
  if (view === 'done') return <DoneView id={id} />;
  return view === 'terms' ? <RecordsView id={id} /> : <OverviewView id={id} />;
}

/** The form over the view, if the address names one. */
function Over({ id }: { readonly id: string }): JSX.Element | null {
  const [, , , task, asked] = route.value;
  if (task === undefined) return null;
  if (task !== 'move') return <TaskOver engagement={id} />;
  const onChoose = (stage: string) => changeOver('move', stage);
  return <MoveStage {...{ id, asked, onChoose }} place={location.hash} onClose={closeOver} />;
}
