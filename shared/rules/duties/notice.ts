import { instantOf, momentAt } from '../../base/moment.ts';
import type { Moment } from '../../base/time.ts';

const HOUR_MS = 3_600_000;

/** The last instant at which word still is in time: so many elapsed hours before the start, whatever the clocks do. */
export const lastMomentForNotice = (input: { scheduledStart: Moment; noticeHours: number }): Moment =>
  momentAt(instantOf(input.scheduledStart) - input.noticeHours * HOUR_MS, 'UTC').replace('+00:00', 'Z');

/** Elapsed hours between the word and the planned start; negative when it came after. */
export const noticeHours = (scheduledStart: Moment, told: Moment): number =>
  (instantOf(scheduledStart) - instantOf(told)) / HOUR_MS;

/** Whether word came in time; exactly the agreed hours is enough, a millisecond less is not. */
export const isInTime = (scheduledStart: Moment, told: Moment, agreedHours: number): boolean =>
  instantOf(scheduledStart) - instantOf(told) >= agreedHours * HOUR_MS;
