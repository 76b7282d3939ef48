import { signal, type ReadonlySignal } from '@preact/signals';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import type { SheetPlace } from '../gateways/home.ts';
import type { HomeGateway } from './home-gateway.ts';
import type { Later } from '../desk/practice.ts';

/** The home that a page shows, and what it may say of it. */
export type Where = {
  readonly gateway: WorkbookGateway;
  /** The way out while the home is out of reach; null for a home that never is. */
  readonly later: Later | null;
  /** Whether the practice changed its home since this page was opened. */
  readonly left: ReadonlySignal<boolean>;
} & (
  | { readonly kind: 'here' | 'moving' }
  | { readonly kind: 'sheet'; readonly sheet: SheetPlace; readonly gateway: HomeGateway }
);

/** What pages of the extension tell each other. */
export const CHANNEL = 'valueback';
/** The word for "the practice lives elsewhere now". */
export const MOVED = 'moved';

/** Becomes true once another page says that the practice moved. */
export function hearOfMoves(): ReadonlySignal<boolean> {
  const left = signal(false);
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    if (data === MOVED) left.value = true;
  });
  return left;
}

/** A workbook in this browser. */
export const localWhere = (
  gateway: WorkbookGateway,
  kind: 'here' | 'moving',
  left: ReadonlySignal<boolean>,
): Where => ({ kind, gateway, later: null, left });

/** A workbook in a sheet. */
export const sheetWhere = (
  gateway: HomeGateway,
  sheet: SheetPlace,
  left: ReadonlySignal<boolean>,
): Where => ({
  kind: 'sheet',
  sheet,
  gateway,
  later: gateway.later,
  left,
});
