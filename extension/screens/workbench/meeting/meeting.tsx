import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import { formatDay } from '#shared/base/day.ts';
import { dayAt, formatMoment } from '#shared/base/moment.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { useKept } from '#shared/ui/kept.tsx';
import { PageHead, ProblemNote, Section } from '#shared/ui/layout.tsx';
import { FileDrop } from '../in-and-out/file-drop.tsx';
import { LogSession } from '../engagement/log-session.tsx';
import { MeetingFactsList } from './meeting-facts.tsx';
import { useBook } from '../frame/practice-context.tsx';

/** Log a call: drop a calendar file, paste an invitation, or type. What was read is shown with where it was read. */
export function MeetingScreen({ engagement }: { engagement: string | null }): JSX.Element {
  const { book, now, locale, zone } = useBook();
  const [text, setText, pasted] = useKept('pasted', () => '');
  const [events, setEvents] = useState<readonly MeetingFacts[]>([]);
  const [facts, setFacts, kept] = useKept<MeetingFacts | null>('facts', () => (engagement ? noFacts : null));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const read = async (input: string | Uint8Array) => {
    const { readMeetingFile, readPasted } = await import('#shared/meetings/pasted/pasted.ts');
    const options = { now, zone, locale, near: dayAt(now, zone) };
    const found = await (typeof input === 'string'
      ? readPasted(input, options)
      : readMeetingFile(input, options));
    if (!found.ok) {
      setProblems(found.problems);
      setEvents([]);
      return setFacts(null);
    }
    setProblems(found.value.problems);
    setEvents(found.value.events);
    setFacts(found.value.events.length === 1 ? (found.value.events[0] ?? null) : null);
  };
  return (
    <div class="page">
      {book.engagements.length === 0 ? (
        <PageHead
          title="Your first call"
          sub="Drop its calendar file, paste the invitation, or type it. The client and the engagement come from it."
        />
      ) : (
        <PageHead title="Log a call" sub="From a calendar file, a pasted invitation, or typed." />
      )}
      <div class="halves">
        <Section title="A calendar file">
          <FileDrop
            accept=".ics,text/calendar"
            word="Drop an .ics file here, or choose one"
            onFile={(file) => void file.arrayBuffer().then((bytes) => read(new Uint8Array(bytes)))}
          />
        </Section>
        <Invitation
          text={text}
          onText={setText}
          onRead={() => void read(text)}
          onType={() => {
            setProblems([]);
            setEvents([]);
            setFacts(noFacts);
          }}
        />
      </div>
      {problems.map((problem, n) => (
        <ProblemNote
          key={n}
          tone="watch"
          what={problem.field ? `${problem.field}: ${problem.message}` : problem.message}
          still="Everything else was read."
        />
      ))}
      {events.length > 1 ? <WhichMeeting events={events} locale={locale} onChoose={setFacts} /> : null}
      {facts ? (
        <>
          {facts === noFacts ? null : <MeetingFactsList facts={facts} onSettle={setFacts} />}
          <LogSession
            key={JSON.stringify(facts)}
            facts={facts}
            engagement={engagement}
            onSaved={() => {
              pasted.drop();
              kept.drop();
            }}
          />
        </>
      ) : null}
    </div>
  );
}

interface InvitationProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
  readonly onType: () => void;
}

/** The text of a mail or an entry: read, or typed instead. */
const Invitation = ({ text, onText, onRead, onType }: InvitationProps): JSX.Element => (
  <Section title="An invitation">
    <div class="field">
      <label class="field-top" htmlFor="invitation">
        Paste the text of a mail or a calendar entry
      </label>
      <textarea id="invitation" value={text} onInput={(event) => onText(event.currentTarget.value)} />
    </div>
    <div class="chips">
      <Button
        onClick={() => (text.trim() === '' ? document.getElementById('invitation')?.focus() : onRead())}
      >
        Read it
      </Button>
      <Button onClick={onType}>Type it instead</Button>
    </div>
  </Section>
);

interface WhichProps {
  readonly events: readonly MeetingFacts[];
  readonly locale: string;
  readonly onChoose: (event: MeetingFacts) => void;
}

/** A file of several meetings asks which. */
const WhichMeeting = ({ events, locale, onChoose }: WhichProps): JSX.Element => (
  <Section title="Which meeting?" aside={`${events.length} in the file`}>
    <ul class="rows">
      {events.map((event, n) => (
        <li key={n}>
          <span class="grow">
            {event.title?.value ?? 'No title'} <span class="quiet">{whenOf(event, locale)}</span>
          </span>
          <Button onClick={() => onChoose(event)}>This one</Button>
        </li>
      ))}
    </ul>
  </Section>
);

/** When a meeting is, as the reader writes it. */
const whenOf = ({ start, wall, day }: MeetingFacts, locale: string): string => {
  const at = start?.value ?? wall?.start;
  return at ? formatMoment(at, locale) : day ? formatDay(day.value, locale) : 'no time';
};
