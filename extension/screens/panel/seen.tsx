import type { JSX } from 'preact';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { Button } from '#shared/ui/actions.tsx';
import { roomOf } from '#extension/call/capture-open.ts';
import type { Stay } from '#extension/call/presence.ts';
import { seenTimes, type SeenTimes } from '#extension/call/presence-times.ts';
import { plannedOf } from './head.tsx';
import { usePanel } from './panel-context.ts';

/** When this browser was in the call; nothing where it was not switched on for that host. What it shows is corrected in the popup. */
export function Seen(): JSX.Element | null {
  const call = usePanel();
  const { kept, now, book } = call;
  const planned = plannedOf(call);
  const presence = kept.presence.find((one) => one.key === kept.focus?.call);
  const seen =
    presence && planned
      ? seenTimes(presence, roomOf(presence.key, planned, { book, sightings: kept.sightings }), now)
      : null;
  if (!presence || !seen) return null;
  return (
    <section class="part">
      <div class="part-head">
        <h2>In the call</h2>
        <span class="quiet small">seen by this browser</span>
      </div>
      <ul class="seen">
        <Times seen={seen} />
      </ul>
      {seen.asked.map((stay) => (
        <AskSame key={stay.from} call={presence.key} stay={stay} />
      ))}
      <p class="source">A suggestion in the popup, where you can correct it.</p>
    </section>
  );
}

function Times({ seen }: { seen: SeenTimes }): JSX.Element {
  const { view, zone, locale } = usePanel();
  const clock = (at: number) => formatTime(momentAt(at, zone), locale);
  const open = seen.short === null && !seen.unfinished;
  const late = (minutes: number | null) => (minutes === null || minutes === 0 ? '' : `, ${minutes} min late`);
  return (
    <>
      <li>
        You: {clock(seen.heldFrom)} – {open ? 'now' : clock(seen.heldTo)}
        {late(seen.providerLate)}
      </li>
      <li>
        {view.name}:{' '}
        {seen.clientLate === null ? (
          <span class="tone-unknown">not known</span>
        ) : seen.clientLate === 0 ? (
          'there from the start'
        ) : (
          `came ${seen.clientLate} min late`
        )}
      </li>
      {seen.short !== null && seen.short > 1 ? (
        <li>Ended {seen.short} min before the plan; who ended it is not known.</li>
      ) : null}
      {seen.unfinished ? <li>The tab fell silent then; the end is not known.</li> : null}
    </>
  );
}

/** The same code again, with nothing that proves it: one session or two is the person's to say. */
function AskSame({ call, stay }: { call: string; stay: Stay }): JSX.Element {
  const { panel, zone, locale } = usePanel();
  const clock = (at: number) => formatTime(momentAt(at, zone), locale);
  return (
    <div class="ask-same">
      <p>
        You were in the same room again, {clock(stay.from)} – {clock(stay.to)}. The same session?
      </p>
      <div class="chips">
        <Button onClick={() => void panel.settleStay(call, stay.from, true)}>The same</Button>
        <Button onClick={() => void panel.settleStay(call, stay.from, false)}>Another one</Button>
      </div>
    </div>
  );
}
