import type { JSX } from 'preact';
import { formatDay } from '#shared/base/day.ts';
import { formatMoment } from '#shared/base/moment.ts';
import type { Moment } from '#shared/base/time.ts';
import { settled } from '#shared/calls/settle-facts.ts';
import type { Fact, MeetingFacts } from '#shared/meetings/facts.ts';
import { Button } from '#shared/ui/actions.tsx';
import { ProblemNote, Section } from '#shared/ui/layout.tsx';
import { useBook } from '../frame/practice-context.tsx';

const LAYERS = {
  url: 'address',
  data: 'page data',
  aria: 'page',
  text: 'text',
  file: 'calendar file',
  user: 'you',
} as const;

const guestText = (guest: { name: string | null; email: string | null }): string =>
  guest.name ?? guest.email ?? 'unnamed';

/** What was read, where, and how far to trust it; questions with their answers as buttons. */
export function MeetingFactsList({
  facts,
  onSettle,
}: {
  facts: MeetingFacts;
  onSettle: (facts: MeetingFacts) => void;
}): JSX.Element {
  const { locale } = useBook();
  const at = (fact: Fact<Moment> | null) => (fact ? formatMoment(fact.value, locale) : '');
  const rows: readonly (readonly [string, Fact<unknown> | null, string])[] = [
    ['Title', facts.title, facts.title?.value ?? ''],
    ['Start', facts.start, at(facts.start)],
    ['End', facts.end, at(facts.end)],
    ['Whole day', facts.start ? null : facts.day, facts.day ? formatDay(facts.day.value, locale) : ''],
    ['Time zone', facts.zone, facts.zone?.value ?? ''],
    ['Organiser', facts.organiser, facts.organiser ? guestText(facts.organiser.value) : ''],
    ['Guests', facts.guests, (facts.guests?.value ?? []).map(guestText).join(', ')],
    ['Rooms', facts.rooms, (facts.rooms?.value ?? []).join(', ')],
    ['Place', facts.location, facts.location?.value ?? ''],
    [
      'Call',
      facts.conference,
      facts.conference ? `${facts.conference.value.provider} ${facts.conference.value.code}` : '',
    ],
    ['Status', facts.status, facts.status?.value ?? ''],
  ];
  return (
    <Section title="What was read" aside="look before you save">
      {facts.doubts.map((doubt) => (
        <ProblemNote key={doubt.message} tone="watch" what={doubt.message}>
          {doubt.choices.map((one) => (
            <Button key={one.value} onClick={() => onSettle(settled(facts, doubt.field, one.value))}>
              {one.label}
            </Button>
          ))}
        </ProblemNote>
      ))}
      <dl class="facts-list">
        {rows.map(([label, fact, value]) =>
          fact && value ? (
            <>
              <dt class="quiet">{label}</dt>
              <dd class={fact.confidence === 'certain' ? undefined : 'weak'}>{value}</dd>
              <dd class="source" title={fact.evidence}>
                {LAYERS[fact.layer]}
                {fact.confidence === 'certain' ? '' : `, ${fact.confidence}`}
              </dd>
            </>
          ) : null,
        )}
      </dl>
    </Section>
  );
}
