import { expect, test } from 'vitest';
import type { WriteEntry } from '#shared/google/write/journal.ts';
import { keepsRows, sayUnmended } from '#shared/google/read/keeps-rows.ts';
import { SheetReader } from '#shared/google/read/reader.ts';
import { tabPlace } from '#shared/google/read/tab-places.ts';
import { WORLD } from '#test/support/sheets/google-home.ts';
import { AQUILA, BOREAS, column, CYGNUS, withClients } from '#test/support/sheets/with-clients.ts';

const ID = column('id');
const id = (row: number, cell: string | null) => ({ row, column: ID, cell, format: 'General' });

async function clients() {
  const { wire } = await withClients();
  const place = tabPlace(await new SheetReader(wire, WORLD).open(), 'Clients');
  if (!place) throw new Error('There is no tab “Clients”.');
  return place;
}

/** A write that gave a row typed by hand its id. */
const gave = (wrote: string): WriteEntry => ({
  token: '1',
  entity: 'clients',
  added: false,
  meant: '',
  idHeader: 'Row ID',
  headersRead: [],
  headers: [],
  row: [],
  cells: [{ field: 'id', column: ID, header: 'Row ID', wrote, expected: '' }],
});

test.each([
  ['changes another cell', [{ row: 1, column: column('city'), cell: 'Ulm', format: 'General' }], true],
  ['lets two rows change places', [id(1, AQUILA.id), id(2, CYGNUS.id)], true],
  ['blanks the only row of an id', [id(3, null)], false],
  ['lets a row stand twice', [id(4, BOREAS.id)], false],
  ['writes one row over another', [id(3, CYGNUS.id)], false],
] as const)('a mending that %s keeps every row, or does not', async (_, cells, keeps) => {
  expect(keepsRows(await clients(), cells, [])).toBe(keeps);
});

test('an id that an astray write gave to a row typed by hand may go, one of a row that was added may not', async () => {
  const place = await clients();
  expect(keepsRows(place, [id(3, null)], [gave(BOREAS.id)])).toBe(true);
  const added: WriteEntry = { ...gave(BOREAS.id), added: true, meant: BOREAS.id };
  expect(keepsRows(place, [id(3, null)], [gave(BOREAS.id), added])).toBe(false);
});

test('what is left to a person names the tab and where the rows are kept', async () => {
  const said = sayUnmended(await clients());
  expect(said.field).toBe('Clients');
  expect(said.message).toMatch(/Look at it.*Recent writes/);
});
