import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { good, refused, type Checked } from '../base/checked.ts';
import { attributeOf, toXml } from './xml-text.ts';

/** The parts of an .xlsx file. Parts that nobody writes keep their bytes. */
export interface XlsxPackage {
  readonly files: Record<string, Uint8Array>;
  /** Path of each sheet's part by its tab's name. */
  readonly sheets: Map<string, string>;
}

export const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const SHEET_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const SHEET_CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A part as text. */
export const partText = (pack: XlsxPackage, path: string): string =>
  strFromU8(pack.files[path] ?? new Uint8Array());

/** Puts a text into a part. */
export const setPart = (pack: XlsxPackage, path: string, text: string): void => {
  pack.files[path] = strToU8(text);
};

/** The attributes of each tag of a name. */
export const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b((?:"[^"]*"|'[^']*'|[^>"'])*?)/?>`, 'g'))].map(
    (hit) => hit[1] ?? '',
  );

/** The targets of a part's relations, as paths in the package. */
export function relationsOf(pack: XlsxPackage, path: string): { id: string; type: string; path: string }[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const rels = `${folder}/_rels/${path.slice(folder.length + 1)}.rels`;
  return tagsOf(partText(pack, rels), 'Relationship').map((attributes) => ({
    id: attributeOf(attributes, 'Id') ?? '',
    type: attributeOf(attributes, 'Type') ?? '',
    path: resolvePath(folder, attributeOf(attributes, 'Target') ?? ''),
  }));
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}/${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Opens an .xlsx file's parts. */
export function openPackage(bytes: Uint8Array): Checked<XlsxPackage> {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    return refused(
      '',
      'This file is damaged: it cannot be opened. Save it once more from your spreadsheet program.',
    );
  }
  const pack: XlsxPackage = { files, sheets: new Map() };
  const relations = new Map(relationsOf(pack, WORKBOOK).map(({ id, path }) => [id, path]));
  for (const attributes of tagsOf(partText(pack, WORKBOOK), 'sheet')) {
    const path = relations.get(attributeOf(attributes, '\\w+:id') ?? '');
    const name = attributeOf(attributes, 'name');
    if (path && name !== null) pack.sheets.set(name, path);
  }
  return good(pack);
}

// A fixed time: the same changes give the same bytes, and the core has no clock.
const MADE_AT = '1990-01-01T12:00:00';

/** The parts as .xlsx bytes. */
export const packageBytes = (pack: XlsxPackage): Uint8Array =>
  zipSync(pack.files, { level: 6, mtime: MADE_AT });

/** Adds an empty sheet at the end; its XML is then written like any other's. */
export function addSheet(pack: XlsxPackage, name: string, hidden: boolean): void {
  const workbook = partText(pack, WORKBOOK);
  const numbers = tagsOf(workbook, 'sheet').map((attributes) =>
    Number(attributeOf(attributes, 'sheetId') ?? 0),
  );
  const sheetId = Math.max(0, ...numbers) + 1;
  const path = freePath(pack, sheetId);
  const relation = `rIdVb${sheetId}`;
  const state = hidden ? ' state="hidden"' : '';
  const prefix = /<(\w+:)?sheets\b/.exec(workbook)?.[1] ?? '';
  const idPrefix = /xmlns:(\w+)="[^"]*\/officeDocument\/2006\/relationships"/.exec(workbook)?.[1] ?? 'r';
  const entry = `<${prefix}sheet name="${toXml(name)}" sheetId="${sheetId}"${state} ${idPrefix}:id="${relation}"/>`;
  setPart(
    pack,
    WORKBOOK,
    workbook.replace(new RegExp(`</${prefix}sheets>`), (end) => entry + end),
  );
  const relationEntry = `<Relationship Id="${relation}" Type="${SHEET_TYPE}" Target="${path.slice(3)}"/>`;
  insertBefore(pack, WORKBOOK_RELS, '</Relationships>', relationEntry);
  insertBefore(pack, TYPES, '</Types>', `<Override PartName="/${path}" ContentType="${SHEET_CONTENT}"/>`);
  setPart(pack, path, EMPTY_SHEET);
  pack.sheets.set(name, path);
}

/** A path as every program names its sheets; some readers know no other. */
function freePath(pack: XlsxPackage, from: number): string {
  const path = `xl/worksheets/sheet${from}.xml`;
  return pack.files[path] ? freePath(pack, from + 1) : path;
}

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

const insertBefore = (pack: XlsxPackage, path: string, end: string, entry: string): void =>
  setPart(
    pack,
    path,
    partText(pack, path).replace(end, () => entry + end),
  );

/** Says what kind of part a new one is; a drawing of notes (`null`) is told by its ending. */
export function addContentType(pack: XlsxPackage, path: string, type: string | null): void {
  if (type !== null)
    return insertBefore(pack, TYPES, '</Types>', `<Override PartName="/${path}" ContentType="${type}"/>`);
  if (/<Default\b[^>]*Extension="vml"/i.test(partText(pack, TYPES))) return;
  const drawing = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  const entry = `<Default Extension="vml" ContentType="${drawing}"/>`;
  setPart(
    pack,
    TYPES,
    partText(pack, TYPES).replace(/<Types\b[^>]*>/, (open) => open + entry),
  );
}

/** Drops the list of formulas in order of computing, which programs make anew, after a formula is gone. */
export function dropCalcChain(pack: XlsxPackage): void {
  const chain = 'xl/calcChain.xml';
  if (!pack.files[chain]) return;
  delete pack.files[chain];
  const without = (path: string, pattern: RegExp) =>
    setPart(pack, path, partText(pack, path).replace(pattern, ''));
  without(WORKBOOK_RELS, /<Relationship\b[^>]*calcChain[^>]*\/>/);
  without(TYPES, /<Override\b[^>]*calcChain[^>]*\/>/);
}

/** Lets a table that ended at a sheet's last row go on to its new last row. */
export function extendTables(pack: XlsxPackage, sheet: string, before: number, after: number): void {
  if (after <= before) return;
  for (const { type, path } of relationsOf(pack, sheet)) {
    if (!type.endsWith('/table')) continue;
    const end = new RegExp(`(\\bref="[A-Z]+\\d+:[A-Z]+)${before + 1}"`, 'g');
    setPart(pack, path, partText(pack, path).replace(end, `$1${after + 1}"`));
  }
}
