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

const [GREATER, DOUBLE, SINGLE] = [62, 34, 39];

/** Skips a comment, an instruction or a declaration; null where something else begins here. */
function skipped(xml: string, at: number): { readonly end: number; readonly text: string | null } | null {
  if (xml[at + 1] !== '!' && xml[at + 1] !== '?') return null;
  const past = (mark: string, from: number) => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? xml.length : end + mark.length;
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

/** Reads XML from its beginning to its end. Comments are nobody's text; what is cut off ends the reading. */
export function scanXml(xml: string, reader: XmlReader): void {
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at) reader.text(fromXml(oneBreak(xml.slice(at, until))));
    if (tag < 0) return;
    const other = skipped(xml, tag);
    if (other) {
      if (other.text !== null) reader.text(oneBreak(other.text));
      at = other.end;
      continue;
    }
    const end = tagEnd(xml, tag);
    if (end < 0) return;
    readTag(xml.slice(tag + 1, end), reader);
    at = end + 1;
  }
}

function readTag(inner: string, reader: XmlReader): void {
  if (inner.startsWith('/')) return reader.close(afterPrefix(inner.slice(1).trim()));
  const isEmpty = inner.endsWith('/');
  const content = isEmpty ? inner.slice(0, -1) : inner;
  const space = content.search(/\s/);
  const name = afterPrefix(space < 0 ? content : content.slice(0, space));
  reader.open(name, space < 0 ? '' : content.slice(space));
  if (isEmpty) reader.close(name);
}
