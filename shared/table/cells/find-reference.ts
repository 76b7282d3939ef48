import { codeOf, isId } from '../../base/id.ts';
import type { EntityName } from '../../model/entities.ts';
import { isBlankCell, sameWords, type Cell } from './cell.ts';
import { columnsOf, entityNamed, entityOf } from '../book/columns.ts';
import { labelOfCells } from './label.ts';
import type { TabPlan } from '../import/header-plan.ts';
import type { Found } from './reading.ts';

/** A tab ready to be pointed to: its rows with their ids, not read yet. */
export interface NamedTab {
  readonly plan: TabPlan;
  readonly rows: readonly (readonly Cell[])[];
  readonly ids: readonly (string | null)[];
  readonly percents?: ReadonlySet<string> | undefined;
}

interface Index {
  readonly seen: Map<string, Found>;
  readonly byId: Set<string>;
  readonly byCode: Map<string, string[]>;
  labels: Map<string, string[]> | null;
}

const CODE = /(?:^|[·•] ?)([0-9A-HJKMNP-TV-Z]{6}(?:-[1-9]\d{0,5})?)$/;
const AFTER_DOT = /[·•] ?(\S+)$/;

/** Finds the records that reference cells mean, over all tabs of a book. Each tab is indexed when first pointed to. */
export function referenceFinder(
  tabs: ReadonlyMap<EntityName, NamedTab>,
): (to: string, text: string) => Found {
  const indexes = new Map<string, Index>();
  return (to, text) => {
    const index = indexes.get(to) ?? indexOf(tabNamed(tabs, to));
    indexes.set(to, index);
    const known = index.seen.get(text);
    if (known) return known;
    const found = find(text.trim(), index, () => labelsOf(tabNamed(tabs, to)));
    index.seen.set(text, found);
    return found;
  };
}

function tabNamed(tabs: ReadonlyMap<EntityName, NamedTab>, to: string): NamedTab | undefined {
  const name = entityNamed(to);
  return name ? tabs.get(name) : undefined;
}

function indexOf(tab: NamedTab | undefined): Index {
  const index: Index = { seen: new Map(), byId: new Set(), byCode: new Map(), labels: null };
  if (!tab) return index;
  for (const id of tab.ids) {
    if (id === null) continue;
    index.byId.add(id);
    add(index.byCode, codeOf(id), id);
  }
  return index;
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
}

/** By code, then whole id, then a label that only one record has; an id of ours to a record that is gone stays. */
function find(text: string, index: Index, labels: () => Map<string, string[]>): Found {
  const byCode = index.byCode.get(CODE.exec(text)?.[1] ?? '') ?? [];
  if (byCode.length === 1 && byCode[0]) return { id: byCode[0] };
  const named = AFTER_DOT.exec(text)?.[1] ?? text;
  if (index.byId.has(named)) return { id: named };
  if (byCode.length > 1) return { several: byCode };
  if (isId(text)) return { id: text, gone: true };
  index.labels ??= labels();
  const ids = index.labels.get(sameWords(text)) ?? [];
  if (ids.length === 1 && ids[0]) return { id: ids[0] };
  return ids.length > 1
    ? { several: ids.slice(0, 5).map((id) => `${text} · ${codeOf(id)}`) }
    : { none: true };
}

function labelsOf(tab: NamedTab | undefined): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  if (!tab) return labels;
  const { entity, columns } = tab.plan;
  const fields = entityOf(entity).labelFields;
  const parts = fields.map((name) => columnsOf(entity).find((column) => column.name === name));
  tab.ids.forEach((id, at) => {
    if (id === null) return;
    const cells = parts.map((part) => tab.rows[at]?.[columns[part?.name ?? ''] ?? -1] ?? null);
    const [first = null] = cells;
    const whole = labelOfCells(
      cells,
      parts.map((part) => part?.field?.kind ?? 'text'),
    );
    const names = new Set([sameWords(whole), ...(isBlankCell(first) ? [] : [sameWords(String(first))])]);
    for (const name of names) add(labels, name, id);
  });
  return labels;
}
