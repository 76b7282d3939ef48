import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HOMEWORK } from '#shared/model/words.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { Command } from '#sheets-addon/apps-script/requests.ts';
import type { PanelProps } from './panel-props.ts';

const FIELDS = [
  'start',
  'end',
  'outcome',
  'gotValue',
  'gotValueSource',
  'missing',
  'mood',
  'clarity',
  'notes',
];

type HomeworkState = Extract<Command, { kind: 'logSession' }>['homeworkChecked'][number]['state'];

/** The outcome of a session: homework in the client’s word, what comes next, how it went. One save. */
export function LogPanel({ view, script, show }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [next, setNext] = useState('');
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const problems = await script.save(
      {
        kind: 'logSession',
        session: one.log.planned,
        values: { ...values, engagement: one.id },
        homeworkChecked: Object.entries(checked).flatMap(([action, state]) =>
          state ? [{ action, state: state as HomeworkState, source: 'clientSaid' as const }] : [],
        ),
        actionsSet: linesOf(next).map((text) => ({ kind: 'homework', text, owner: 'client', dueOn: null })),
      },
      `Saved the session of ${one.client}.`,
    );
    if (problems === null) show('row');
    return problems ?? [];
  };
  return (
    <section class="part">
      <p class="source">{one.client}</p>
      <h1>Log a session</h1>
      {one.log.homework.map((homework) => (
        <div key={homework.id} class="field">
          <span class="field-top">Last homework, in the client’s word</span>
          <span>{homework.text}</span>
          <Chips
            name={homework.id}
            label={homework.text}
            options={HOMEWORK}
            value={checked[homework.id] ?? null}
            onChange={(state) => setChecked({ ...checked, [homework.id]: state ?? '' })}
          />
        </div>
      ))}
      <div class="field">
        <label class="field-top" htmlFor="next-homework">
          Next homework, one a line
        </label>
        <textarea id="next-homework" value={next} onInput={(event) => setNext(event.currentTarget.value)} />
      </div>
      <RecordForm
        key={one.id}
        entity="sessions"
        fields={FIELDS}
        values={one.log.values}
        reading={{ locale: view.locale, currency: one.currency, zone: one.zone }}
        choices={() => []}
        saveWord="Save the session"
        onSave={save}
      />
    </section>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
