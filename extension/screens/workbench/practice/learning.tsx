import type { JSX } from 'preact';
import { calibrationOf, calibrationWord } from '#shared/rules/learning/calibration.ts';
import {
  clearest,
  comparisonWord,
  libraryOf,
  tacticWord,
  type Tactic,
} from '#shared/rules/learning/library.ts';
import { Section } from '#shared/ui/layout.tsx';
import { StateSign, type StateLook } from '#shared/ui/states.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** What tends to work, a mark a try and words before numbers, and how own confidence fits what came. */
export function Learning(): JSX.Element {
  const { book, now } = useBook();
  const library = libraryOf(book);
  const comparison = clearest(library);
  return (
    <Section title="Learning" aside="little things across engagements">
      {library.length === 0 ? (
        <p class="quiet">Nothing tried yet. Write down one small thing after your next call.</p>
      ) : (
        <ul class="rows">
          {library.map((one) => (
            <li key={one.name}>
              <span class="grow">
                <b>{one.name}</b> {tacticWord(one)}
                <span class="source">{one.where.join(', ')}</span>
              </span>
              <Marks of={one} />
            </li>
          ))}
        </ul>
      )}
      {comparison ? <p>{comparisonWord(comparison)}</p> : null}
      <p>
        <span class="label">Own promises</span> {calibrationWord(calibrationOf(book, now))}
      </p>
    </Section>
  );
}

const LOOK = { helped: 'met', noChange: 'partly', harmed: 'no', unclear: 'unknown' } as const satisfies Record<string, StateLook>; // prettier-ignore

const Marks = ({ of }: { of: Tactic }): JSX.Element => (
  <span
    class="checks"
    role="img"
    aria-label={`${of.closer} closer, ${of.further} further, of ${of.tried} tried`}
  >
    {of.marks.map((seen, n) => (
      <StateSign key={n} look={seen === null ? 'notDue' : LOOK[seen]} />
    ))}
  </span>
);
