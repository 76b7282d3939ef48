import { strFromU8 } from 'fflate';
import { fromXml } from '../xlsx/xml-text.ts';
import { unpacked, zipEntries } from '../xlsx/zip.ts';

const MOST = 20_000_000;

/** The text of a .docx, a line a paragraph; null where the bytes are not a document that can be read. */
export function docxText(bytes: Uint8Array): string | null {
  const entry = zipEntries(bytes)?.find(({ name }) => name === 'word/document.xml');
  const xml = entry ? unpacked(entry, MOST) : 'damaged';
  if (typeof xml === 'string') return null;
  return strFromU8(xml)
    .split(/<\/w:p>|<w:br\b[^>]*\/>/)
    .map((part) =>
      [...part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\b[^>]*\/>/g)]
        .map(([, text]) => (text === undefined ? '  ' : fromXml(text)))
        .join(''),
    )
    .join('\n');
}
