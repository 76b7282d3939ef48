// `/{2}` for two slashes: a Sheets sidebar loses what follows them in a template literal.
const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?\.?|\[[0-9a-f:.]+\])`;
const REST = String.raw`[^\s\p{Cc}\p{Bidi_Control}"'<>\x60\\]*`;
const WEB = new RegExp(`^https?:/{2}${HOST}(?::\\d{1,5})?(?:[/?#]${REST})?$`, 'iu');
const MAIL = new RegExp(`^mailto:[^@?]+@${HOST}(?:\\?${REST})?$`, 'iu');
/** Fields of a mailto link that name more people than its address shows. */
const MORE_PEOPLE = /[?&](?:to|b?cc|%\w\w)/i;
const MAIL_REST = new RegExp(`^${REST}$`, 'u');

/**
 * An address that may stand in a link (http, https, mailto), or null. No name and password before the host, which only
 * serve to look like another site; no quotes, blanks or marks of writing direction.
 */
export function safeUrl(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  const mail = MAIL.test(trimmed) && MAIL_REST.test(trimmed) && !MORE_PEOPLE.test(trimmed);
  return mail || WEB.test(trimmed) ? trimmed : null;
}
