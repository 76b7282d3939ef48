/** A web address taken apart strictly: small-letter host, path and hash decoded, query values by name. */
export interface WebAddress {
  readonly host: string;
  readonly path: string;
  readonly hash: string;
  /** A query value, decoded, any case of the name; null where it is missing or empty. */
  readonly query: (name: string) => string | null;
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
  return { host: host.toLowerCase(), path: decodePercent(trimmed), hash: decodePercent(hash), query };
}

/** Proofpoint's own spelling: v2 swaps % and / for - and _, v3 keeps the address between double underscores. */
function proofpoint(link: string, { path, query }: WebAddress): string | null {
  const third = /\/v3\/__(.{1,3000}?)__;/.exec(link)?.[1];
  if (third) return third.replace(/^(https?):\/(?!\/)/, '$1://');
  const written = query('u');
  if (/^\/v1\//.test(path)) return written;
  return written && /^\/v2\//.test(path)
    ? decodePercent(written.replace(/-/g, '%').replace(/_/g, '/'))
    : null;
}

/** Hosts of wrappers that carry the address in their query, as it is or as base64, and its name there. */
const CARRIERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/, ['url']],
  [/^(?:www\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/, ['q', 'url']],
  [/^statics\.teams\.cdn\.office\.net$/, ['url']],
  [/(?:^|\.)cudasvc\.com$/, ['a', 'url']],
  [/(?:^|\.)trendmicro\.(?:com|eu|co\.jp)$/, ['url']],
  [/(?:^|\.)protection\.sophos\.com$/, ['u']],
  [/(?:^|\.)(?:mimecast\.com|mimecastprotect\.com)$/, ['u', 'url', 'redirect']],
  [/(?:^|\.)(?:fireeye|trellix)\.com$/, ['u']],
  [/^(?:clicktime\.symantec|secure-web\.cisco)\.com$/, ['u']],
  [/^(?:l|lm)\.(?:facebook|instagram|messenger)\.com$/, ['u']],
  [/^slack-redir\.net$/, ['url']],
  [/(?:^|\.)hornetsecurity\.com$/, ['d', 'url', 'u']],
  [/(?:^|\.)(?:edgepilot|linkprotect|avanan|checkpoint)\.(?:com|click|net)$/, ['u', 'url']],
];

const isWeb = (text: string | null): text is string => text !== null && /^https?:\/\//i.test(text);

/** Cisco writes the address as the last part of its path; so does Avanan behind a mark of its own. */
function inPath(link: string, host: string): string | null {
  if (!/^secure-web\.cisco\.com$|(?:^|\.)avanan\.click$/.test(host)) return null;
  const found = /\/(https?(?:%3A%2F%2F|:\/\/?)[^?#\s]*.*)$/i.exec(link.slice(8))?.[1];
  if (!found) return null;
  const whole = /^https?%3A/i.test(found) ? decodePercent(found) : found;
  return whole.replace(/^(https?):\/(?!\/)/i, '$1://').replace(/___.*$/, '');
}

function inside(link: string, address: WebAddress): string | null {
  const { host, path, query } = address;
  if (/^urldefense(?:\.proofpoint)?\.com$/.test(host)) return proofpoint(link, address);
  const names = CARRIERS.find(([pattern]) => pattern.test(host))?.[1] ?? [];
  if (/^(?:www\.)?google\./.test(host) && path !== '/url') return null;
  for (const name of names) {
    const value = query(name);
    if (isWeb(value)) return value;
    const decoded = value === null ? '' : decodeBase64(value);
    if (isWeb(decoded)) return decoded;
  }
  return inPath(link, host);
}

/** The address inside protective wrappers (Safe Links, Proofpoint, Cisco, Barracuda, Trend Micro, Sophos …), which may be nested. */
export function unwrapLink(text: string): string {
  let link = text;
  for (let depth = 0; depth < 4; depth++) {
    const address = webAddress(link);
    const next = address && inside(link, address);
    if (!next || !/^https?:\/\//i.test(next)) return link;
    link = next;
  }
  return link;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text of base64 or base64url (UTF-8); '' for what is none. */
export function decodeBase64(text: string): string {
  const plain = text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain)) return '';
  let bits = '';
  for (const letter of plain) bits += LETTERS.indexOf(letter).toString(2).padStart(6, '0');
  const bytes = bits.match(/.{8}/g) ?? [];
  const encoded = bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join('');
  return decodePercent(encoded) === encoded && encoded ? '' : decodePercent(encoded);
}
