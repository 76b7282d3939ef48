import { sha256Hex } from '../../base/sha256.ts';
import type { Change } from '../../table/book/change.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import type { SheetsCallError, WireStructure } from '../wire/sheets-client.ts';

/** Key of the markers that make a repeated batch fail whole. */
export const WRITE_MARK = 'vb.write';

const KEPT = 100;
const MOST = 200;

/**
 * What stays the same when one command is sent again: the ids of the rows it adds, which derive from the command; else the changes
 * themselves. The same changes made once more on purpose meet their own old marker, and take the next one.
 */
export function writeKey(changes: readonly Change[]): string {
  const added = changes.filter((change) => 'add' in change).map(({ id }) => id);
  return added.length > 0 ? [...added].sort().join(' ') : JSON.stringify(changes);
}

/** A positive number of 31 bits that follows from a text. */
export const numberFor = (text: string): number =>
  (parseInt(sha256Hex(text).slice(0, 8), 16) % 0x7fff_fffe) + 1;

/** Puts a marker with an id of our choosing first into a batch: a repeat of the batch is then refused whole. */
export const markWrite = (id: number, now: number): SheetsRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: id,
      metadataKey: WRITE_MARK,
      metadataValue: String(now),
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    },
  },
});

/** Whether a batch was refused because its marker is there already. Google's words for it are not documented: both its name and place are looked for. */
export const isMarked = (error: SheetsCallError): boolean =>
  error.status === 400 && /requests\[0\]|developer ?metadata/i.test(error.message);

/** Takes the oldest markers away once there are many; a request that old lands no more. */
export function oldMarks({ marks }: WireStructure): SheetsRequest[] {
  const ours = marks.filter(({ key }) => key === WRITE_MARK);
  if (ours.length <= MOST) return [];
  return [...ours]
    .sort((a, b) => Number(a.value) - Number(b.value))
    .slice(0, ours.length - KEPT)
    .map(({ metadataId }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    }));
}
