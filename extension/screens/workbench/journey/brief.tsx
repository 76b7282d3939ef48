import type { JSX } from 'preact';
import { formatMoment } from '#shared/base/moment.ts';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { recordOf } from '#shared/model/book.ts';
import { Button } from '#shared/ui/actions.tsx';
import { BriefParts } from '#shared/ui/brief.tsx';
import { Below, Empty } from '#shared/ui/layout.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';

/** Half a page before a call: whose words, where to start, what is due; below the line what only you see. It never goes to a client. */
export function BriefView({ id }: { id: string }): JSX.Element | null {
  const { book, now, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const { session, parts, below, words } = briefOf(book, id, now);
  const name = clientName(book, engagement);
  return (
    <article class="brief">
      <header class="result-line">
        <h2>Before the next call with {name}</h2>
        <span class="small quiet">
          {session
            ? `${session.ordinal ? `Session ${session.ordinal}, ` : ''}${formatMoment(session.start, locale)}`
            : 'No call is planned'}
        </span>
      </header>
      {words ? <p class="lead-quote">“{words}”</p> : null}
      {parts.length + below.length === 0 ? (
        <Empty title="Nothing open">Ask what has happened since.</Empty>
      ) : null}
      <BriefParts parts={parts} name={name} />
      {below.length > 0 ? (
        <Below who={name}>
          <BriefParts parts={below} name={name} />
        </Below>
      ) : null}
      <p class="page-actions">
        <Button onClick={() => print()}>Print the brief</Button>
      </p>
    </article>
  );
}
