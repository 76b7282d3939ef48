import type { JSX } from 'preact';
import { dayAt } from '#shared/base/moment.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { promiseOf } from '#shared/rules/portfolio.ts';
import { MoneyText } from '#shared/ui/figures.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { Meter } from '#shared/ui/states.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';

/** Promised and realised value, one bar an engagement; the mark is the promise. */
export function Promises(): JSX.Element {
  const { book } = useBook();
  return (
    <Section title="Promised and realised" aside="mark = promise">
      <ul class="promises">
        {book.engagements.map((one) => (
          <Kept key={one.id} engagement={one} />
        ))}
      </ul>
    </Section>
  );
}

function Kept({ engagement }: { engagement: Engagement }): JSX.Element | null {
  const { book, now, zone, locale } = useBook();
  const { promised, realised } = promiseOf(book, engagement.id, dayAt(now, zone));
  if (!promised || promised.minor <= 0) return null;
  const name = clientName(book, engagement);
  const part = realised ? realised.minor / promised.minor : null;
  return (
    <li>
      <p>
        <a href={toEngagement(engagement.id)} title={name}>
          {name}
        </a>
        <span class="num">
          {realised ? <MoneyText money={realised} locale={locale} cents="never" /> : 'undetermined'}{' '}
          <span class="quiet">
            of <MoneyText money={promised} locale={locale} cents="never" />
          </span>
        </span>
      </p>
      <Meter
        part={part}
        tick={1}
        label={`${name}: ${part === null ? 'unknown' : Math.round(part * 100)} % of the promise`}
      />
    </li>
  );
}
