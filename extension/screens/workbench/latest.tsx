import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayOf, instantOf } from '#shared/base/moment.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { Quote, Section } from '#shared/ui/layout.tsx';
import { useBook } from './practice-context.tsx';

/** The latest moments, seen by the client or not. */
export function Latest({ book, id, who }: { book: Book; id: string; who: string }): JSX.Element {
  const { locale } = useBook();
  const moments = [
    ...rowsOf(book, 'sessions', id)
      .filter((one) => one.outcome !== null && one.outcome !== 'planned')
      .map((one) => ({
        id: one.id,
        at: one.start,
        seen: true,
        what: `Session ${one.ordinal ?? ''}`.trim(),
        quote: one.missing,
      })),
    ...rowsOf(book, 'touchpoints', id).map((one) => ({
      id: one.id,
      at: one.at,
      seen: one.line === 'above',
      what: one.toldIn ? `${one.summary} (told)` : one.summary,
      quote: null,
    })),
    ...rowsOf(book, 'evidence', id).flatMap((one) =>
      one.on
        ? [{ id: one.id, at: `${one.on}T12:00+00:00`, seen: true, what: one.what, quote: one.words }]
        : [],
    ),
  ].sort((a, b) => instantOf(b.at) - instantOf(a.at));
  return (
    <Section title="Latest" aside={`${moments.length} moments`}>
      <ul class="rows">
        {moments.slice(0, 12).map((one) => (
          <li key={one.id}>
            <span class="quiet num">{formatDay(dayOf(one.at), locale, 'short')}</span>
            <span class="grow">
              {one.what}. {one.quote ? <Quote>{one.quote}</Quote> : null}
            </span>
            <span class="source">{one.seen ? 'seen' : `${who} did not see it`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
