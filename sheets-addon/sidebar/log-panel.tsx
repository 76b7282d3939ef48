import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linesOf } from '#shared/base/text.ts';
import type { CallBook } from '#shared/calls/call-book.ts';
import { actionsSaid, logCommand } from '#shared/calls/log-command.ts';
import type { Checks } from '#shared/calls/notes.ts';
import { SESSION_FORM } from '#shared/calls/session-form.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import type { Action } from '#shared/model/work/actions.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { HOMEWORK } from '#shared/model/words.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { Wish } from './use-script.ts';
import type { PanelProps } from './panel-props.ts';

/** The outcome of a session: homework in the client’s word, what comes next, how it went. One save. */
export function LogPanel({ view, script, show }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const [checked, setChecked] = useState<Checks>({});
  const [next, setNext] = useState('');
  const [change, setChange] = useState('');
  const [due, setDue] = useState(one.log.due ?? '');
  // One moment for as long as the form is open: what is sent again is the same.
  const [now] = useState(() => Date.now());
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const call = { engagement: one.id, facts: noFacts, now, zone: one.zone };
    const actions = actionsSaid({ homework: linesOf(next), adjustment: linesOf(change) }, due || null);
    const made = logCommand(bookOf(one), call, { values, homework: checked, actions });
    if (!made.ok) return made.problems;
    const problems = await script.save(made.value as Wish, `Saved the session of ${one.client}.`);
    if (problems === null) show('row');
    return problems;
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
            onChange={(state) => setChecked(withCheck(checked, homework.id, state))}
          />
        </div>
      ))}
      <div class="field">
        <label class="field-top" htmlFor="next-homework">
          Next homework, one a line
        </label>
        <textarea id="next-homework" value={next} onInput={(event) => setNext(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label class="field-top" htmlFor="adjustment">
          What you both change, one a line
        </label>
        <textarea id="adjustment" value={change} onInput={(event) => setChange(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label class="field-top" htmlFor="due">
          Due
        </label>
        <input id="due" type="date" value={due} onInput={(event) => setDue(event.currentTarget.value)} />
      </div>
      <RecordForm
        key={one.id}
        entity="sessions"
        fields={SESSION_FORM}
        values={one.log.values}
        reading={{ locale: view.locale, currency: one.currency, zone: one.zone }}
        choices={() => []}
        saveWord="Save the session"
        onSave={save}
      />
    </section>
  );
}

/** The rows of the sheet that a call of this engagement can fill in. */
const bookOf = ({ id, zone, log }: EngagementView): CallBook => ({
  settings: [],
  clients: [],
  people: [],
  contracts: [],
  engagements: [{ id, zone } as Engagement],
  sessions: log.sessions as unknown as readonly Session[],
  actions: log.actions as unknown as readonly Action[],
});

/** One more answer about homework, or one taken back. */
function withCheck(checked: Checks, action: string, state: string | null): Checks {
  const { [action]: _, ...others } = checked;
  return state === null ? others : { ...others, [action]: state as Checks[string] };
}
