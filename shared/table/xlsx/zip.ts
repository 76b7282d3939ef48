import { deflateSync, Inflate, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from './crc-32.ts';

/** One file of an archive as it is packed; its bytes are only unpacked when somebody reads them. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes it says it has when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Whether two files of archives are packed to the same bytes: then what was read of one holds for the other. */
export const sameEntry = (a: ZipEntry | undefined, b: ZipEntry | undefined): boolean =>
  a?.crc === b?.crc &&
  a?.size === b?.size &&
  a?.method === b?.method &&
  a?.packed.length === b?.packed.length &&
  (a?.packed.every((byte, at) => byte === b?.packed[at]) ?? true);

/** Why an archive cannot be read. */
export type ZipTrouble = 'damaged' | 'tooLarge';

const END = 0x06054b50;
const END_64 = 0x07064b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

/** The list of an archive's files, nothing unpacked; null where the bytes are not a whole archive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryOf(view);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== RECORD) return null;
      entries.push(entryAt(bytes, view, at));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    return null;
  }
}

/** Where the list of files begins, found from the end of the archive. */
function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && start !== FULL) return { count, start };
  if (view.getUint32(end - 20, true) !== END_64) return { count, start };
  const at = long(view, end - 20 + 8);
  return { count: long(view, at + 32), start: long(view, at + 48) };
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
  const { size, packedSize, offset } = sizesOf(view, at, nameLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new RangeError('no file here');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError('cut off');
  return {
    name: strFromU8(nameBytes, !isUtf8),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Sizes and place of a file; where they do not fit in four bytes they are in an extra field. */
function sizesOf(view: DataView, at: number, nameLength: number) {
  let [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  let offset = view.getUint32(at + 42, true);
  const end = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let field = at + 46 + nameLength; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number) => (value === FULL ? long(view, (next += 8) - 8) : value);
    size = take(size);
    packedSize = take(packedSize);
    offset = take(offset);
  }
  return { size, packedSize, offset };
}

/** Unpacks one file, and stops where it grows beyond `most` bytes, whatever size it says it has. */
export function unpacked({ method, packed, crc, size }: ZipEntry, most: number): Uint8Array | ZipTrouble {
  if (size > most) return 'tooLarge';
  if (method === 0) return crc32(packed) === crc ? packed : 'damaged';
  if (method !== 8) return 'damaged';
  const small = packed.length <= SMALL && size <= SMALL * 16 ? unpackedAtOnce(packed, size) : null;
  if (small !== null && crc32(small) === crc) return small;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Inflate((piece) => {
      length += piece.length;
      if (length > most) throw new RangeError('too large');
      pieces.push(piece);
    });
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return length > most ? 'tooLarge' : 'damaged';
  }
  const whole = joined(pieces, length);
  return crc32(whole) === crc ? whole : 'damaged';
}

const STEP = 16_384;
const SMALL = 65_536;

/** A small part in one go, into as many bytes as it says it has; null where that cannot be. */
function unpackedAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Packs the bytes of a file under a name. */
export function packedEntry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 6 }) };
}

// A fixed time, 1 January 1990 at noon: the same files give the same bytes, and the core has no clock.
const MADE_AT = ((10 << 25) | (1 << 21) | (1 << 16) | (12 << 11)) >>> 0;

/** An archive of packed files; what nobody touched is copied as it was packed. */
export function zipBytes(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ ...entry, label: strToU8(entry.name) }));
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  const put = (into: Uint8Array[], bytes: Uint8Array): void => void into.push(bytes);
  for (const entry of named) {
    const { label, packed } = entry;
    put(list, headerOf(entry, at));
    put(list, label);
    put(parts, headerOf(entry, null));
    put(parts, label);
    put(parts, packed);
    at += 30 + label.length + packed.length;
  }
  const listed = list.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, listed, true);
  end.setUint32(16, at, true);
  return joined([...parts, ...list, new Uint8Array(end.buffer)], at + listed + 22);
}

/** The header before a file's bytes, or (with its place) its line in the list at the end. */
function headerOf(entry: ZipEntry & { readonly label: Uint8Array }, place: number | null): Uint8Array {
  const view = new DataView(new ArrayBuffer(place === null ? 30 : 46));
  view.setUint32(0, place === null ? LOCAL : RECORD, true);
  const at = place === null ? 4 : 6;
  if (place !== null) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, /^[ -~]*$/.test(entry.name) ? 0 : 0x800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, MADE_AT, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.label.length, true);
  if (place !== null) view.setUint32(42, place, true);
  return new Uint8Array(view.buffer);
}
