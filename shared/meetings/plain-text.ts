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

/** The words of an HTML text as a person sees them, links beside their words. Never for showing as HTML. */
export function plainText(text: string): string {
  if (!isHtml(text)) return text.trim();
  const marked = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(
      /<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s<>]+)["']?[^<>]*>([\s\S]*?)<\/a>/gi,
      (_, href: string, words: string) => (words.includes(href) ? words : `${words} ${href} `),
    )
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(ANY_TAG, '');
  return decodeEntities(marked)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
