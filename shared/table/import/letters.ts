/** The sets of letters a text file may be written in, as the platform's decoder names them, and what a person calls them. */
export const LETTER_NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Western European)',
  'iso-8859-15': 'ISO 8859-15 (Western European)',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  shift_jis: 'Shift JIS (Japanese)',
  gb18030: 'GB 18030 (Chinese)',
  big5: 'Big5 (Chinese)',
  'euc-kr': 'EUC-KR (Korean)',
} as const;

export type Letters = keyof typeof LETTER_NAMES;

/** Sets of letters that no mark tells apart: the text itself decides, the first where nothing does. */
export const OLD_LETTERS = (Object.keys(LETTER_NAMES) as Letters[]).filter((name) => !name.startsWith('utf'));

const SAMPLE = 4000;

/** The letters a file is surely written in: by its mark, its zeros, or because it is valid UTF-8. Null for an old set. */
export function sureLetters(bytes: Uint8Array): Letters | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 6 && even < odd / 4) return 'utf-16le';
  if (even > sample.length / 6 && odd < even / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte < 0xe0
          ? 1
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xf0 && byte < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let n = 1; n <= more; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
}

/** The letters of Windows-1252 that some programs read as marks of control instead, U+0080 to U+009F. */
const FORGOTTEN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text that was read as a set of letters, with what the platform's decoder forgets of it. */
export const withAllLetters = (text: string, letters: Letters): string =>
  letters === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (mark) => FORGOTTEN[mark.charCodeAt(0) - 0x80] ?? mark)
    : text;

/** The set of letters under which a text reads most like words of a language. */
export function likeliest(texts: ReadonlyMap<Letters, string>): Letters {
  const scored = [...texts].map(([letters, text]) => ({ letters, score: likeWords(text) }));
  const [first] = scored.sort((a, b) => b.score - a.score);
  return first?.letters ?? 'windows-1252';
}

/** The letters beside a to z that languages write with; the rarer a language, the later. */
const ALPHABETS = [
  'äöüß',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúüãàâçêôõìòù',
  'åäöæøé',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýžäĺľŕô',
  'áéíóöőúüű',
  'ăâîșțşţ',
  'čćđšž',
  'çğıiöşüâîû',
  'áðéíóúýþæö',
].map((letters) => new Set(letters));
const RARE = ALPHABETS.length - 1;

const SIGNS = /[€£§°·«»“”„‚‘’–—…¿¡ºª•™©®]/u;
const MOST_LOOKED = 5000;

/** Rewards letters that stand in words as letters do, in as few languages as explain them; odd signs and mixed alphabets speak against it. */
function likeWords(text: string): number {
  if (text.includes('\ufffd')) return -Infinity;
  const latin: string[] = [];
  let score = 0;
  let looked = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\u0000-\u007f]/gu)) {
    if (++looked > MOST_LOOKED) break;
    const [before, after] = [text[index - 1] ?? '', text[index + letter.length] ?? ''];
    if (/\p{Script=Latin}/u.test(letter) && !SIGNS.test(letter)) {
      latin.push(letter.toLowerCase().charAt(0));
      score += isMisplaced(letter, before, after) ? -3 : 0;
    } else if (SIGNS.test(letter))
      score += /\p{L}/u.test(before) && /\p{L}/u.test(after) && !/[’·]/.test(letter) ? -2 : 0.4;
    else score += /\p{L}/u.test(letter) ? otherScript(letter, before, after) : -2;
  }
  return score + languageScore(latin);
}

/** A capital stands at the start of a word, or among capitals; elsewhere only in names of products. */
const isMisplaced = (letter: string, before: string, after: string): boolean =>
  /\p{Lu}/u.test(letter) &&
  (/\p{Ll}/u.test(before) ||
    (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after)) ||
    !/[\p{L}.]/u.test(before + after));

/** One for each letter that its language knows, less for a second and third language, much less for one that none knows. */
function languageScore(latin: readonly string[]): number {
  let rest = latin;
  let score = 0;
  for (let languages = 0; rest.length > 0; languages++) {
    const known = ALPHABETS.map((alphabet, n) => ({
      left: rest.filter((letter) => !alphabet.has(letter)),
      cost: languages * 2 + (n === RARE ? 1.5 : 0),
    }));
    const [best] = known.sort((a, b) => a.left.length + a.cost - (b.left.length + b.cost));
    if (!best || best.left.length === rest.length) return score - 3 * rest.length;
    score += rest.length - best.left.length - best.cost;
    rest = best.left;
  }
  return score;
}

const SCRIPTS = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Hangul}/u];
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function otherScript(letter: string, before: string, after: string): number {
  if (/[\uff61-\uff9f]/.test(letter)) return -1;
  const around = before + after;
  if (/[a-z]/i.test(around)) return -3;
  const own = SCRIPTS.find((script) => script.test(letter));
  if (!own)
    return !EAST.test(letter) || /\p{Script=Hangul}/u.test(around)
      ? -2
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
        ? 1.5
        : 1;
  if (isMisplaced(letter, before, after)) return -3;
  // Names begin with a capital; a word of small letters only is more often one of an alphabet that has no capitals.
  if (/\p{Ll}/u.test(letter) && !/\p{L}/u.test(before)) return 0;
  return own.test(around) ? 1.2 : 0;
}
