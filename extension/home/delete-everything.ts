import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { watchNothing } from './watch-hosts.ts';

/**
 * Deletes all that this extension keeps in this browser: workbook, captures, choices, switches and the rights given to it. Open pages
 * of ours let go of their databases by themselves. A sheet or file of the person is not touched.
 */
export async function deleteEverything(): Promise<void> {
  await watchNothing();
  // The access to Google is given back before what it was given to is gone; without a line it ends by itself within the hour.
  await browser.runtime.sendMessage({ kind: 'googleSignOut' }).catch(() => undefined);
  await browser.alarms.clearAll();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  localStorage.clear();
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name) await deleteDB(name);
}
