import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatTime, momentAt } from '#shared/base/moment.ts';
import { Icon } from '#shared/ui/icons.tsx';
import type { CallState } from '#extension/call/capture-open.ts';
import { FactRows } from './deferred-parts.ts';
import { OutcomeSelect } from './outcome.tsx';
import { useDoors, type PartProps } from './popup-doors.ts';
import { WhenFields } from './when-fields.tsx';
import { dayWords, hoursWords, townOf } from './when.ts';

/** Whether the hours come from a page or the book, not from a guess. */
const isTold = ({ facts, engagement, draft }: CallState): boolean =>
  draft.timesSaid ||
  facts.start !== null ||
  facts.day !== null ||
  (engagement?.logged ?? engagement?.planned ?? null) !== null;

/** One line of facts that opens to where each comes from; what is not known is asked in its place. */
export function Facts({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const [open, setOpen] = useState(false);
  const wrong = form.problems.value.some(({ field }) => ['day', 'from', 'to'].includes(field));
  if (!isTold(call) || wrong)
    return (
      <section class="part facts">
        <WhenFields call={call} />
        <div class="facts-line">
          <OutcomeSelect call={call} />
          <Opener call={call} open={open} onToggle={() => setOpen(!open)} />
        </div>
        {open ? <FactRows call={call} /> : null}
      </section>
    );
  return (
    <section class="part facts">
      <div class="facts-line">
        <Icon name="calendar" />
        <When call={call} />
        <OutcomeSelect call={call} />
        <Opener call={call} open={open} onToggle={() => setOpen(!open)} />
      </div>
      {open ? (
        <>
          <FactRows call={call} />
          <WhenFields call={call} />
        </>
      ) : null}
    </section>
  );
}

function When({ call }: PartProps): JSX.Element {
  const { locale, zone } = useDoors();
  const { draft, facts, seen, engagement } = call;
  const own = engagement?.zone ?? zone;
  const held = seen && !draft.timesSaid;
  const clock = (instant: number) => formatTime(momentAt(instant, own), locale);
  const weak = !draft.timesSaid && facts.start !== null && facts.start.confidence !== 'certain';
  return (
    <span
      class={`when${weak ? ' weak' : ''}`}
      title={weak ? 'Read from words on the page: have a look' : undefined}
    >
      {dayWords(draft.day, locale)},{' '}
      {held
        ? `${clock(seen.heldFrom)} – ${clock(seen.heldTo)}`
        : hoursWords(draft.from, draft.to, locale) || 'hours not known'}
      {own === zone ? '' : ` in ${townOf(own)}`}
    </span>
  );
}

function Opener({ call, open, onToggle }: PartProps & { open: boolean; onToggle: () => void }): JSX.Element {
  const { found, expected } = call.reading;
  return (
    <button type="button" class="opener" aria-expanded={open} onClick={onToggle}>
      {expected > 0 ? `${found} of ${expected} read` : 'Facts'} <Icon name="down" />
    </button>
  );
}
