import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { hypothesesOf, hypothesesWord } from '#shared/rules/learning/hypotheses.ts';
import {
  clearest,
  comparisonWord,
  libraryOf,
  modesOf,
  modeWord,
  tacticWord,
  whereWord,
  type Tactic,
} from '#shared/rules/learning/library.ts';
import { Section } from '#shared/ui/layout.tsx';
import { StateSign, type StateLook } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';

const MANY = 12;

/** What tends to work: a mark a try, and words before numbers. */
export function Library(): JSX.Element {
  const { book } = useBook();
  const [find, setFind] = useState('');
  const [trade, setTrade] = useState('');
  const library = libraryOf(book);
  const judged = hypothesesWord(hypothesesOf(book.experiments));
  const comparison = clearest(library);
  const trades = [...new Set(library.flatMap((one) => one.trades))].sort();
  const shown = library
    .filter((one) => trade === '' || one.trades.includes(trade))
    .filter((one) => `${one.name} ${whereWord(one)}`.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <Section title="What tends to work" aside={`across ${book.engagements.length} engagements`}>
      {library.length === 0 ? (
        <p class="quiet">Nothing tried yet. Write down one small thing after your next call.</p>
      ) : null}
      {library.length > MANY ? (
        <input
          type="search"
          aria-label="Find a little thing, a client or an engagement"
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      ) : null}
      {trades.length > 1 ? (
        <span class="field">
          <select
            aria-label="By trade"
            value={trade}
            onChange={(event) => setTrade(event.currentTarget.value)}
          >
            <option value="">All trades</option>
            {trades.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </span>
      ) : null}
      <ul class="rows">
        {shown.map((one) => (
          <li key={one.name}>
            <span class="grow">
              <b>{one.name}</b> {tacticWord(one)}
              <span class="source">{whereWord(one)}</span>
            </span>
            <Marks of={one} />
          </li>
        ))}
      </ul>
      {comparison ? <p>{comparisonWord(comparison)}</p> : null}
      {judged ? <p class="quiet">Hypotheses: {judged}.</p> : null}
      <Modes />
    </Section>
  );
}

/** How sessions went by the way to meet. */
function Modes(): JSX.Element | null {
  const modes = modesOf(useBook().book);
  const comparison = clearest(modes);
  return modes.length < 2 ? null : (
    <p class="quiet">
      {modes.map(modeWord).join(' ')} {comparison ? comparisonWord(comparison) : ''}
    </p>
  );
}

const LOOK = { helped: 'met', noChange: 'partly', harmed: 'no', unclear: 'unknown' } as const satisfies Record<string, StateLook>; // prettier-ignore

/** The latest of so many tries; the words beside them count all. */
const MOST_MARKS = 24;

const Marks = ({ of }: { of: Tactic }): JSX.Element => (
  <span
    class="marks"
    role="img"
    aria-label={`${of.closer} closer, ${of.further} further, of ${of.tried} tried`}
  >
    {of.marks.length > MOST_MARKS ? '… ' : null}
    {of.marks.slice(-MOST_MARKS).map((seen, n) => (
      <StateSign key={n} look={seen === null ? 'notDue' : LOOK[seen]} />
    ))}
  </span>
);
