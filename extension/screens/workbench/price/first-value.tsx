import type { JSX } from 'preact';
import { blankRecord, recordOf, rowsOf } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Driver } from '#shared/model/value/drivers.ts';
import {
  DRIVER_KINDS,
  oftenPaidFor,
  type DriverKind,
  type DriverKindName,
} from '#shared/rules/value/driver-kinds.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { TRADE } from '#shared/model/words.ts';
import { keptDrivers } from '#shared/workflows/templates/kept-book.ts';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { SoFar, SURE } from './so-far.tsx';

const KIND_WORDS = Object.fromEntries(Object.entries(DRIVER_KINDS).map(([name, { word }]) => [name, word]));

/** Asks what gets better, one thing at a time and in words; value and fee follow from the first number on. */
export function FirstValue({ id, onDone }: { id: string; onDone: () => void }): JSX.Element {
  const { book, locale, zone } = useBook();
  const saver = useSave();
  const [kind, setKind, keptKind] = useKept<DriverKindName>('kind of value', () => 'revenue');
  const [said, setSaid, keptSaid] = useKept<readonly string[]>('said of value', () => []);
  const row = recordOf(book, 'engagements', id);
  const reading = readingOf(book, row, locale, zone);
  const { words, fixed, sentence }: DriverKind = DRIVER_KINDS[kind];
  const kept = rowsOf(book, 'drivers', id);
  const always = { ...fixed, engagement: id, currency: reading.currency };
  return (
    <Section title="What is it worth to them?" aside={orderWords(kept)}>
      <Trouble saver={saver} />
      <Chips
        name="driver-kind"
        label="Kind of value"
        options={KIND_WORDS}
        value={kind}
        onChange={(one) => setKind((one ?? 'revenue') as DriverKindName)}
      />
      <RecordForm
        // What is kept is known by what came before it: a value that is kept lets go of its words, and the next begins blank.
        key={kept.length}
        name={`driver ${kept.length}`}
        entity="drivers"
        fields={[...Object.keys(words), ...said]}
        words={{ ...SURE, ...words }}
        sentence={sentence}
        values={blankRecord('drivers', 'new')}
        fixed={always}
        reading={reading}
        choices={choicesOf(book, id)}
        saveWord="Keep it, ask the next"
        cancelWord="That is all"
        cancelKeeps
        onCancel={onDone}
        says={(typed) => (
          <SoFar
            id={id}
            typed={typed as unknown as Driver}
            open={Object.keys(SURE).filter((field) => !said.includes(field))}
            onSay={(field) => setSaid([...said, field])}
          />
        )}
        offers={(take) =>
          row ? (
            <OftenPaidFor
              engagement={row}
              onTake={({ kind: its, ...one }) => {
                setKind(its);
                take(one);
              }}
            />
          ) : null
        }
        onSave={async (read) => {
          const set = { ...always, ...read };
          const problems = await saver.save({
            kind: 'keepRecord',
            tab: 'drivers',
            record: null,
            set,
            was: null,
          });
          if (problems === null) {
            keptSaid.drop();
            keptKind.drop();
          }
          return problems;
        }}
      />
    </Section>
  );
}

interface OftenProps {
  readonly engagement: Engagement;
  readonly onTake: (driver: ReturnType<typeof oftenPaidFor>[number]) => void;
}

/** What clients often pay for, to begin with: own drivers first, then those of the trade. */
function OftenPaidFor({ engagement, onTake }: OftenProps): JSX.Element {
  const { book } = useBook();
  return (
    <div class="often">
      <header>
        <h3>Often paid for</h3>
        <span class="small quiet">
          your own first, then {TRADE[engagement.kind ?? 'other'].toLowerCase()}
        </span>
      </header>
      <div class="chips">
        {oftenPaidFor(book.drivers, engagement, keptDrivers(book, engagement.kind)).map((one) => (
          <button type="button" class="chip suggested" key={one.name} onClick={() => onTake(one)}>
            {one.name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Which one it is, and what came before it. */
const orderWords = (kept: readonly Driver[]): string =>
  kept.length === 0
    ? 'one thing at a time'
    : `after ${kept
        .slice(-2)
        .map(({ name }) => name)
        .join(' and ')}`;
