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
