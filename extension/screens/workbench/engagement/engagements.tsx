import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { compareText } from '#shared/base/text.ts';
import { inUse, isArchived } from '#shared/rules/archived.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { standing } from '#shared/rules/standing.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { STAGE } from '#shared/model/words.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { MoneyText } from '#shared/ui/figures.tsx';
import { Empty, PageHead } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import { LongTable } from '../frame/long-list.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';

const TITLES: Readonly<Record<string, string>> = {
  '': 'Engagements',
  value: 'Pricing',
  guarantee: 'Guarantee',
  proposal: 'Proposals',
};

/** The engagements in use, and those put away when they are asked for; a row leads to the view one came for. */
export function EngagementsScreen({ view }: { view: string }): JSX.Element {
  const { book, locale, now } = useBook();
  const [isAll, setAll] = useState(false);
  const used = inUse(book);
  const away = book.engagements.length - used.length;
  const sorted = [...(isAll ? book.engagements : used)].sort((a, b) =>
    compareText(clientName(book, a), clientName(book, b)),
  );
  const cellsOf = (one: Engagement) => {
    const { guarantee: status } = standing(book, one.id, now);
    const { fee } = valueAnswer(book, one.id);
    const end = status.terms?.termEnd ?? one.plannedEnd;
    return [
      <a href={toEngagement(one.id, view)}>{clientName(book, one)}</a>,
      one.title,
      isArchived(book, one) ? 'Archived' : one.closedOn ? 'Closed' : one.stage ? STAGE[one.stage] : '–',
      fee ? <MoneyText money={fee} locale={locale} /> : '–',
      <StateBadge look={GUARANTEE_LOOK[status.state]}>{GUARANTEE_WORD[status.state]}</StateBadge>,
      end ? formatDay(end, locale) : '–',
    ];
  };
  return (
    <div class="page">
      <PageHead
        title={TITLES[view] ?? 'Engagements'}
        sub={
          view === ''
            ? `${used.length} in this book${away > 0 ? `, and ${away} archived` : ''}`
            : 'Choose an engagement'
        }
      >
        <LinkButton href="#/new" icon="plus" look="primary">
          New engagement
        </LinkButton>
      </PageHead>
      {sorted.length === 0 ? (
        <Empty
          title="No engagement yet"
          actions={<LinkButton href="#/exchange">Bring your practice</LinkButton>}
        >
          One row for each, from the first call to what comes after.
        </Empty>
      ) : (
        <LongTable
          caption="Engagements"
          columns={[
            { word: 'Client' },
            { word: 'Engagement' },
            { word: 'Stage' },
            { word: 'Fixed fee', end: true },
            { word: 'Guarantee' },
            { word: 'Ends' },
          ]}
          rows={sorted.map((one) => ({
            key: one.id,
            name: `${clientName(book, one)}: ${one.title}`,
            cells: () => cellsOf(one),
          }))}
        />
      )}
      {away > 0 && !isAll ? (
        <Button look="link" onClick={() => setAll(true)}>
          Show the archived ones
        </Button>
      ) : null}
    </div>
  );
}
