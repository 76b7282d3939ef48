import { parseDay } from '../../base/parse-day.ts';
import { joinTimes } from './when-joints.ts';
import { foldWords, type WhenWords } from './when-words.ts';
import type { WhenToken, Placed } from './when-token.ts';

type Rule = readonly [
  RegExp,
  (found: RegExpExecArray, locale: string, before: WhenToken | undefined) => WhenToken | null,
];

const clock = (hour: string | undefined, minute: string | undefined): WhenToken | null => {
  // Some clocks count the first hour of a day as 24: "24:15" is a quarter past midnight.
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59) return null;
  return { kind: 'clock', hour: h % 24, minute: m, padded: /^0/.test(hour ?? '') };
};

function numericDate(text: string, locale: string): WhenToken {
  const long = /^\d{4}/.test(text)
    ? text
    : text.replace(
        /([./-])(\d{2})$/,
        (_, mark: string, year: string) => `${mark}${/^th\b/.test(locale) ? 25 : 20}${year}`,
      );
  const read = parseDay(long, locale);
  if (!read.ok) return { kind: 'unclear', text };
  const [year = 0, month = 0, day = 0] = read.value.split('-').map(Number);
  return { kind: 'date', year, month, day };
}

/** "22.10." and "22/10" have no year; which number is the month is asked of the locale by a year of its own. */
function shortDate(text: string, locale: string): WhenToken {
  const full = numericDate(`${text.replace(/\.$/, '').replace(/[./]/g, '/')}/2024`, locale);
  return full.kind === 'date' ? { ...full, year: null } : full;
}

const isTime = (token: WhenToken | undefined): boolean => token?.kind === 'clock' || token?.kind === 'period';
const zoneAfterTime = (
  [text]: RegExpExecArray,
  _: string,
  before: WhenToken | undefined,
): WhenToken | null => (isTime(before) ? { kind: 'zone', text: text.trim() } : null);

/** How long a meeting takes is not a time of day: "(2h)", "1h 30m", "45 minutes", "Dauer: 2 Stunden". */
const HOURS = 'h|hrs?|hours?|stunden?|std|heures?|horas?|or[ae]|uur|uren|час(?:а|ов)?';
const LASTS = new RegExp(
  `(?:(?:duration|for|dauer|durée|duración|durata|duração|duur)[: ]{1,3}|(?<=\\() ?)\\d{1,2}(?:[.,]\\d{1,2})? ?(?:${HOURS})(?: ?\\d{1,2} ?m\\p{L}*)?(?= ?[).,]|$)|` +
    `\\d{1,2} ?h ?\\d{1,2} ?m(?:in)?(?!\\p{L})|\\d{1,3} ?(?:mins?|minut\\p{L}*|мин\\p{L}*)(?!\\p{L})`,
  'uy',
);

