import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMoney, formatShare } from '#shared/base/amount.ts';
import { blankRecord, recordOf, rowsOf } from '#shared/model/book.ts';
import type { Driver } from '#shared/model/value/drivers.ts';
import { driverValue } from '#shared/rules/value/driver-value.ts';
import {
  DRIVER_KINDS,
  oftenPaidFor,
  type DriverKind,
  type DriverKindName,
} from '#shared/rules/value/driver-kinds.ts';
import { provisionalPrice } from '#shared/rules/value/provisional.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { TRADE } from '#shared/model/words.ts';
import { keptDrivers } from '#shared/workflows/templates/kept-book.ts';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

const KIND_WORDS = Object.fromEntries(Object.entries(DRIVER_KINDS).map(([name, { word }]) => [name, word]));
/** What makes it sure, and none of it is needed to go on. */
const SURE = {
  attribution: 'How much of it is your part',
  confidence: 'How sure you are',
  source: 'Where the figures come from',
  agreedBy: 'Who agreed',
  agreedOn: 'When they agreed',
} as const;

/** Asks what gets better, one thing at a time and in words; value and fee follow from the first number on. */
export function FirstValue({ id, onDone }: { id: string; onDone: () => void }): JSX.Element {
  const { book, locale, zone } = useBook();
  const saver = useSave();
  const [kind, setKind, keptKind] = useKept<DriverKindName>('kind of value', () => 'revenue');
  const [begun, setBegun] = useState<{ readonly name: string; readonly unit?: string }>({ name: '' });
  const [said, setSaid] = useState<readonly string[]>([]);
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
        key={`${kind} ${begun.name} ${kept.length}`}
        name={`driver ${kept.length}`}
        entity="drivers"
        fields={[...Object.keys(words), ...said]}
        words={{ ...SURE, ...words }}
        sentence={sentence}
        values={{ ...blankRecord('drivers', 'new'), ...begun, ...always }}
        reading={reading}
        choices={choicesOf(book, id)}
        saveWord="Keep it, ask the next"
        cancelWord="That is all"
        onCancel={onDone}
        says={(typed) => (
          <SoFar
            id={id}
            typed={{ ...typed, ...always } as unknown as Driver}
            open={Object.keys(SURE).filter((field) => !said.includes(field))}
            onSay={(field) => setSaid([...said, field])}
          />
        )}
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
            setBegun({ name: '' });
            setSaid([]);
            keptKind.drop();
          }
          return problems;
        }}
      />
      {row ? (
        <div>
          <header class="often">
            <h3>Often paid for</h3>
            <span class="small quiet">your own first, then {TRADE[row.kind ?? 'other'].toLowerCase()}</span>
          </header>
          <div class="chips">
            {oftenPaidFor(book.drivers, row, keptDrivers(book, row.kind)).map((one) => (
              <button
                type="button"
                class="chip suggested"
                key={one.name}
                onClick={() => {
                  setKind(one.kind);
                  setBegun(one);
                }}
              >
                {one.name}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </Section>
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

interface SoFarProps {
  readonly id: string;
  readonly typed: Driver;
  /** What could still be said. */
  readonly open: readonly string[];
  readonly onSay: (field: string) => void;
}

/** Value and fee with what is typed so far; never nothing where a number is missing. */
function SoFar({ id, typed, open, onSay }: SoFarProps): JSX.Element {
  const { book, locale } = useBook();
  const one = driverValue(typed, locale);
  const kept = rowsOf(book, 'drivers', id);
  const drivers = one.missing.length === 0 ? [...kept, typed] : kept;
  const { value, price, share, agreed } = provisionalPrice(book, id, drivers);
  const [low, likely, best] = [value.low.value, value.likely.value, value.best.value];
  const fee = price.figure.value;
  return (
    <div class="so-far">
      <h3>So far {agreed ? null : <StateBadge look="unknown">provisional</StateBadge>}</h3>
      <div role="status">
        {one.likely.value ? <p class="source">{one.likely.formula}</p> : null}
        {one.missing.length > 0 ? (
          <p class="quiet">Still to say: {one.missing.join(', ').toLowerCase()}.</p>
        ) : null}
        {one.wrongWay ? <p class="tone-watch">This makes it worse, and counts so.</p> : null}
        {likely ? (
          <p>
            <span class="quiet">Worth in the first year, likely</span>
            <br />
            <b class="figure">{formatMoney(likely, locale)}</b>
            {low && best && low.minor < best.minor ? (
              <>
                <br />
                <span class="source">
                  {formatMoney(low, locale)} if it goes badly, {formatMoney(best, locale)} if well
                </span>
              </>
            ) : null}
          </p>
        ) : null}
        {fee ? (
          <p>
            <span class="quiet">Fee from it</span>
            <br />
            <b class="figure">{formatMoney(fee, locale)}</b>
            <br />
            <span class="source">
              {formatShare(share, locale)} of the {agreed ? 'cautious' : 'low'} case.{' '}
              {agreed ? '' : 'Nothing is agreed yet.'}
            </span>
          </p>
        ) : likely ? (
          <p class="quiet">{price.boundText}</p>
        ) : null}
      </div>
      {open.length > 0 && one.missing.length === 0 ? (
        <>
          <h3>Still to say</h3>
          <ul class="rows">
            {open.map((field) => (
              <li key={field}>
                <span class="grow">{SURE[field as keyof typeof SURE]}</span>
                <Button look="link" onClick={() => onSay(field)}>
                  Say it<span class="sr">: {SURE[field as keyof typeof SURE]}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p class="source">None of it is needed to go on.</p>
        </>
      ) : null}
    </div>
  );
}
