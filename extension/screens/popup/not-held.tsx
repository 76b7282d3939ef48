import type { JSX } from 'preact';
import { resolveLocal, isLocal } from '#shared/base/moment.ts';
import { formatNumber } from '#shared/base/amount.ts';
import { noticeHours } from '#shared/rules/duties/notice.ts';
import type { CallState } from '#extension/call/capture-open.ts';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

/** When a meeting was not held: since when that was known, the hours of notice, and the reason given. */
export function NotHeld({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { draft } = call;
  const cancelled = draft.outcome === 'clientCancelled' || draft.outcome === 'providerCancelled';
  return (
    <section class="part">
      {cancelled ? (
        <TextField
          label={draft.outcome === 'clientCancelled' ? 'When did the word come?' : 'When did you say so?'}
          type="datetime-local"
          field="cancelledAt"
          value={draft.cancelledAt}
          onInput={(cancelledAt) => form.change({ cancelledAt })}
        />
      ) : null}
      {draft.outcome === 'clientCancelled' ? <Notice call={call} /> : null}
      <TextField label="Reason given" value={draft.reason} onInput={(reason) => form.change({ reason })} />
    </section>
  );
}

function Notice({ call }: PartProps): JSX.Element {
  const { locale } = useDoors();
  const hours = hoursOfNotice(call);
  const agreed = call.engagement?.noticeHours ?? null;
  const contract = agreed === null ? '' : ` The contract asks for ${agreed}.`;
  if (hours === null) return <p class="source unknown">Notice not known yet.{contract}</p>;
  const rounded = formatNumber(Math.floor(Math.abs(hours)), locale, 0);
  return (
    <p class="source" role="status">
      {hours < 0 ? `The word came ${rounded} hours after the start.` : `${rounded} hours before the start.`}
      {contract}
    </p>
  );
}

/** Elapsed hours between the word and the planned start; null while one of them is not known. */
function hoursOfNotice({ draft, engagement }: CallState): number | null {
  const [told, start] = [draft.cancelledAt.slice(0, 16), `${draft.day}T${draft.from}`];
  const zone = engagement?.zone ?? 'UTC';
  if (!isLocal(told) || !isLocal(start)) return null;
  const [from, to] = [resolveLocal(start, zone), resolveLocal(told, zone)];
  return from.kind === 'once' && to.kind === 'once' ? noticeHours(from.moment, to.moment) : null;
}
