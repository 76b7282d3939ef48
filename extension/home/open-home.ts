import type { ReadonlySignal } from '@preact/signals';
import { readHome } from '#extension/gateways/home-db.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';
import type { Planner } from '../desk/practice.ts';
import type { OpenDoors } from './sheet-home.ts';
import { localWhere, sheetWhere, type Where } from './shown-home.ts';

/** Where this practice lives, opened for a page. What a sheet needs is loaded only where the practice lives in one. */
export async function openWhere(
  doors: Omit<OpenDoors, 'plan'>,
  planner: () => Promise<Planner>,
  left: ReadonlySignal<boolean>,
): Promise<Where> {
  const home = await readHome();
  if (home.kind === 'sheet') {
    const { openSheetHome } = await import('./sheet-home.ts');
    return sheetWhere(
      await openSheetHome(home.sheet.id, { ...doors, plan: await planner() }),
      home.sheet,
      left,
    );
  }
  return localWhere(await openIndexedDb(LOCAL_DB), home.kind, left);
}
