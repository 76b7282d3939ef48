import { cellKinds, type NumberKind } from './cell-kinds.ts';
import { partText, setPart, workbookPart, type XlsxPackage } from './xlsx-package.ts';
import { attributeOf, toXml } from './xml-text.ts';

/** The part with the styles; a path that is not there where the file has none. */
const stylesOf = (pack: XlsxPackage): string => workbookPart(pack, 'styles') ?? 'xl/styles.xml';

const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0.00': 4, '@': 49 };
const FIRST_OWN = 164;

/** The lists of a file's styles, in the order they must stand in. */
type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** A list of the styles: how its tags are prefixed, and what stands in it. Null where the file has none. */
function listIn(xml: string, list: ListName): { readonly prefix: string; readonly inner: string } | null {
  const block = new RegExp(`<((?:[\\w.-]+:)?)${list}\\b[^>]*?(?:/>|>([\\s\\S]*?)</\\1${list}>)`).exec(xml);
  return block ? { prefix: block[1] ?? '', inner: block[2] ?? '' } : null;
}

const ITEMS: Readonly<Record<ListName, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

/** The entries of a list of the styles, each whole. */
function itemsIn(xml: string, list: ListName): string[] {
  const found = listIn(xml, list);
  if (!found) return [];
  const tag = `${found.prefix}${ITEMS[list]}`;
  return found.inner.match(new RegExp(`<${tag}\\b[^>]*/>|<${tag}\\b[^>]*>[\\s\\S]*?</${tag}>`, 'g')) ?? [];
}

/** The index of an entry of a list of the styles; adds it where it is not there. Null for a file without such a list. */
function append(pack: XlsxPackage, list: ListName, entry: string): number | null {
  const xml = partText(pack, stylesOf(pack));
  const found = listIn(xml, list);
  if (!found) return null;
  const own = entry.replace(/<(\/?)(?=\w)/g, `<$1${found.prefix}`);
  const items = itemsIn(xml, list);
  const known = items.indexOf(own);
  if (known >= 0) return known;
  const [open, close] = [`<${found.prefix}${list}`, `</${found.prefix}${list}>`];
  const whole = new RegExp(`${open}\\b[^>]*?(?:/>|>[\\s\\S]*?${close})`);
  setPart(
    pack,
    stylesOf(pack),
    xml.replace(whole, () => `${open} count="${items.length + 1}">${items.join('')}${own}${close}`),
  );
  return items.length;
}

const BASICS =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs>';

/** Some programs write a part of styles with nothing in it: it gets the lists that every look of ours points into. */
function insistOnBasics(pack: XlsxPackage): void {
  const xml = partText(pack, stylesOf(pack)).replace(
    /<((?:[\w.-]+:)?styleSheet)\b([^>]*)\/>/,
    (_, name: string, rest: string) => `<${name}${rest}></${name}>`,
  );
  const [open = '', prefix = ''] = /<((?:[\w.-]+:)?)styleSheet\b[^>]*>/.exec(xml) ?? [];
  const lists = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
  if (open === '' || lists.some((list) => new RegExp(`<(?:[\\w.-]+:)?${list}\\b`).test(xml))) return;
  const basics = BASICS.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  setPart(
    pack,
    stylesOf(pack),
    xml.replace(open, () => open + basics),
  );
}

const AFTER_DXFS = /<(?:[\w.-]+:)?(?:tableStyles|colors|extLst)\b|<\/(?:[\w.-]+:)?styleSheet>/;

/** Makes room for a list that a file may do without. */
function insist(pack: XlsxPackage, list: 'numFmts' | 'dxfs'): void {
  const xml = partText(pack, stylesOf(pack));
  const root = /<((?:[\w.-]+:)?)styleSheet\b[^>]*>/.exec(xml);
  if (!root || listIn(xml, list)) return;
  const empty = `<${root[1] ?? ''}${list} count="0"/>`;
  const grown =
    list === 'numFmts'
      ? xml.replace(root[0], (open) => open + empty)
      : xml.replace(AFTER_DXFS, (next) => empty + next);
  setPart(pack, stylesOf(pack), grown);
}

