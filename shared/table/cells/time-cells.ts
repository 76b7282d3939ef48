import { isDay } from '../../base/day.ts';
import { parseDay } from '../../base/parse-day.ts';
import { dayFromSerial, serialFromDay } from '../../base/serial.ts';
import { isMoment } from '../../base/moment.ts';
import type { Codec, CellReading } from './reading.ts';
import { momentFromLocal, momentFromSerial, NOT_A_MOMENT, serialFromMoment } from './zone-clock.ts';

const days = new Map<number, string>();

const FIRST_SERIAL = 61;

/** A day: a serial number; text as ISO or as the locale writes days, what can be two is asked. */
export const dayCodec: Codec = {
  read: (cell, reading) => {
    if (typeof cell === 'number') return dayOfSerial(cell, reading);
    if (typeof cell === 'boolean') return reading.wrong('This is yes or no where a day belongs.');
    const day = parseDay(cell, reading.locale);
    return day.ok ? day.value : reading.wrong(day.problems[0]?.message ?? 'Not a day.');
  },
  write: (value) => {
    const serial = serialFromDay(String(value));
    return serial < FIRST_SERIAL ? String(value) : serial;
  },
};

function dayOfSerial(serial: number, reading: CellReading): string | null {
  const known = days.get(serial);
  if (known !== undefined) return known;
  const day = dayFromSerial(serial);
  if (day === null) return reading.wrong(`The number ${serial} is not a day. Write a day like 2026-10-22.`);
  days.set(serial, day);
  return day;
}

/** A moment: a serial number on the row's wall clock; text may carry an explicit offset. */
export const momentCodec: Codec = {
  read: (cell, reading) => {
    if (typeof cell === 'boolean') return reading.wrong('This is yes or no where a date with time belongs.');
    const found =
      typeof cell === 'number' ? momentFromSerial(cell, reading.zone) : momentOfText(cell, reading);
    return typeof found === 'string' ? found : reading.wrong(found.ask);
  },
  write: (value, writing) => serialFromMoment(String(value), writing.zone) ?? String(value).replace('T', ' '),
};

const CLOCK = /^(.*?)[,T ]+(\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap])?\.?m?\.?$/i;

function momentOfText(cell: string, reading: CellReading): ReturnType<typeof momentFromLocal> {
  const text = cell.trim();
  const exact = text.replace(' ', 'T');
  if (isMoment(exact)) return exact;
  const [, date = '', hour = '', minute = '', second, half] = CLOCK.exec(text) ?? [];
  const day = parseDay(date, reading.locale);
  if (!day.ok)
    return {
      ask: isDay(text)
        ? `The time is missing. ${NOT_A_MOMENT}`
        : (hour && day.problems[0]?.message) || NOT_A_MOMENT,
    };
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (Number(hour) > (half ? 12 : 23)) return { ask: NOT_A_MOMENT };
  const local = `${day.value}T${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`;
  return momentFromLocal(local, reading.zone);
}
