import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { addDays } from '../base/day.ts';
import { dayOf, localOf, momentAt, resolveLocal } from '../base/moment.ts';
import type { Instant, Moment, Zone } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { count, required } from '../model/field.ts';
import { sessions } from '../model/work/sessions.ts';
import { zoneOf } from '../rules/guarantee/terms.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { misfits } from './guard/fits.ts';
import { GONE, newRecord, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** A series of sessions: so many, so many weeks apart, at the same time of day. */
export interface PlanSeries extends Command {
  readonly kind: 'planSeries';
  readonly engagement: string;
  readonly first: Moment;
  readonly count: number;
  readonly everyWeeks: number;
  readonly minutes: number | null;
}

/** What a series is made of; the form asks the same. */
export const SERIES = {
  one: 'series',
  fields: {
    first: required({ ...sessions.fields.start, label: 'First one' }),
    count: required(count('How many', { min: 1, max: 60 })),
    everyWeeks: required(count('Every', { min: 1, max: 52, unit: 'weeks' })),
    minutes: count('How long', { min: 1, max: 1440, unit: 'min' }),
  },
};

/** The starts of a series: the same time on the clock of its zone, across a change of the clocks too. An hour that does not exist moves on by it. */
export function seriesStarts(
  { first, count, everyWeeks }: Pick<PlanSeries, 'first' | 'count' | 'everyWeeks'>,
  zone: Zone,
): Moment[] {
  const local = localOf(first, zone);
  return Array.from({ length: count }, (_, n) => {
    const at = `${addDays(dayOf(local), n * 7 * everyWeeks)}${local.slice(10)}`;
    const found = resolveLocal(at, zone);
    if (found.kind === 'once') return found.moment;
    return found.kind === 'twice' ? found.earlier : found.after;
  });
}

/** Plans the sessions of a series; their numbers go on from the highest that is there. */
export function planSeries(book: Book, command: PlanSeries, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const { first, count, everyWeeks, minutes } = command;
  const unfit = misfits(SERIES, { first, count, everyWeeks, minutes });
  if (unfit.length > 0) return refusedAll(unfit);
  const zone = zoneOf(book, engagement.id);
  const last = Math.max(0, ...rowsOf(book, 'sessions', engagement.id).map(({ ordinal }) => ordinal ?? 0));
  const changes = seriesStarts(command, zone).map((start, n) => {
    const end = command.minutes === null ? null : minutesAfter(start, command.minutes, zone);
    const row = { engagement: engagement.id, start, end, zone, ordinal: last + n + 1 };
    return adding('sessions', newRecord('sessions', command, row, n));
  });
  return good(planOf(changes, `Planned ${command.count} sessions`, command, context));
}

const minutesAfter = (start: Moment, minutes: number, zone: Zone): Moment =>
  momentAt((Date.parse(start) + minutes * 60_000) as Instant, zone);
