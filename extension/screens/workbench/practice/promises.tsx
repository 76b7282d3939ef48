import type { JSX } from 'preact';
import type { Money } from '#shared/base/money.ts';
import { recordOf } from '#shared/model/book.ts';
import type { ValuePromise } from '#shared/rules/portfolio.ts';
import { MoneyText } from '#shared/ui/figures.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { Meter } from '#shared/ui/states.tsx';
import { LongList } from '../frame/long-list.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { toEngagement } from '../frame/router.ts';

/** Promised and realised value, one bar an engagement; the mark is the promise. */
export function Promises({ promises }: { readonly promises: readonly ValuePromise[] }): JSX.Element {
  const { book } = useBook();
  const rows = promises.flatMap(({ engagement, promised, realised }) => {
    const one = recordOf(book, 'engagements', engagement);
    return one && promised && promised.minor > 0
      ? [{ key: engagement, name: clientName(book, one), promised, realised }]
      : [];
  });
  return (
    <Section title="Promised and realised" aside="mark = promise">
      {rows.length === 0 ? <p class="quiet">No value is agreed with a client yet.</p> : null}
      <LongList
        look="promises"
        items={rows}
        each={({ key, name, promised, realised }) => (
          <Kept key={key} id={key} name={name} promised={promised} realised={realised} />
        )}
      />
    </Section>
  );
}

interface KeptProps {
  readonly id: string;
  readonly name: string;
  readonly promised: Money;
  readonly realised: Money | null;
}

function Kept({ id, name, promised, realised }: KeptProps): JSX.Element {
  const { locale } = useBook();
  const part = realised ? realised.minor / promised.minor : null;
  return (
    <li>
      <p>
        <a href={toEngagement(id)} title={name}>
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
