import { GatewayError, type Loaded } from '../book/gateway.ts';
import { cellsIn, readBook, type ReadBook } from '../book/read-book.ts';
import type { SheetRows } from '../cells/cell.ts';
import type { Place } from '../cells/place.ts';
import { revisionOf } from './revision.ts';
import type { ReadParts } from './read-parts.ts';
import { xlsxContent } from './xlsx.ts';

/** A file as it was opened: its book, and where everything stands in it. */
export interface OpenParts {
  readonly loaded: Loaded;
  readonly read: ReadBook;
  readonly sheets: readonly SheetRows[];
  readonly parts: ReadParts;
  readonly device: Place;
}

/** Opens the bytes of a file; what is damaged or locked is a GatewayError. */
export type Opener = (bytes: Uint8Array) => OpenParts;

/** Opens the bytes of a file; `device` is where and in which language someone sits, `before` what was read of it before. Throws a GatewayError. */
export function openParts(bytes: Uint8Array, device: Place, before?: ReadParts): OpenParts {
  const content = xlsxContent(bytes, before);
  if (!content.ok)
    throw new GatewayError('damaged', content.problems[0]?.message ?? 'This file cannot be read.');
  const { sheets, place, parts } = content.value;
  const read = readBook(sheets, { ...device, ...place });
  const loaded = {
    book: read.book,
    check: read.check,
    revision: revisionOf(bytes),
    cellOf: cellsIn(read),
  };
  return { loaded, read, sheets, parts, device: { ...device, ...place } };
}
