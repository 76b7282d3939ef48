import { signal, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '#shared/base/time.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';

/** What recalculating the derived tabs of a sheet needs. */
export interface RecalculateDoors {
  /** Computes and writes the derived tabs. Throws a GatewayError where the sheet is out of reach or refuses. */
  readonly refresh: () => Promise<unknown>;
  /** Shows the practice as it now stands in the sheet. */
  readonly show: () => Promise<void>;
  /** Whether the copy is shown since the sheet is out of reach: then that is said already, and no failure of ours. */
  readonly away: () => boolean;
  readonly now: () => Instant;
  /** When this browser recalculated last; kept by the browser. */
  readonly kept: { get(): Instant | null; put(at: Instant): void };
}

/** Where recalculating stands. */
export type Recalculating =
  { readonly kind: 'rest' | 'running' } | { readonly kind: 'failed'; readonly message: string };

/** Recalculating on demand: where it stands, when it was last done here, and doing it. One at a time. */
export interface Recalculation {
  readonly state: ReadonlySignal<Recalculating>;
  readonly at: ReadonlySignal<Instant | null>;
  run(): Promise<void>;
}

/** Makes it over its doors. */
export function recalculation({ refresh, show, away, now, kept }: RecalculateDoors): Recalculation {
  const state = signal<Recalculating>({ kind: 'rest' });
  const at = signal(kept.get());
  return {
    state,
    at,
    run: async () => {
      if (state.value.kind === 'running') return;
      state.value = { kind: 'running' };
      const message = await refresh().then(() => null, inWords);
      if (message === null) kept.put((at.value = now()));
      await show();
      state.value = message === null || away() ? { kind: 'rest' } : { kind: 'failed', message };
    },
  };
}

function inWords(error: unknown): string {
  if (!(error instanceof GatewayError)) throw error;
  return error.message;
}

/** What this browser keeps under a name: an instant, or nothing. */
export const keptInstant = (name: string): RecalculateDoors['kept'] => ({
  get: () => Number(localStorage.getItem(name)) || null,
  put: (at) => localStorage.setItem(name, String(at)),
});
