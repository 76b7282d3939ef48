import { instantOf, momentAt } from '../../base/moment.ts';
import type { Moment } from '../../base/time.ts';
import { whenFacts } from '../when/when-facts.ts';
import type { WhenOptions } from '../when/when-text.ts';

/** Languages tried after the reader’s own: a mail program writes its user’s. */
const LANGUAGES = ['en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'nl'];

const MINUTE = 60_000;
/** How the head of a mail writes a zone: `+0200`, with a name behind it or not. */
const OFFSET = /\s([+-])(\d{2})(\d{2})(?:\s*\([^)]*\))?\s*$/;

/**
 * When a mail was written, from the line of its head that says so, in the reader’s own way of writing dates, else in the one that other
 * languages agree on. Null where it cannot be read: then it is asked.
 */
export function mailTime(line: string, options: WhenOptions): Moment | null {
  const [, sign, hours, minutes] = OFFSET.exec(line) ?? [];
  if (!sign) return wallTime(line, options);
  const wall = wallTime(line.replace(OFFSET, ''), { ...options, zone: 'UTC' });
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -MINUTE : MINUTE);
  return wall === null ? null : momentAt(instantOf(wall) - ahead, options.zone);
}

function wallTime(line: string, options: WhenOptions): Moment | null {
  const read = (locale: string): Moment | null =>
    whenFacts(line, { ...options, locale, layer: 'text', zoneSure: true }).start?.value ?? null;
  const own = read(options.locale);
  if (own !== null) return own;
  const others = new Set(LANGUAGES.map(read).filter((moment) => moment !== null));
  const [only] = others;
  return others.size === 1 && only !== undefined ? only : null;
}
