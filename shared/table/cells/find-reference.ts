import { codeOf, isId } from '../../base/id.ts';
import type { EntityName } from '../../model/entities.ts';
import { isBlankCell, sameWords, type Cell, type SheetRows } from './cell.ts';
import { columnsOf, entityNamed, entityOf } from '../book/columns.ts';
import { labelOfCells } from './label.ts';
import type { TabPlan } from '../import/header-plan.ts';
import type { Found } from './reading.ts';

/** A tab ready to be pointed to: its rows with their ids, not read yet. */
export interface NamedTab extends Pick<SheetRows, 'isPercent' | 'daysLater'> {
  readonly plan: TabPlan;
  readonly rows: readonly (readonly Cell[])[];
  readonly ids: readonly (string | null)[];
}

interface Index {
  readonly tab: NamedTab | undefined;
  readonly seen: Map<string, Found>;
  /** The row of each record. */
  readonly byId: Map<string, number>;
  readonly byCode: Map<string, string[]>;
  labels: Map<string, string[]> | null;
}

const CODE = /(?:^|[·•] ?)([0-9A-HJKMNP-TV-Z]{6}(?:-[1-9]\d{0,5})?)$/;
const AFTER_DOT = /[·•] ?(\S+)$/;
const MOST_NAMED = 5;

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
    const found = find(text.trim(), index);
    index.seen.set(text, found);
    return found;
  };
}

function tabNamed(tabs: ReadonlyMap<EntityName, NamedTab>, to: string): NamedTab | undefined {
  const name = entityNamed(to);
  return name ? tabs.get(name) : undefined;
}

function indexOf(tab: NamedTab | undefined): Index {
  const index: Index = { tab, seen: new Map(), byId: new Map(), byCode: new Map(), labels: null };
  tab?.ids.forEach((id, at) => {
    if (id === null) return;
    index.byId.set(id, at);
    add(index.byCode, codeOf(id), id);
  });
  return index;
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
}

/** By code, then whole id, then a label that only one record has; an id of ours to a record that is gone stays. */
function find(text: string, index: Index): Found {
  const byCode = index.byCode.get(CODE.exec(text)?.[1] ?? '') ?? [];
  const named = AFTER_DOT.exec(text)?.[1] ?? text;
  const id = byCode.length === 1 ? byCode[0] : index.byId.has(named) ? named : undefined;
  if (id !== undefined) return saysAnother(text, id, index) ?? { id };
  if (byCode.length > 1) return { several: byCode };
  if (isId(text)) return { id: text, gone: true };
  const ids = labelsOf(index).get(sameWords(text)) ?? [];
  if (ids.length === 1 && ids[0]) return { id: ids[0] };
  return ids.length > 1
    ? { several: ids.slice(0, MOST_NAMED).map((one) => shown(one, index)) }
    : { none: true };
}

/** A cell whose label names another record than its code is asked: either may be meant. A name that nobody has any more is old. */
function saysAnother(text: string, id: string, index: Index): Found | null {
  const said = AFTER_DOT.test(text) ? text.replace(AFTER_DOT, '').trim() : '';
  const label = said === wholeLabel(id, index) ? '' : sameWords(said);
  if (label === '' || namesOf(id, index).includes(label)) return null;
  const others = labelsOf(index).get(label) ?? [];
  if (others.length === 0) return null;
  return { several: [id, ...others].slice(0, MOST_NAMED).map((one) => shown(one, index)) };
}

const shown = (id: string, index: Index): string => `${wholeLabel(id, index)} · ${codeOf(id)}`;

function labelsOf(index: Index): Map<string, string[]> {
  if (index.labels) return index.labels;
  index.labels = new Map();
  for (const id of index.byId.keys())
    for (const name of new Set(namesOf(id, index))) add(index.labels, name, id);
  return index.labels;
}

/** What a record is called: its whole label, and the first part of it. */
function namesOf(id: string, index: Index): string[] {
  const [first = null] = labelCellsOf(id, index);
  return [wholeLabel(id, index), ...(isBlankCell(first) ? [] : [String(first)])].map(sameWords);
}

function wholeLabel(id: string, index: Index): string {
  const kinds = labelColumns(index).map((part) => part?.field?.kind ?? 'text');
  return labelOfCells(labelCellsOf(id, index), kinds);
}

function labelColumns({ tab }: Index) {
  if (!tab) return [];
  const columns = columnsOf(tab.plan.entity);
  return entityOf(tab.plan.entity).labelFields.map((name) => columns.find((column) => column.name === name));
}

function labelCellsOf(id: string, index: Index): Cell[] {
  const row = index.tab?.rows[index.byId.get(id) ?? -1];
  return labelColumns(index).map((part) => row?.[index.tab?.plan.columns[part?.name ?? ''] ?? -1] ?? null);
}
