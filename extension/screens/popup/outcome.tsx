import type { JSX } from 'preact';
import type { Draft } from '#shared/calls/draft.ts';
import { briefOf, useDoors, type PartProps } from './popup-doors.ts';

type Outcome = NonNullable<Draft['outcome']>;

/** How the meeting went: one list, held unless the calendar says that it was cancelled. */
export function OutcomeSelect({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { outcome } = call.draft;
  const name = briefOf(call);
  const words: Readonly<Record<Outcome, string>> = {
    held: 'Held',
    partly: 'Partly held',
    clientCancelled: `${name} cancelled`,
    providerCancelled: 'I cancelled',
    clientNoShow: `${name} did not come`,
    providerNoShow: 'I did not come',
    planned: 'Planned',
  };
  const pick = (value: string) => form.change({ outcome: value === '' ? null : (value as Outcome) });
  return (
    <select
      class="small-select"
      aria-label="How the meeting went"
      value={outcome ?? ''}
      onChange={(event) => pick(event.currentTarget.value)}
    >
      {outcome === null ? <option value="">Cancelled: by whom?</option> : null}
      {Object.entries(words).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}
