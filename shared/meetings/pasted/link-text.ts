/** A web address taken apart strictly: small-letter host, path and hash decoded, query values by name. */
export interface WebAddress {
  readonly host: string;
  readonly path: string;
  readonly hash: string;
  /** A query value, decoded, any case of the name; null where it is missing or empty. */
  readonly query: (name: string) => string | null;
  /** All query values, decoded. */
  readonly values: readonly string[];
}

const SHAPE =
  /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d{1,5})?(\/[^?#\s]*)?(?:\?([^#\s]*))?(?:#(\S*))?$/i;

/** Percent-decoding that leaves alone what is not valid. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes an http(s) address apart; null for names and passwords before the host, spaces, other schemes. */
export function webAddress(text: string): WebAddress | null {
  const [, host, path = '/', search = '', hash = ''] = SHAPE.exec(text) ?? [];
  if (!host) return null;
  const pairs = search.split('&').map((pair) => {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    const value = at < 0 ? '' : pair.slice(at + 1);
    return [decodePercent(name).toLowerCase(), decodePercent(value.replace(/\+/g, ' '))] as const;
  });
  const query = (name: string) => pairs.find(([key]) => key === name.toLowerCase())?.[1] || null;
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  const values = pairs.map(([, value]) => value);
  return { host: host.toLowerCase(), path: decodePercent(trimmed), hash: decodePercent(hash), query, values };
}

/** Proofpoint's third form sets a star for each letter it keeps apart, and two stars with a letter for so many of them. */
function thirdForm(text: string, coded: string): string {
  const apart = [...decodeBase64(coded)];
  let at = 0;
  return text.replace(/\*(?:\*([\w-]))?/g, (stars, many?: string) => {
    const end = at + (many === undefined ? 1 : LETTERS.indexOf(many) + 2);
    const letters = apart.slice(at, end).join('');
    at = end;
    return letters === '' ? stars : letters;
  });
}

/** Proofpoint's own spelling: v2 swaps % and / for - and _, v3 keeps the address between double underscores. */
function proofpoint(link: string, { path, query }: WebAddress): string | null {
  const [, third, coded = ''] = /\/v3\/__(.{1,3000}?)__;([\w-]{0,2000})/.exec(link) ?? [];
  if (third) return thirdForm(third, coded).replace(/^(https?):\/(?!\/)/, '$1://');
  const written = query('u');
  if (/^\/v1\//.test(path)) return written;
  return written && /^\/v2\//.test(path)
    ? decodePercent(written.replace(/-/g, '%').replace(/_/g, '/'))
    : null;
}

const isWeb = (text: string | null): text is string => text !== null && /^https?:\/\//i.test(text);

/** An address that stands whole in another one's path, as it is or encoded: Cisco, Avanan, Menlo. */
function inPath(link: string): string | null {
  const found = /[/_?](https?(?:%3A%2F%2F|:\/\/?)[^\s]*)$/i.exec(link.slice(8))?.[1];
  if (!found) return null;
  const whole = /^https?%3A/i.test(found) ? decodePercent(found.replace(/[?#].*$/, '')) : found;
  return whole.replace(/^(https?):\/(?!\/)/i, '$1://').replace(/___\..*$/, '');
}

/**
 * The address that another one carries in its query or its path, plain, encoded or as base64: so protective wrappers (Safe Links,
 * Proofpoint, Cisco, Barracuda, Trend Micro, Sophos …) and pages that lead on write it. Null where it carries none.
 */
export function carriedLink(link: string): string | null {
  const address = webAddress(link);
  if (!address) return null;
  if (/^urldefense(?:\.proofpoint)?\.(?:com|us)$/.test(address.host)) return proofpoint(link, address);
  for (const value of address.values.slice(0, 40)) {
    const plain = decodePercent(value);
    if (isWeb(plain)) return isWeb(value) ? value : plain;
    const decoded = value.length < 24 ? '' : decodeBase64(value);
    if (isWeb(decoded)) return decoded;
  }
  return inPath(link);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The text of base64 or base64url (UTF-8); '' for what is none. */
export function decodeBase64(text: string): string {
  const plain = text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  if (!/^[\w-]*$/.test(plain)) return '';
  let bits = '';
  for (const letter of plain) bits += LETTERS.indexOf(letter).toString(2).padStart(6, '0');
  const bytes = bits.match(/.{8}/g) ?? [];
  const encoded = bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join('');
  return decodePercent(encoded) === encoded && encoded ? '' : decodePercent(encoded);
}
