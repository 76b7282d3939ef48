import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { dayOf, instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { Icon } from '#shared/ui/icons.tsx';
import { Quote, Section } from '#shared/ui/layout.tsx';
import { latestMoments, type LatestMoment } from './latest-moments.ts';
import { useBook } from '../frame/practice-context.tsx';

/** The latest moments, seen by the client or not: sessions, work, what was heard, asked, tried and noted. Nothing of it is scored. */
export function Latest({ book, id, who }: { book: Book; id: string; who: string }): JSX.Element {
  const { now, zone } = useBook();
  const moments = latestMoments(book, id, now, zone).sort((a, b) => instantOf(b.at) - instantOf(a.at));
  return (
    <Section title="Latest" aside={`${moments.length} ${moments.length === 1 ? 'moment' : 'moments'}`}>
      <ul class="rows">
        {moments.slice(0, 16).map((one) => (
          <Moment key={one.id} moment={one} who={who} />
        ))}
      </ul>
    </Section>
  );
}

function Moment({ moment, who }: { moment: LatestMoment; who: string }): JSX.Element {
  const { locale } = useBook();
  const { at, what, quote, notes, seen, told } = moment;
  return (
    <li>
      <span class="quiet num">{formatDay(dayOf(at), locale, 'short')}</span>
      <span class="grow">
        {/[.?!]$/.test(what) ? what : `${what}.`} {quote ? <Quote>{quote}</Quote> : null}
        {notes.map((note) => (
          <span key={note} class="private-line">
            <Icon name="eyeOff" /> {note}
          </span>
        ))}
      </span>
      <span class="source">{seen ? 'seen' : told ? 'told since' : `${who} did not see it`}</span>
    </li>
  );
}
