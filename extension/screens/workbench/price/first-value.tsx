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
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

const KIND_WORDS = Object.fromEntries(Object.entries(DRIVER_KINDS).map(([name, { word }]) => [name, word]));
const SURE = ['changeLow', 'changeHigh', 'attribution', 'confidence', 'source', 'agreedBy', 'agreedOn'];

/** Asks what gets better, one thing at a time and in words; value and fee follow from the first number on. */
export function FirstValue({ id, onDone }: { id: string; onDone: () => void }): JSX.Element {
  const { book, locale, zone } = useBook();
  const saver = useSave();
  const [kind, setKind] = useState<DriverKindName>('revenue');
  const [name, setName] = useState('');
  const [round, setRound] = useState(0);
  const row = recordOf(book, 'engagements', id);
  const reading = readingOf(book, row, locale, zone);
  const { words, fixed }: DriverKind = DRIVER_KINDS[kind];
  const always = { ...fixed, engagement: id, currency: reading.currency };
  return (
    <Section title="What is it worth to them?" aside="one thing at a time">
      <Trouble saver={saver} />
      <Chips
        name="driver-kind"
        label="Kind of value"
        options={KIND_WORDS}
        value={kind}
        onChange={(one) => setKind((one ?? 'revenue') as DriverKindName)}
      />
      <RecordForm
        key={`${kind} ${name} ${round}`}
        entity="drivers"
        fields={Object.keys(words)}
        more={SURE.filter((field) => !(field in words))}
        words={words}
        values={{ ...blankRecord('drivers', 'new'), ...always, name }}
        reading={reading}
        choices={choicesOf(book, id)}
        saveWord="Keep it, ask the next"
        cancelWord="That is all"
        onCancel={onDone}
        says={(typed) => <SoFar id={id} typed={{ ...typed, ...always } as unknown as Driver} />}
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
            setName('');
            setRound(round + 1);
          }
          return problems;
        }}
      />
      {row ? (
        <div class="chips">
          <span class="quiet">Often paid for</span>
          {oftenPaidFor(book.drivers, row).map((one) => (
            <Button
              key={one.name}
              onClick={() => {
                setKind(one.kind);
                setName(one.name);
              }}
            >
              {one.name}
            </Button>
          ))}
        </div>
      ) : null}
    </Section>
  );
}

/** Value and fee with what is typed so far; never nothing where a number is missing. */
function SoFar({ id, typed }: { id: string; typed: Driver }): JSX.Element {
  const { book, locale } = useBook();
  const one = driverValue(typed, locale);
  const kept = rowsOf(book, 'drivers', id);
  const drivers = one.missing.length === 0 ? [...kept, typed] : kept;
  const { value, price, share, agreed } = provisionalPrice(book, id, drivers);
  const likely = value.likely.value;
  const fee = price.figure.value;
  return (
    <div class="so-far wide" role="status">
      {one.likely.value ? <p class="source">{one.likely.formula}</p> : null}
      {one.missing.length > 0 ? (
        <p class="quiet">Still to say: {one.missing.join(', ').toLowerCase()}.</p>
      ) : null}
      {one.wrongWay ? <p class="tone-watch">This makes it worse, and counts so.</p> : null}
      {likely ? (
        <p>
          Worth in the first year, likely <b>{formatMoney(likely, locale)}</b>
          {agreed ? '' : ', provisional'}
        </p>
      ) : null}
      {fee ? (
        <p>
          Fee from it <b>{formatMoney(fee, locale)}</b>{' '}
          <span class="source">
            {formatShare(share, locale)} of the {agreed ? 'cautious' : 'low'} case.{' '}
            {agreed ? '' : 'Nothing is agreed yet.'}
          </span>
        </p>
      ) : likely ? (
        <p class="quiet">{price.boundText}</p>
      ) : null}
    </div>
  );
}
