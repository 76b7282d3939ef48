import { sameWords } from '../cells/cell.ts';

/** What a row calls its client: a firm, a person, an address. */
interface Said {
  readonly client: string;
  readonly person: string;
  readonly email: string;
}

/** One e-mail address and nothing else. */
export const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** What programs put behind a name: their own number for it, its page, or its address. */
const BEHIND = /^([^()]*[^()\s])\s*\((?:\d{4,}|https?:\/\/[^\s()]+|([^\s()@]+@[^\s()@]+))\)$/;

/** What a row calls its client, without what a program adds; an address alone is both name and address. */
export function whoseName({ client, person, email }: Said) {
  const whole = (client || person || email).trim().slice(0, 300);
  const [, name = whole, behind = ''] = BEHIND.exec(whole) ?? [];
  return {
    name,
    person: BEHIND.exec(person)?.[1] ?? person,
    email: email.trim() || behind || (ADDRESS.test(name) ? name : ''),
  };
}

/** Who is in a cell that lists people, without whoever asked for the meeting; all of them where that leaves more than one. */
export function othersIn(text: string, host: readonly string[]): string {
  const others = text.split(/\s*;\s*/).filter((one) => one !== '' && !host.includes(sameWords(one)));
  return others.length === 1 ? (others[0] ?? text) : text;
}