/** The number of a number format; adds it where the file has none. */
function formatId(pack: XlsxPackage, format: string): number {
  const built = BUILT_IN[format];
  if (built !== undefined) return built;
  insist(pack, 'numFmts');
  const formats = itemsIn(partText(pack, stylesOf(pack)), 'numFmts').map((one) => ({
    id: Number(attributeOf(one, 'numFmtId')),
    code: attributeOf(one, 'formatCode'),
  }));
  const known = formats.find(({ code }) => code === format);
  if (known) return known.id;
  const id = Math.max(FIRST_OWN - 1, ...formats.map((one) => one.id)) + 1;
  append(pack, 'numFmts', `<numFmt numFmtId="${id}" formatCode="${toXml(format)}"/>`);
  return id;
}

/** The index of a cell format with this number format; adds one where the file has none. Null for a file without styles. */
export function styleWithFormat(pack: XlsxPackage, format: string): number | null {
  insistOnBasics(pack);
  if (!listIn(partText(pack, stylesOf(pack)), 'cellXfs')) return null;
  const id = formatId(pack, format);
  const formats = itemsIn(partText(pack, stylesOf(pack)), 'cellXfs');
  const found = formats.findIndex((xf) => attributeOf(xf, 'numFmtId') === String(id));
  if (found >= 0) return found;
  const xf = `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  return append(pack, 'cellXfs', xf);
}

/** How the cell formats show numbers, by index. */
export const kindsOf = (pack: XlsxPackage): readonly NumberKind[] =>
  cellKinds(partText(pack, stylesOf(pack)));

/** Which cell formats let long words go on in a second line, by index. */
export const wrapsOf = (pack: XlsxPackage): readonly boolean[] =>
  itemsIn(partText(pack, stylesOf(pack)), 'cellXfs').map((xf) => /\bwrapText="(?:1|true)"/.test(xf));

/** Brings the looks of a file we made into another; each answers the index there, null where that file has no styles. */
export interface TakenStyles {
  cell(index: number): number | null;
  tone(index: number): number | null;
}

/** Takes looks over as they are asked for. What a cell says nothing about stays as the other file has it, its font too. */
export function takeStyles(pack: XlsxPackage, from: XlsxPackage): TakenStyles {
  insistOnBasics(pack);
  const xml = partText(from, stylesOf(from));
  const [xfs, dxfs] = [itemsIn(xml, 'cellXfs'), itemsIn(xml, 'dxfs')];
  const codes = new Map(
    itemsIn(xml, 'numFmts').map((one) => [attributeOf(one, 'numFmtId'), attributeOf(one, 'formatCode')]),
  );
  const partOf = (xf: string, name: 'fontId' | 'fillId', list: ListName): number => {
    const at = Number(attributeOf(xf, name));
    const entry = itemsIn(xml, list)[at];
    return at === 0 || entry === undefined ? 0 : (append(pack, list, inFontOf(pack, entry)) ?? 0);
  };
  return {
    cell: remembered((index) => {
      const xf = xfs[index];
      if (xf === undefined || !listIn(partText(pack, stylesOf(pack)), 'cellXfs')) return null;
      const number = attributeOf(xf, 'numFmtId') ?? '0';
      const code = codes.get(number);
      const ids = {
        numFmtId: code ? formatId(pack, code) : Number(number),
        fontId: partOf(xf, 'fontId', 'fonts'),
        fillId: partOf(xf, 'fillId', 'fills'),
        borderId: 0,
      };
      const own = xf.replace(/\b(numFmtId|fontId|fillId|borderId)="\d+"/g, (_, name: keyof typeof ids) => {
        return `${name}="${ids[name]}"`;
      });
      return append(pack, 'cellXfs', own);
    }),
    tone: remembered((index) => {
      insist(pack, 'dxfs');
      return dxfs[index] === undefined ? null : append(pack, 'dxfs', dxfs[index]);
    }),
  };
}

/** A font of ours in the kind and size that the other file writes in. */
function inFontOf(pack: XlsxPackage, entry: string): string {
  const own = (itemsIn(partText(pack, stylesOf(pack)), 'fonts')[0] ?? '').replace(/<(\/?)[\w.-]+:/g, '<$1');
  const like = (text: string, tag: 'sz' | 'name') => {
    const usual = new RegExp(`<${tag}\\b[^>]*/>`).exec(own)?.[0];
    return usual ? text.replace(new RegExp(`<${tag}\\b[^>]*/>`), usual) : text;
  };
  return like(like(entry, 'sz'), 'name');
}

function remembered(find: (index: number) => number | null): (index: number) => number | null {
  const known = new Map<number, number | null>();
  return (index) => {
    const there = known.get(index);
    if (there !== undefined) return there;
    const found = find(index);
    known.set(index, found);
    return found;
  };
}
