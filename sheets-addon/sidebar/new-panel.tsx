import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useKept } from '#shared/ui/kept.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import type { PanelProps } from './panel-props.ts';

const FIELDS = ['title', 'stage', 'desired', 'currency', 'decidedOn', 'guarantee'];

/** Begins an engagement with a client the sheet has or a new one. */
export function NewPanel({ view, script, show }: PanelProps): JSX.Element {
  const [client, setClient, kept] = useKept('client', () => '', 'new');
  const [problem, setProblem] = useState<string | null>(null);
  const known = view.clients.find(({ label }) => label.trim().toLowerCase() === client.trim().toLowerCase());
  const save = async (engagement: Readonly<Record<string, unknown>>) => {
    const name = client.trim();
    const problems = await script.save(
      {
        kind: 'startEngagement',
        client: known?.id ?? null,
        newClient: known || name === '' ? null : { name },
        engagement,
      },
      `Started with ${name}.`,
    );
    setProblem(problems?.find((one) => one.field === 'client')?.message ?? null);
    if (problems !== null) return problems;
    kept.drop();
    show('row');
    return null;
  };
  return (
    <section class="part">
      <h1>New engagement</h1>
      <div class={`field${problem ? ' wrong' : ''}`}>
        <label class="field-top" htmlFor="client">
          Client
        </label>
        <input
          id="client"
          list="clients"
          autocomplete="off"
          value={client}
          onInput={(event) => setClient(event.currentTarget.value)}
        />
        <datalist id="clients">
          {view.clients.map((one) => (
            <option key={one.id} value={one.label} />
          ))}
        </datalist>
        <span class="source">
          {known ? 'A client you have.' : 'A new client, unless you choose one you have.'}
        </span>
        {problem ? (
          <span class="error" role="alert">
            {problem}
          </span>
        ) : null}
      </div>
      <RecordForm
        place="new"
        entity="engagements"
        fields={FIELDS}
        values={{ stage: 'need', currency: view.currency }}
        reading={{ locale: view.locale, currency: view.currency, zone: view.zone }}
        choices={() => []}
        saveWord="Start it"
        onSave={save}
      />
    </section>
  );
}
