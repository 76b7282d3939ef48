import { LANGUAGES, PARTS, type Spoken } from './spoken-words.ts';
import { foldWords } from './when-words.ts';

const TO =
  '(?:to|and|till|until|bis|und|tot|en|til|till|och|og|(?:hasta |y )?(?:a )?las?|a|à|(?:até )?(?:às|as|à)|(?:fino )?alle|e|–)';
const FROM =
  '(?:from|between|von|zwischen|van|tussen|från|fra|mellan|mellem|de|entre|(?:de |desde |entre )las?|das|dalle)';
/** What may follow an hour of which only a short word says that it is one: "at one" may be the one of anything. */
const ENDS = `\\s*(?:$|[,;.)⋅|]|–|(?:am|pm|in|on|to|till|until|and|tomorrow|today|morning|afternoon|evening|morgen|heute|am|bis|und|tot|op|a|à|hasta|hoy|mañana|de|da|do|di|del|às|e|y|até|hoje|amanhã|alle|oggi|domani|fino|til|och|og)(?!\\p{L}))`;
const [BEGIN, END] = ['(?<![\\p{L}\\d]|\\d[:.,/])', '(?![\\p{L}\\d]|:\\d)'];

/** An hour so many minutes on, as a clock of twelve hours says it; plain where only one half of the day is meant. */
function clockOf(hour: number, minutes: number): string {
  const half = hour > 12 ? 1440 : 720;
  const total = (hour * 60 + minutes + half) % half;
  const shown = Math.floor(total / 60) || (hour > 12 ? 0 : 12);
  return `${hour > 12 ? '' : '◷'}${shown}:${String(total % 60).padStart(2, '0')}`;
}

type Rule = readonly [RegExp, (told: Readonly<Record<string, string | undefined>>) => string | null];

function rulesOf({ hours, minutes, ways }: Spoken): readonly Rule[] {
  const named = hours.split(' ').map((names, n) => [names, n + 1] as const);
  const counted = minutes.split(/ (?=\d)/).map((one) => {
    const [value, names = ''] = one.split('=');
    return [names, Number(value)] as const;
  });
  const spaced = (names: string) => names.replace(/_/g, '[ –-]');
  const valueOf = (text: string, all: readonly (readonly [string, number])[]): number =>
    /^\d/.test(text)
      ? Number(text)
      : (all.find(([names]) => new RegExp(`^(?:${spaced(names)})$`, 'u').test(text))?.[1] ?? Number.NaN);
  // A longer word goes before one that it begins with.
  const either = (all: readonly (readonly [string, number])[]) =>
    [...all.flatMap(([names]) => names.split('|'))]
      .sort((a, b) => b.length - a.length)
      .map(spaced)
      .join('|');
  const letters = either(named);
  const places = (way: string): string =>
    way
      .replace('ENDS', ENDS)
      .replace(/\bW\b/g, `(?<h>${letters})`)
      .replace(/\bH\b/g, `(?<h>${letters}|\\d{1,2}(?![\\d.:/]))`)
      .replace(/\bN\b/g, `(?<m>${either(counted)}|${letters})`)
      .replace(/\bM\b/g, `(?<m>${either([...counted, ...named])}|\\d{1,2})`);
  const first: Spoken['ways'] = [
    [`(?<=(?<!\\p{L})${FROM} )W(?= ${TO} (?:${letters}|\\d{1,2})${END})`, 0],
    [`(?<=◷\\d{1,2}:\\d\\d ${TO} )W`, 0],
  ];
  const before: Spoken['ways'][number] = [`W(?= ${TO} ◷\\d)`, 0];
  return [...first, ...ways, before].map(([way, from]): Rule => [
    new RegExp(`${BEGIN}${places(way)}${END}`, 'gu'),
    ({ h = '', m = '' }) => {
      const [hour, minute] = [valueOf(h, named), valueOf(m, [...counted, ...named])];
      const half = typeof from === 'string' && from.endsWith('half') ? -30 : 0;
      const total = typeof from === 'number' ? from : half + (from.startsWith('-') ? -minute : minute);
      return hour >= 1 && hour <= 24 && Math.abs(total) < 60 ? clockOf(hour, total) : null;
    },
  ]);
}

const SIGNS = '一二三四五六七八九十';
const KOREAN = '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두'.split(' ');

