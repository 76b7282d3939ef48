import { newId } from '#shared/base/id.ts';
import { blankRecord } from '#shared/model/book.ts';
import type { RecordNamed } from '#shared/model/entities.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import type { Loaded } from '#shared/table/book/gateway.ts';
import type { DirectOptions } from './direct-client.ts';
import { inTurn, type Fault } from './faults.ts';
import { newGoogleHome } from './google-home.ts';
import { user } from './user.ts';
import type { FakeWorkbook } from './workbook.ts';

type Client = RecordNamed<'clients'>;

const id = (n: number) => newId('cli', 1.7e12, Uint8Array.from([0, 0, 0, n]));
export const client = (n: number, name: string, city: string): Client => ({
  ...blankRecord('clients', id(n)),
  name,
  city,
});
export const CLIENTS = [
  client(1, 'Cygnus', 'Bern'),
  client(2, 'Aquila', 'Graz'),
  client(3, 'Boreas', 'Lyon'),
];
export const [CYGNUS, AQUILA, BOREAS] = CLIENTS as [Client, Client, Client];

export const column = (field: string) => columnsOf('clients').findIndex(({ name }) => name === field);
/** Where each client lives, by name. */
export const cities = ({ book }: Loaded) =>
  Object.fromEntries(book.clients.map(({ name, city }) => [name, city]));
export const moveTo = (one: Client, city: string): Change => ({
  tab: 'clients',
  id: one.id,
  set: { city },
  was: { city: one.city },
});

/** Three clients in a Google spreadsheet; the faults begin after they are there. */
export async function withClients() {
  const options: DirectOptions = {};
  const { book, client: wire, home } = await newGoogleHome(options);
  const { loaded } = await home.apply(
    CLIENTS.map((one) => adding('clients', one)),
    (await home.load()).revision,
  );
  user(book).type('Clients', 0, 30, 'My own column');
  const faulty = (...faults: readonly (Fault | null)[]) => (options.faults = inTurn(faults, 'writes'));
  return { book, wire, home, loaded: await home.load(), faulty, first: loaded };
}

/** What a person does between our read and our write. */
export const sortByName = (book: FakeWorkbook): Extract<Fault, { kind: 'meanwhile' }> => ({
  kind: 'meanwhile',
  edit: () => user(book).sort('Clients', column('name')),
});
