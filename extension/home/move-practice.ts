import type { Book } from '#shared/model/book.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { equalValues } from '#shared/table/book/apply-changes.ts';
import type { Change, Values } from '#shared/table/book/change.ts';
import { GatewayError, type Loaded, type WorkbookGateway } from '#shared/table/book/gateway.ts';

type RecordRow = Values & { readonly id: string };

/** How far a move is, in rows. */
export interface Progress {
  readonly step: 'copying' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** Rows of one write: far below what Google takes at once, so that a line that breaks loses little. */
const ROWS_AT_ONCE = 400;
const CHARACTERS_AT_ONCE = 600_000;
/** Rounds of reading again because somebody else wrote in between. */
const MAX_ROUNDS = 5;

/**
 * Copies a practice into another home and verifies it by reading back. May be repeated after any break: rows that are there already are
 * not written again, rows that differ become as they were, rows of others stay. Throws a GatewayError; nothing is switched here.
 */
export async function copyPractice(
  book: Book,
  to: WorkbookGateway,
  tell: (progress: Progress) => void,
): Promise<Loaded> {
  const total = rowCount(book);
  let loaded = await to.load();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const missing = differences(loaded.book, book);
    for (const part of parts(missing)) {
      tell({ step: 'copying', done: total - differences(loaded.book, book).length, total });
      const applied = await to.apply(part, loaded.revision);
      loaded = applied.loaded;
      if (applied.kind === 'conflict') break;
    }
    tell({ step: 'checking', done: total - differences(loaded.book, book).length, total });
    loaded = await to.load();
    const [first] = differences(loaded.book, book);
    if (first === undefined) return loaded;
    if (round === MAX_ROUNDS - 1) throw unequal(first);
  }
  return loaded;
}

/** How many rows a practice has. */
export const rowCount = (book: Book): number => entityNames.reduce((sum, tab) => sum + book[tab].length, 0);

/** What is still to be written so that every row of `wanted` stands in `there` as it is. */
export function differences(there: Book, wanted: Book): Change[] {
  return entityNames.flatMap((tab) => {
    const stored = new Map((there[tab] as readonly RecordRow[]).map((row) => [row.id, row]));
    return (wanted[tab] as readonly RecordRow[]).flatMap((row) => changeTo(tab, stored.get(row.id), row));
  });
}

function changeTo(tab: EntityName, stored: RecordRow | undefined, row: RecordRow): Change[] {
  const { id } = row;
  if (stored === undefined) return [{ tab, id, add: row } as Change];
  const names = Object.keys({ ...stored, ...row }).filter((name) => !equalValues(stored[name], row[name]));
  if (names.length === 0) return [];
  const pick = (from: Values) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return [{ tab, id, set: pick(row), was: pick(stored) }];
}

/** Cuts a long list of changes into writes of a size that gets through. */
function parts(changes: readonly Change[]): Change[][] {
  const cut: Change[][] = [];
  let size = Infinity;
  for (const change of changes) {
    const length = JSON.stringify(change).length;
    const last = cut.at(-1);
    if (!last || last.length >= ROWS_AT_ONCE || size + length > CHARACTERS_AT_ONCE) {
      cut.push([change]);
      size = length;
    } else {
      last.push(change);
      size += length;
    }
  }
  return cut;
}

const unequal = ({ tab, id }: Change): GatewayError =>
  new GatewayError(
    'conflict',
    `The copy does not read back as it was written (${tab}, ${id}). Somebody may be working in the sheet; wait for them, then go on. Your practice is still here, whole.`,
  );

/** Whether a practice holds nothing worth asking about: no rows but settings. */
export const isBlank = (book: Book): boolean =>
  entityNames.every((tab) => tab === 'settings' || tab === 'history' || book[tab].length === 0);
