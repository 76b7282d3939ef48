import type { JSX } from 'preact';
import { recordOf } from '#shared/model/book.ts';
import { Button, LinkButton, Tabs } from '#shared/ui/actions.tsx';
import { Empty, PageHead } from '#shared/ui/layout.tsx';
import { AskView } from './ask.tsx';
import { GuaranteeView } from './guarantee.tsx';
import { OverviewView } from './overview.tsx';
import { clientName, useBook } from './practice-context.tsx';
import { PriceView } from './price.tsx';
import { ProposalView } from './proposal.tsx';
import { RecordsView } from './records.tsx';
import { toEngagement } from './router.ts';
import { SessionsView } from './sessions.tsx';

const VIEWS = [
  ['', 'Timeline'],
  ['value', 'Value and price'],
  ['proposal', 'Proposal'],
  ['guarantee', 'Guarantee'],
  ['sessions', 'Sessions'],
  ['ask', 'Ask the client'],
  ['terms', 'All rows'],
] as const;

/** One engagement: its views behind tabs. */
export function EngagementScreen({ id, view }: { id: string; view: string }): JSX.Element {
  const { book, practice } = useBook();
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
  return (
    <div class="page">
      <PageHead
        title={clientName(book, engagement)}
        crumb={{ href: '#/engagements', word: 'Engagements' }}
        sub={engagement.title}
      >
        {practice.undoable.value ? (
          <Button icon="undo" onClick={() => void practice.undo()}>
            Undo the last save
          </Button>
        ) : null}
        <LinkButton href={`#/meeting/${id}`} icon="plus" look={view === '' ? 'primary' : 'quiet'}>
          Log a call
        </LinkButton>
      </PageHead>
      <Tabs
        label="Views of this engagement"
        items={VIEWS.map(([path, word]) => ({ href: toEngagement(id, path), word }))}
        current={toEngagement(id, view)}
      />
      <View id={id} view={view} />
    </div>
  );
}

function View({ id, view }: { id: string; view: string }): JSX.Element {
  if (view === 'value') return <PriceView id={id} />;
  if (view === 'proposal') return <ProposalView id={id} />;
  if (view === 'guarantee') return <GuaranteeView id={id} />;
  if (view === 'sessions') return <SessionsView id={id} />;
  if (view === 'ask') return <AskView id={id} />;
  return view === 'terms' ? <RecordsView id={id} /> : <OverviewView id={id} />;
}
