const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const hex = /^#x/i.test(name);
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : ' ';
}

const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, entity);

const TAG =
  '(?:html|head|body|title|meta|link|style|script|br|p|div|a|span|table|tbody|thead|tr|td|th|ul|ol|li|b|i|u|s|strong|em|h[1-6]|font|img|hr|blockquote|pre|center|o:p|small|section|html-blob)(?=[\\s/>])[^<>]*';
const ANY_TAG = new RegExp(`<(?:/?${TAG}|!doctype[^<>]*)>`, 'gi');

/** Whether a text is written as HTML rather than as plain words; an address in angle brackets is no tag. */
export const isHtml = (text: string): boolean => text.search(ANY_TAG) >= 0;

/** Cuts out what lies between two marks, once through the text; what has no end is left. */
function without(text: string, from: RegExp, to: (found: RegExpExecArray) => string): string {
  const small = text.toLowerCase();
  let kept = '';
  let at = 0;
  for (from.lastIndex = 0; ;) {
    const found = from.exec(small);
    const end = found ? small.indexOf(to(found), found.index + found[0].length) : -1;
    if (!found || end < 0) return kept + text.slice(at);
    const close = small.indexOf('>', end);
    kept += text.slice(at, found.index);
    at = close < 0 ? text.length : close + 1;
    from.lastIndex = at;
  }
}

/** Links with their address behind their words, unless the words are the address. */
function spelledLinks(text: string): string {
  const small = text.toLowerCase();
  const link = /<a\b[^<>]*>/g;
  let told = '';
  let at = 0;
  for (let found = link.exec(small); found; found = link.exec(small)) {
    const end = small.indexOf('</a', link.lastIndex);
    if (end < 0) break;
    const tag = text.slice(found.index, link.lastIndex);
    const href = /\shref\s{0,5}=\s{0,5}["']?([^"'\s<>]+)/i.exec(tag)?.[1] ?? '';
    const words = text.slice(link.lastIndex, end);
    told += `${text.slice(at, found.index)}${words}${href === '' || words.includes(href) ? '' : ` ${href} `}`;
    at = end;
    link.lastIndex = end;
  }
  return told + text.slice(at);
}

/** The words of an HTML text as a person sees them, links beside their words. Never for showing as HTML. */
export function plainText(text: string): string {
  if (!isHtml(text)) return decodeEntities(text).trim();
  const bare = without(
    without(text, /<!--/g, () => '-->'),
    /<(script|style|title)\b/g,
    ([, name = '']) => `</${name}`,
  );
  const marked = spelledLinks(bare)
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(ANY_TAG, '');
  return decodeEntities(marked)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
