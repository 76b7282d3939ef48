// eslint-disable-next-line no-control-regex -- no control character may hide in an address
const SAFE = /^(?:https?:\/\/[^\s\u0000-\u0020"'<>`\\]+|mailto:[^\s\u0000-\u0020"'<>`\\]+)$/i;

/** An address that may stand in a link (http, https, mailto), or null. */
export function safeUrl(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return SAFE.test(trimmed) ? trimmed : null;
}
