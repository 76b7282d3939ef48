import { isId } from '../../base/id.ts';
import { nameWithin } from '../../base/names.ts';
import { MAX_TEXT } from '../../base/text.ts';
import type { EntityName } from '../../model/entities.ts';
import { isBlankCell, sameWords, type Cell } from '../cells/cell.ts';
import { referenceFinder, type NamedTab } from '../cells/find-reference.ts';
import { columnsOf, entityOf } from './columns.ts';
import { derivedId } from './row-ids.ts';

/**
 * The tabs with a client more for each name in the Client cell of an engagement that no client bears: who types a new name there
 * means a new client; a name much like that of a client is asked. Their rows stand below the last one and are in no cell until the next writer puts them down.
 */
export function withNamedClients(tabs: ReadonlyMap<EntityName, NamedTab>): {
  readonly tabs: ReadonlyMap<EntityName, NamedTab>;
  readonly made: readonly string[];
} {
  const clients = tabs.get('clients');
  const column = clients?.plan.columns['name'];
  const names = clients && column !== undefined ? newNames(tabs) : [];
  if (!clients || column === undefined || names.length === 0) return { tabs, made: [] };
  const taken = new Set(clients.ids);
  const made = names.map((name) => {
    const id = derivedId(entityOf('clients').prefix, `clients\u001f${sameWords(name)}`, (one) =>
      taken.has(one),
    );
    taken.add(id);
    return id;
  });
  // Ids are given to all rows that were read; a tab may have fewer of them than rows.
  const ids = clients.rows.map((_, row) => clients.ids[row] ?? null);
  const rows = names.map((name) =>
    Array.from({ length: column + 1 }, (_, n) => (n === column ? name : null)),
  );
  const grown = { ...clients, rows: [...clients.rows, ...rows], ids: [...ids, ...made] };
  return { tabs: new Map([...tabs, ['clients', grown]]), made };
}

/** The names of clients that only engagements say, each once. A row that lacks what else it needs does not count, nor does its name. */
function newNames(tabs: ReadonlyMap<EntityName, NamedTab>): string[] {
  const tab = tabs.get('engagements');
  const column = tab?.plan.columns['client'];
  if (!tab || column === undefined) return [];
  const find = referenceFinder(tabs);
  const known = clientsIn(tabs);
  const required = columnsOf('engagements').filter(({ field }) => field && !field.optional);
  const names = new Map<string, string>();
  tab.rows.forEach((row, at) => {
    const cell = row[column];
    if (typeof tab.ids[at] !== 'string' || !isName(cell) || !('none' in find('clients', cell))) return;
    if (known.some((name) => isAlike(name, cell))) return;
    if (required.some(({ name }) => isBlankCell(row[tab.plan.columns[name] ?? -1]))) return;
    if (!names.has(sameWords(cell))) names.set(sameWords(cell), cell.trim());
  });
  return [...names.values()];
}

/** The names of the clients that stand in their own tab. */
function clientsIn(tabs: ReadonlyMap<EntityName, NamedTab>): string[] {
  const tab = tabs.get('clients');
  const column = tab?.plan.columns['name'] ?? -1;
  return (tab?.rows ?? []).map((row) => row[column]).filter((cell) => typeof cell === 'string');
}

/** Whether two names may be one client, with a slip of the pen or without the form of the firm: then it is asked, not made. */
const isAlike = (a: string, b: string): boolean =>
  [nameWithin(a, b), nameWithin(b, a)].some((how) => how === 'whole' || how === 'alike');

/** Whether a cell can name someone new: words, not an id or the label with the code of a row that is gone. */
const isName = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' &&
  cell.length <= MAX_TEXT &&
  /[\p{L}\p{N}]/u.test(cell) &&
  !/[·•]/.test(cell) &&
  !isId(cell.trim());
