import { homeKey, readHomeRecord, sheetOf } from './home.ts';
import { LOCAL_HOME } from './home-names.ts';
import { COPY_DB, LOCAL_DB, openRecordsDb, said } from './records-db.ts';

/** Where the practice of a call lives: the name its captures are bound to, and the database on this device to read it from. */
export interface CallHome {
  readonly key: string;
  readonly db: string;
}

/** Looks up where the practice of a call lives. */
export async function callHome(): Promise<CallHome> {
  const db = await openRecordsDb(LOCAL_DB);
  const home = readHomeRecord(await said(() => db.get('meta', 'home')));
  db.close();
  const key = home === null ? LOCAL_HOME : (homeKey(home) ?? LOCAL_HOME);
  return { key, db: home !== null && sheetOf(home) !== null ? COPY_DB : LOCAL_DB };
}
