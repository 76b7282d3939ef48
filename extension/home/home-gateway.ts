import { signal, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '#shared/base/time.ts';
import type { Change } from '#shared/table/book/change.ts';
import { GatewayError, type Loaded } from '#shared/table/book/gateway.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { passes, type ConnectedWorkbook, type SheetGateway } from './connected.ts';
import { overlaid, sendOne, sendWaiting, type WaitingTools } from '../desk/waiting.ts';
import type { WaitingCommand } from '../gateways/waiting-db.ts';

/** A sheet as the home of a practice, with what waits for it laid over: it reads and writes offline too. */
export interface HomeGateway extends SheetGateway {
  readonly standing: ConnectedWorkbook['standing'];
  /** What is on this device and not yet in the sheet. */
  readonly waiting: ReadonlySignal<readonly WaitingCommand[]>;
  /** Keeps a command on this device until the sheet can be reached; null where this failure is none that passes. */
  later(command: AnyCommand, seen: readonly Change[], error: unknown, now: Instant): Promise<Loaded | null>;
  /** Writes one that stopped over what somebody changed, or drops it. */
  settle(one: WaitingCommand, how: 'over' | 'drop'): Promise<void>;
}

/** Puts what waits over a connected sheet. Whatever waits goes first: commands reach the sheet in the order they were given. */
export function homeGateway(sheet: ConnectedWorkbook, tools: WaitingTools): HomeGateway {
  const waiting = signal<readonly WaitingCommand[]>([]);
  const shown = async (loaded: Loaded): Promise<Loaded> => {
    waiting.value = await tools.drawer.all(tools.home);
    return { ...loaded, book: overlaid(loaded.book, waiting.value, tools) };
  };
  const load = async (): Promise<Loaded> => {
    const sent = await sendWaiting(sheet, tools).catch(unlessPassing);
    return shown(sent ?? (await sheet.load()));
  };
  return {
    standing: sheet.standing,
    rowLink: (tab, id) => sheet.rowLink(tab, id),
    waiting,
    load,
    refresh: async (derive) => {
      await sendWaiting(sheet, tools).catch(unlessPassing);
      return shown(await sheet.refresh(derive));
    },
    apply: async (changes, revision) => {
      await sendWaiting(sheet, tools);
      const applied = await sheet.apply(changes, revision);
      return { ...applied, loaded: await shown(applied.loaded) };
    },
    later: async (command, seen, error, now) => {
      if (!passes(error)) return null;
      await tools.drawer.put({ home: tools.home, command, seen, savedAt: now, why: null });
      return load();
    },
    settle: async (one, how) => {
      if (how === 'drop') await tools.drawer.remove(one.command.id);
      else await sendOne(sheet, tools, one, true).catch(unlessPassing);
      waiting.value = await tools.drawer.all(tools.home);
    },
  };
}

function unlessPassing(error: unknown): null {
  if (passes(error) || (error instanceof GatewayError && error.kind === 'conflict')) return null;
  throw error;
}
