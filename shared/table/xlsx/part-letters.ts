import { strFromU8 } from 'fflate';

const CHUNK = 8192;

/** Letters of two bytes each; half a letter at the end is dropped. */
export function fromUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2 * CHUNK) {
    const count = Math.min(CHUNK, (bytes.length - at) >> 1);
    const codes = Array.from({ length: count }, (_, n) => view.getUint16(at + 2 * n, !bigEndian));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

const LATIN = /^<\?xml\b[^>]*\bencoding\s*=\s*["'](?:iso-8859-1|windows-1252|us-ascii)["']/i;

/** The text of a part: UTF-8 as nearly all are, UTF-16 as the format allows, Latin-1 where the part says so. */
export function partLetters(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return fromUtf16(bytes.subarray(2), false);
  if (a === 0xfe && b === 0xff) return fromUtf16(bytes.subarray(2), true);
  if (a === 0x3c && b === 0) return fromUtf16(bytes, false);
  if (a === 0 && b === 0x3c) return fromUtf16(bytes, true);
  const head = strFromU8(bytes.subarray(0, 120), true);
  return LATIN.test(head) ? strFromU8(bytes, true) : strFromU8(bytes).replace(/^\ufeff/, '');
}
