import { expect, test } from 'vitest';
import { adding } from '#shared/table/book/change.ts';
import type { Loaded } from '#shared/table/book/gateway.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import type { DirectOptions } from '#test/support/sheets/direct-client.ts';
import { inTurn, type Fault } from '#test/support/sheets/faults.ts';
import { newGoogleHome, secondDevice, WORLD } from '#test/support/sheets/google-home.ts';
import { user } from '#test/support/sheets/user.ts';
import {
  AQUILA,
  cities,
  client,
  column,
  CYGNUS,
  moveTo,
  sortByName,
  withClients,
} from '#test/support/sheets/with-clients.ts';

const DEAD: readonly Fault[] = Array.from({ length: 5 }, () => ({ kind: 'status', status: 503 }));
const DAY = 86_400_000;

const says = ({ check }: Loaded): string => check.map(({ message }) => message).join();

/** A change that hit another row, whose answer was lost, and whose device died before it could look. */
async function astray() {
  const made = await withClients();
  made.faulty({ ...sortByName(made.book), answerLost: true }, ...DEAD);
  await expect(made.home.apply([moveTo(CYGNUS, 'Basel')], made.loaded.revision)).rejects.toThrow('Google');
  made.faulty();
  return made;
}

test('a change whose answer was lost is not called done where it hit another row: that row has its own words again', async () => {
  const { book, home, loaded, faulty } = await withClients();
  faulty({ ...sortByName(book), answerLost: true });
  const applied = await home.apply([moveTo(CYGNUS, 'Basel')], loaded.revision);
  expect(applied.kind).toBe('conflict');
  expect(cities(applied.loaded)).toMatchObject({ Cygnus: 'Bern', Aquila: 'Graz' });
});

test('what was put back is told by every device that opens the sheet within a week, not only by the one that mended it', async () => {
  const { wire, faulty } = await astray();
  faulty({ kind: 'answerLost' });
  await secondDevice(wire).load();
  for (const device of [secondDevice(wire), secondDevice(wire)])
    expect(says(await device.load())).toContain('put back to “Graz”');
  const later = googleWorkbook(wire, { ...WORLD, now: () => WORLD.now() + 8 * DAY });
  expect(says(await later.load())).not.toContain('put back');
});

test('a mending that lands late, after another was made and the same words written again, is refused', async () => {
  const { book, wire, faulty } = await astray();
  faulty({ kind: 'late' }, ...DEAD);
  await expect(secondDevice(wire).load()).rejects.toThrow('Google');
  faulty();
  user(book).type('Clients', 1, 30, 'a word of somebody');
  const device = secondDevice(wire);
  const mended = await device.load();
  expect(cities(mended)).toMatchObject({ Aquila: 'Graz' });
  await device.apply([moveTo(AQUILA, 'Basel')], mended.revision);
  expect(wire.land()).toBe(1);
  expect(cities(await device.load())).toMatchObject({ Aquila: 'Basel' });
});

test('a header renamed in the moment of writing, and back again later: what was written stays', async () => {
  const { book, wire, home, loaded, faulty } = await withClients();
  const rename = (header: string) => user(book).type('Clients', 0, column('city'), header);
  faulty({ kind: 'meanwhile', edit: () => rename('Town') });
  expect((await home.apply([moveTo(CYGNUS, 'Basel')], loaded.revision)).kind).toBe('applied');
  rename('City');
  const next = await secondDevice(wire).load();
  expect(cities(next)).toMatchObject({ Cygnus: 'Basel' });
  expect(next.check).toEqual([]);
});

test('rows that only changed places while they were put under their headers are left there, beside a person’s own words', async () => {
  const options: DirectOptions = {};
  const { book, client: wire, home } = await newGoogleHome(options);
  await home.apply([adding('clients', client(9, 'Nobody', 'Ulm'))], (await home.load()).revision);
  const faulty = (...faults: readonly Fault[]) => (options.faults = inTurn(faults, 'writes'));
  user(book).deleteRows('Clients', 1);
  const { revision } = await home.load();
  faulty(
    { kind: 'meanwhile', edit: () => user(book).insertColumns('Clients', 0), answerLost: true },
    ...DEAD,
  );
  const rows = [
    adding('clients', client(4, 'Dorado', 'Rome')),
    adding('clients', client(5, 'Eridanus', 'Oslo')),
  ];
  await expect(home.apply(rows, revision)).rejects.toThrow('Google');
  faulty({ kind: 'meanwhile', edit: () => user(book).sort('Clients', 0, true) }, ...DEAD);
  await secondDevice(wire).load();
  faulty();
  const tab = book.tab('Clients');
  const nameIn = (row: number) => String(book.shown(tab, row, 1 + column('name')));
  for (const row of [1, 2]) user(book).type('Clients', row, 0, `mine: ${nameIn(row)}`);
  expect(cities(await secondDevice(wire).load())).toEqual({ Dorado: 'Rome', Eridanus: 'Oslo' });
  for (const row of [1, 2]) expect(book.shown(tab, row, 0)).toBe(`mine: ${nameIn(row)}`);
});
