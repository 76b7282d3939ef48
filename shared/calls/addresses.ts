/** Whether a mail domain is one that private people of any firm use. Given along: the list weighs, and is only needed where there is an address. */
export type IsConsumerMail = (domain: string) => boolean;

const GOOGLE = /^(?:gmail|googlemail)\.com$/;

/**
 * An address in the form that all its spellings share: at private mail providers what follows a plus reaches the same person, and
 * at Google dots are no letters.
 */
export function plainAddress(email: string, isConsumerMail: IsConsumerMail): string {
  const plain = email.trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const [local, domain] = [plain.slice(0, at), plain.slice(at + 1)];
  if (at < 1 || !isConsumerMail(domain)) return plain;
  const [name = local] = local.split('+');
  return GOOGLE.test(domain) ? `${name.replace(/\./g, '')}@gmail.com` : `${name}@${domain}`;
}

/** Ends under which everybody may have a name, and hosts that give one to everybody: no firm owns them. */
const SHARED =
  /^(?:(?:co|com|net|org|ac|gov|gob|gouv|edu|or|ne|go|ltd|plc|me|nom|asso|info|biz|web|art|mil|sch)\.[a-z]{2}|(?:github|gitlab)\.io|(?:herokuapp|wordpress|blogspot|wixsite|squarespace|myshopify|weebly|firebaseapp|notion|webflow|onmicrosoft)\.(?:com|io|site)|(?:netlify|vercel|web|pages|fly|framer)\.(?:app|dev|website)|(?:azurewebsites|cloudfront|sharepoint)\.(?:net|com))$/;

/** The domains a person wrote of a client, also as web or mail addresses; what belongs to no one firm is left out. */
export const domainsIn = (written: string, isConsumerMail: IsConsumerMail): readonly string[] =>
  written
    .toLowerCase()
    .split(/[\s,;|]+/)
    .map((one) =>
      one
        .replace(/^(?:[a-z]+:)?\/*/, '')
        .replace(/^.*@/, '')
        .replace(/^(?:www\d?|\*)\./, '')
        .replace(/[/?#:].*$/, '')
        .replace(/^\.+|\.+$/g, ''),
    )
    .filter((one) => /^[^\s.]+(?:\.[^\s.]+)+$/.test(one) && !SHARED.test(one) && !isConsumerMail(one));
