import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { attentionList } from '#shared/rules/attention/attention.ts';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { backupAgeDays } from '#shared/rules/portfolio.ts';
import { LinkButton } from '#shared/ui/actions.tsx';
import { Empty, PageHead, Section } from '#shared/ui/layout.tsx';
import { StateSign } from '#shared/ui/states.tsx';
import { KeptDrafts } from './kept-drafts.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';
import { TrialNote } from '../frame/trial-note.tsx';

const TONE_LOOK = { off: 'no', watch: 'look', unknown: 'unknown', active: 'waiting' } as const;

const TARGETS: Readonly<Record<AttentionItem['action'], string>> = {
  logSession: 'sessions',
  writeUpdate: 'ask',
  askVerdict: 'ask',
  askDone: 'ask',
  tieLooseEnds: 'proposal',
  prepare: '',
  answerNo: 'sessions',
  askValue: 'ask',
  checkHomework: 'sessions',
  recordPayment: 'tasks',
  decideClaim: 'guarantee',
  payRefund: 'guarantee',
  reviewProposal: 'proposal',
  backUp: '',
  decideDuty: 'guarantee',
  lookAtGuarantee: 'guarantee',
  moveStage: 'journey/move',
};

/** Today: what needs you, most pressing first. */
export function TodayScreen(): JSX.Element {
  const { book, now, locale, zone } = useBook();
  const items = attentionList(book, now);
  const age = backupAgeDays(book, now);
  if (book.engagements.length === 0) return <FirstDay />;
  return (
    <div class="page">
      <PageHead
        title={formatDay(dayAt(now, zone), locale, 'long')}
        sub={
          items.length === 0
            ? 'Nothing needs you today.'
            : `${items.length} ${items.length === 1 ? 'thing needs' : 'things need'} you.`
        }
      >
        <LinkButton href="#/new" icon="plus">
          New engagement
        </LinkButton>
      </PageHead>
      <TrialNote />
      <KeptDrafts />
      <Section title="Needs you" aside="Most pressing first">
        <ul class="rows">
          {items.map((item, n) => (
            <Item key={`${item.engagement}${item.action}${n}`} item={item} first={n === 0} />
          ))}
        </ul>
        <p class="quiet small">
          {items.length === 0 ? 'Nothing needs you.' : 'Nothing else needs you today.'}{' '}
          {age === null ? 'No backup yet.' : `Last backup ${age === 0 ? 'today' : `${age} days ago`}.`}{' '}
          <a href="#/exchange">Save a backup</a>
        </p>
      </Section>
    </div>
  );
}

const FirstDay = (): JSX.Element => (
  <div class="page">
    <PageHead title="Today" sub="What needs you, what is at stake, what came of it." />
    <TrialNote />
    <Empty
      title="Begin with your first call"
      actions={
        <LinkButton href="#/meeting" look="primary">
          Your first call
        </LinkButton>
      }
    >
      Drop its calendar file, paste the invitation, or type who it was with. Client, people and engagement
      come from it. You have a practice already? <a href="#/exchange">Bring it</a>, or{' '}
      <a href="#/new">start an engagement</a> in any stage.
    </Empty>
  </div>
);

const Item = ({ item, first }: { item: AttentionItem; first: boolean }): JSX.Element => (
  <li>
    <StateSign look={TONE_LOOK[item.tone]} />
    <div class="grow">
      <b>{item.who}</b>
      <p>
        {item.what} <span class="quiet">{item.detail}</span>
      </p>
    </div>
    <LinkButton look={first ? 'primary' : 'quiet'} href={hrefOf(item)}>
      {item.button}
    </LinkButton>
  </li>
);

/** Where the next step of an item is taken. */
export function hrefOf(item: AttentionItem): string {
  if (item.action === 'backUp' || item.engagement === null) return '#/exchange';
  if (item.action === 'logSession') return `#/meeting/${item.engagement}`;
  const { action, engagement, record } = item;
  const isPart = action === 'recordPayment' && record?.tab === 'payments';
  return toEngagement(engagement, isPart ? `tasks/notePayment/${record.id}` : TARGETS[action]);
}
