/** The sets of letters a text file may be written in, as the platform's decoder names them. */
export type Letters =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'macintosh'
  | 'windows-1250'
  | 'windows-1251'
  | 'shift_jis';

/** What a person calls them. */
export const LETTER_NAMES: Readonly<Record<Letters, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Western European)',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  shift_jis: 'Shift JIS (Japanese)',
};

/** Sets of letters that no mark tells apart: the text itself decides, the first where nothing does. */
export const OLD_LETTERS: readonly Letters[] = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'shift_jis',
];

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

/** The set of letters under which a text reads most like words of a language. */
export function likeliest(texts: ReadonlyMap<Letters, string>): Letters {
  const scored = [...texts].map(([letters, text]) => ({ letters, score: likeWords(text) }));
  const [first] = scored.sort((a, b) => b.score - a.score);
  return first?.letters ?? 'windows-1252';
}

const ODD =
  /[\u0080-\u00a0¤¦¬¯²³¸¹¼½¾×÷ƒˆ˜‚„†‡•‰‹›ﬁﬂıŸ∂∆∏∑√∞∫≈≠≤≥◊Ω\ufffd]|[^\p{L}\p{P}\p{S}\p{N}\p{Z}\p{M}\p{C}]/u;
const USUAL = /[€£§°·«»“”‘’–—…¿¡ºª]/u;
const MOST_LOOKED = 5000;

/** Rewards letters that stand in words as letters do; capitals inside a word, odd signs and mixed alphabets speak against it. */
function likeWords(text: string): number {
  let score = 0;
  let looked = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\u0000-\u007f]/gu)) {
    if (++looked > MOST_LOOKED) break;
    const [before, after] = [text[index - 1] ?? '', text[index + letter.length] ?? ''];
    if (ODD.test(letter)) score -= 3;
    else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) score += 1;
    else if (USUAL.test(letter))
      score += /\p{L}/u.test(before) && /\p{L}/u.test(after) && !/[’·]/.test(letter) ? -2 : 0.4;
    else if (/\p{L}/u.test(letter)) score += letterScore(letter, before, after);
    else score -= 1;
  }
  return score;
}

function letterScore(letter: string, before: string, after: string): number {
  const cyrillic = /\p{Script=Cyrillic}/u;
  if (cyrillic.test(letter))
    return /[a-z]/i.test(before + after) ? -3 : cyrillic.test(before + after) ? 1.2 : 0;
  if (/\p{Lu}/u.test(letter)) return /\p{Ll}/u.test(before) ? -3 : 0.8;
  return /\p{Lu}/u.test(after) && /\p{Ll}/u.test(before) ? -1 : 1;
}
