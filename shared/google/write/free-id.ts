import { numberFor } from './marker.ts';
import type { WireStructure } from '../wire/sheets-client.ts';

/** An id for a new tab that no tab has; the same for the same title, so that two devices do not both make it. */
export function freeId({ structure }: { readonly structure: WireStructure }, title: string): number {
  const taken = new Set(structure.sheets.map(({ sheetId }) => sheetId));
  for (let n = 0; ; n++) {
    const id = numberFor(`tab ${title} ${n}`);
    if (!taken.has(id)) return id;
  }
}
