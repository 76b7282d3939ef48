import { ensure } from './ensure.ts';
import type { Instant } from './time.ts';

/** Crockford's base 32: no I, L, O or U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = /^[a-z]{3}$/;
const ID = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{16}(?:-[1-9]\d{0,5})?$/;
const TIME_CHARACTERS = 10;
const CHANCE_CHARACTERS = 6;

function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = ALPHABET.charAt(rest % 32) + text;
  return text;
}

/**
 * A new id: kind prefix of three letters, 10 characters of time, 6 of chance, so ids sort by time. `random` holds at least
 * four bytes from the shell: the core has no dice.
 */
export function newId(prefix: string, instant: Instant, random: Uint8Array): string {
  ensure(PREFIX.test(prefix), `"${prefix}" is not a prefix of three small letters`);
  ensure(instant >= 0 && instant < 32 ** TIME_CHARACTERS, `${instant} is not an instant after 1970`);
  ensure(random.length >= 4, 'An id needs four bytes of chance');
  const chance = random.slice(0, 4).reduce((bits, byte) => bits * 256 + byte, 0);
  return `${prefix}_${base32(Math.floor(instant), TIME_CHARACTERS)}${base32(chance, CHANCE_CHARACTERS)}`;
}

/**
 * The id of the n-th record of a kind that a command makes: repeating the command makes the same record. The first (n = 0)
 * bears no number.
 */
export function recordId(prefix: string, commandId: string, n = 0): string {
  ensure(PREFIX.test(prefix), `"${prefix}" is not a prefix of three small letters`);
  ensure(Number.isInteger(n) && n >= 0, `${n} does not count a record`);
  return `${prefix}_${bodyOf(commandId)}${n > 0 ? `-${n}` : ''}`;
}

const bodyOf = (id: string): string => id.slice(id.indexOf('_') + 1);

/** The short code shown to people: the last six characters with their number, `7KQ2MX-1`. */
export function codeOf(id: string): string {
  const [main = '', number] = bodyOf(id).split('-');
  return main.slice(-CHANCE_CHARACTERS) + (number === undefined ? '' : `-${number}`);
}

/** Whether a text is an id of ours. */
export const isId = (text: string): boolean => ID.test(text);

/** When an id was made, to the millisecond. Throws on what is no id. */
export function timeOf(id: string): Instant {
  ensure(isId(id), `"${id}" is not an id`);
  return [...bodyOf(id).slice(0, TIME_CHARACTERS)].reduce(
    (time, character) => time * 32 + ALPHABET.indexOf(character),
    0,
  );
}
