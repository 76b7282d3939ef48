import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CallBook } from '#shared/calls/call-book.ts';
import { logCommand } from '#shared/calls/log-command.ts';
import { SESSION_FORM } from '#shared/calls/session-form.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import type { Action } from '#shared/model/work/actions.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { useKept } from '#shared/ui/kept.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { actionsOf, BesideSession, NOTHING_BESIDE } from '#shared/ui/said-beside.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { Wish } from './use-script.ts';
import type { PanelProps } from './panel-props.ts';

/** The outcome of a session: homework in the client’s word, what comes next, how it went. One save. */
export function LogPanel({ view, script, show }: PanelProps): JSX.Element {
  const one = view.engagement as EngagementView;
  const [said, setSaid, kept] = useKept('beside', () => NOTHING_BESIDE);
  const due = said.dueOn ?? one.log.due ?? '';
  // One moment for as long as the form is open: what is sent again is the same.
  const [now] = useState(() => Date.now());
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const call = { engagement: one.id, facts: noFacts, now, zone: one.zone };
    const beside = { values, homework: said.checked, actions: actionsOf(said, due) };
    const made = logCommand(bookOf(one), call, beside);
    if (!made.ok) return made.problems;
    const problems = await script.save(made.value as Wish, `Saved the session of ${one.client}.`);
    if (problems !== null) return problems;
    kept.drop();
    show('row');
    return null;
  };
  return (
    <section class="part">
      <p class="source">{one.client}</p>
      <h1>Log a session</h1>
      <BesideSession said={said} open={one.log.homework} due={due} onSay={setSaid} />
      <RecordForm
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
  outcomes: [],
  minimumResults: [],
  engagements: [{ id, zone } as Engagement],
  sessions: log.sessions as unknown as readonly Session[],
  actions: log.actions as unknown as readonly Action[],
});
