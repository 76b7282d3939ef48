import { deleteDB, openDB } from 'idb';
import type { Change } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { said } from '../gateways/records-db.ts';
import type { CaptureStore, Step } from './capture-store.ts';
import { queueing } from './queue.ts';
import { whatOf } from './steps.ts';

/** A command as versions before the one queue kept it while its sheet was out of reach. */
interface WaitingCommand {
  readonly home: string;
  readonly command: AnyCommand;
  readonly seen: readonly Change[];
  readonly savedAt: number;
  readonly why: string | null;
}

const OLD_NAME = 'valueback-waiting';

/**
 * Commands that an older version kept in a database of their own join the queue, and that database goes. Safe to repeat after a crash:
 * a command that is adopted twice is known by its id, one that arrived meanwhile by its line in the History.
 */
export const adoptWaiting = (store: CaptureStore, name = OLD_NAME): Promise<void> =>
  said(async () => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return;
    const old = await openDB(name);
    const left = old.objectStoreNames.contains('commands')
      ? ((await old.getAll('commands')) as WaitingCommand[])
      : [];
    old.close();
    if (left.length > 0) await store.write(left.map(adopted));
    await deleteDB(name);
  });

function adopted({ home, command, seen, savedAt, why }: WaitingCommand): Step {
  const step = queueing(
    { command, label: whatOf(seen), draft: null, draftKey: '', seen: [...seen] },
    savedAt,
    home,
  );
  return { ...step, record: { ...step.record, why, refused: why !== null } } as Step;
}
