import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Chips } from '#shared/ui/actions.tsx';
import { PageHead, Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, readingOf, useBook, useSave } from '../frame/practice-context.tsx';
import { go } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

/** Begins an engagement, with a client you have or a new one, in any stage. */
export function NewEngagementScreen(): JSX.Element {
  const { book, locale, zone, practice } = useBook();
  const saver = useSave();
  const [known, setKnown] = useState<'new' | 'known'>(book.clients.length > 0 ? 'known' : 'new');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const fields = [
    ...(known === 'known' ? ['client'] : []),
    'title',
    'kind',
    'stage',
    'desired',
    'currency',
    'decidedOn',
    'plannedEnd',
    'guarantee',
  ];
  return (
    <div class="page">
      <PageHead
        title="New engagement"
        crumb={{ href: '#/engagements', word: 'Engagements' }}
        sub="It may start in any stage. What happened before is unknown, not missing."
      />
      <Trouble saver={saver} />
      <Section title="Client">
        <Chips
          name="client-kind"
          label="Client"
          options={{ known: 'One you have', new: 'A new one' }}
          value={known}
          onChange={(value) => setKnown(value === 'known' ? 'known' : 'new')}
        />
        {known === 'new' ? (
          <div class={`field${problem ? ' wrong' : ''}`}>
            <span class="field-top">
              <label htmlFor="new-client">Name of the firm or person</label>
            </span>
            <input id="new-client" value={name} onInput={(event) => setName(event.currentTarget.value)} />
            {problem ? (
              <span class="error" role="alert">
                {problem}
              </span>
            ) : null}
          </div>
        ) : null}
      </Section>
      <RecordForm
        key={known}
        entity="engagements"
        fields={fields}
        values={{ stage: 'need', currency: book.settings[0]?.currency ?? 'EUR' }}
        reading={readingOf(book, null, locale, zone)}
        choices={choicesOf(book, null)}
        saveWord="Start it"
        onSave={async (values) => {
          const before = new Set(book.engagements.map((one) => one.id));
          const client = typeof values['client'] === 'string' ? values['client'] : null;
          const problems = await saver.save({
            kind: 'startEngagement',
            client,
            newClient: known === 'new' ? { name: name.trim() } : null,
            engagement: values,
          });
          setProblem(problems?.find((one) => one.field === 'client')?.message ?? null);
          const made = practice.book.value.engagements.find((one) => !before.has(one.id));
          if (problems === null && made) go(`/e/${made.id}`);
          return problems ?? [];
        }}
      />
    </div>
  );
}
