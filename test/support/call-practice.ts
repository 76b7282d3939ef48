import type { Page } from 'puppeteer-core';
import type { Book } from '#shared/model/book.ts';
import { momentAt } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import { bookWith } from './build-book.ts';

const HOUR = 3_600_000;
/** Where calls of the browser tests take place: no hour there comes twice or never, whenever the tests run. */
export const ZONE = 'Asia/Tokyo';

/** The clients whose calls are logged, one a kind of page. */
export const CLIENTS = {
  calendar: { name: 'Tomás Rivera', email: 'tomas@rivera.example' },
  meet: { name: 'Ada Quist', email: 'ada@quist.example' },
  outlook: { name: 'Yuki Tanaka', email: 'yuki@tanaka.example' },
  zoom: { name: 'Bjørn Aas', email: 'bjorn@aas.example' },
  teams: { name: 'Chidi Okafor', email: 'chidi@okafor.example' },
} as const;

export type Surface = keyof typeof CLIENTS;
const SURFACES = Object.keys(CLIENTS) as Surface[];

/** When the call began that was just held: a full hour ago at least, in whole minutes. */
export const callStart = (now: Instant): Instant => Math.floor((now - 1.5 * HOUR) / 60_000) * 60_000;

/** A practice of five clients, each with a session held a week ago, one planned for now, and one piece of homework due. */
export function callPractice(now: Instant): Book {
  const at = (instant: Instant) => momentAt(instant, ZONE);
  const start = callStart(now);
  const week = 7 * 24 * HOUR;
  return bookWith({
    settings: [
      {
        practice: 'Lindqvist Advisory',
        provider: 'Nora Lindqvist',
        email: 'nora@lindqvist.example',
        zone: ZONE,
        locale: 'en-GB',
      },
    ],
    clients: SURFACES.map((one) => ({ id: `cli_${one}`, ...CLIENTS[one] })),
    engagements: SURFACES.map((one) => ({
      id: `eng_${one}`,
      client: `cli_${one}`,
      title: `Coaching of ${CLIENTS[one].name}`,
      currency: 'EUR',
    })),
    sessions: SURFACES.flatMap((one) => {
      const common = { engagement: `eng_${one}`, title: `Coaching with ${CLIENTS[one].name}` };
      return [
        {
          ...common,
          id: `ses_${one}_1`,
          ordinal: 1,
          outcome: 'held',
          start: at(start - week),
          end: at(start - week + HOUR),
        },
        {
          ...common,
          id: `ses_${one}_2`,
          ordinal: 2,
          outcome: 'planned',
          start: at(start),
          end: at(start + HOUR),
        },
        {
          ...common,
          id: `ses_${one}_3`,
          ordinal: 3,
          outcome: 'planned',
          start: at(start + week),
          end: at(start + week + HOUR),
        },
      ] as const;
    }),
    actions: SURFACES.map((one) => ({
      id: `act_${one}`,
      engagement: `eng_${one}`,
      session: `ses_${one}_1`,
      kind: 'homework',
      owner: 'client',
      text: `Call the bank (${one})`,
    })),
  });
}

/** Lays a book into the extension's own database, as if it had been written there before. `page` is any page of the extension. */
export async function layDown(page: Page, book: Book): Promise<void> {
  const records = (Object.keys(entities) as EntityName[]).flatMap((tab) =>
    book[tab].map((record) => ({ tab, record })),
  );
  await page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('valueback');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const tx = db.transaction(['records', 'meta'], 'readwrite');
    for (const one of all) tx.objectStore('records').put(one, `${one.tab}/${one.record.id}`);
    tx.objectStore('meta').put(1, 'revision');
    await new Promise((done) => (tx.oncomplete = done));
    db.close();
  }, records);
}

/** Every record of one tab as it lies on disk; a page that opens itself anew meanwhile is asked again. */
export async function onDisk(page: Page, tab: EntityName): Promise<Record<string, unknown>[]> {
  for (;;)
    try {
      return await page.evaluate(recordsOf, tab);
    } catch (error) {
      if (!/context was destroyed|Cannot find context/.test(String(error))) throw error;
      await page.waitForSelector('body');
    }
}

/** Runs in the page. */
async function recordsOf(name: EntityName): Promise<Record<string, unknown>[]> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('valueback');
    opening.onsuccess = () => done(opening.result);
  });
  const all = db
    .transaction('records')
    .objectStore('records')
    .getAll(IDBKeyRange.bound(`${name}/`, `${name}/\uffff`));
  await new Promise((done) => (all.onsuccess = done));
  db.close();
  return (all.result as { record: Record<string, unknown> }[]).map(({ record }) => record);
}
