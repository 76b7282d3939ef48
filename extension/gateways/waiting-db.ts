import { openDB, type DBSchema } from 'idb';
import type { Instant } from '#shared/base/time.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
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

/** A command given while the sheet was out of reach: on disk here, and on its way. */
export interface WaitingCommand {
  readonly home: string;
  readonly command: AnyCommand;
  /** What it would have changed in the book the person saw: tells later what somebody else changed in between. */
  readonly seen: readonly Change[];
  readonly savedAt: Instant;
  /** Why it does not go in by itself; null while it only waits. */
  readonly why: string | null;
}

/** Where commands wait. `put` answers once it is on disk. */
export interface WaitingDrawer {
  all(home: string): Promise<WaitingCommand[]>;
  put(one: WaitingCommand): Promise<void>;
  remove(commandId: string): Promise<void>;
}
