import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { underWay } from '#shared/rules/archived.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { todayGroups, toDoNow, type TodayGroup } from '#shared/rules/attention/groups.ts';
import { backupAgeDays } from '#shared/rules/portfolio.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Empty, PageHead, Section } from '#shared/ui/layout.tsx';
import { SEARCH_ICON } from '#shared/ui/page-icons.ts';
import { over } from '../find/keys.tsx';
import { KeptDrafts } from './kept-drafts.tsx';
import { useNoted, type NotedRows } from './noted.ts';
import { TodayRow } from './today-row.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { TrialNote } from '../frame/trial-note.tsx';

/** Today: what to do now, this week, and what the client owes a word or a payment on. */
export function TodayScreen(): JSX.Element {
  const { book, now, locale, zone } = useBook();
  const items = attentionList(book, now);
  const noted = useNoted(items);
  const groups = todayGroups(noted.shown);
  if (book.engagements.length === 0) return <FirstDay />;
  const first = groups.flatMap(({ rows }) => rows).find((one) => noted.stepOf(one) === null);
  const quiet = quietEngagements(book, items);
  return (
    <div class="page">
      <PageHead title={formatDay(dayAt(now, zone), locale, 'long')} sub={countInWords(toDoNow(items))}>
        <Button icon={SEARCH_ICON} onClick={() => (over.value = 'find')}>
          Find <kbd class="quiet">Ctrl K</kbd>
        </Button>
        <LinkButton href="#/new" icon="plus">
          New engagement
        </LinkButton>
      </PageHead>
      <KeptDrafts />
      {groups.map((group) => (
        <Group key={group.group} group={group} first={first} noted={noted} />
      ))}
      <TrialNote />
      <p class="quiet small">
        {items.length === 0 ? 'Nothing needs you today. ' : quiet}
        {items.some(({ action }) => action === 'backUp') ? null : <Backup />}
      </p>
    </div>
  );
}

/** "3 things to do now." */
const countInWords = (count: number): string =>
  count === 0 ? 'Nothing to do now.' : count === 1 ? 'One thing to do now.' : `${count} things to do now.`;

/** How many open engagements need nothing; blank where each needs something. */
function quietEngagements(book: Book, items: readonly AttentionItem[]): string {
  const busy = new Set(items.map((one) => one.engagement));
  const count = underWay(book).filter(({ id }) => !busy.has(id)).length;
  if (count === 0) return '';
  return count === 1 ? 'One engagement needs nothing. ' : `${count} engagements need nothing. `;
}

function Backup(): JSX.Element {
  const { book, now } = useBook();
  const age = backupAgeDays(book, now);
  return (
    <>
      {age === null ? 'No backup yet.' : `Last backup ${age === 0 ? 'today' : `${age} days ago`}.`}{' '}
      <a href="#/exchange">Save a backup</a>
    </>
  );
}

interface GroupProps {
  readonly group: TodayGroup;
  /** The row that holds the primary button. */
  readonly first: AttentionItem | undefined;
  readonly noted: NotedRows;
}

/** One part of Today; what is more than a few rows comes when it is asked for. */
function Group({ group: { title, rows, rest }, first, noted }: GroupProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? [...rows, ...rest] : rows;
  return (
    <Section title={title}>
      <ul class="rows">
        {shown.map((item) => (
          <TodayRow key={noted.keyOf(item)} item={item} first={item === first} noted={noted} />
        ))}
      </ul>
      {rest.length > 0 && !isOpen ? (
        <Button look="link" onClick={() => setOpen(true)}>
          {rest.length} more
        </Button>
      ) : null}
    </Section>
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
