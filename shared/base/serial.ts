import { dayNumbered, daysBetween } from './day.ts';
import type { Day } from './time.ts';

const EPOCH_SERIAL = 25569;
const FIRST_SERIAL = 61;
const AFTER_LAST_SERIAL = 2_958_466;

/** A spreadsheet's serial number of a day (1900 system, day 0 is 1899-12-30). */
export const serialFromDay = (day: Day): number => daysBetween('1970-01-01', day) + EPOCH_SERIAL;

/**
 * The day of a spreadsheet's serial number; its time of day is dropped. Null before 1900-03-01, where programs count
 * differently (Excel knows a 29 February 1900), and after the year 9999.
 */
export function dayFromSerial(serial: number): Day | null {
  if (!(serial >= FIRST_SERIAL && serial < AFTER_LAST_SERIAL)) return null;
  return dayNumbered(Math.floor(serial) - EPOCH_SERIAL);
}
