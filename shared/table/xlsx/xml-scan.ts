import { fromXml } from './xml-text.ts';

/** What a part of a workbook says, tag by tag; names come without their prefix. */
export interface XmlReader {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const afterPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Where a tag ends: the first `>` that is not in a quoted value. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

const [GREATER, DOUBLE, SINGLE, BANG, QUESTION] = [62, 34, 39, 33, 63];

/** Skips a comment, an instruction or a declaration; null where something else begins here. */
function skipped(xml: string, at: number): { readonly end: number; readonly text: string | null } | null {
  const mark = xml.charCodeAt(at + 1);
  if (mark !== BANG && mark !== QUESTION) return null;
  const past = (closing: string, from: number) => {
    const end = xml.indexOf(closing, from);
    return end < 0 ? xml.length : end + closing.length;
  };
  if (xml.startsWith('<!--', at)) return { end: past('-->', at + 4), text: null };
  if (xml.startsWith('<![CDATA[', at)) {
    const end = past(']]>', at);
    return { end, text: xml.slice(at + 9, end - 3) };
  }
  if (xml.startsWith('<?', at)) return { end: past('?>', at), text: null };
  if (xml.startsWith('<!', at)) return { end: past('>', at), text: null };
  return null;
}

/** A break of lines is one letter in XML, however the file writes it. */
const oneBreak = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/**
 * Reads XML from its beginning to its end. Comments are nobody's text; what is cut off ends the reading. Of several forms of one thing
 * the last is read, which is for programs that know no newer one.
 */
export function scanXml(xml: string, reader: XmlReader): void {
  // An expression, as engines take `includes` into the loop and look through the whole text at each tag.
  let hasForms = /:AlternateContent/.test(xml);
  const isPlain = !/[&\r]/.test(xml);
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at) {
      const text = xml.slice(at, until);
      reader.text(isPlain ? text : fromXml(oneBreak(text)));
    }
    if (tag < 0) return;
    const other = skipped(xml, tag);
    if (other) {
      if (other.text !== null) reader.text(oneBreak(other.text));
      at = other.end;
      continue;
    }
    const end = tagEnd(xml, tag);
    if (end < 0) return;
    const [, form = ''] = (hasForms && /^<([\w.-]+:Choice)(?=[\s>])/.exec(xml.slice(tag, tag + 80))) || [];
    const past = form === '' ? -1 : xml.indexOf(`</${form}>`, end);
    if (form !== '' && past < 0) hasForms = false;
    if (past < 0) readTag(xml, tag + 1, end, reader);
    at = past < 0 ? end + 1 : past + form.length + 3;
  }
}

const SLASH = 47;
const SPACE = 32;

/** Reads the tag between two places, the angles left out. */
function readTag(xml: string, start: number, end: number, reader: XmlReader): void {
  if (xml.charCodeAt(start) === SLASH) return reader.close(afterPrefix(xml.slice(start + 1, end).trim()));
  const isEmpty = xml.charCodeAt(end - 1) === SLASH;
  const stop = isEmpty ? end - 1 : end;
  let space = start;
  while (space < stop && xml.charCodeAt(space) > SPACE) space++;
  const name = afterPrefix(xml.slice(start, space));
  reader.open(name, xml.slice(space, stop));
  if (isEmpty) reader.close(name);
}
