import { ensure } from './ensure.ts';
import type { Instant } from './time.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{16}(?:-\d{1,6})?$/;

/** A new id: kind prefix, 10 characters of time, 6 of chance. `random` holds at least four bytes. */
export function newId(prefix: string, instant: Instant, random: Uint8Array): string {
  ensure(random.length >= 4, 'An id needs four bytes of chance.');
  let time = '';
  for (let rest = Math.floor(instant), n = 0; n < 10; n += 1, rest = Math.floor(rest / 32))
    time = ALPHABET[rest % 32] + time;
  let chance = '';
  let bits = 0;
  for (const byte of random.slice(0, 4)) bits = bits * 256 + byte;
  for (let n = 0; n < 6; n += 1, bits = Math.floor(bits / 32)) chance = ALPHABET[bits % 32] + chance;
  return `${prefix}_${time}${chance}`;
}

/** The id of the n-th record of a kind that a command makes: repeating the command makes the same record. */
export const recordId = (prefix: string, commandId: string, n = 0): string =>
  `${prefix}_${commandId.slice(commandId.indexOf('_') + 1)}${n > 0 ? `-${n}` : ''}`;

/** The short code shown to people: the last six characters with their suffix. */
export function codeOf(id: string): string {
  const body = id.slice(id.indexOf('_') + 1);
  const dash = body.indexOf('-');
  const main = dash < 0 ? body : body.slice(0, dash);
  return main.slice(-6) + (dash < 0 ? '' : body.slice(dash));
}

/** Whether a text is an id of ours. */
export const isId = (text: string): boolean => ID.test(text);
