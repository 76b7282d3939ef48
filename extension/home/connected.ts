import { signal, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '#shared/base/time.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { GatewayError, type Loaded, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import type { Derive } from '#shared/table/book/refresh-edits.ts';
import type { ReadCopy } from '../gateways/read-copy.ts';

/** As of when the book on screen is, and why it is no newer; null while the sheet itself answered. */
export interface CopyState {
  readonly asOf: Instant;
  readonly why: string | null;
}

/** A sheet that can say where a row of it stands, and compute its derived tabs anew. */
export interface SheetGateway extends WorkbookGateway {
  rowLink(tab: EntityName, id: string): string | null;
  /** Writes the derived tabs whole, as `derive` computes them of the rows that stand in the sheet. */
  refresh(derive: Derive): Promise<Loaded>;
}

/** A sheet as a home: the sheet is the record, the copy is read while it cannot be reached. */
export interface ConnectedWorkbook extends SheetGateway {
  readonly standing: ReadonlySignal<CopyState | null>;
}

/** Failures during which a copy is shown: the sheet is out of reach, not wrong. */
const OUT_OF_REACH: readonly GatewayError['kind'][] = ['offline', 'quota', 'signedOut', 'refused'];

/** Whether a write may wait on this device: it will pass by itself or after signing in. */
export const passes = (error: unknown): error is GatewayError =>
  error instanceof GatewayError && ['offline', 'quota', 'signedOut'].includes(error.kind);

/**
 * Puts the read copy under a sheet. A load that cannot reach the sheet gives the copy with its date; a write never goes to the copy
 * alone. A device too full for the copy does not stop the work in the sheet.
 */
export function connectedWorkbook(
  sheet: SheetGateway,
  copy: ReadCopy,
  now: () => Instant,
): ConnectedWorkbook {
  const standing = signal<CopyState | null>(null);
  const fresh = async (loaded: Loaded): Promise<void> => {
    standing.value = { asOf: now(), why: null };
    await copy.keep(loaded, now()).catch(unlessFull);
  };
  return {
    standing,
    rowLink: (tab, id) => sheet.rowLink(tab, id),
    refresh: async (derive) => {
      const loaded = await sheet.refresh(derive);
      await fresh(loaded);
      return loaded;
    },
    load: async () => {
      try {
        const loaded = await sheet.load();
        await fresh(loaded);
        return loaded;
      } catch (error) {
        if (!(error instanceof GatewayError) || !OUT_OF_REACH.includes(error.kind)) throw error;
        const kept = await copy.read();
        if (kept === null) throw error;
        standing.value = { asOf: kept.takenAt, why: error.message };
        return kept.loaded;
      }
    },
    apply: async (changes, revision) => {
      const applied = await sheet.apply(changes, revision);
      await fresh(applied.loaded);
      return applied;
    },
  };
}

function unlessFull(error: unknown): void {
  if (!(error instanceof GatewayError) || error.kind !== 'storageFull') throw error;
}
