import type { ComponentChildren, JSX } from 'preact';
import { formatTime, localOf, momentAt } from '#shared/base/moment.ts';
import type { Fact } from '#shared/meetings/facts.ts';
import { Icon, type IconName } from '#shared/ui/icons.tsx';
import type { CallState, CallKnowledge } from '#extension/call/capture-open.ts';
import type { Draft } from '#shared/calls/draft.ts';
import { isOwnGuest } from '#shared/calls/whose-call.ts';
import { useDoors, type PartProps } from './popup-doors.ts';
import { hoursWords, townOf } from './when.ts';

type Source = readonly [icon: IconName, word: string, evidence?: string];

const SURFACES: Readonly<Record<CallState['reading']['surface'], string>> = {
  googleCalendar: 'Calendar',
  outlook: 'Outlook',
  googleMeet: 'Meet',
  zoom: 'Zoom',
  teams: 'Teams',
  booking: 'booking',
  event: 'page',
  link: 'page',
  none: 'Calendar',
};

const CALLS: Readonly<Record<string, string>> = {
  meet: 'Google Meet',
  zoom: 'Zoom',
  'zoom-web': 'Zoom',
  teams: 'Microsoft Teams',
  'teams-web': 'Microsoft Teams',
  'teams-live': 'Microsoft Teams',
};

/** Where a fact stands: a call's tab joined with its calendar entry has the entry's times and people. */
function sourceOf(fact: Fact<unknown> | null, { reading }: CallState): Source {
  if (!fact) return ['ring', 'none yet'];
  if (fact.layer === 'user') return ['pencil', 'you'];
  if (fact.layer === 'url') return ['link', 'address', fact.evidence];
  if (fact.layer === 'file') return ['document', 'calendar file', fact.evidence];
  if (fact.layer === 'text') return ['document', 'text', fact.evidence];
  return ['calendar', SURFACES[reading.surface], fact.evidence];
}

/** Every fact with its source; a weak one is underlined in dashes, a missing one is the action that fills it. */
export function FactRows({ call }: PartProps): JSX.Element {
  const { form, locale, zone } = useDoors();
  const { draft, facts, engagement, seen } = call;
  const own = engagement?.zone ?? zone;
  const guests = othersIn(call, form.known.value);
  const planned: Source = draft.timesSaid
    ? ['pencil', 'you']
    : facts.start || facts.day || !(engagement?.logged ?? engagement?.planned)
      ? sourceOf(facts.start ?? facts.day, call)
      : ['calendar', 'workbook'];
  const clock = (instant: number) => formatTime(momentAt(instant, own), locale);
  const abroad =
    own === zone || !facts.start ? '' : `, ${localOf(facts.start.value, zone).slice(11)} in ${townOf(zone)}`;
  const call_ = facts.conference
    ? (CALLS[facts.conference.value.provider] ?? facts.conference.value.provider)
    : '';
  return (
    <dl class="fact-rows">
      <Row
        label="Planned"
        source={planned}
        weak={facts.start !== null && facts.start.confidence !== 'certain'}
      >
        {`${hoursWords(draft.from, draft.to, locale) || 'not known'}${abroad}`}
      </Row>
      {seen ? (
        <Row label="Held" source={['window', 'browser']} weak={draft.presenceSeen}>
          {clock(seen.heldFrom)} – {clock(seen.heldTo)}
        </Row>
      ) : null}
      {facts.title ? (
        <Row label="Title" source={sourceOf(facts.title, call)} weak={facts.title.confidence !== 'certain'}>
          {facts.title.value}
        </Row>
      ) : null}
      {guests.length > 0 ? (
        <Row label="With" source={sourceOf(facts.guests, call)} weak={facts.guests?.confidence !== 'certain'}>
          {guests.join(', ')}
        </Row>
      ) : null}
      <Row label="Where" source={facts.conference ? sourceOf(facts.conference, call) : ['pencil', 'you']}>
        {call_ || <Mode call={call} />}
      </Row>
      {draft.shown.includes('recording') ? null : (
        <Row label="Recording" source={['ring', 'none yet']}>
          <button
            type="button"
            class="button link"
            onClick={() => form.change({ shown: [...draft.shown, 'recording'] })}
          >
            Paste a link
          </button>
        </Row>
      )}
    </dl>
  );
}

/** Whom the call was with: all guests but the reader. */
function othersIn({ facts, reading }: CallState, known: CallKnowledge | null): string[] {
  const isOwn = known ? isOwnGuest(known.book, reading.signedInAs, known.isConsumerMail) : () => false;
  return (facts.guests?.value ?? [])
    .filter((one) => !isOwn(one))
    .map((one) => one.name ?? one.email ?? '')
    .filter(Boolean);
}

function Mode({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const pick = (value: string) =>
    form.change({ mode: value === '' ? null : (value as NonNullable<Draft['mode']>) });
  return (
    <select
      class="small-select"
      aria-label="Where the meeting was"
      value={call.draft.mode ?? ''}
      onChange={(event) => pick(event.currentTarget.value)}
    >
      <option value="">Not said</option>
      <option value="video">Video call</option>
      <option value="inPerson">In person</option>
      <option value="phone">Phone</option>
    </select>
  );
}

interface RowProps {
  readonly label: string;
  readonly source: Source;
  readonly weak?: boolean;
  readonly children: ComponentChildren;
}

const Row = ({ label, source: [icon, word, evidence], weak = false, children }: RowProps): JSX.Element => (
  <div>
    <dt>{label}</dt>
    <dd class="value">
      <span class={weak ? 'weak' : undefined}>{children}</span>
    </dd>
    <dd class="source" title={evidence}>
      <Icon name={icon} /> {word}
    </dd>
  </div>
);
