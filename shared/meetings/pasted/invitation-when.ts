import { weekday } from '../../base/day.ts';
import { dayAt } from '../../base/moment.ts';
import { noFacts, type MeetingFacts } from '../facts.ts';
import type { Piece } from './invitation-lines.ts';
import { COUNTED_ASKED, leftOpen, offersIn, oneOf, withCountedDay } from './open-readings.ts';
import { lengthIn, withLength } from './spoken-length.ts';
import { whenFacts, type WhenSource } from '../when/when-facts.ts';
import { spokenTimes } from '../when/spoken-times.ts';
import { SERIES_ASKED, tellsSeries } from '../when/when-series.ts';
import type { WhenOptions } from '../when/when-text.ts';
import { foldWords, whenWords } from '../when/when-words.ts';

/** Lines looked at for a date: a text of thousands of dates is no invitation. */
const MOST_LINES = 60;
/** Languages tried for the date after the reader's own, and those tried only where one of their months is named. */
const LANGUAGES = 'en-US de fr es pt it nl ja'.split(' ');
const BY_MONTH = 'sv da nb fi pl cs hu ro ru uk tr el ko zh he ar vi id bg hr sk sl th ca'.split(' ');

/** The languages that a date may be in: of those of its month, the ones whose weekday it names too, where there are such. */
function languagesOf(text: string): readonly string[] {
  const plain = foldWords(text);
  const has = (words: ReadonlyMap<string, number>) =>
    [...words.keys()].some((word) => word.length > 2 && plain.includes(word));
  const named = BY_MONTH.filter((locale) => has(whenWords(locale).months));
  const dated = named.filter((locale) => has(own(whenWords(locale).weekdays)));
  return [...LANGUAGES, ...(dated.length > 0 ? dated : named)];
}

/** The weekdays of a language without the English ones, which every language is read with. */
const own = (weekdays: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...weekdays].filter(([word]) => !whenWords('en').weekdays.has(word)));

const settled = (facts: MeetingFacts): boolean => facts.day !== null;

const ALL_DAY =
  /all[ -]day|ganztägig|ganzer tag|journée entière|toute la journée|todo el día|dia inteiro|o dia todo|tutto il giorno|intera giornata|hele dag|終日|全天|종일|heldag|cały dzień|весь день/i;

/** A day without a time is no whole day in a mail: nobody said so, and the hour is asked. */
function asked(facts: MeetingFacts): MeetingFacts {
  if (!facts.allDay?.value || ALL_DAY.test(facts.day?.evidence ?? '')) return facts;
  const message = 'The text gives the day and no time. Say when it began.';
  return { ...facts, allDay: null, doubts: [...facts.doubts, { field: 'start', message, choices: [] }] };
}

/** How much of the question "when" a reading answers. */
const weight = (facts: MeetingFacts): number =>
  facts.end
    ? 4
    : facts.start || facts.wall
      ? 3
      : facts.day
        ? 2
        : facts.doubts.some((one) => one.choices.length > 0)
          ? 1
          : 0;

const WEEKDAY_ASKED = 'The date and its weekday do not fit together. Choose it only if the date is right.';
/** Short for the second, third … weekday, and words for these numbers. */
const NUMBERS = /^(?:segunda|terça|quarta|quinta|sexta)$/;

/** Whether a text names a weekday in any of the languages, and none that its day falls on. */
function otherWeekday(text: string, { day, lastDay }: MeetingFacts): boolean {
  if (!day || day.value !== lastDay?.value) return false;
  const words = new Set(foldWords(text).match(/\p{L}[\p{L}-]+/gu));
  const named = LANGUAGES.flatMap((locale) => [...whenWords(locale).weekdays]).filter(
    ([word]) => word.length > 4 && words.has(word) && !NUMBERS.test(word),
  );
  return named.length > 0 && named.every(([, one]) => one !== weekday(day.value));
}

/** Moscow time, as Russian mails write it. */
const MOSCOW = /(?<!\p{L})мск(?!\p{L})/u;

/** A line that offers one time or another is a question, as is one that leaves its start open. */
function readLine(text: string, options: WhenOptions): MeetingFacts {
  const offers = offersIn(text)?.map((one) => readWhole(one, options)) ?? [];
  const starts = new Set(offers.flatMap((one) => (one.day && (one.start || one.wall) ? [startOf(one)] : [])));
  return starts.size > 1 ? oneOf([...starts]) : leftOpen(text, readWhole(text, options));
}

function readWhole(text: string, options: WhenOptions): MeetingFacts {
  const source = (locale: string): WhenSource => ({
    ...options,
    locale,
    layer: 'text',
    zoneSure: false,
    fold: (line) => spokenTimes(lengthIn(line).rest).replace(MOSCOW, 'msk'),
  });
  const read = (locale: string) => withLength(whenFacts(text, source(locale)), lengthIn(text).minutes);
  const own = read(options.locale);
  if (settled(own) && otherWeekday(text, own)) return oneOf([startOf(own)], WEEKDAY_ASKED);
  if (settled(own) || own.doubts.some((doubt) => doubt.choices.length > 0)) return own;
  const others = languagesOf(text).map(read);
  const told = inOrder(others.filter(settled));
  const days = new Set(told.map((one) => one.day?.value));
  if (days.size === 1) return told[0] ?? own;
  // One word is October to some and November to others.
  if (days.size > 1) return oneOf([...new Set(told.map(startOf))]);
  // Languages that leave the half of the day open ask one question, where they agree on it.
  const asking = others.filter(({ doubts }) => doubts.some(({ choices }) => choices.length > 0));
  const asked = new Set(asking.map(({ doubts }) => JSON.stringify(doubts[0]?.choices)));
  return asked.size === 1 ? (asking[0] ?? own) : own;
}

