import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { watchNothing } from './watch-hosts.ts';

/**
 * Deletes all that this extension keeps in this browser: workbook, captures, choices, switches and the rights given to it. Open pages
 * of ours let go of their databases by themselves. A sheet or file of the person is not touched.
 */
export async function deleteEverything(): Promise<void> {
  await watchNothing();
  await browser.alarms.clearAll();
  await browser.storage.local.clear();
  localStorage.clear();
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name) await deleteDB(name);
}
