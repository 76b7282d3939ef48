import { entityNames, type EntityName } from '../../model/entities.ts';
import { sameWords, type SheetRows } from '../cells/cell.ts';
import { entityOf, ID_HEADER, tabTitle } from './columns.ts';

/** The tab of each entity: the one that carries its marks, else the one of its name, else the one that holds its ids. */
export function sheetsByEntity(sheets: readonly SheetRows[]): ReadonlyMap<EntityName, SheetRows> {
  const titled = sheets.map((sheet) => ({ sheet, title: sameWords(sheet.name) }));
  const prefixed = sheets.map((sheet) => ({ sheet, prefixes: prefixesIn(sheet) }));
  return new Map(
    entityNames.flatMap((name) => {
      const words = titleWords(name);
      const prefix = entityOf(name).prefix;
      const sheet =
        sheets.find(({ marks }) => marks?.some(({ entity }) => entity === name)) ??
        titled.find(({ title }) => words.includes(title))?.sheet ??
        prefixed.find(({ prefixes }) => prefixes.has(prefix))?.sheet;
      return sheet ? [[name, sheet] as const] : [];
    }),
  );
}

const titles = new Map<EntityName, readonly string[]>();

/** What an entity's tab may be called; put into words once. */
function titleWords(name: EntityName): readonly string[] {
  const words = titles.get(name) ?? [entityOf(name).tab, tabTitle(name)].map(sameWords);
  titles.set(name, words);
  return words;
}

const SAMPLE_ROWS = 20;

/** What the ids in a tab's first rows begin with; none where no column is headed as ours. */
function prefixesIn({ rows }: SheetRows): ReadonlySet<string> {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const column = sample.flatMap((row) => row.indexOf(ID_HEADER)).find((at) => at >= 0);
  if (column === undefined) return new Set();
  return new Set(sample.map((row) => String(row[column] ?? '').split('_', 1)[0] ?? ''));
}
