const TOKEN =
  /<!--([\s\S]*?)-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?([\s\S]*?)\?>|<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const BAD_TEXT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/** The prefixes known inside a tag that is open. */
interface Open {
  readonly name: string;
  readonly known: ReadonlySet<string>;
}

const HERE: ReadonlySet<string> = new Set(['xml', 'xmlns', '']);

/**
 * What makes an XML text one that a strict reader refuses, or null: a tag that does not close, an attribute twice, a prefix
 * that nobody declared, a letter that XML cannot hold. Asked before a file of someone's own is replaced.
 */
export function xmlFault(xml: string): string | null {
  const open: Open[] = [];
  let roots = 0;
  TOKEN.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(xml);
    if (!found) return `what stands at ${at} is not XML`;
    const [, comment, , slash, name, attributes = '', empty, text] = found;
    if (comment?.includes('--')) return 'two dashes in a comment';
    if (text !== undefined) {
      if (BAD_TEXT.test(text)) return `a letter at ${at} that XML cannot hold`;
      if (open.length === 0 && text.trim() !== '') return `text outside the root at ${at}`;
    } else if (name !== undefined) {
      if (slash === '/') {
        if (open.pop()?.name !== name) return `“${name}” closes what is not open`;
        continue;
      }
      if (open.length === 0 && ++roots > 1) return 'a second root';
      const told = openTag(name, attributes, open.at(-1)?.known ?? HERE);
      if (typeof told === 'string') return told;
      if (empty !== '/') open.push({ name, known: told });
    }
  }
  if (open.length > 0) return `“${open.at(-1)?.name ?? ''}” does not close`;
  return roots === 1 ? null : 'nothing in it';
}

function openTag(
  name: string,
  attributes: string,
  outside: ReadonlySet<string>,
): string | ReadonlySet<string> {
  if (attributes === '')
    return outside.has(prefixOf(name)) ? outside : `the prefix of “${name}” is not declared`;
  const names = new Set<string>();
  const declared: string[] = [];
  for (const [, attribute = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (names.has(attribute)) return `“${attribute}” twice in “${name}”`;
    if (BAD_TEXT.test(double ?? single ?? '')) return `a letter in “${attribute}” that XML cannot hold`;
    names.add(attribute);
    if (attribute.startsWith('xmlns:')) declared.push(attribute.slice(6));
  }
  const known = declared.length > 0 ? new Set([...outside, ...declared]) : outside;
  const strange = [name, ...names].find((one) => !known.has(prefixOf(one)));
  return strange === undefined ? known : `the prefix of “${strange}” is not declared`;
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));
