const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** A letter by its number; what no XML may hold is shown as unreadable. */
const letterOf = (point: number): string =>
  point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : '\ufffd';

/** The text that XML writes with entities. */
export const fromXml = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([0-9a-fA-F]+));/g, (_, name, decimal, hex) =>
        name
          ? (ENTITIES[String(name)] ?? '')
          : letterOf(decimal ? Number(decimal) : parseInt(String(hex), 16)),
      );

/** A text as XML content or attribute. */
export const toXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');

/** What finds an attribute, by its name: files ask for some twenty names, each a hundred thousand times. */
const finders = new Map<string, ReturnType<typeof finderOf>>();

function finderOf(name: string) {
  const finder = {
    word: name.slice(name.indexOf(':') + 1),
    plain: ` ${name}="`,
    any: new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
  };
  finders.set(name, finder);
  return finder;
}

/** An attribute of a tag, decoded; null where it has none. Nearly all are written ` r="A1"`. A prefix in the name is a pattern. */
export function attributeOf(attributes: string, name: string): string | null {
  const { plain, word, any } = finders.get(name) ?? finderOf(name);
  const at = attributes.indexOf(plain);
  const end = at < 0 || attributes.includes("'") ? -1 : attributes.indexOf('"', at + plain.length);
  if (end >= 0) return fromXml(attributes.slice(at + plain.length, end));
  const found = attributes.includes(word) ? any.exec(attributes) : null;
  return found ? fromXml(found[1] ?? found[2] ?? '') : null;
}
