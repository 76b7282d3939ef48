import { decodeBase64 } from './link-text.ts';

/** The letters of quoted-printable, in whatever charset; soft line breaks joined. */
const printable = (text: string): string => {
  const bytes = text.replace(/=[ \t]*\r?\n/g, '').replace(/%/g, '%25');
  try {
    return decodeURIComponent(bytes.replace(/=([0-9A-F]{2})/gi, '%$1'));
  } catch {
    return bytes.replace(/%25/g, '%');
  }
};

/** No calendar of a mail is longer. */
const LONGEST = 1_000_000;

/** The calendar inside of a mail that was saved whole, in the coding that its part names; null where it has none. */
export function calendarOfMail(mail: string): string | null {
  const at = mail.search(/^content-type:[ \t]{0,9}text\/calendar/im);
  if (at < 0) return null;
  const text = mail.slice(at).replace(/\r\n?/g, '\n');
  const head = text.indexOf('\n\n');
  if (head < 0) return null;
  const before = mail.slice(Math.max(0, at - 400), at).replace(/\r\n?/g, '\n');
  const fields = `${before.slice(before.lastIndexOf('\n\n') + 1)}${text.slice(0, head)}`;
  const end = text.indexOf('\n--', head);
  const body = text.slice(head + 2, end < 0 ? undefined : end);
  if (body.length > LONGEST) return null;
  if (/transfer-encoding:\s*base64/i.test(fields)) return decodeBase64(body.replace(/\s+/g, ''));
  return /transfer-encoding:\s*quoted/i.test(fields) ? printable(body) : body;
}
