import type { JSX } from 'preact';
import { formatMoment } from '#shared/base/moment.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import type { BriefPart } from '#shared/rules/journey/brief.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { recordOf } from '#shared/model/book.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Below, Empty } from '#shared/ui/layout.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';

/** Half a page before a call: whose words, where to start, what is due; below the line what only you see. It never goes to a client. */
export function BriefView({ id }: { id: string }): JSX.Element | null {
  const { book, now, locale } = useBook();
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const { brief } = journeyOf(book, id, guaranteeStatus(book, id, now).progress, now);
  const { session, parts, below, words } = brief;
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
      {parts.map((part) => (
        <Part key={part.title} part={part} name={name} />
      ))}
      {below.length > 0 ? (
        <Below who={name}>
          {below.map((part) => (
            <Part key={part.title} part={part} name={name} />
          ))}
        </Below>
      ) : null}
      <p class="page-actions">
        <Button onClick={() => print()}>Print the brief</Button>
      </p>
    </article>
  );
}

const Part = ({ part, name }: { part: BriefPart; name: string }): JSX.Element => (
  <section>
    <h3>{part.title}</h3>
    <ul class="rows">
      {part.lines.map(({ text, quiet, who }) => (
        <li key={text}>
          {who ? <span class="label">{who === 'client' ? name : 'You'}</span> : null}
          <span class="grow">
            {text}
            {quiet ? (
              <>
                <br />
                <span class="source">{quiet}</span>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
    {part.more > 0 ? <p class="source">and {part.more} more</p> : null}
  </section>
);
