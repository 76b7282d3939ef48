import { strToU8 } from 'fflate';
import { good, refused, type Checked } from '../../base/checked.ts';
import { fileTrouble } from './file-kind.ts';
import { partLetters } from './part-letters.ts';
import { packedEntry, unpacked, zipBytes, zipEntries, type ZipEntry } from './zip.ts';
import { xmlFault } from './xml-fault.ts';
import { GatewayError } from '../book/gateway.ts';
import { attributeOf } from './xml-text.ts';

/** The parts of an .xlsx file. A part is unpacked when it is read; parts that nobody writes keep their bytes, packed as they were. */
export interface XlsxPackage {
  readonly entries: Map<string, ZipEntry>;
  readonly texts: Map<string, string>;
  readonly changed: Set<string>;
  /** Path of the part that lists the tabs, whatever it is called. */
  readonly workbook: string;
  /** Path of each sheet's part by its tab's name. */
  readonly sheets: Map<string, string>;
}

/** What one part may grow to when unpacked, and all that are read: more is no practice, and would stop the program. */
export const MOST_UNPACKED = 48_000_000;

const DAMAGED =
  'This file is not an .xlsx workbook, or it is damaged. Open it in your spreadsheet program, save it as .xlsx, then choose it again.';

const tooLarge = (path: string): string =>
  `A part of this workbook (${path}) is larger than ${MOST_UNPACKED / 1_000_000} MB when it is unpacked. In your spreadsheet program, delete the blank rows and columns that are formatted to the end, or copy the rows you need to a new workbook; then choose that one.`;

/** Runs a reading of parts; a part that is damaged or too large ends it in words. */
export function guarded<T>(work: () => T): Checked<T> {
  try {
    return good(work());
  } catch (error) {
    if (error instanceof GatewayError) return refused('', error.message);
    throw error;
  }
}

/** The bytes of a part, unpacked; none where it is not there. */
function partBytes(pack: XlsxPackage, path: string): Uint8Array {
  const entry = pack.entries.get(nameIn(pack, path));
  if (!entry) return new Uint8Array();
  const bytes = unpacked(entry, MOST_UNPACKED);
  if (bytes === 'tooLarge') throw new GatewayError('damaged', tooLarge(path));
  if (bytes === 'damaged') throw new GatewayError('damaged', DAMAGED);
  return bytes;
}

/** The name a part has in this file: names of parts do not tell capitals apart. */
export function nameIn({ entries }: XlsxPackage, path: string): string {
  if (entries.has(path)) return path;
  const wanted = path.toLowerCase();
  return [...entries.keys()].find((name) => name.toLowerCase() === wanted) ?? path;
}

/** Whether a part is there. */
export const hasPart = (pack: XlsxPackage, path: string): boolean => pack.entries.has(nameIn(pack, path));

/** A part as text. */
export function partText(pack: XlsxPackage, path: string): string {
  const name = nameIn(pack, path);
  const known = pack.texts.get(name);
  if (known !== undefined) return known;
  const text = partLetters(partBytes(pack, path));
  const held = [...pack.texts.values()].reduce((sum, { length }) => sum + length, text.length);
  if (held > 2 * MOST_UNPACKED) throw new GatewayError('damaged', tooLarge(path));
  pack.texts.set(name, text);
  return text;
}

const LETTERS = /^(<\?xml\b[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/;

/** Puts a text into a part; it is kept in UTF-8, whatever it was in. */
export function setPart(pack: XlsxPackage, path: string, text: string): void {
  const name = nameIn(pack, path);
  if (pack.texts.get(name) === text) return;
  const plain = text.replace(/^\ufeff/, '').replace(LETTERS, '$1 encoding="UTF-8"');
  pack.texts.set(name, plain);
  pack.entries.set(name, pack.entries.get(name) ?? packedEntry(name, new Uint8Array()));
  pack.changed.add(name);
}

/** The attributes of each tag of a name. */
export const tagsOf = (xml: string, name: string): string[] =>
  [
    ...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*?)/?>`, 'g')),
  ].map((hit) => hit[1] ?? '');

/** A relation of a part to another: its kind's last word, and the path in the package. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Where the relations of a part are kept. */
export const relationsPath = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

/** The targets of a part's relations; those of the whole file for the path ''. */
export function relationsOf(pack: XlsxPackage, path: string): Relation[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return tagsOf(partText(pack, relationsPath(path)), 'Relationship')
    .filter((attributes) => attributeOf(attributes, 'TargetMode') !== 'External')
    .map((attributes) => ({
      id: attributeOf(attributes, 'Id') ?? '',
      type: attributeOf(attributes, 'Type') ?? '',
      path: resolvePath(folder, attributeOf(attributes, 'Target') ?? ''),
    }));
}

/** The part of a kind that the workbook points to: its styles, its texts. Null where it has none. */
export const workbookPart = (pack: XlsxPackage, kind: string): string | null =>
  relationsOf(pack, pack.workbook).find(({ type }) => type.endsWith(`/${kind}`))?.path ?? null;

function resolvePath(folder: string, target: string): string {
  const plain = target.replace(/\\/g, '/');
  const parts: string[] = [];
  for (const part of (plain.startsWith('/') ? plain : `${folder}/${plain}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Opens an .xlsx file's parts; what is another kind of file, locked or damaged is refused with what to do. */
export function openPackage(bytes: Uint8Array): Checked<XlsxPackage> {
  const listed = zipEntries(bytes);
  const trouble = fileTrouble(bytes, listed);
  if (trouble) return refused('', trouble);
  if (!listed) return refused('', DAMAGED);
  const entries = new Map(
    listed.map((entry) => {
      const name = entry.name.replace(/\\/g, '/').replace(/^\/+/, '');
      return [name, name === entry.name ? entry : { ...entry, name }] as const;
    }),
  );
  const empty = { entries, texts: new Map<string, string>(), changed: new Set<string>(), sheets: new Map() };
  const opened = guarded(() => {
    const start = { ...empty, workbook: '' };
    const main = relationsOf(start, '').find(({ type }) => type.endsWith('/officeDocument'));
    const pack: XlsxPackage = { ...start, workbook: main?.path ?? 'xl/workbook.xml' };
    listSheets(pack);
    return pack;
  });
  if (!opened.ok) return opened;
  return opened.value.sheets.size > 0 ? opened : refused('', DAMAGED);
}

function listSheets(pack: XlsxPackage): void {
  const relations = new Map(relationsOf(pack, pack.workbook).map(({ id, path }) => [id, path]));
  for (const attributes of tagsOf(partText(pack, pack.workbook), 'sheet')) {
    const path = relations.get(attributeOf(attributes, '[\\w.-]+:id') ?? '');
    const name = attributeOf(attributes, 'name');
    if (path && name !== null) pack.sheets.set(name, path);
  }
}

/** What a strict reader would refuse in the parts that were written, as “part: why”; null where all is well. */
export function faultIn(pack: XlsxPackage): string | null {
  for (const path of pack.changed) {
    const fault = xmlFault(pack.texts.get(path) ?? '');
    if (fault !== null) return `${path}: ${fault}`;
  }
  return null;
}

/** The parts as .xlsx bytes. */
export function packageBytes(pack: XlsxPackage): Uint8Array {
  const entries = [...pack.entries].map(([name, entry]) =>
    pack.changed.has(name) ? packedEntry(name, strToU8(pack.texts.get(name) ?? '')) : entry,
  );
  return zipBytes(entries);
}
