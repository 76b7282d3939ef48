import { addDays } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import { noFacts, settleWall, type MeetingFacts } from '../facts.ts';
import { foldWords } from '../when/when-words.ts';

/** The question which of several starts is the meeting's. */
export const oneOf = (
  starts: readonly string[],
  message = 'The text names several dates. Choose the one of the meeting.',
): MeetingFacts => ({
  ...noFacts,
  doubts: [{ field: 'start', message, choices: starts.map((value) => ({ label: value, value })) }],
});

const OR = /\s(?:or|oder|ou|oppure|of|eller|lub|albo|nebo|или|veya|o)\s|または|或者?|또는/iu;

/** The two halves of a text that offers one time or another; null for any other text. */
export function offersIn(text: string): readonly string[] | null {
  const halves = text.split(OR);
  return halves.length === 2 && halves.every((half) => /\p{Nd}/u.test(half)) ? halves : null;
}

const MOVED =
  /\b(?:mov(?:e|ed|ing)|reschedul|postpone|shift|instead|verschob|verschieb|verleg|statt)|report(?:é|er)|déplac|décal|au lieu|movid|mover|reprogram|aplaz|cambiar|spostat|spostare|rinviat|adiad|adiar|remarc|reagend|verplaats|verzet|verschui|flytta|flytte|przenie|перен[её]с|変更|改到|변경/iu;
const UNTIL =
  /(?:^|[\s,;(:])(?:until|till?|bis|jusqu'(?:à|au)|hasta(?: las?)?|até(?: às?| as)?|fino (?:alle|al)|tot|do|до)\s\d|\d時まで|\d시까지/u;

/** A reading that a text leaves open: only the end is said, or two days of which one may be the old one. */
export function leftOpen(text: string, facts: MeetingFacts): MeetingFacts {
  const { start, end, day, lastDay, zone } = facts;
  if (!start || !day || !lastDay || !zone) return facts;
  const isTwoDays = day.value !== lastDay.value;
  if (isTwoDays && (!end || MOVED.test(text))) {
    const other =
      end?.value ?? settleWall(`${lastDay.value}T${start.value.slice(11, 16)}`, zone.value, 'start').moment;
    return oneOf([start.value, ...(other === null ? [] : [other])]);
  }
  if (end || !UNTIL.test(foldWords(text))) return facts;
  const message = 'The text says when it ends, and not when it began. Say when it began.';
  return {
    ...facts,
    start: null,
    allDay: null,
    doubts: [...facts.doubts, { field: 'start', message, choices: [] }],
  };
}

/** Words for the days after the one on which a text was written; the morning is none of them. */
const COUNTED = [
  /(?<!\p{L})(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|idag|dzisiaj)(?!\p{L})|今日|本日/iu,
  /(?<!\p{L}|(?:guten|goede|am|de la|por la) )(?:tomorrow|morgen|demain|mañana|domani|amanhã|imorgon|jutro)(?!\p{L})|明日/iu,
  /(?<!\p{L})(?:(?:the )?day after tomorrow|übermorgen|après-demain|pasado mañana|dopodomani|depois de amanhã|overmorgen|pojutrze)(?!\p{L})|明後日/iu,
];
export const COUNTED_ASKED =
  'The text counts the day from when it was written. Choose it only if that was today.';

/** A text with the day that it counts from `today` written out; null where it counts none. */
export function withCountedDay(text: string, today: Day): string | null {
  const after = COUNTED.map((words) => words.test(text)).lastIndexOf(true);
  const words = COUNTED[after];
  return words ? text.replace(words, ` ${addDays(today, after)} `) : null;
}
