import { cleanText } from '../base/text.ts';

/** Addresses of a mail field: parted by commas, without blanks; percent-encoded but for `@`. */
const recipientsOf = (email: string): string =>
  email
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
