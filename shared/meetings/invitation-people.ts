import type { Guest } from './facts.ts';

const ADDRESS = /[^\s<>()[\]",;:@]{1,80}@[^\s<>()[\]",;:@]{1,200}\.[^\s<>()[\]",;:.@]{1,60}/g;
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|noreply|calendar-notification|invites?|notifications?)[^@]*@|@(?:resource|group)\.calendar\.google\.com$|@(?:thread\.v2|zoomcrc\.com|lync\.com)$/i;

/** The people whose addresses a text holds, with the name before each; senders that are machines are none. */
export function peopleIn(text: string): readonly Guest[] {
  const seen = new Map<string, Guest>();
  for (const found of text.matchAll(ADDRESS)) {
    const email = found[0]
      .toLowerCase()
      .replace(/^mailto:/, '')
      .replace(/[.]+$/, '');
    const before =
      text
        .slice(0, found.index)
        .split(/[\n,;>:]/)
        .at(-1) ?? '';
    const name = before
      .replace(/mailto|[<("']/gi, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[-*•\s]+/, '')
      .trim();
    const plausible = /^\p{L}[\p{L}\p{M}'.\s-]{1,60}$/u.test(name) && name.split(' ').length <= 4;
    if (!MACHINE.test(email) && !seen.has(email))
      seen.set(email, { name: plausible ? name : null, email, response: null });
  }
  return [...seen.values()];
}
