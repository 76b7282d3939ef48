import { parseDay } from '../base/day.ts';
import { foldWords, type WhenWords } from './when-words.ts';

/** One meaningful piece of a "when" text. A date may lack its year; a clock time knows whether it was written "09:00". */
export type WhenToken =
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly padded: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'month'; readonly month: number; readonly orWeekday: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'period'; readonly hours: ReadonlySet<number> }
  | { readonly kind: 'dash' | 'break' | 'word' }
  | { readonly kind: 'unclear'; readonly text: string }
  | { readonly kind: 'zone'; readonly text: string };

type Rule = readonly [
  RegExp,
  (found: RegExpExecArray, locale: string, before: WhenToken | undefined) => WhenToken | null,
];

const clock = (hour: string | undefined, minute: string | undefined): WhenToken | null => {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return null;
  return { kind: 'clock', hour: h % 24, minute: m, padded: /^0/.test(hour ?? '') };
};

function numericDate(text: string, locale: string): WhenToken {
  const long = /^\d{4}/.test(text)
    ? text
    : text.replace(/([./-])(\d{2})$/, (_, mark: string, year: string) => `${mark}20${year}`);
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

const ZONES =
  /^(?:utc|gmt|wes?t|b?st|ces?t|ees?t|me(?:s)?z|msk|[aecmpnj]{1,2}[sd]t|[ecmp]t|ist|aes?d?t|nz[sd]t|heure d'europe[^,]*)$/;

const RULES: readonly Rule[] = [
  [/\d{4}-\d{2}-\d{2}(?!\d)t?/y, ([text]) => numericDate(text.slice(0, 10), 'sv')],
  [
    /(?:(\d{4})年 ?)?(\d{1,2})月 ?(\d{1,2})日/y,
    ([, year, month, day]) => ({
      kind: 'date',
      year: year ? Number(year) : null,
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    /(?:\d{4}([./–])\d{1,2}\1\d{1,2}|\d{1,2}([./–])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d:])/y,
    ([text], locale) => numericDate(text.replace(/–/g, '-'), locale),
  ],
  [/\d{1,2}\.\d{1,2}\.(?!\d)/y, ([text], locale) => shortDate(text, locale)],
  [/\d{1,2}\/\d{1,2}(?![\d/])/y, ([text], locale) => shortDate(text, locale)],
  [/(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [/(\d{1,2}) ?h ?(\d{2})(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [/(\d{1,2})時(?:(\d{1,2})分|(半))?/y, ([, hour, minute, half]) => clock(hour, half ? '30' : minute)],
  [/(\d{1,2})\.(\d{2})(?![\d.])/y, ([, hour, minute]) => clock(hour, minute)],
  [/(\d{1,2}) ?(?:h|uhr|uur|o'clock)(?!\p{L})/uy, ([, hour]) => clock(hour, '0')],
  [
    /(\d+)(?:st|nd|rd|th|er|º|ª|\.)?(?!\p{Script=Latin})/uy,
    ([, text = '']) => ({ kind: 'number', value: Number(text), digits: text.length }),
  ],
  [/(\d+)/y, ([, text = '']) => ({ kind: 'number', value: Number(text), digits: text.length })],
  [/(?:utc|gmt) ?[+–-] ?\d{1,2}(?::?\d{2})?/y, ([text]) => ({ kind: 'zone', text })],
  [/[a-z]+\/[a-z_]+(?:\/[a-z_]+)?/y, ([text]) => ({ kind: 'zone', text })],
  [
    /\((\p{L}[^()\d]*(?:[+–-]\d[\d:]*)?)\)/uy,
    ([, text = '']) => (/[a-z]{3}/.test(text) ? { kind: 'zone', text } : null),
  ],
  [/[–-]/y, () => ({ kind: 'dash' })],
  [/[⋅·•|,;\n]/y, () => ({ kind: 'break' })],
];

function wordAt(text: string, at: number, words: WhenWords): readonly [WhenToken, number] | null {
  let best: readonly [WhenToken, number] | null = null;
  const offer = (word: string, token: WhenToken) => {
    const next = text[at + word.length] ?? '';
    const whole = !/\p{Script=Latin}/u.test(word) || !/\p{L}/u.test(next);
    if (word.length > (best?.[1] ?? 0) && text.startsWith(word, at) && whole) best = [token, word.length];
  };
  for (const [word, month] of words.months)
    offer(word, { kind: 'month', month, orWeekday: words.weekdays.get(word) ?? null });
  for (const [word, weekday] of words.weekdays) offer(word, { kind: 'weekday', weekday });
  for (const [word, hours] of words.periods) offer(word, { kind: 'period', hours });
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

/** Takes a "when" text apart; words that say nothing about time are kept as `word`. */
export function whenTokens(text: string, locale: string, words: WhenWords): readonly WhenToken[] {
  const plain = foldWords(text);
  const tokens: WhenToken[] = [];
  for (let at = 0; at < plain.length;) {
    const found = wordAt(plain, at, words) ?? ruleAt(plain, at, locale, tokens.at(-1));
    if (found) {
      tokens.push(found[0]);
      at += found[1];
      continue;
    }
    const [letters = ''] = /^\p{L}[\p{L}\p{M}']*/u.exec(plain.slice(at)) ?? [];
    const last = tokens.at(-1)?.kind;
    if (letters && ZONES.test(letters) && (last === 'clock' || last === 'period'))
      tokens.push({ kind: 'zone', text: letters });
    else if (letters) tokens.push({ kind: 'word' });
    at += Math.max(1, letters.length);
  }
  return tokens;
}
