import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf } from '#shared/model/book.ts';
import { broughtBy } from '#shared/workflows/templates/begin-like.ts';
import { broughtWords, NOT_BROUGHT } from '#shared/workflows/templates/brought-words.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { PageHead, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf } from '#shared/table/book/choices.ts';
import { currencyAt } from '#shared/base/home-currency.ts';
import { readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { go } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

/** Begins an engagement, with a client you have or a new one, in any stage; like a template or another engagement, if one wants. */
export function NewEngagementScreen({ like: first }: { like: string | null }): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const [{ known, name }, setClient, kept] = useKept<{ known: 'new' | 'known'; name: string }>(
    'client',
    () => ({ known: book.clients.length > 0 ? 'known' : 'new', name: '' }),
  );
  const [like, setLike] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const copied = recordOf(book, 'engagements', like);
  const brought =
    like === null ? null : broughtBy(book, like, known === 'known' ? (copied?.client ?? null) : null);
  const [row = null] = brought?.ok ? brought.value.engagements : [];
  return (
    <div class="page">
      <PageHead
        title="New engagement"
        crumb={{ href: '#/engagements', word: 'Engagements' }}
        sub="It may start in any stage. What happened before is unknown, not missing."
      />
      <Trouble saver={saver} />
      <BeginLike like={like} onChange={setLike} />
      <Section title="Client">
        <Chips
          name="client-kind"
          label="Client"
          options={{ known: 'One you have', new: 'A new one' }}
          value={known}
          onChange={(value) => setClient({ known: value === 'known' ? 'known' : 'new', name })}
        />
        {known === 'new' ? (
          <NewClientName
            name={name}
            problem={problem}
            onName={(typed) => setClient({ known, name: typed })}
          />
        ) : null}
      </Section>
      <RecordForm
        key={`${known} ${like}`}
        entity="engagements"
        fields={fieldsOf(known === 'known', book.serviceLines.length > 0)}
        values={{
          ...row,
          client: copied?.client ?? null,
          title: copied?.title ?? recordOf(book, 'templates', like)?.name ?? null,
          stage: 'need',
          currency: row?.currency ?? book.settings[0]?.currency ?? currencyAt(zone, locale) ?? 'EUR',
        }}
        says={(typed) =>
          like === null ? null : (
            <Brought like={like} client={known === 'known' ? String(typed['client']) : null} />
          )
        }
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, null)}
        saveWord="Start it"
        onSave={async (values) => {
          const before = new Set(book.engagements.map((one) => one.id));
          const client = typeof values['client'] === 'string' ? values['client'] : null;
          const start = {
            client,
            newClient: known === 'new' ? { name: name.trim() } : null,
            engagement: values,
          };
          const problems = await saver.save(
            like === null ? { kind: 'startEngagement', ...start } : { kind: 'beginLike', like, ...start },
          );
          setProblem(problems?.find((one) => one.field === 'client')?.message ?? null);
          const made = practice.book.value.engagements.find((one) => !before.has(one.id));
          if (problems === null) kept.drop();
          if (problems === null && made) go(`/e/${made.id}`);
          return problems ?? [];
        }}
      />
    </div>
  );
}

/** What is asked of an engagement at its start. */
const fieldsOf = (ofClient: boolean, hasLines: boolean): readonly string[] => [
  ...(ofClient ? ['client'] : []),
  ...['title', 'kind'],
  ...(hasLines ? ['serviceLine'] : []),
  ...['stage', 'desired', 'currency', 'decidedOn', 'plannedEnd', 'guarantee'],
];

interface NameProps {
  readonly name: string;
  readonly problem: string | null;
  readonly onName: (name: string) => void;
}

const NewClientName = ({ name, problem, onName }: NameProps): JSX.Element => (
  <div class={`field${problem ? ' wrong' : ''}`}>
    <span class="field-top">
      <label htmlFor="new-client">Name of the firm or person</label>
    </span>
    <input id="new-client" value={name} onInput={(event) => onName(event.currentTarget.value)} />
    {problem ? (
      <span class="error" role="alert">
        {problem}
      </span>
    ) : null}
  </div>
);

/** What to begin with: a template, or the engagement that is copied. */
function BeginLike(props: {
  like: string | null;
  onChange: (like: string | null) => void;
}): JSX.Element | null {
  const { book } = useBook();
  const copied = recordOf(book, 'engagements', props.like);
  const kept = book.templates.filter((one) => one.holds === 'engagement');
  if (kept.length === 0 && !copied) return null;
  const options = [...(copied ? [copied] : []), ...kept].map((one) => [
    one.id,
    'title' in one ? `Like “${one.title}”` : one.name,
  ]);
  return (
    <Section title="Begin with">
      <Chips
        name="like"
        label="Begin with"
        options={Object.fromEntries(options) as Readonly<Record<string, string>>}
        value={props.like}
        onChange={props.onChange}
        open="Nothing yet"
      />
    </Section>
  );
}

/** What comes along, before it is saved. */
function Brought({ like, client }: { like: string; client: string | null }): JSX.Element {
  const { book } = useBook();
  const brought = broughtBy(book, like, client);
  return (
    <p class="wide small quiet" role="status">
      {brought.ok
        ? `Comes along: ${broughtWords(brought.value).join(', ') || 'its kind and currency'}. ${NOT_BROUGHT}`
        : brought.problems[0]?.message}
    </p>
  );
}