/** "十一" as 11. */
const signed = (text: string): string => {
  const at = text.indexOf('十');
  if (at < 0) return String(SIGNS.indexOf(text) + 1);
  const [tens, ones] = [SIGNS.indexOf(text.slice(0, at)) + 1 || 1, SIGNS.indexOf(text.slice(at + 1)) + 1];
  return String(tens * 10 + (text.length > at + 1 ? ones : 0));
};

/** Noon and midnight, of which there is one each, with what stands behind. */
const MIDDAY =
  /(?<!\p{L})(?:(half past |quarter past )(noon|midday|midnight)|(midi|minuit|mediodía|medianoche|meio[ –-]dia|meia[ –-]noite|mezzogiorno|mezzanotte) (?:et|y|e) (demie?|media|meia|mezz[ao]|quart|(?:un )?(?:quarto|cuarto)))(?!\p{L})/gu;

/** Words for "o'clock" that are left behind an hour. */
const CLOCK = /(?<=◷\d{1,2}:\d\d) (?:uhr|heures?|uur|horas?|o'clock)(?!\p{L})/gu;
const PART = /(?<![\d:])◷?(\d{1,2})(:\d\d)?( ?(?:uhr|h)?) (morning|night)(?!\p{L})/gu;
/** "Twelve of the morning" is noon to some and midnight to others; a night begins in the evening and ends in the morning. */
function partSaid(whole: string, hour: string, minute = ':00', word = '', part = ''): string {
  const small = Number(hour) % 12;
  if (part === 'morning') return Number(hour) === 12 ? `12${minute}${word}` : whole;
  return small === 0 ? `00${minute}` : `◷${hour}${minute}${word} ${small < 5 ? 'am' : 'pm'}`;
}

/** "14:00 bis halb vier": behind an hour of the afternoon the half of the day is said. */
const LATER = new RegExp(
  `(?<![\\d:])(1[3-9]|2[0-3])((?:[:.h]\\d\\d)?(?: uhr| h)?,? ${TO} )◷(\\d{1,2}):(\\d\\d)`,
  'u',
);
const endSaid = (whole: string, from: string, to: string, hour: string, minute: string): string =>
  (Number(hour) % 12) + 12 < Number(from) ? whole : `${from}${to}${(Number(hour) % 12) + 12}:${minute}`;

const EAST: Rule = [new RegExp(`(?<h>[${SIGNS}]{1,3})(?=[時点點时分月日])`, 'gu'), ({ h = '' }) => signed(h)];
const KOREA: Rule = [
  new RegExp(`(?<h>${[...KOREAN].reverse().join('|')}) ?시`, 'gu'),
  ({ h = '' }) => `${KOREAN.indexOf(h) + 1}시`,
];

let rules: readonly Rule[] = [];
let last: readonly [whole: string, told: string] = ['', ''];

/** A "when" text folded, its times in words as figures: "halb drei" is `◷2:30`, of which half of the day nobody said. */
export function spokenTimes(whole: string): string {
  // A line is read in one language after the other.
  if (last[0] === whole) return last[1];
  if (rules.length === 0)
    rules = [
      EAST,
      KOREA,
      ...LANGUAGES.flatMap(rulesOf),
      ...PARTS.map(([part, words]): Rule => [
        new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'),
        () => part,
      ]),
    ];
  let text = foldWords(whole)
    .replace(
      /([点點时])([一三13])刻/g,
      (_, hour: string, many: string) => `${hour}${/[一1]/.test(many) ? 15 : 45}分`,
    )
    .replace(MIDDAY, (_, past = '', named = '', noon = '', half = '') => {
      const night = /night|minuit|noche|noite|notte/.test(`${named}${noon}`);
      return `${night ? '00' : '12'}:${/quart|cuart/.test(`${past}${half}`) ? 15 : 30}${night ? '' : ' pm'}`;
    });
  for (const [pattern, read] of rules)
    text = text.replace(pattern, (whole: string, ...found: unknown[]) => {
      const told = found.at(-1);
      return read(typeof told === 'object' ? (told as Record<string, string>) : {}) ?? whole;
    });
  last = [whole, text.replace(CLOCK, '').replace(PART, partSaid).replace(LATER, endSaid)];
  return last[1];
}
