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

/** A text with one letter a byte, so that it can be taken apart before its letters are known. */
export const byteText = (bytes: Uint8Array): string => joined(bytes);

/** The bytes of such a text; null where one of its letters is no byte. */
export function bytesOfText(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 255) return null;
    bytes[at] = code;
  }
  return bytes;
}

/** The decoder for old sets of letters, which browsers and Node have and Apps Script has not. */
const platform = globalThis as {
  readonly TextDecoder?: new (letters: string) => { decode(bytes: Uint8Array): string };
};
const OWN = /^(?:utf-?8|(?:us-)?ascii|iso-8859-15?|latin1|windows-1252|cp1252)?$/i;

/** A text in the letters that it says; null for letters that are unknown here. */
export function textInLetters(bytes: Uint8Array, letters: string): string | null {
  if (OWN.test(letters)) return textOfBytes(bytes);
  if (!platform.TextDecoder) return null;
  try {
    return new platform.TextDecoder(letters).decode(bytes);
  } catch {
    return null;
  }
}
