import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { instantOf, momentAt } from '#shared/base/moment.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '#shared/model/book.ts';
import { HOMEWORK } from '#shared/model/words.ts';
import { matchMeeting, type Match } from '#shared/meetings/match.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { HomeworkChecked } from '#shared/workflows/log-session.ts';
import { Chips } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { choicesOf, clientName, readingOf, useBook, useSave } from './practice-context.tsx';
import { go } from './router.ts';
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

/** Which engagement a meeting belongs to, with the reasons. */
function matchOf(book: Book, facts: MeetingFacts): Match {
  const candidates = book.engagements.map((one) => {
    const client = recordOf(book, 'clients', one.client);
    const sessions = rowsOf(book, 'sessions', one.id);
    return {
      engagementId: one.id,
      clientName: client?.name ?? one.title,
      emails: (client?.email ?? '').split(/[,;\s]+/).filter(Boolean),
      domains: client?.domain ? [client.domain] : [],
      series: sessions.flatMap((session) => (session.series ? [session.series] : [])),
      pastTitles: sessions.flatMap((session) => (session.title ? [session.title] : [])),
      open: one.closedOn === null,
    };
  });
  const own = settingsOf(book).email;
  return matchMeeting(facts, candidates, own ? [own] : []);
}

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
  const [match] = useState<Match>(() => matchOf(book, facts));
  const [id, setId] = useState<string>(engagement ?? (match.kind === 'one' ? match.engagementId : ''));
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
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
        <label class="field-top" for="engagement">
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
                homeworkChecked: Object.entries(checked).map(([action, state]): HomeworkChecked => ({
                  action,
                  state: state as HomeworkChecked['state'],
                  source: 'clientSaid',
                })),
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

/** What the calendar told that a person does not type. */
const heldFacts = (facts: MeetingFacts) => ({
  ...(facts.zone ? { zone: facts.zone.value } : {}),
  ...(facts.seriesId ? { series: facts.seriesId.value } : {}),
  ...(facts.instanceId ? { instance: facts.instanceId.value } : {}),
  ...(facts.conference ? { conference: facts.conference.value.code } : {}),
});

/** A session planned for the same time, or the one that ended last without a word. */
function plannedSession(book: Book, id: string, facts: MeetingFacts, now: number) {
  const planned = rowsOf(book, 'sessions', id).filter((one) => (one.outcome ?? 'planned') === 'planned');
  const start = facts.start?.value;
  if (start)
    return planned.find((one) => Math.abs(instantOf(one.start) - instantOf(start)) < 3_600_000) ?? null;
  return (
    planned
      .filter((one) => instantOf(one.start) <= now)
      .sort((a, b) => instantOf(b.start) - instantOf(a.start))[0] ?? null
  );
}

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
    <label class="field-top" for={id}>
      {label}
    </label>
    <textarea id={id} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
  </div>
);

interface HomeworkProps {
  readonly open: readonly { readonly id: string; readonly text: string }[];
  readonly checked: Readonly<Record<string, string>>;
  readonly onCheck: (checked: Readonly<Record<string, string>>) => void;
}

const Homework = ({ open, checked, onCheck }: HomeworkProps): JSX.Element => (
  <div class="section">
    <p class="field-top">Last homework, in the client’s word</p>
    {open.map((one) => (
      <p class="result-line" key={one.id}>
        <span>{one.text}</span>
        <Chips
          name={`homework-${one.id}`}
          label={one.text}
          options={HOMEWORK}
          value={checked[one.id] ?? null}
          onChange={(state) => onCheck({ ...checked, [one.id]: state ?? '' })}
        />
      </p>
    ))}
  </div>
);
