import { openDB, type DBSchema } from 'idb';
import type { WaitingCommand, WaitingDrawer } from '#extension/state/waiting.ts';
import { said } from './records-db.ts';

interface Schema extends DBSchema {
  commands: { key: string; value: WaitingCommand };
}

/** Where commands wait for a sheet that is out of reach: one record a command, on disk when `put` answers. */
export const waitingDrawer = (name = 'valueback-waiting'): WaitingDrawer => {
  const open = () =>
    said(() => openDB<Schema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('commands') }));
  const write = async (work: (commands: Commands) => Promise<unknown>): Promise<void> => {
    const db = await open();
    await said(async () => {
      const tx = db.transaction('commands', 'readwrite', { durability: 'strict' });
      await Promise.all([work(tx.store), tx.done]);
    });
    db.close();
  };
  return {
    all: async (home) => {
      const db = await open();
      const all = await said(() => db.getAll('commands'));
      db.close();
      return all
        .filter((one) => one.home === home)
        .sort((a, b) => a.savedAt - b.savedAt || a.command.id.localeCompare(b.command.id));
    },
    put: (one) => write((commands) => commands.put(one, one.command.id)),
    remove: (id) => write((commands) => commands.delete(id)),
  };
};

interface Commands {
  put(one: WaitingCommand, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
