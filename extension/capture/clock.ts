import { instantOf, momentAt } from '#shared/base/moment.ts';
import type { Moment } from '#shared/base/time.ts';

/** A moment some seconds later, at the same offset from UTC as it was written with. */
export function addSeconds(moment: Moment, seconds: number): Moment {
  const offset = /[+-]\d\d:\d\d$/.exec(moment)?.[0] ?? '+00:00';
  const minutes =
    (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * (offset.startsWith('-') ? -1 : 1);
  const wall = momentAt(instantOf(moment) + seconds * 1000 + minutes * 60_000, 'UTC').replace(
    /Z$|[+-]\d\d:\d\d$/,
    '',
  );
  return `${wall}${offset}`;
}
