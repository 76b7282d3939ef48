import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { settingsOf } from '#shared/model/book.ts';
import { Button, Chips } from '#shared/ui/actions.tsx';
import { PageHead, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { ServiceLines } from './service-lines.tsx';
import { Templates } from './templates.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { readingOf, useBook, useHome, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

const PRACTICE = ['practice', 'provider', 'address', 'email', 'currency', 'zone', 'locale', 'language'];
const PRESETS = [
  'share',
  'minimumReturn',
  'guideLow',
  'guideHigh',
  'guideStrong',
  'sureEnough',
  'priorKept',
  'priorRefunded',
  'discountRate',
  'claimWindowDays',
  'reviewDays',
  'noticeHours',
  'graceMinutes',
  'feedbackHours',
  'claritySession',
  'silenceDays',
  'answerDays',
  'taxRule',
];

/** The practice, its presets, its people and how this page looks. */
export function SettingsScreen(): JSX.Element {
  const { book, locale, zone } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <div class="page">
      <PageHead
        title="Settings"
        sub="Defaults act unless a contract says otherwise; each is shown where it acts."
      />
      <SettingsForm title="Your practice" fields={PRACTICE} />
      <SettingsForm title="Presets" fields={PRESETS} />
      <Section
        title="People and clients"
        aside={`${book.people.length} people, ${book.clients.length} clients`}
      >
        <ul class="rows">
          {book.people.map((one) => (
            <li key={one.id}>
              <span class="grow">{one.name}</span>
              <Button look="link" onClick={() => setEditing({ tab: 'people', id: one.id, fixed: {} })}>
                Change<span class="sr"> {one.name}</span>
              </Button>
            </li>
          ))}
          {book.clients.map((one) => (
            <li key={one.id}>
              <span class="grow">{one.name}</span>
              <Button look="link" onClick={() => setEditing({ tab: 'clients', id: one.id, fixed: {} })}>
                Change<span class="sr"> {one.name}</span>
              </Button>
              <Erase id={one.id} name={one.name} />
            </li>
          ))}
        </ul>
        <div class="chips">
          <Button icon="plus" onClick={() => setEditing({ tab: 'people', id: null, fixed: {} })}>
            Add a person
          </Button>
          <Button icon="plus" onClick={() => setEditing({ tab: 'rates', id: null, fixed: {} })}>
            Add an exchange rate
          </Button>
        </div>
      </Section>
      <ServiceLines />
      <Templates />
      <Look />
      <p class="source">
        Numbers and dates as in {locale}, time zone {zone}. Today is read from this device.
      </p>
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

/** Some fields of the settings, saved together. */
export function SettingsForm({ title, fields }: { title: string; fields: readonly string[] }): JSX.Element {
  const { book, locale, zone } = useBook();
  const saver = useSave();
  const [saved, setSaved] = useState(false);
  return (
    <Section title={title}>
      <Trouble saver={saver} />
      <RecordForm
        entity="settings"
        fields={fields}
        values={settingsOf(book)}
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, null)}
        onSave={async (_, { set, was }) => {
          const problems = await saver.save({ kind: 'keepRecord', tab: 'settings', record: null, set, was });
          setSaved(problems === null);
          return problems;
        }}
      />
      <p role="status">{saved ? <StateBadge look="met">Saved</StateBadge> : null}</p>
    </Section>
  );
}

/** Erasing asks once, in place. */
function Erase({ id, name }: { id: string; name: string }): JSX.Element {
  const saver = useSave();
  const { shelf } = useHome();
  const [sure, setSure] = useState(false);
  const erase = async () => {
    const problems = await saver.save({ kind: 'eraseClient', client: id });
    // Half-typed forms may name the client as well.
    if (problems === null) shelf?.forget();
    setSure(false);
  };
  if (!sure)
    return (
      <Button look="link" onClick={() => setSure(true)}>
        Erase<span class="sr"> {name}</span>
      </Button>
    );
  return (
    <span class="chips">
      <span class="tone-watch">Names, addresses and words go; money and dates stay.</span>
      <Button onClick={() => void erase()}>Erase personal data</Button>
      <Button onClick={() => setSure(false)}>Keep it</Button>
    </span>
  );
}

function Look(): JSX.Element {
  const [theme, setTheme] = useState<string | null>(() => localStorage.getItem('theme'));
  const choose = (value: string | null) => {
    setTheme(value);
    if (value === null) {
      localStorage.removeItem('theme');
      delete document.documentElement.dataset['theme'];
    } else {
      localStorage.setItem('theme', value);
      document.documentElement.dataset['theme'] = value;
    }
  };
  return (
    <Section title="Look">
      <Chips
        name="theme"
        label="Look"
        options={{ light: 'Light', dark: 'Dark' }}
        value={theme}
        onChange={choose}
        open="As the system"
      />
    </Section>
  );
}
