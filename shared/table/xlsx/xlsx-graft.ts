import { addContentType, addRelation, addSheet, inWayOf, isStrict } from './add-parts.ts';
import { hasPart, partText, relationsOf, setPart, type XlsxPackage } from './xlsx-package.ts';
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
    setPart(pack, target, inWayOf(pack, withStyles(partText(from, path), styles)));
    takeNotes(pack, from, path, target);
  }
  // A library that sees no tab of a strict workbook breaks on a name that belongs to one.
  addNames(
    pack,
    namesIn(from).filter(({ tab }) => tab === null || !isStrict(pack)),
  );
}

/** The sheet with its looks counted as in the other file. Tags cannot stand in its words, so a tag is one. */
function withStyles(xml: string, styles: TakenStyles): string {
  const taken =
    (find: (index: number) => number | null) => (_: string, tag: string, name: string, index: string) => {
      const at = find(Number(index));
      return at === null ? tag : `${tag} ${name}="${at}"`;
    };
  return xml
    .replace(/<t>(?=\s|[^<]*\s<)/g, '<t xml:space="preserve">')
    .replace(/(<c\b[^>]*?) (s)="(\d+)"/g, taken(styles.cell))
    .replace(/(<col\b[^>]*?) (style)="(\d+)"/g, taken(styles.cell))
    .replace(/(<cfRule\b[^>]*?) (dxfId)="(\d+)"/g, taken(styles.tone));
}

const NOTES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** The notes of a sheet and their boxes are parts of their own. */
function takeNotes(pack: XlsxPackage, from: XlsxPackage, path: string, target: string): void {
  const relations = relationsOf(from, path);
  if (relations.length === 0) return;
  for (const { id, type, path: part } of relations) {
    const own = freePart(pack, part);
    setPart(pack, own, inWayOf(pack, partText(from, part)));
    addContentType(pack, own, /\.vml$/.test(own) ? null : NOTES);
    addRelation(pack, target, id, type, own);
  }
}

/** A path of the same kind that is not taken. */
function freePart(pack: XlsxPackage, path: string): string {
  const [, stem = '', end = ''] = /^(.*?)\d+(\.\w+)$/.exec(path) ?? [];
  let at = 1;
  while (hasPart(pack, `${stem}${at}${end}`)) at += 1;
  return `${stem}${at}${end}`;
}
