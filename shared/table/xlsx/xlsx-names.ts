import { partText, setPart, tagsOf, type XlsxPackage } from './xlsx-package.ts';
import { attributeOf, toXml } from './xml-text.ts';

/** A name of a workbook: of a cell, or of what is printed of one tab. */
export interface DefinedName {
  readonly name: string;
  /** The tab it belongs to; null for the whole workbook. */
  readonly tab: string | null;
  /** What it stands for, as XML. */
  readonly content: string;
}

const tabsIn = (pack: XlsxPackage): string[] =>
  tagsOf(partText(pack, pack.workbook), 'sheet').map((attributes) => attributeOf(attributes, 'name') ?? '');

/** The names of a workbook. */
export function namesIn(pack: XlsxPackage): DefinedName[] {
  const tabs = tabsIn(pack);
  const found = partText(pack, pack.workbook).matchAll(
    /<((?:[\w.-]+:)?)definedName\b([^>]*)>([\s\S]*?)<\/\1definedName>/g,
  );
  return [...found].map(([, , attributes = '', content = '']) => {
    const at = attributeOf(attributes, 'localSheetId');
    return {
      name: attributeOf(attributes, 'name') ?? '',
      tab: at === null ? null : (tabs[Number(at)] ?? ''),
      content,
    };
  });
}

const BEFORE_NAMES =
  /<\/(?:[\w.-]+:)?sheets>(?:\s*<((?:[\w.-]+:)?)(?:functionGroups|externalReferences)\b[\s\S]*?<\/\1(?:functionGroups|externalReferences)>)*/;

/** Adds names; one that is there already stays as it is. */
export function addNames(pack: XlsxPackage, names: readonly DefinedName[]): void {
  const tabs = tabsIn(pack);
  const key = ({ name, tab }: DefinedName) => `${name.toLowerCase()} ${tab ?? ''}`;
  const known = new Set(namesIn(pack).map(key));
  const xml = partText(pack, pack.workbook);
  const prefix = /<([\w.-]+:)?sheets\b/.exec(xml)?.[1] ?? '';
  const entries = names
    .filter((one) => !known.has(key(one)))
    .map(({ name, tab, content }) => {
      const local = tab === null ? '' : ` localSheetId="${tabs.indexOf(tab)}"`;
      return `<${prefix}definedName name="${toXml(name)}"${local}>${content}</${prefix}definedName>`;
    })
    .join('');
  if (entries === '') return;
  const [open, end] = [`<${prefix}definedNames>`, `</${prefix}definedNames>`];
  const grown = xml.includes(end)
    ? xml.replace(end, () => entries + end)
    : xml.replace(BEFORE_NAMES, (before) => before + open + entries + end);
  setPart(pack, pack.workbook, grown);
}
