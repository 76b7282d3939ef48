import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import type { CallState } from '#extension/call/capture-open.ts';
import { CarryQuestion } from './carry-question.tsx';
import { Marked } from './marked.tsx';
import { OpenSheet } from './open-sheet.tsx';
import { Notice } from './notice.tsx';
import { PasteBox } from './nothing-read.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';
import { dayWords } from './when.ts';

const PAGES: Readonly<Record<CallState['reading']['surface'], string>> = {
  googleCalendar: 'Google Calendar',
  outlook: 'Outlook',
  googleMeet: 'Google Meet',
  zoom: 'Zoom',
  teams: 'Microsoft Teams',
  booking: 'The booking page',
  event: 'The page',
  link: 'The page',
  none: 'The page',
};

/** How the reading of the page fared, what it left open, and what else must be said before the form. */
export function Notices({ call }: PartProps): JSX.Element {
  return (
    <>
      {call.reading.sheet === undefined ? null : <OpenSheet id={call.reading.sheet} />}
      <HowRead call={call} />
      <CarryQuestion />
      <Several call={call} />
      {call.reading.meetings.length > 0 && call.reading.selection.trim() !== '' ? <Marked /> : null}
      {call.facts.doubts.map((doubt) => (
        <Question key={doubt.field} doubt={doubt} />
      ))}
      <Before call={call} />
      <AgainInRoom call={call} />
    </>
  );
}

function HowRead({ call }: PartProps): JSX.Element | null {
  const { diagnose, copy, form } = useDoors();
  const [pasting, setPasting] = useState(false);
  const [copied, setCopied] = useState('');
  const { fare, surface, found, expected } = call.reading;
  if (form.reading.value || fare !== 'changed') return null;
  const copyIt = async () => {
    const text = await diagnose();
    const done = text !== null && (await copy(text));
    setCopied(done ? 'Copied. It holds no words of the page.' : 'The page could not be looked at.');
  };
  return (
    <Notice title={`${PAGES[surface]} has changed its page`}>
      <p>
        Read {found} of {expected} facts. Type the rest; saving works as always.
      </p>
      <p class="steps">
        <button type="button" class="button link" onClick={() => setPasting(true)}>
          Paste the invitation
        </button>
        <button type="button" class="button link" onClick={() => void copyIt()}>
          Copy a diagnostic
        </button>
        {copied ? <span class="source">{copied}</span> : null}
      </p>
      {pasting ? <PasteBox onDone={() => setPasting(false)} /> : null}
    </Notice>
  );
}

/** Several meetings on one page: the person picks. */
function Several({ call }: PartProps): JSX.Element | null {
  const { form, locale } = useDoors();
  const { meetings } = call.reading;
  if (meetings.length < 2) return null;
  return (
    <Notice title={`${meetings.length} meetings are here. Which one was it?`}>
      <div class="steps">
        {meetings.slice(0, 8).map((one, n) => (
          <button type="button" class="button" key={n} onClick={() => void form.pick(n)}>
            {one.title?.value ?? 'Without a title'}
            {one.start
              ? `, ${dayWords(one.start.value.slice(0, 10), locale)} ${one.start.value.slice(11, 16)}`
              : ''}
          </button>
        ))}
      </div>
    </Notice>
  );
}

function Question({ doubt }: { doubt: CallState['facts']['doubts'][number] }): JSX.Element {
  const { form } = useDoors();
  return (
    <Notice title={doubt.message}>
      <div class="steps">
        {doubt.choices.map((one) => (
          <button
            type="button"
            class="button"
            key={one.value}
            onClick={() => void form.settle(doubt.field, one.value)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </Notice>
  );
}

/** The same room again may be the same session: asked, never assumed. */
function AgainInRoom({ call }: PartProps): JSX.Element {
  const { form, locale, zone } = useDoors();
  const own = call.engagement?.zone ?? zone;
  const clock = (instant: number) => formatTime(momentAt(instant, own), locale);
  return (
    <>
      {(call.seen?.asked ?? []).map(({ from, to }) => (
        <Notice key={from} title="You were in this room another time. Was that this session?" tone="note">
          <div class="steps">
            <span>
              {clock(from)} – {clock(to)}
            </span>
            <button type="button" class="button" onClick={() => void form.sameSession(from, true)}>
              Yes
            </button>
            <button type="button" class="button" onClick={() => void form.sameSession(from, false)}>
              No
            </button>
          </div>
        </Notice>
      ))}
    </>
  );
}

/** What a person should know before they save a second time, or against their own word. */
function Before({ call }: PartProps): JSX.Element | null {
  const { openWorkbench } = useDoors();
  const { engagement, whose } = call;
  if (whose.kind === 'never')
    return (
      <Notice title="You said that this is no client call." tone="note">
        <p>Nothing is asked. Choose a client to log it all the same.</p>
      </Notice>
    );
  if (!engagement?.logged) return null;
  return (
    <Notice title="This call is in the workbook already." tone="note">
      <p>
        What you save here changes that session.{' '}
        <button type="button" class="button link" onClick={() => openWorkbench(`/e/${engagement.id}`)}>
          Open that session
        </button>
      </p>
    </Notice>
  );
}
