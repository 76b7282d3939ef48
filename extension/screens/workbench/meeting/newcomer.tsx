import type { JSX } from 'preact';
import { formatNumber } from '#shared/base/amount.ts';
import { currencyAt } from '#shared/base/home-currency.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { clientMet, newcomerMet, peopleMet, practiceFrom, type PersonMet } from '#shared/calls/people-met.ts';
import { firstCallCommand } from '#shared/calls/first-call.ts';
import { openingValues } from '#shared/calls/opening.ts';
import { isOwnGuest } from '#shared/calls/whose-call.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { engagements } from '#shared/model/work/engagements.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { clients } from '#shared/model/work/clients.ts';
import { LANGUAGE } from '#shared/model/words.ts';
import { useKept } from '#shared/ui/kept.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { go } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

const { title, desired, currency, kind } = engagements.fields;
const { start, end, outcome, notes } = sessions.fields;
const FIELDS = { name: clients.fields.name, title, desired, currency, kind, start, end, outcome, notes };
const SIDES = { client: 'Client', provider: 'Us', out: 'Leave out' } as const;

/** A call with someone who is not in the book: client, people, engagement and session come from one save. */
export function Newcomer({ facts, onSaved }: { facts: MeetingFacts; onSaved: () => void }): JSX.Element {
  const { book, locale, zone, now, practice } = useBook();
  const saver = useSave();
  const [people, setPeople, kept] = useKept('people', () =>
    peopleMet(facts, isOwnGuest(book, null, isConsumerMail)),
  );
  const isFirst = book.settings.length === 0;
  const own = practiceFrom(
    { zone, locale },
    people.find(({ side }) => side === 'provider'),
  );
  const opening = openingValues(null, facts, now, zone);
  const money = (isFirst ? own.currency : book.settings[0]?.currency) ?? currencyAt(zone, locale) ?? 'EUR';
  const save = async (said: Readonly<Record<string, unknown>>) => {
    const word = (name: string) => String(said[name] ?? '');
    const values = {
      start: said['start'] as string,
      end: said['end'] as string | null,
      outcome: said['outcome'] as typeof opening.outcome & string,
      notes: said['notes'] as string | null,
    };
    const met = newcomerMet(
      { client: word('name'), title: word('title'), desired: word('desired'), currency: word('currency') },
      people,
      isFirst ? { ...own, currency: word('currency') || money } : null,
    );
    const engagement = { ...met.engagement, kind: said['kind'] as typeof met.engagement.kind & string };
    const before = new Set(book.engagements.map((one) => one.id));
    const call = { facts, now, zone };
    const heard = { values, homework: {}, actions: [] };
    const made = firstCallCommand(book, call, heard, { ...met, engagement });
    if (!made.ok) return made.problems;
    const problems = await saver.save(made.value);
    if (problems !== null)
      return problems.map((one) => (one.field === 'client' ? { ...one, field: 'name' } : one));
    kept.drop();
    onSaved();
    const [fresh] = practice.book.value.engagements.filter((one) => !before.has(one.id));
    if (fresh) go(`/e/${fresh.id}/value`);
    return null;
  };
  return (
    <Section title="Who it was with" aside="look before you save">
      <Trouble saver={saver} />
      <People people={people} onChange={setPeople} />
      {isFirst ? (
        <p class="source">
          From this browser: {money}, {zone}, numbers like {formatNumber(1234.5, locale, 2)}, documents in{' '}
          {LANGUAGE[own.language ?? 'en']}. Change it in <a href="#/settings">Settings</a> at any time.
        </p>
      ) : null}
      <RecordForm
        entity={FIELDS}
        fields={['name', 'title', 'desired', 'currency', 'start', 'end']}
        more={['kind', 'outcome', 'notes']}
        words={{
          name: 'Client: the firm or person',
          title: 'What it is about',
          desired: 'What they want, in their words',
        }}
        values={{ ...opening, name: clientMet(people), title: facts.title?.value ?? '', currency: money }}
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, null)}
        saveWord="Save the call"
        onSave={save}
      />
    </Section>
  );
}

/** Who was there, and on whose side; a guess until someone looks. */
const People = (props: {
  readonly people: readonly PersonMet[];
  readonly onChange: (people: PersonMet[]) => void;
}): JSX.Element | null =>
  props.people.length === 0 ? null : (
    <ul class="rows">
      {props.people.map((one, n) => (
        <li key={one.email || one.name}>
          <span class="grow">
            {one.name} <span class="quiet">{one.email}</span>
          </span>
          <span class="field">
            <select
              aria-label={`Side of ${one.name}`}
              value={one.side}
              onChange={(event) => {
                const side = event.currentTarget.value as PersonMet['side'];
                props.onChange(props.people.map((other, at) => (at === n ? { ...other, side } : other)));
              }}
            >
              {Object.entries(SIDES).map(([code, word]) => (
                <option key={code} value={code}>
                  {word}
                </option>
              ))}
            </select>
          </span>
        </li>
      ))}
    </ul>
  );
