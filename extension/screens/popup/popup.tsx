import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { BelowLine } from './below-line.tsx';
import { Facts } from './facts.tsx';
import { Foot } from './foot.tsx';
import { Homework } from './homework.tsx';
import { Head } from './head.tsx';
import {
  AgreedOnce,
  Newcomer,
  Notices,
  NotHeld,
  PendingList,
  Recording,
  SavedCard,
} from './deferred-parts.ts';
import {
  focusIfFree,
  DoorsProvider,
  useDoors,
  wasHeld,
  type PartProps,
  type PopupDoors,
} from './popup-doors.ts';
import { NothingRead } from './nothing-read.tsx';
import { PresenceCheck } from './presence.tsx';
import { ValueCheck } from './value-check.tsx';
import { Who } from './who.tsx';

/** The popup after a call: it knows the meeting, asks for the outcome, saves. Ctrl + Enter saves, Esc closes. */
export function Popup({ doors }: { doors: PopupDoors }): JSX.Element {
  const { form } = doors;
  const call = form.call.value;
  const saved = form.saved.value;
  useKeys(doors);
  return (
    <DoorsProvider value={doors}>
      <main class="popup" aria-busy={form.reading.value}>
        {call && saved ? (
          <SavedCard call={call} saved={saved} />
        ) : (
          <>
            <div class="popup-body">
              {call ? (
                <Form key={form.shown.value} call={call} />
              ) : (
                <header class="part who-part">
                  <Head title="After the call" />
                </header>
              )}
              {form.pending.value.captures.length + form.pending.value.aside > 0 ? <PendingList /> : null}
            </div>
            <Foot />
          </>
        )}
      </main>
    </DoorsProvider>
  );
}

/** The keys of the whole popup, wherever the focus is, on nothing too: Ctrl + Enter saves, Esc closes. */
function useKeys({ form, close }: PopupDoors): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!form.saved.value) void form.save();
      }
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form, close]);
}

/** Whether anything must be said before the form. */
const hasNotices = (
  { reading, facts, engagement, whose, seen }: PartProps['call'],
  asked: boolean,
): boolean =>
  asked ||
  reading.fare === 'changed' ||
  reading.sheet !== undefined ||
  reading.meetings.length > (reading.selection.trim() === '' ? 1 : 0) ||
  facts.doubts.length > 0 ||
  (engagement?.logged ?? null) !== null ||
  (seen?.asked.length ?? 0) > 0 ||
  whose.kind === 'never';

function Form({ call }: PartProps): JSX.Element {
  const { draft, engagement } = call;
  const { form } = useDoors();
  const newcomer = engagement === null && draft.client.trim() !== '';
  const checked = wasHeld(draft) && (!newcomer || draft.kind !== 'firstCall');
  return (
    <>
      <Who call={call} />
      <NothingRead call={call} />
      {hasNotices(call, form.carry.value !== null) ? <Notices call={call} /> : null}
      <Facts call={call} />
      {newcomer ? <Newcomer call={call} /> : null}
      <FirstFocus on={engagement !== null && !call.restored}>
        {checked ? <ValueCheck call={call} /> : null}
      </FirstFocus>
      {draft.outcome !== null && draft.outcome !== 'planned' && !wasHeld(draft) ? (
        <NotHeld call={call} />
      ) : null}
      <Homework call={call} />
      {checked ? <PresenceCheck call={call} /> : null}
      {checked && engagement && !(engagement.resultsAgreed && engagement.consent) ? (
        <AgreedOnce
          {...engagement}
          said={draft.more}
          onSay={(field, answer) => form.change({ more: { ...draft.more, [field]: answer ?? '' } })}
        />
      ) : null}
      {draft.shown.includes('recording') ? <Recording call={call} /> : null}
      <BelowLine call={call} />
    </>
  );
}

/** Whom the call was with is known: the first key answers the first question. */
function FirstFocus({ on, children }: { on: boolean; children: JSX.Element | null }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) focusIfFree(place.current?.querySelector('input'));
  }, [on]);
  return <div ref={place}>{children}</div>;
}
