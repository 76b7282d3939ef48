import { openPackage, packageBytes, partText, setPart } from './xlsx-package.ts';

const SPARE_ROW = /<row r="\d+">((?:<c r="[A-Z]+\d+" s="\d+"\/>)+)<\/row>(?=<\/sheetData>)/;

/**
 * What the library leaves undone in a file it made. It gives looks to cells only: here each column takes that of its cells, which
 * the blank last row of each tab shows and which then goes, so that rows typed later have it too, a text stays a text and a day is
 * shown as one. Heights of rows are a beginning and no rule, so that a row grows with what is written into it. And a tab whose
 * name has spaces stands in quotation marks where it says what is printed on every page; Excel refuses the file otherwise.
 */
export function finished(bytes: Uint8Array): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) return bytes;
  const pack = opened.value;
  for (const path of pack.sheets.values()) setPart(pack, path, withLooks(partText(pack, path)));
  setPart(pack, pack.workbook, withQuotes(partText(pack, pack.workbook)));
  return packageBytes(pack);
}

const withQuotes = (workbook: string): string =>
  workbook.replace(
    /(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^<]*)/g,
    (_, open: string, titles: string) => open + titles.replace(/(^|,)([^,'!]* [^,'!]*)!/g, "$1'$2'!"),
  );

function withLooks(xml: string): string {
  const spare = SPARE_ROW.exec(xml)?.[1];
  if (spare === undefined) return xml;
  const styles = [...spare.matchAll(/ s="(\d+)"/g)].map(([, style]) => style);
  return xml
    .replace(SPARE_ROW, '')
    .replace(/(<row\b[^>]*?) customHeight="1"/g, '$1')
    .replace(/<col min="(\d+)"[^>]*?(?=\/>)/g, (col, at) => `${col} style="${styles[Number(at) - 1] ?? 0}"`);
}
