import fc from 'fast-check';
import { expect, test } from 'vitest';
import { majorOf } from '#shared/base/money.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { DERIVED_FORMATS } from '#shared/table/book/derived-tab.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { Loaded } from '#shared/table/book/gateway.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { runs } from '#test/support/proof.ts';
import { bookWith, usd } from '#test/support/build-book.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { deriveNow, newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import type { Mutation } from '#test/support/sheets/mutation.ts';
import { MUTATIONS } from '#test/support/sheets/mutations.ts';
import { columnOfField, tabOfEntity } from '#test/support/sheets/our-columns.ts';
import { addOwnThings, ownThings } from '#test/support/sheets/own-things.ts';
import { Refusal } from '#test/support/sheets/types.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

/** So many sequences of each seed: 10 in all, 10,000 in `npm run proof`. */
const RUNS = runs(2000, 1000);
const SEEDS = [20_261_022, 2, 3, 4, 5];

const PRACTICE = bookWith({
  payments: [1, 2, 3, 4].map((n) => ({ text: `Part ${n}`, net: usd(800 * n), dueOn: `2026-0${n}-15` })),
  sessions: [1, 2].map((n) => ({
    title: `Talk ${n}`,
    start: `2026-0${n}-15T10:00+01:00`,
    outcome: 'held' as const,
  })),
});

let template: Promise<FakeWorkbook> | null = null;
let copies = 0;

async function filled(): Promise<FakeWorkbook> {
  const sheet = await newSheet();
  const home = googleWorkbook(directClient(sheet), WORLD);
  const changes = entityNames.flatMap((tab) =>
    PRACTICE[tab].map((add) => ({ tab, id: add.id, add }) as Change),
  );
  await home.apply(changes, (await home.load()).revision);
  // What the stage needs is shown by then.
  await home.refresh(deriveNow);
  addOwnThings(sheet);
  return sheet;
}

/** Does what a person may do next; what is not possible any more is left out. */
function edit(sheet: FakeWorkbook, { change }: Mutation): void {
  try {
    change(sheet);
  } catch (error) {
    const gone = error instanceof Refusal || /No column is marked/.test(String(error));
    if (!gone) throw error;
  }
}

interface Seen {
  readonly row: number;
  readonly id: string;
  readonly net: unknown;
}

/** The payments as they stand in the sheet, by the marks of their columns alone. */
function seenIn(sheet: FakeWorkbook): Seen[] {
  const tab = tabOfEntity(sheet, 'payments');
  const shown = (row: number, field: string) => {
    const at = columnOfField(sheet, 'payments', field);
    return at === null ? null : sheet.shown(tab, row, at);
  };
  return Array.from({ length: tab.lastRow + 1 }, (_, row) => ({
    row,
    id: String(shown(row, 'id') ?? '').trim(),
    net: shown(row, 'net'),
  }));
}

/** The number a cell shows, typed or as English text; null where it shows none. */
const numberIn = (cell: unknown): number | null =>
  typeof cell === 'number'
    ? cell
    : typeof cell === 'string' && /^[\d,]*\d(\.\d+)?\s*$/.test(cell)
      ? Number(cell.replace(/,/g, ''))
      : null;

/** Amounts that were read though no row of the sheet shows them, and rows whose amount is neither read nor flagged. */
function wrongNumbers(sheet: FakeWorkbook, { book, check }: Loaded): unknown[] {
  const seen = seenIn(sheet);
  const flaggedRows = new Set(check.map(({ field }) => Number(/\d+$/.exec(field)?.[0] ?? 0) - 1));
  const amounts = book.payments.flatMap(({ id, net }) => (net === null ? [] : [{ id, net: majorOf(net) }]));
  const nowhere = amounts.filter(({ id, net }) => {
    const own = seen.filter((one) => one.id === id);
    return !(own.length > 0 ? own : seen).some((one) => numberIn(one.net) === net);
  });
  // A copy of a row that is flagged is told by that flag.
  const isTold = ({ row, id }: Seen) =>
    seen.some((one) => (one.row === row || (id !== '' && one.id === id)) && flaggedRows.has(one.row));
  const unread = seen.filter((one) => {
    const number = numberIn(one.net);
    return number !== null && !isTold(one) && !amounts.some(({ net }) => net === number);
  });
  return [...nowhere, ...unread];
}

/** Numbers of derived tabs that are not those of the core over what was read. */
function wrongDerived(sheet: FakeWorkbook, book: Book): unknown[] {
  return deriveNow(book).flatMap(({ name, columns, rows }) =>
    rows.flatMap((cells, n) =>
      cells.flatMap((cell, at) => {
        const isNumber = DERIVED_FORMATS[columns[at]?.format ?? 'text'] !== '@';
        const shown = sheet.shown(sheet.tab(name), n + 2, at);
        return isNumber && (shown ?? null) !== (cell ?? null) ? [[name, n + 3, at, shown, cell]] : [];
      }),
    ),
  );
}

test.each(SEEDS)(
  'whatever people do one after another (%i), no number is read or derived that nobody wrote, and their own stays',
  async (seed) => {
    template ??= filled();
    const sheetNow = await template;
    const edits = fc.array(fc.constantFrom(...MUTATIONS.filter(({ refuses }) => !refuses)), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (some) => {
        const sheet = sheetNow.copy(`copy-${++copies}`);
        for (const one of some) edit(sheet, one);
        const home = googleWorkbook(directClient(sheet), WORLD);
        expect(wrongNumbers(sheet, await home.load())).toEqual([]);
        const own = ownThings(sheet);
        const refreshed = await home.refresh(deriveNow).catch((error: unknown) => error as Error);
        expect(ownThings(sheet)).toEqual(own);
        if (!(refreshed instanceof Error)) expect(wrongDerived(sheet, refreshed.book)).toEqual([]);
      }),
      { numRuns: RUNS, seed },
    );
  },
);
