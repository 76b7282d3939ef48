import { partText, setPart, type XlsxPackage } from './xlsx-package.ts';
import { attributeOf, toXml } from './xml-text.ts';

const STYLES = 'xl/styles.xml';
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0.00': 4, '@': 49 };
const FIRST_OWN = 164;

/** The index of a cell format with this number format; adds one where the file has none. Null for a file without styles. */
export function styleWithFormat(pack: XlsxPackage, format: string): number | null {
  const xml = partText(pack, STYLES);
  const block = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml);
  if (!block) return null;
  const id = BUILT_IN[format] ?? ownFormat(xml, format);
  const formats = xfsOf(block[2] ?? '');
  const found = id === null ? -1 : formats.findIndex((xf) => attributeOf(xf, 'numFmtId') === String(id));
  if (found >= 0) return found;
  const added = id === null ? addFormat(xml, format) : { xml, id };
  const prefix = block[1] ?? '';
  const xf = `<${prefix}xf numFmtId="${added.id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const grown = added.xml.replace(new RegExp(`</${prefix}cellXfs>`), (end) => xf + end);
  setPart(pack, STYLES, recount(grown, `${prefix}cellXfs`, formats.length + 1));
  return formats.length;
}

const xfsOf = (block: string): string[] =>
  [...block.matchAll(/<(?:\w+:)?xf\b((?:"[^"]*"|[^>"])*?)\/?>/g)].map((hit) => hit[1] ?? '');

const recount = (xml: string, tag: string, count: number): string =>
  xml.replace(new RegExp(`(<${tag}\\b[^>]*?\\bcount=")\\d+`), `$1${count}`);

const formatsOf = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?numFmt\b((?:"[^"]*"|[^>"])*?)\/?>/g)].map((hit) => hit[1] ?? '');

function ownFormat(xml: string, format: string): number | null {
  const own = formatsOf(xml).find((one) => attributeOf(one, 'formatCode') === format);
  return own ? Number(attributeOf(own, 'numFmtId')) : null;
}

function addFormat(xml: string, format: string): { xml: string; id: number } {
  const known = formatsOf(xml).map((one) => Number(attributeOf(one, 'numFmtId')));
  const id = Math.max(FIRST_OWN - 1, ...known) + 1;
  const prefix = /<((?:\w+:)?)styleSheet\b/.exec(xml)?.[1] ?? '';
  const entry = `<${prefix}numFmt numFmtId="${id}" formatCode="${toXml(format)}"/>`;
  const end = `</${prefix}numFmts>`;
  if (xml.includes(end))
    return {
      id,
      xml: recount(
        xml.replace(end, () => entry + end),
        `${prefix}numFmts`,
        known.length + 1,
      ),
    };
  const block = `<${prefix}numFmts count="1">${entry}${end}`;
  return { id, xml: xml.replace(/<(?:\w+:)?styleSheet\b[^>]*>/, (open) => open + block) };
}

/** The index of a cell format with this ground and a bold ink, as `#rrggbb`; adds it. Null for a file without styles. */
export function styleWithGround(pack: XlsxPackage, ground: string, ink: string): number | null {
  const argb = (hex: string) => `rgb="FF${hex.slice(1).toUpperCase()}"`;
  const fill = append(pack, 'fills', 'fill', (prefix) => {
    const colours = `<${prefix}fgColor ${argb(ground)}/><${prefix}bgColor indexed="64"/>`;
    return `<${prefix}fill><${prefix}patternFill patternType="solid">${colours}</${prefix}patternFill></${prefix}fill>`;
  });
  const font = append(
    pack,
    'fonts',
    'font',
    (prefix) =>
      `<${prefix}font><${prefix}b/><${prefix}sz val="11"/><${prefix}color ${argb(ink)}/><${prefix}name val="Calibri"/></${prefix}font>`,
  );
  if (fill === null || font === null) return null;
  return append(
    pack,
    'cellXfs',
    'xf',
    (prefix) =>
      `<${prefix}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1"/>`,
  );
}

/** The index of an entry of a list of the styles; adds it where it is not there. */
function append(
  pack: XlsxPackage,
  list: string,
  item: string,
  entryFor: (prefix: string) => string,
): number | null {
  const xml = partText(pack, STYLES);
  const block = new RegExp(`<((?:\\w+:)?)${list}\\b[^>]*>([\\s\\S]*?)</\\1${list}>`).exec(xml);
  if (!block) return null;
  const [prefix, inner] = [block[1] ?? '', block[2] ?? ''];
  const entry = entryFor(prefix);
  const starts = [...inner.matchAll(new RegExp(`<${prefix}${item}\\b`, 'g'))].map(({ index }) => index);
  const known = starts.findIndex((start) => inner.startsWith(entry, start));
  if (known >= 0) return known;
  const grown = xml.replace(`</${prefix}${list}>`, (end) => entry + end);
  setPart(pack, STYLES, recount(grown, `${prefix}${list}`, starts.length + 1));
  return starts.length;
}
