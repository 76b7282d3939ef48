import { signal, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '#shared/base/time.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { Loaded } from '#shared/table/book/gateway.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { passes, type ConnectedWorkbook, type SheetGateway } from './connected.ts';
import { fileOne, fileQueue, type Filed, type FilingTools } from '../desk/filing.ts';
import { overlaid } from '../desk/overlay.ts';
import { inOrder, queueing, type Queued } from '../desk/queue.ts';
import { whatOf } from '../desk/steps.ts';

/** A sheet as the home of a practice, with what waits for it laid over: it reads and writes offline too. */
export interface HomeGateway extends SheetGateway {
  readonly standing: ConnectedWorkbook['standing'];
  /** What is on this device and not yet in the sheet. */
  readonly waiting: ReadonlySignal<readonly Queued[]>;
  /** Keeps a command on this device until the sheet can be reached; null where this failure is none that passes. */
  later(command: AnyCommand, seen: readonly Change[], error: unknown, now: Instant): Promise<Loaded | null>;
  /** Writes one that stopped over what somebody changed, or drops it. */
  settle(one: Queued, how: 'over' | 'drop'): Promise<void>;
}

type Queue = Omit<FilingTools, 'gateway' | 'rowOf'>;

/** Lays the queue over a connected sheet. Whatever waits goes first: commands reach the sheet in the order they were given. */
export function homeGateway(sheet: ConnectedWorkbook, queue: Queue): HomeGateway {
  const { store, home } = queue;
  const { waiting, look, shown, file, fileOver } = queueOver(sheet, queue);
  const load = async (): Promise<Loaded> => {
    const last = (await file()).at(-1);
    return shown(last && 'loaded' in last ? last.loaded : await sheet.load());
  };
  return {
    standing: sheet.standing,
    rowLink: (tab, id) => sheet.rowLink(tab, id),
    waiting,
    load,
    refresh: async (derive) => {
      await file();
      return shown(await sheet.refresh(derive));
    },
    apply: async (changes, revision) => {
      insistFiled(await file());
      const applied = await sheet.apply(changes, revision);
      return { ...applied, loaded: await shown(applied.loaded) };
    },
    later: async (command, seen, error, now) => {
      if (!passes(error)) return null;
      const outgoing = { command, label: whatOf(seen), draft: null, draftKey: '', seen: [...seen] };
      await store.write([queueing(outgoing, now, home)]);
      return load();
    },
    settle: async (one, how) => {
      if (how === 'over') await fileOver(one);
      else await store.write([{ drawer: 'outbox', key: one.command.id, record: null }]);
      await look();
    },
  };
}

/** The queue of a sheet: what waits as a signal, and the sheet’s book with it laid over. */
function queueOver(sheet: ConnectedWorkbook, queue: Queue) {
  const tools: FilingTools = {
    ...queue,
    gateway: async () => sheet,
    rowOf: async (session) => sheet.rowLink('sessions', session),
  };
  const waiting = signal<readonly Queued[]>([]);
  const look = async (): Promise<void> => {
    waiting.value = inOrder(await queue.store.all('outbox')).filter((one) => one.home === queue.home);
  };
  const shown = async (loaded: Loaded): Promise<Loaded> => {
    await look();
    return { ...loaded, book: overlaid(loaded.book, waiting.value, tools) };
  };
  const file = () => fileQueue(tools, 'open');
  return { waiting, look, shown, file, fileOver: (one: Queued) => fileOne(tools, one, [], true) };
}

/** What is given next waits behind what could not be filed just now. */
function insistFiled(filed: readonly Filed[]): void {
  const last = filed.at(-1);
  if (last?.kind === 'waits') throw last.error;
}
