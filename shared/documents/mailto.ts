import { cleanText } from '../base/text.ts';

/**
 * Addresses of a mail field: parted by commas, without blanks; percent-encoded but for `@`. What stands behind a line break was not
 * written into a field of one line by a person, so nobody is sent a mail by it.
 */
const recipientsOf = (email: string): string =>
  (email.trim().split(/[\p{Cc}\u2028\u2029]/u)[0] ?? '')
    .split(/[,;\s]+/)
    .filter((one) => /^[^@\s]+@[^@\s]+$/.test(one))
    .map((one) => encodeURIComponent(one).replace(/%40/g, '@'))
    .join(',');

const encode = (text: string): string => encodeURIComponent(cleanText(text)).replace(/'/g, '%27');

/** A mailto link with CRLF line ends (RFC 6068), or null where there is no address. */
export function mailtoOf(email: string | null, subject: string, body: string): string | null {
  const to = recipientsOf(email ?? '');
  if (to === '') return null;
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, '\r\n'))}`;
}
