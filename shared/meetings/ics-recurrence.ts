import { ICAL } from './ical-library.ts';
import type { IcsProperty } from './ics-repair.ts';
import { followedRule, type FollowedRule, type Rule } from './ics-rule.ts';
import { localLike, readTime, readTimes, type IcsTime } from './ics-time.ts';
import type { ZoneContext } from './ics-zone.ts';

/** Most instances looked at in one series: a daily one since 1926. */
const MOST = 36_600;

/** The planned starts of a series on its own wall clock, in order, up to a limit; `broken` says why the rule was not followed. */
export interface Planned {
  readonly locals: readonly string[];
  readonly broken: string | null;
}

/** The last wall time a rule allows; a UTC end is read on the clock of the start, a day includes all of it. */
function lastLocal(rule: Rule, start: IcsTime, zones: ZoneContext): string {
  const written = typeof rule['until'] === 'string' ? rule['until'] : '';
  const until = readTime(written, undefined, zones);
  if (!until) return '9999-12-31T23:59:59';
  if (until.isDay) return `${until.local.slice(0, 10)}T23:59:59`;
  const wall = until.zone.kind === 'utc' ? localLike(until, start, zones) : until.local;
  return start.isDay ? `${wall.slice(0, 10)}T23:59:59` : wall;
}

function follow(rule: FollowedRule, start: IcsTime, last: string, limit: string): Planned {
  const from = ICAL.Time.fromString(start.isDay ? start.local.slice(0, 10) : start.local);
  const locals: string[] = [];
  try {
    const iterator = ICAL.Recur.fromData(rule.data).iterator(from);
    for (let seen = 0; seen < MOST; seen++) {
      const time = iterator.next();
      if (!time || time.year > 9998 || locals.length >= rule.count) return { locals, broken: null };
      const local = time.isDate ? `${time.toString()}T00:00:00` : time.toString();
      if (local > last || (local > limit && locals.length > 0)) return { locals, broken: null };
      if (rule.fits(local)) locals.push(local);
    }
    return { locals, broken: 'it repeats too often to list' };
  } catch {
    return { locals, broken: 'its rule can not be read' };
  }
}

/** All planned starts of a series up to `limit` (at least one): rule and added dates, without those taken out. */
export function plannedStarts(
  start: IcsTime,
  properties: readonly IcsProperty[],
  zones: ZoneContext,
  limit: string,
): Planned {
  const named = (name: string) => properties.filter((property) => property.name === name);
  const rules = named('rrule').map((property) => property.rule ?? {});
  const followed = rules.map((rule) => {
    const unread = { locals: [start.local], broken: 'its rule can not be read' };
    const sound = followedRule(rule, start.local);
    const read = sound ? follow(sound, start, lastLocal(rule, start, zones), limit) : unread;
    return read.locals.length > 0 ? read : { locals: [start.local], broken: 'its rule gives no date' };
  });
  const times = (name: string) => named(name).flatMap((property) => readTimes(property, zones));
  const added = times('rdate').map((time) =>
    time.isDay && !start.isDay
      ? `${time.local.slice(0, 10)}${start.local.slice(10)}`
      : localLike(time, start, zones),
  );
  const out = new Set(
    times('exdate').map((time) => (time.isDay ? time.local.slice(0, 10) : localLike(time, start, zones))),
  );
  const own = rules.length === 0 ? [start.local] : [];
  const all = [...new Set([...own, ...followed.flatMap((one) => one.locals), ...added])].sort();
  return {
    locals: all.filter((local) => !out.has(local) && !out.has(local.slice(0, 10))),
    broken: followed.find((one) => one.broken)?.broken ?? null,
  };
}
