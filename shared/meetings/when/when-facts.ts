import { instantOf, momentAt } from '../../base/moment.ts';
import type { Zone } from '../../base/time.ts';
import { noFacts, settleWall, type Doubt, type Fact, type FactLayer, type MeetingFacts } from '../facts.ts';
import { readWhen, type When, type WhenOptions } from './when-text.ts';
import { namedZone } from './when-zone.ts';

/** Where the text stood, and whether the page itself said that `zone` is the zone it shows its times in. */
export interface WhenSource extends WhenOptions {
  readonly layer: FactLayer;
  readonly zoneSure: boolean;
}

const words = ({ day, start, end }: When): string =>
  [start ?? day, end].filter(Boolean).join(' – ').replace(/T/g, ' ');

function atOffset(
  when: When,
  minutes: number,
  own: Zone,
  make: <T>(value: T) => Fact<T>,
): Partial<MeetingFacts> {
  const moment = (local: string) => momentAt(instantOf(`${local}Z`) - minutes * 60_000, own);
  const start = when.start === null ? null : make(moment(when.start));
  return { start, end: when.end === null ? null : make(moment(when.end)), zone: make(own), doubts: [] };
}

function inZone(when: When, zone: Zone, make: <T>(value: T) => Fact<T>): Partial<MeetingFacts> {
  const doubts: Doubt[] = [];
  const settle = (local: string | null, field: 'start' | 'end') => {
    if (local === null) return null;
    const { moment, doubt } = settleWall(local, zone, field);
    if (doubt) doubts.push(doubt);
    return moment === null ? null : make(moment);
  };
  return { start: settle(when.start, 'start'), end: settle(when.end, 'end'), zone: make(zone), doubts };
}

function timesOf(
  when: When,
  text: string,
  source: WhenSource,
  make: <T>(value: T) => Fact<T>,
): Partial<MeetingFacts> {
  if (when.start === null) return {};
  const named = namedZone(text, when.zoneText, when.start, source.zone, source.locale);
  if (named.kind === 'offset') return atOffset(when, named.minutes, source.zone, make);
  if (named.kind === 'zone')
    // A year that was not written makes the day less sure, and not the zone that was.
    return { ...inZone(when, named.zone, make), zone: { ...make(named.zone), confidence: 'certain' } };
  const likely = <T>(value: T): Fact<T> => ({ ...make(value), confidence: 'likely' });
  if (named.kind === 'none') return inZone(when, source.zone, source.zoneSure ? make : likely);
  const message = `The text names a time zone that can mean several: “${named.text}”. Choose one.`;
  const choices = named.choices.map((zone) => ({ label: zone, value: zone }));
  return { wall: { start: when.start, end: when.end }, doubts: [{ field: 'zone', message, choices }] };
}

const certainly = <T>(value: T, layer: FactLayer, text: string): Fact<T> => ({
  value,
  layer,
  evidence: text.trim(),
  confidence: 'certain',
});

/** The facts a "when" text tells: start, end, day and zone with the text as evidence, or the question it leaves open. */
export function whenFacts(text: string, source: WhenSource): MeetingFacts {
  const reading = readWhen(text, source);
  if (reading.kind === 'doubt') {
    const choices = reading.choices.map((when) => {
      const settled = timesOf(when, text, source, (value) => certainly(value, source.layer, text));
      return { label: words(when), value: settled.start?.value ?? when.start ?? when.day };
    });
    return { ...noFacts, doubts: [{ field: 'start', message: reading.reason, choices }] };
  }
  const { when } = reading;
  const confidence = when.yearInferred ? 'likely' : 'certain';
  const make = <T>(value: T): Fact<T> => ({ value, layer: source.layer, evidence: text.trim(), confidence });
  return {
    ...noFacts,
    day: make(when.day),
    lastDay: make(when.lastDay),
    allDay: make(when.start === null),
    ...timesOf(when, text, source, make),
  };
}