const inOrder = (all: readonly MeetingFacts[]): readonly MeetingFacts[] =>
  [...all].sort((a, b) => weight(b) - weight(a));

const startOf = (facts: MeetingFacts): string =>
  facts.start?.value ?? facts.wall?.start ?? facts.day?.value ?? '';

/** Whether a reading with one more line tells more than the one without it, or puts the question that it lacked. */
function tellsMore(both: MeetingFacts, alone: MeetingFacts, line: string): boolean {
  const asks = alone.start === null && both.doubts.some(({ choices }) => choices.length > 1);
  if (!settled(both)) return asks && both.doubts[0]?.field === 'start';
  const zoned =
    both.zone?.confidence === 'certain' &&
    alone.zone?.confidence !== 'certain' &&
    !/\d/.test(line.replace(/(?:utc|gmt) ?[+–−-] ?\d{1,2}(?::?\d\d)?/gi, ''));
  return weight(both) > weight(alone) || (zoned && both.doubts.length === 0);
}

const ENDS =
  /^[*_>\s–-]*(?:ends?|ending|end (?:time|date)|until|to|till|bis|ende|fin|jusqu|fine|fim|hasta|até|tot|einde?|slut|koniec|до|конец|終了|结束|종료|bitiş)(?!\p{L})/iu;

/** A date line alone, or with the lines after it where they add the time, the end or the zone ("Central European Time - Berlin"). */
function readPiece(pieces: readonly Piece[], piece: Piece, options: WhenOptions): MeetingFacts {
  let text = piece.text.slice(0, 400).replace(/https?:\S+/g, ' ');
  let read = readLine(text, options);
  const at = pieces.indexOf(piece);
  for (const { line } of pieces.slice(at + 1, at + 3)) {
    if (!settled(read) || line.length > 160 || /https?:|@/.test(line)) break;
    // Two whole dates are a meeting's begin and end only where the second says so: “Old: … New: …”.
    if (read.start && !ENDS.test(line) && readLine(line, options).start) break;
    const both = readLine(`${text} ${line}`, options);
    if (!tellsMore(both, read, line)) break;
    [text, read] = [`${text} ${line}`, both];
  }
  return read;
}

/** Whether the lines below a date say that it is one of a series, as Zoom writes them. */
function isOfSeries(pieces: readonly Piece[], dated: Piece | undefined): boolean {
  const at = dated ? pieces.indexOf(dated) : -1;
  return pieces.slice(at + 1, at + 3).some(({ line }) => line.length < 200 && tellsSeries(foldWords(line)));
}

const none: MeetingFacts = {
  ...noFacts,
  doubts: [{ field: 'start', message: 'No date can be read in this text. Say when it was.', choices: [] }],
};

/** A text whose only day is counted from when it was written ("tomorrow at 3pm") is asked, with the day it would be from now. */
function countedFrom(pieces: readonly Piece[], options: WhenOptions): MeetingFacts {
  const today = dayAt(options.now, options.zone);
  for (const { text } of pieces.slice(0, MOST_LINES)) {
    const dated = text.length < 300 ? withCountedDay(text, today) : null;
    const read = dated === null ? none : readLine(dated, options);
    if (read.start || read.wall) return oneOf([startOf(read)], COUNTED_ASKED);
  }
  return none;
}

/** The date of an invitation: the labelled line, else the one line that reads as a date; two that differ are a question. */
export function whenOf(pieces: readonly Piece[], options: WhenOptions): MeetingFacts {
  const labelled = pieces.filter((piece) => piece.kind === 'when').slice(0, MOST_LINES);
  const loose = pieces
    .filter(({ kind, text }) => kind === null && /\p{Nd}/u.test(text) && text.length < 300)
    .slice(0, MOST_LINES);
  // Google's subject names the time behind the title: “Accepted: Review @ Tue Nov 17, 2026 2pm - 3pm (CET)”.
  const behind = pieces
    .filter(({ kind, text }) => kind === 'title' && /\s@\s.{0,60}\d/.test(text))
    .map((piece) => ({ ...piece, text: piece.text.replace(/^.*\s@\s/, '') }));
  for (const group of [labelled, loose, behind]) {
    const read = group.map((piece) => readPiece(pieces, piece, options)).filter((facts) => weight(facts) > 0);
    // The hour may stand above the day: “Time: 14:00”, then “Date: …”.
    if (group === labelled && group.length > 1 && read.every(({ start, wall }) => !start && !wall))
      read.push(...[readLine(group.map(({ text }) => text).join(' '), options)].filter(settled));
    const [best, ...others] = inOrder(read);
    if (!best) continue;
    const rivals = others.filter((one) => weight(one) === weight(best) && startOf(one) !== startOf(best));
    const series = isOfSeries(pieces, labelled.at(-1) ?? loose[0]);
    if (rivals.length === 0 && !series) return asked(best);
    const here = { ...options, zone: best.zone?.value ?? options.zone };
    const below = series && best.start ? loose.map((piece) => readPiece(pieces, piece, here)) : [];
    const choices = [...new Set([best, ...rivals, ...below].map(startOf))].filter(Boolean);
    return series ? oneOf(choices, SERIES_ASKED) : oneOf(choices);
  }
  return countedFrom(pieces, options);
}
