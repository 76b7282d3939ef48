import {
  addContentType,
  addSheet,
  partText,
  relationsOf,
  setPart,
  type XlsxPackage,
} from './xlsx-package.ts';
import { addNames, namesIn } from './xlsx-names.ts';
import { takeStyles, type TakenStyles } from './xlsx-styles.ts';

/**
 * Puts the tabs of a file we made at the end of somebody's own: cells, looks, rules of colour, notes, lists, how they are printed,
 * and the names their columns are found by. Whatever else the file holds keeps its bytes.
 */
export function graftTabs(pack: XlsxPackage, from: XlsxPackage, hidden: (tab: string) => boolean): void {
  const styles = takeStyles(pack, from);
  for (const [name, path] of from.sheets) {
    addSheet(pack, name, hidden(name));
    const target = pack.sheets.get(name) ?? '';
    setPart(pack, target, withStyles(partText(from, path), styles));
    takeNotes(pack, from, path, target);
  }
  addNames(pack, namesIn(from));
}

/** The sheet with its looks counted as in the other file. Tags cannot stand in its words, so a tag is one. */
function withStyles(xml: string, styles: TakenStyles): string {
  const taken =
    (find: (index: number) => number | null) => (_: string, tag: string, name: string, index: string) => {
      const at = find(Number(index));
      return at === null ? tag : `${tag} ${name}="${at}"`;
    };
  return xml
    .replace(/(<c\b[^>]*?) (s)="(\d+)"/g, taken(styles.cell))
    .replace(/(<col\b[^>]*?) (style)="(\d+)"/g, taken(styles.cell))
    .replace(/(<cfRule\b[^>]*?) (dxfId)="(\d+)"/g, taken(styles.tone));
}

const NOTES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** The notes of a sheet and their boxes are parts of their own. */
function takeNotes(pack: XlsxPackage, from: XlsxPackage, path: string, target: string): void {
  const relations = relationsOf(from, path);
  if (relations.length === 0) return;
  const entries = relations.map(({ id, type, path: part }) => {
    const own = freePart(pack, part);
    setPart(pack, own, partText(from, part));
    addContentType(pack, own, /\.vml$/.test(own) ? null : NOTES);
    return `<Relationship Id="${id}" Type="${type}" Target="../${own.slice(3)}"/>`;
  });
  const [folder, file] = [
    target.slice(0, target.lastIndexOf('/')),
    target.slice(target.lastIndexOf('/') + 1),
  ];
  setPart(
    pack,
    `${folder}/_rels/${file}.rels`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}

/** A path of the same kind that is not taken. */
function freePart(pack: XlsxPackage, path: string): string {
  const [, stem = '', end = ''] = /^(.*?)\d+(\.\w+)$/.exec(path) ?? [];
  let at = 1;
  while (pack.files[`${stem}${at}${end}`]) at += 1;
  return `${stem}${at}${end}`;
}
