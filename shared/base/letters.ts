/** Windows-1252 from 0x80 to 0x9F; the rest of it is Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;

function joined(codes: Iterable<number>): string {
  let text = '';
  let part: number[] = [];
  for (const code of codes) {
    part.push(code);
    if (part.length < CHUNK) continue;
    text += String.fromCodePoint(...part);
    part = [];
  }
  return text + String.fromCodePoint(...part);
}

function* sixteen(bytes: Uint8Array, from: number, little: boolean): Generator<number> {
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    yield little ? first + second * 256 : first * 256 + second;
  }
}

const sixteenBit = (bytes: Uint8Array, from: number, little: boolean): string => {
  let text = '';
  let part: number[] = [];
  for (const code of sixteen(bytes, from, little)) {
    part.push(code);
    if (part.length < CHUNK) continue;
    text += String.fromCharCode(...part);
    part = [];
  }
  return text + String.fromCharCode(...part);
};

const SHORTEST = [0, 0, 0x80, 0x800, 0x10000];

/** The code point that begins at a place of UTF-8 text and how many bytes it takes; null where it is none. */
function pointAt(bytes: Uint8Array, at: number): readonly [point: number, length: number] | null {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first >= 0xf8) return null;
  let point = first & (0x7f >> length);
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    point = point * 64 + (byte & 0x3f);
  }
  const sound = point >= (SHORTEST[length] ?? 0) && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return sound ? [point, length] : null;
}

/** UTF-8 with how many of its bytes are none, and how many letters of several bytes it has. */
function utf8(bytes: Uint8Array, from: number) {
  let [broken, long] = [0, 0];
  function* points(): Generator<number> {
    for (let at = from; at < bytes.length;) {
      const point = pointAt(bytes, at);
      if (point === null) broken++;
      else if (point[1] > 1) long++;
      yield point?.[0] ?? 0xfffd;
      at += point?.[1] ?? 1;
    }
  }
  const text = joined(points());
  return { text, broken, long };
}

const windows = (bytes: Uint8Array): string =>
  joined(
    (function* () {
      for (const byte of bytes)
        yield byte >= 0x80 && byte < 0xa0 ? (WINDOWS.codePointAt(byte - 0x80) ?? byte) : byte;
    })(),
  );

/** Whether every other byte is nothing: text of two bytes a letter, without a mark that says so. */
function zerosAt(bytes: Uint8Array, odd: 0 | 1): boolean {
  const looked = Math.min(bytes.length, 2000);
  let zeros = 0;
  for (let at = odd; at < looked; at += 2) if (bytes[at] === 0) zeros++;
  return looked >= 4 && zeros > looked * 0.35;
}

/**
 * The text of a file in whichever letters it was saved: UTF-8 and UTF-16 by their mark or their bytes, else Windows-1252, which
 * holds Latin-1. A few bytes that are broken in UTF-8 stay broken; the rest of the text is not given up for them.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return sixteenBit(bytes, 2, true);
  if (a === 0xfe && b === 0xff) return sixteenBit(bytes, 2, false);
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  if (!marked && zerosAt(bytes, 1)) return sixteenBit(bytes, 0, true);
  if (!marked && zerosAt(bytes, 0)) return sixteenBit(bytes, 0, false);
  const { text, broken, long } = utf8(bytes, marked ? 3 : 0);
  return marked || broken === 0 || broken * 10 < long ? text : windows(bytes);
}
