import { actions } from '#shared/model/actions.ts';
import { clients } from '#shared/model/clients.ts';
import { contracts } from '#shared/model/contracts.ts';
import { engagements } from '#shared/model/engagements.ts';
import type { RecordNamed } from '#shared/model/entities.ts';
import { people } from '#shared/model/people.ts';
import { sessions } from '#shared/model/sessions.ts';
import { settings } from '#shared/model/settings.ts';
import { recordReader } from '#shared/table/record-reader.ts';
import { openRecordsDb, said, storedRecords } from './records-db.ts';

const TABS = { settings, clients, people, engagements, sessions, actions, contracts } as const;
type Tab = keyof typeof TABS;
type CallRows = { readonly [T in Tab]: readonly RecordNamed<T>[] };

const read = recordReader(TABS);

/** Reads from the local workbook only what a form after a call needs; a damaged record is left out, as the whole book does. */
export async function loadCallBook(name: string): Promise<CallRows> {
  const db = await openRecordsDb(name);
  const stored = await said(() => storedRecords(db, Object.keys(TABS)));
  db.close();
  const rows: Record<Tab, unknown[]> = {
    settings: [],
    clients: [],
    people: [],
    engagements: [],
    sessions: [],
    actions: [],
    contracts: [],
  };
  for (const one of stored) {
    const found = read(one);
    if ('record' in found) rows[found.tab as Tab].push(found.record);
  }
  return rows as unknown as CallRows;
}
