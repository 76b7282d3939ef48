import {
  hasPart,
  nameIn,
  partText,
  relationsPath,
  setPart,
  tagsOf,
  workbookPart,
  type XlsxPackage,
} from './xlsx-package.ts';
import { attributeOf, toXml } from './xml-text.ts';

const TYPES = '[Content_Types].xml';
const SHEET_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const SHEET_CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const WAYS = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
] as const;

/** Whether a workbook is a strict one (ISO 29500): its names differ, and some libraries see none of its tabs. */
export const isStrict = (pack: XlsxPackage): boolean => partText(pack, pack.workbook).includes(WAYS[0][1]);

/** XML of ours in the names that the file is written with: those of strict workbooks (ISO 29500) differ. */
export function inWayOf(pack: XlsxPackage, xml: string): string {
  if (!isStrict(pack)) return xml;
  return WAYS.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml);
}

/** Adds an empty sheet at the end; its XML is then written like any other's. */
export function addSheet(pack: XlsxPackage, name: string, hidden: boolean): void {
  const workbook = partText(pack, pack.workbook);
  const numbers = tagsOf(workbook, 'sheet').map((attributes) =>
    Number(attributeOf(attributes, 'sheetId') ?? 0),
  );
  const sheetId = Math.max(0, ...numbers) + 1;
  const path = freePath(pack, sheetId);
  const relation = `rIdVb${sheetId}`;
  const state = hidden ? ' state="hidden"' : '';
  const prefix = /<([\w.-]+:)?sheets\b/.exec(workbook)?.[1] ?? '';
  // The prefix is declared on our own element: the file may declare it on each of its own, or not at all. Simple readers know no other.
  const entry = inWayOf(
    pack,
    `<${prefix}sheet name="${toXml(name)}" sheetId="${sheetId}"${state} xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>`,
  );
  insertBefore(pack, pack.workbook, 'sheets', entry);
  addRelation(pack, pack.workbook, relation, SHEET_TYPE, path);
  addContentType(pack, path, SHEET_CONTENT);
  setPart(pack, path, inWayOf(pack, EMPTY_SHEET));
  pack.sheets.set(name, path);
}

/** A path as every program names its sheets; some readers know no other. */
function freePath(pack: XlsxPackage, from: number): string {
  const path = `xl/worksheets/sheet${from}.xml`;
  return hasPart(pack, path) ? freePath(pack, from + 1) : path;
}

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** Puts an entry at the end of a list; `entry` takes the prefix of the list where it brings none of its own. */
function insertBefore(pack: XlsxPackage, path: string, list: string, entry: string): void {
  const xml = partText(pack, path);
  const [end] = [...xml.matchAll(new RegExp(`</(?:[\\w.-]+:)?${list}\\s*>`, 'g'))].slice(-1);
  if (end) return setPart(pack, path, xml.slice(0, end.index) + entry + xml.slice(end.index));
  const bare = new RegExp(`<((?:[\\w.-]+:)?${list})((?:"[^"]*"|'[^']*'|[^>"'/])*)/>`);
  setPart(
    pack,
    path,
    xml.replace(bare, (_, name: string, rest: string) => `<${name}${rest}>${entry}</${name}>`),
  );
}

/** The prefix of a list's own elements. */
const prefixIn = (xml: string, list: string): string =>
  new RegExp(`<([\\w.-]+:)?${list}(?=[\\s/>])`).exec(xml)?.[1] ?? '';

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The path of a part as another one says it: some readers know no other way. */
function pathFrom(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

/** Says that a part points to another. */
export function addRelation(pack: XlsxPackage, from: string, id: string, type: string, to: string): void {
  const path = relationsPath(from);
  if (!hasPart(pack, path)) setPart(pack, path, EMPTY_RELATIONS);
  const prefix = prefixIn(partText(pack, path), 'Relationships');
  const target = pathFrom(from, to);
  const entry = `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  insertBefore(pack, path, 'Relationships', inWayOf(pack, entry));
}

/** Says what kind of part a new one is; a drawing of notes (`null`) is told by its ending. */
export function addContentType(pack: XlsxPackage, path: string, type: string | null): void {
  const xml = partText(pack, TYPES);
  const prefix = prefixIn(xml, 'Types');
  if (type !== null)
    return insertBefore(
      pack,
      TYPES,
      'Types',
      `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`,
    );
  if (/<(?:[\w.-]+:)?Default\b[^>]*Extension="vml"/i.test(xml)) return;
  const drawing = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  const entry = `<${prefix}Default Extension="vml" ContentType="${drawing}"/>`;
  setPart(
    pack,
    TYPES,
    xml.replace(/<(?:[\w.-]+:)?Types\b[^>]*>/, (open) => open + entry),
  );
}

/** Drops the list of formulas in order of computing, which programs make anew, after a formula is gone. */
export function dropCalcChain(pack: XlsxPackage): void {
  const chain = workbookPart(pack, 'calcChain');
  if (chain === null) return;
  pack.entries.delete(nameIn(pack, chain));
  const without = (path: string, pattern: RegExp) =>
    setPart(pack, path, partText(pack, path).replace(pattern, ''));
  without(relationsPath(pack.workbook), /<(?:[\w.-]+:)?Relationship\b[^>]*calcChain[^>]*\/>/);
  without(TYPES, /<(?:[\w.-]+:)?Override\b[^>]*calcChain[^>]*\/>/i);
}
