import { isMachine } from '#shared/meetings/pasted/invitation-people.ts';
import { isZone, momentAt, instantOf } from '#shared/base/moment.ts';
import { isDay } from '#shared/base/day.ts';
import type { Day, Zone } from '#shared/base/time.ts';
import { decodeBase64 } from '#shared/meetings/pasted/link-text.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { attributeOf, textOf } from './dom.ts';
import { certain, likely } from './fact.ts';
import { knownLocale } from './page-locale.ts';
import type { PageView } from './surface.ts';

/** Who looks at this calendar, where: from the hidden block of the page (seen 2025-07), else from the browser. */
export interface CalendarReader {
  readonly email: string | null;
  readonly zone: Zone;
  readonly zoneSure: boolean;
  readonly locale: string;
}

/** Reads the hidden block with the reader's address, zone and language. */
export function calendarReader({ document, zone, locale }: PageView): CalendarReader {
  const said = textOf(document.querySelector('#xTimezone'));
  const own = isZone(said) ? said : null;
  return {
    email: textOf(document.querySelector('#xUserEmail')) || null,
    zone: own ?? zone,
    zoneSure: own !== null,
    locale: knownLocale(
      textOf(document.querySelector('#xUserLocale')),
      document.documentElement.lang,
      locale,
    ),
  };
}

/**
 * An event's id from `data-eventid` or the address: base64 of "id[_instance] calendar". The instance is the planned start in
 * UTC; an event that was moved keeps it, so it names the instance and only supports the start.
 */
export function idFacts(encoded: string, layer: 'data' | 'url', evidence: string): Partial<MeetingFacts> {
  const [id = ''] = decodeBase64(encoded).split(' ');
  if (!/^[a-z0-9_]{5,}/i.test(id) || id.startsWith('ttb_')) return {};
  const [, series = id, instance] = /^(.+?)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  return {
    seriesId: certain(series, layer, evidence),
    instanceId: instance === undefined ? null : certain(instance, layer, evidence),
  };
}

/** The start an instance id was planned for, in the reader's zone; null for whole days and single events. */
export function plannedStart(facts: Partial<MeetingFacts>, zone: Zone): MeetingFacts['start'] {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(facts.instanceId?.value ?? '') ?? [];
  if (year === undefined) return null;
  const utc = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(utc))) return null;
  return likely(momentAt(instantOf(utc), zone), 'data', 'instance in the event id');
}

/** A day cell's number: year, month and day packed in bits (two code bases agree, 2026). */
export function dayOfKey(key: string): Day | null {
  const packed = Number(key);
  if (!Number.isInteger(packed) || packed <= 0) return null;
  const [year, month, day] = [(packed >> 9) + 1970, (packed >> 5) & 15, packed & 31];
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Day and full sentence of the chip that stands for an event in the grid; its sentence carries the year. */
export function chipOf(document: Document, eventId: string): { day: Day | null; sentence: string } {
  if (eventId === '') return { day: null, sentence: '' };
  const chip = [...document.querySelectorAll('[role="button"][data-eventid]')].find(
    (one) => attributeOf(one, 'data-eventid') === eventId,
  );
  return {
    day: dayOfKey(attributeOf(chip?.closest('[data-datekey]'), 'data-datekey')),
    sentence: attributeOf(chip, 'aria-label') || textOf(chip),
  };
}

/** People with an address in a bubble or form, each once; the reader's own address is left in, matching takes it out. */
export function guestFacts(root: ParentNode): Pick<MeetingFacts, 'guests'> {
  const found = new Map<string, string | null>();
  for (const row of root.querySelectorAll('[data-email]')) {
    const email = attributeOf(row, 'data-email').toLowerCase();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || isMachine(email)) continue;
    const name = (attributeOf(row, 'aria-label').split(',')[0] ?? '').trim();
    const fresh = name !== '' && !name.includes('@') ? name : null;
    found.set(email, found.get(email) ?? fresh);
  }
  if (found.size === 0) return { guests: noFacts.guests };
  const guests = [...found].map(([email, name]) => ({ email, name, response: null }));
  return { guests: certain(guests, 'data', '[data-email]') };
}
