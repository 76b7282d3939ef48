import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { instantOf, momentAt } from '#shared/base/moment.ts';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Draft } from '#shared/calls/draft.ts';
import { homeworkChecked } from '#shared/calls/notes.ts';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { Homework } from './homework-checks.tsx';
import { choicesOf, clientName, readingOf, useBook, useSave } from './practice-context.tsx';
import { go } from './router.ts';
import { plannedSession } from '#shared/calls/planned-session.ts';
import { heldFacts } from '#shared/calls/held-facts.ts';
import { ownAddresses, whoseCall, type Whose } from '#shared/calls/whose-call.ts';
import { Trouble } from './trouble.tsx';

const FIELDS = [
  'start',
  'end',
  'title',
  'mode',
  'outcome',
  'gotValue',
  'gotValueSource',
  'missing',
  'clientLateMinutes',
  'clientCutMinutes',
  'cancelledAt',
  'mood',
  'clarity',
  'clarityAgreed',
  'recording',
  'notes',
];

/** The outcome of a meeting: engagement, how it went, homework, what was set. */
export function LogSession({
  facts,
  engagement,
}: {
  facts: MeetingFacts;
  engagement: string | null;
}): JSX.Element {
  const { book, locale, zone, now } = useBook();
  const saver = useSave();
  const [match] = useState<Whose>(() => whoseCall(book, facts, ownAddresses(book, null), []));
  const [id, setId] = useState<string>(engagement ?? (match.kind === 'one' ? match.engagementId : ''));
  const [checked, setChecked] = useState<Draft['homework']>({});
  const [homework, setHomework] = useState('');
  const [adjustment, setAdjustment] = useState('');
  const chosen = recordOf(book, 'engagements', id);
  const open = rowsOf(book, 'actions', id).filter((one) => one.kind === 'homework' && one.state === null);
  const planned = plannedSession(book, id, facts, now);
  const past = facts.start ? instantOf(facts.start.value) <= now : true;
  const start = {
    ...(planned ?? {}),
    start:
      facts.start?.value ?? planned?.start ?? momentAt(Math.floor(now / 900_000) * 900_000 - 3_600_000, zone),
    end: facts.end?.value ?? planned?.end ?? null,
    title: facts.title?.value ?? planned?.title ?? null,
    outcome: facts.status?.value === 'cancelled' ? 'clientCancelled' : past ? 'held' : 'planned',
    mode: facts.conference ? 'video' : (planned?.mode ?? null),
  };
  return (
    <Section
      title="How it went"
      aside={
        match.kind === 'one'
          ? match.reasons[0]
          : match.kind === 'ask'
            ? match.reason
            : 'Choose the engagement'
      }
    >
      <Trouble saver={saver} />
      <div class="field">
        <label class="field-top" htmlFor="engagement">
          Engagement
        </label>
        <select id="engagement" value={id} onChange={(event) => setId(event.currentTarget.value)}>
          <option value="">Choose one</option>
          {book.engagements.map((one) => (
            <option key={one.id} value={one.id}>
              {clientName(book, one)}, {one.title}
            </option>
          ))}
        </select>
        {match.kind === 'ask' ? (
          <span class="source">{match.candidates.map((one) => one.reasons.join(', ')).join(' · ')}</span>
        ) : null}
      </div>
      {chosen && open.length > 0 ? <Homework open={open} checked={checked} onCheck={setChecked} /> : null}
      {chosen ? (
        <>
          <TextBox id="homework" label="Next homework, one a line" value={homework} onInput={setHomework} />
          <TextBox
            id="adjustment"
            label="What you both change, one a line"
            value={adjustment}
            onInput={setAdjustment}
          />
          <RecordForm
            key={id}
            entity="sessions"
            fields={FIELDS}
            values={start}
            reading={readingOf(book, chosen, locale, zone)}
            choices={choicesOf(book, id)}
            saveWord="Save the session"
            onSave={async (values) => {
              const problems = await saver.save({
                kind: 'logSession',
                session: planned?.id ?? null,
                values: { ...values, ...heldFacts(facts), engagement: id },
                homeworkChecked: homeworkChecked(checked),
                actionsSet: [
                  ...lines(homework).map(
                    (text) => ({ kind: 'homework', text, owner: 'client', dueOn: null }) as const,
                  ),
                  ...lines(adjustment).map(
                    (text) => ({ kind: 'adjustment', text, owner: 'provider', dueOn: null }) as const,
                  ),
                ],
              });
              if (problems === null) go(`/e/${id}/sessions`);
              return problems ?? [];
            }}
          />
        </>
      ) : null}
    </Section>
  );
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const TextBox = ({
  id,
  label,
  value,
  onInput,
}: {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
}): JSX.Element => (
  <div class="field">
    <label class="field-top" htmlFor={id}>
      {label}
    </label>
    <textarea id={id} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
  </div>
);
