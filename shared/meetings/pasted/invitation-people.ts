import type { Guest } from '../facts.ts';

const MACHINE =
  /^(?:no-?reply|do-?not-?reply|noreply|calendar-notification|invites?|notifications?)[^@]*@|@(?:resource|group(?:\.v)?)\.calendar\.google\.com$|@(?:thread\.v2|zoomcrc\.com|lync\.com)$/i;

/** Whether an address is no person's: a sender of notices, a calendar, a room, a bridge to a call. */
export const isMachine = (email: string): boolean => MACHINE.test(email);

const MARK = /[\s<>()[\]",;:@]/;
/** Nobody is invited with more people than this; a text of nothing but addresses is no invitation. */
const MOST = 500;

/** Each address of a text with the place it begins at, found by its sign and not by trying every letter. */
function* addressesIn(text: string): Generator<readonly [at: number, address: string]> {
  let count = 0;
  for (let sign = text.indexOf('@'); sign >= 0 && count < MOST; sign = text.indexOf('@', sign + 1)) {
    let [start, end] = [sign, sign + 1];
    while (start > 0 && sign - start < 80 && !MARK.test(text[start - 1] ?? ' ')) start--;
    while (end < text.length && end - sign < 200 && !MARK.test(text[end] ?? ' ')) end++;
    const address = text.slice(start, end).replace(/[.]{1,9}$/, '');
    if (start === sign || !/@[^.].*\.[^.]{2,60}$/.test(address)) continue;
    count++;
    yield [start, address];
  }
}

/** The people whose addresses a text holds, with the name before each; senders that are machines are none. */
export function peopleIn(text: string): readonly Guest[] {
  const seen = new Map<string, Guest>();
  for (const [at, address] of addressesIn(text)) {
    const email = address.toLowerCase();
    const before =
      text
        .slice(Math.max(0, at - 100), at)
        .split(/[\n,;>:]/)
        .at(-1) ?? '';
    const name = before
      .replace(/mailto|[<("']/gi, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[-*•\s]+/, '')
      .trim();
    const plausible = /^\p{L}[\p{L}\p{M}'.\s-]{1,60}$/u.test(name) && name.split(' ').length <= 4;
    if (!isMachine(email) && !seen.has(email))
      seen.set(email, { name: plausible ? name : null, email, response: null });
  }
  return [...seen.values()];
}
