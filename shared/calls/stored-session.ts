import { instantOf, momentAt } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { Session } from '../model/work/sessions.ts';

const MINUTES = [
  'clientLateMinutes',
  'clientCutMinutes',
  'providerLateMinutes',
  'providerCutMinutes',
] as const satisfies readonly (keyof Session)[];

/**
 * What a session stores of what was said: who says so of mood and minutes where only we can have, and nobody where nothing was
 * answered. Every door that stores a session asks here.
 */
export function withSources(said: Partial<Session>, stored: Session | null): Partial<Session> {
  const isNew = (name: keyof Session): boolean =>
    (said[name] ?? null) !== null && said[name] !== (stored?.[name] ?? null);
  const own = {
    ...(isNew('mood') && !said.moodSource ? { moodSource: 'providerImpression' as const } : {}),
    ...(MINUTES.some(isNew) && !said.presenceSource ? { presenceSource: 'providerImpression' as const } : {}),
    ...(said.gotValue === null ? { gotValueSource: null } : {}),
    ...(said.mood === null ? { moodSource: null } : {}),
  };
  return { ...said, ...own };
}

const MINUTE = 60_000;
/** Up to here after the end, what is noted was said just now. Later nobody knows when it was said. */
const RIGHT_AFTER = 24 * 60 * MINUTE;

/** When the client was asked about value and answered, as far as that is known. Our own impression asks and answers nothing. */
export function answered(
  { gotValue, gotValueSource, start, end }: Partial<Session>,
  stored: Session | null,
  now: Instant,
  zone: Zone,
): Partial<Session> {
  if ((gotValue ?? null) === null) return {};
  if (gotValue === stored?.gotValue && gotValueSource === stored?.gotValueSource) return {};
  const over = end ?? stored?.end ?? start ?? stored?.start;
  const heard = gotValueSource === 'clientSaid' && over !== undefined && now - instantOf(over) <= RIGHT_AFTER;
  const at = heard ? momentAt(Math.floor(now / MINUTE) * MINUTE, zone) : null;
  return { askedAt: stored?.askedAt ?? at, answeredAt: at };
}
