/** The sum of each byte, and of each that has one, two or three bytes of zero behind it; signed, since the engine keeps whole numbers of 32 bits only so. */
const TABLE = new Int32Array(1024);
for (let at = 0; at < 1024; at++) {
  let value = at < 256 ? at : (TABLE[at - 256] ?? 0);
  if (at < 256)
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  else value = (TABLE[value & 0xff] ?? 0) ^ (value >>> 8);
  TABLE[at] = value;
}

const summed = (table: number, byte: number): number => TABLE[table * 256 + (byte & 0xff)] ?? 0;

/** The sum an archive keeps of each file, to tell whether its bytes are whole. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  const fours = bytes.length - (bytes.length % 4);
  for (let at = 0; at < fours; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24); // prettier-ignore
    sum = summed(3, sum) ^ summed(2, sum >>> 8) ^ summed(1, sum >>> 16) ^ summed(0, sum >>> 24);
  }
  for (let at = fours; at < bytes.length; at++) sum = summed(0, sum ^ (bytes[at] ?? 0)) ^ (sum >>> 8);
  return ~sum >>> 0;
}
