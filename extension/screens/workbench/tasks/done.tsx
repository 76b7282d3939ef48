import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import type { Acceptance } from '#shared/model/guarantee/acceptances.ts';
import { WHO_SAYS_SO } from '#shared/model/words.ts';
import { doneStatus } from '#shared/rules/journey/done.ts';
import { criteriaOf } from '#shared/workflows/done.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote, Quote, Section } from '#shared/ui/layout.tsx';
import { DataTable } from '#shared/ui/table.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { clientName, useBook, useSave } from '../frame/practice-context.tsx';
import { openOver, toEngagement } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';
import { TaskForm } from './task-dialog.tsx';
import { TaskPage } from './task-page.tsx';
import { WhatNow } from './what-now.tsx';

/** Is it done: each criterion with both sides’ words, what settles a difference, and what comes after. */
export function DoneView({ id }: { readonly id: string }): JSX.Element | null {
  const { book, now, zone, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const status = doneStatus(book, id, dayAt(now, zone));
  const who = clientName(book, engagement);
  const isDone = status.state === 'done';
  return (
    <TaskPage
      engagement={id}
      title="Is it done?"
      sub={['It is done when both have said so.', status.reasons[0]?.text].filter(Boolean).join(' ')}
    >
      {isDone ? <WhatNow id={id} isDone /> : null}
      {isDone ? (
        <details>
          <summary>Both have said done, criterion by criterion</summary>
          <Criteria id={id} who={who} />
        </details>
      ) : (
        <Criteria id={id} who={who} />
      )}
      {status.gaps
        .filter(({ kind, acceptance }) => kind === 'differ' && acceptance.resolution === null)
        .map(({ acceptance }) => (
          <Section key={acceptance.id} title={`Settle “${acceptance.criterion}”`}>
            {acceptance.clientReason ? <Quote>{acceptance.clientReason}</Quote> : null}
            <TaskForm name="settle" record={acceptance.id} engagement={id} />
          </Section>
        ))}
      <p class="chips">
        {engagement.resultOn ? (
          <span class="quiet">The client had the result on {formatDay(engagement.resultOn, locale)}.</span>
        ) : (
          <Button onClick={() => openOver('resultDay')}>{TASKS.resultDay.button}</Button>
        )}
      </p>
      {isDone ? null : <WhatNow id={id} isDone={false} />}
    </TaskPage>
  );
}

interface CriteriaProps {
  readonly id: string;
  readonly who: string;
}

/** One row a criterion, you and the client in two columns, each with when and who says so. */
function Criteria({ id, who }: CriteriaProps): JSX.Element {
  const { book } = useBook();
  const saver = useSave();
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = rowsOf(book, 'acceptances', id).sort((a, b) => a.id.localeCompare(b.id));
  const there = new Set(rows.map(({ criterion }) => criterion));
  const missing = criteriaOf(book, id).filter((line) => !there.has(line));
  const list = async () => {
    const problems = await saver.save({ kind: 'listCriteria', engagement: id });
    setRefusal(problems?.[0]?.message ?? null);
  };
  return (
    <>
      <Trouble saver={saver} />
      {refusal ? <ProblemNote what={refusal} /> : null}
      {rows.length === 0 && missing.length === 0 ? (
        <Empty title="What “done” means is not written yet">Write it criterion by criterion first.</Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption="What was agreed, and what each side says"
          columns={[{ word: 'What was agreed' }, { word: 'You' }, { word: who }]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <Criterion key="what" row={row} />,
              <Word key="you" row={row} side="provider" />,
              <Word key="client" row={row} side="client" />,
            ],
          }))}
        />
      )}
      <div class="chips">
        {missing.length === 0 ? null : (
          <Button icon="plus" onClick={() => void list()}>
            Take {missing.length === 1 ? 'the criterion' : `${missing.length} criteria`} from the contract
          </Button>
        )}
        <Button
          icon="plus"
          look={rows.length + missing.length === 0 ? 'primary' : 'quiet'}
          onClick={() => openOver('criterion')}
        >
          {TASKS.criterion.button}
        </Button>
        {rows.some((one) => one.clientSays === null) ? (
          <LinkButton
            href={toEngagement(id, 'ask')}
            icon="mail"
            look={rows.every((one) => one.providerSays !== null) ? 'primary' : 'quiet'}
          >
            Ask {who}
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}

const Criterion = ({ row }: { readonly row: Acceptance }): JSX.Element => (
  <>
    {row.criterion}
    {row.resolution ? (
      <>
        <br />
        <span class="small quiet">{row.resolution}</span>
      </>
    ) : null}
  </>
);

interface WordProps {
  readonly row: Acceptance;
  readonly side: 'client' | 'provider';
}

/** One side’s word on one criterion, or the two ways to say it. */
function Word({ row, side }: WordProps): JSX.Element {
  const { locale } = useBook();
  const saver = useSave();
  const isClient = side === 'client';
  const [says, on] = isClient ? [row.clientSays, row.clientOn] : [row.providerSays, row.providerOn];
  const task = isClient ? 'clientWord' : 'ourWord';
  if (says)
    return (
      <>
        <StateBadge look={says === 'yes' ? 'met' : 'partly'}>
          {says === 'yes' ? 'Done' : 'Not yet'}
        </StateBadge>
        <br />
        <span class="small quiet">
          {on ? formatDay(on, locale, 'short') : ''}
          {isClient && row.clientSource ? `, ${WHO_SAYS_SO[row.clientSource].toLowerCase()}` : ''}{' '}
        </span>
        <Button look="link" onClick={() => openOver(task, row.id)}>
          Change<span class="sr">: {row.criterion}</span>
        </Button>
      </>
    );
  const yes = () =>
    void saver.save({
      kind: 'sayDone',
      acceptance: row.id,
      side,
      says: 'yes',
      reason: null,
      source: isClient ? 'clientSaid' : null,
    });
  const about = (
    <span class="sr">
      , {isClient ? 'the client says' : 'you say'}: {row.criterion}
    </span>
  );
  return (
    <span class="chips">
      <Button onClick={yes}>Done{about}</Button>
      <Button onClick={() => openOver(task, row.id)}>Not yet{about}</Button>
    </span>
  );
}
