import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { engagementView } from '#shared/calls/call-view.ts';
import { logCommand } from '#shared/calls/log-command.ts';
import { openingValues } from '#shared/calls/opening.ts';
import type { Remembered } from '#shared/calls/remembered.ts';
import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { whoseCall, type Whose } from '#shared/calls/whose-call.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { recordOf } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { isArchived } from '#shared/rules/archived.ts';
import { useKept } from '#shared/ui/kept.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { actionsOf, BesideSession, NOTHING_BESIDE, type SaidBeside } from '#shared/ui/said-beside.tsx';
import { Newcomer } from '../meeting/newcomer.tsx';
import { SESSION_ASKED } from './session-asked.ts';
import { choicesOf } from '#shared/table/book/choices.ts';
import { clientName, readingOf, useBook, useHome, useSave } from '../frame/practice-context.tsx';
import { go } from '../frame/router.ts';
import { Trouble } from '../frame/trouble.tsx';

interface LogProps {
  readonly facts: MeetingFacts;
  readonly engagement: string | null;
  /** What was typed is in the book. */
  readonly onSaved?: () => void;
}

const NOTHING = () => undefined;
const NEW = 'new';

/** The outcome of a meeting: whose it was, how it went, homework, what was set. */
export function LogSession({ facts, engagement, onSaved: tellSaved = NOTHING }: LogProps): JSX.Element {
  const { book } = useBook();
  const { shell } = useHome();
  const [remembered, setRemembered] = useState<readonly Remembered[]>([]);
  const [picked, setPicked, whoseKept] = useKept<string | null>('whose', () =>
    book.engagements.length === 0 ? NEW : engagement,
  );
  useEffect(() => void shell.choices().then(setRemembered), [shell]);
  const onSaved = () => {
    whoseKept.drop();
    tellSaved();
  };
  const whose = whoseCall(book, facts, null, remembered, isConsumerMail);
  const id = picked ?? (whose.kind === 'one' ? whose.engagementId : '');
  const chosen = recordOf(book, 'engagements', id);
  const offered = book.engagements.filter((one) => one.id === id || !isArchived(book, one));
  if (id === NEW && book.engagements.length === 0) return <Newcomer facts={facts} onSaved={onSaved} />;
  return (
    <Section title="How it went" aside={whoseWords(whose)}>
      <div class="field">
        <label class="field-top" htmlFor="engagement">
          Engagement
        </label>
        <select id="engagement" value={id} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value="">Choose one</option>
          <option value={NEW}>Someone new</option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {clientName(book, one)}, {one.title}
            </option>
          ))}
        </select>
        {whose.kind === 'ask' ? (
          <span class="source">{whose.candidates.map((one) => one.reasons.join(', ')).join(' · ')}</span>
        ) : null}
      </div>
      {id === NEW ? <Newcomer facts={facts} onSaved={onSaved} /> : null}
      {chosen ? (
        <SessionForm
          key={id}
          facts={facts}
          engagement={chosen}
          onSaved={() => {
            onSaved();
            if (picked !== null && picked !== engagement)
              void shell.keepChoice({ book, facts, signedInAs: null, engagement: id });
            go(`/e/${id}/sessions`);
          }}
        />
      ) : null}
    </Section>
  );
}

function whoseWords(whose: Whose): string {
  if (whose.kind === 'one') return whose.reasons[0] ?? '';
  if (whose.kind === 'ask') return whose.reason;
  return whose.kind === 'never' ? 'You said that this is not a client call' : 'Choose the engagement';
}

interface SessionFormProps {
  readonly facts: MeetingFacts;
  readonly engagement: Engagement;
  readonly onSaved: () => void;
}

/** Homework of last time, what is set for next time, and all that a session can say. */
function SessionForm({ facts, engagement, onSaved }: SessionFormProps): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const saver = useSave();
  const { id } = engagement;
  const [said, setSaid, kept] = useKept<SaidBeside>(`beside ${id}`, () => NOTHING_BESIDE);
  const own = engagement.zone ?? zone;
  // As it was when the form was opened: what another tab changes meanwhile was not said here.
  const [opened] = useState(book);
  const view = engagementView(opened, id, facts, now, zone);
  const due = said.dueOn ?? view?.next.on ?? '';
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const beside = { values, homework: said.checked, actions: actionsOf(said, due) };
    const made = logCommand(opened, { engagement: id, facts, now, zone }, beside);
    if (!made.ok) return made.problems;
    const problems = await saver.save(made.value);
    if (problems !== null) return problems;
    kept.drop();
    onSaved();
    return null;
  };
  return (
    <>
      <Trouble saver={saver} />
      {view?.logged ? (
        <p class="source">This call is logged already. What you save here changes that session.</p>
      ) : null}
      <RecordForm
        entity="sessions"
        {...SESSION_ASKED}
        values={openingValues(view?.logged ?? view?.planned ?? null, facts, now, own)}
        reading={readingOf(book, engagement, locale, zone)}
        choices={choicesOf(book, id)}
        saveWord="Save the session"
        says={() => <BesideSession said={said} open={view?.homework ?? []} due={due} onSay={setSaid} />}
        onSave={save}
      />
    </>
  );
}