const RULES: readonly Rule[] = [
  [/\d{4}-\d{2}-\d{2}(?!\d)t?/y, ([text]) => numericDate(text.slice(0, 10), 'sv')],
  [
    /(\d{4})(\d{2})(\d{2})t(?=\d{4})/y,
    ([, year = '', month = '', day = '']) => numericDate(`${year}-${month}-${day}`, 'sv'),
  ],
  [/(?<=\d{8}t)(\d{2})(\d{2})(?:\d{2})?(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [
    /(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일]/y,
    ([, year, month, day]) => ({
      kind: 'date',
      year: year ? Number(year) : null,
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    /(?:\d{4}([./–-]) ?\d{1,2}\1 ?\d{1,2}|\d{1,2}([./–-]) ?\d{1,2}\2 ?(?:\d{4}|\d{2}))(?![\d:])/y,
    ([text], locale) => numericDate(text.replace(/–/g, '-').replace(/ /g, ''), locale),
  ],
  [/\d{1,2}\. ?\d{1,2}\.(?!\d)/y, ([text], locale) => shortDate(text, locale)],
  [/\d{1,2}\/\d{1,2}(?![\d/])/y, ([text], locale) => shortDate(text, locale)],
  [/\+ ?\d{1,2}(?::?\d{2})?(?![\d:])/y, zoneAfterTime],
  [/(?<=\d:\d\d:\d\d(?:\.\d{1,6})?)[–-]\d{2}:?\d{2}(?!\d)/y, zoneAfterTime],
  [/z(?![a-z])/y, zoneAfterTime],
  [/(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [/(\d{1,2}) h (\d{2}) min(?: \d{2} s)?(?!\p{L})/uy, ([, hour, minute]) => clock(hour, minute)],
  [LASTS, () => ({ kind: 'word', text: 'lasts' })],
  [/(\d{1,2}) ?[hu] ?(\d{2})(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [
    /(\d{1,2}) ?(?:uhr|heures?|uur) ([0-5]\d)(?![\d.:]| ?(?!bis|à|tot)\p{L})/uy,
    ([, hour, minute]) => clock(hour, minute),
  ],
  [/(\d{2})(\d{2})(?: ?(?:hrs?|hours)|h)(?!\p{L})/uy, ([, hour, minute]) => clock(hour, minute)],
  [
    /(\d{1,2})[時点點时시](?: ?(\d{1,2})[分분]| ?([半반]))?/y,
    ([, hour, minute, half]) => clock(hour, half ? '30' : minute),
  ],
  [/(\d{1,2})\.(\d{2})(?![\d.])/y, ([, hour, minute]) => clock(hour, minute)],
  [
    /(\d{1,2}) ?(?:[hu]|hrs?|uhr|uur|o'clock|heures?|horas?|giờ|hodin[ay]?|hod|час(?:ов|а)?|óra(?:kor)?)(?!\p{L})/uy,
    ([, hour]) => clock(hour, '0'),
  ],
  [
    /(\d{1,2})[–-](?=\p{L}{3})(?!noon|mid|mitt|mez|mino)/uy,
    ([, text = '']) => ({ kind: 'number', value: Number(text), digits: text.length }),
  ],
  [
    /(\d+)(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?(?!\p{Script=Latin})/uy,
    ([, text = '']) => ({ kind: 'number', value: Number(text), digits: text.length }),
  ],
  [/(\d+)/y, ([, text = '']) => ({ kind: 'number', value: Number(text), digits: text.length })],
  [/(?:utc|gmt) ?[+–-] ?\d{1,2}(?:[.](?:5|75)|[:.]?\d{2})?(?!\d)/y, ([text]) => ({ kind: 'zone', text })],
  // Where a language has no pattern for a time, programs append "(minute: 30)" to its hour.
  [/\([\p{L}\p{M}]{1,20}: \d{1,2}\)/uy, ([text]) => ({ kind: 'unclear', text })],
  [/[–-]/y, () => ({ kind: 'dash' })],
  [/[⋅·•|,;/\n]/y, () => ({ kind: 'break' })],
];

/** A weekday of one sign ("水", "일") begins many other words. */
const ONE_SIGN = /^[\p{Script=Han}\p{Script=Hangul}]$/u;

const isAlone = (text: string, at: number): boolean =>
  !/[^\P{L}日일]/u.test(text[at - 1] ?? '') && !/[^\P{L}曜]/u.test(text[at + 1] ?? '');

function wordAt(text: string, at: number, words: WhenWords): readonly [WhenToken, number] | null {
  if (!/\p{L}/u.test(text[at] ?? '')) return null;
  let best: readonly [WhenToken, number] | null = null;
  const offer = (word: string, token: WhenToken) => {
    const next = text[at + word.length] ?? '';
    const whole =
      !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ||
      !/[\p{L}\d]/u.test(next) ||
      (/\d/.test(next) && !/\d$/.test(word));
    if (word.length > (best?.[1] ?? 0) && text.startsWith(word, at) && whole) best = [token, word.length];
  };
  for (const [word, month] of words.months)
    offer(word, { kind: 'month', month, orWeekday: words.weekdays.get(word) ?? null });
  for (const [word, weekday] of words.weekdays)
    if (!ONE_SIGN.test(word) || isAlone(text, at)) offer(word, { kind: 'weekday', weekday });
  for (const [word, hours] of words.periods) offer(word, { kind: 'period', hours, text: word });
  return best;
}

function ruleAt(
  text: string,
  at: number,
  locale: string,
  before: WhenToken | undefined,
): readonly [WhenToken, number] | null {
  for (const [pattern, read] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const token = found && read(found, locale, before);
    if (found && token) return [token, found[0].length];
  }
  return null;
}

/** Scripts that set no spaces, or set letters before a name: it stands glued to others there, so each letter is a word. */
const GLUED =
  /^[\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/u;
const letters = (text: string): string =>
  (GLUED.exec(text) ?? /^\p{L}[\p{L}\p{M}'·]*/u.exec(text))?.[0] ?? '';

/** Takes a "when" text apart; words that say nothing about time are kept as `word`. `plain` is the folded text they stand in. */
export function whenTokens(
  text: string,
  locale: string,
  words: WhenWords,
  fold = foldWords,
): { readonly plain: string; readonly tokens: readonly Placed[] } {
  const plain = fold(text).replace(words.offset, (_, sign = '') => `gmt${sign}`);
  const tokens: Placed[] = [];
  for (let at = 0; at < plain.length;) {
    const found = wordAt(plain, at, words) ?? ruleAt(plain, at, locale, tokens.at(-1));
    const word = found ? '' : letters(plain.slice(at, at + 60));
    at += found?.[1] ?? Math.max(1, word.length);
    if (found) tokens.push({ ...found[0], end: at });
    else if (word) tokens.push({ kind: 'word', text: word, end: at });
  }
  return { plain, tokens: joinTimes(tokens, words.to) };
}
