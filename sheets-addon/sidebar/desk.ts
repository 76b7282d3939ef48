import { inLocale } from '#shared/model/book.ts';
import { choicesOf } from '#shared/table/book/choices.ts';
import type { Stage } from '#shared/model/words.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import type { JourneyLine } from '#shared/rules/journey/journey-line.ts';
import { learnedOf } from '#shared/rules/learning/learned.ts';
import { learningLines } from '#shared/rules/learning/learning-lines.ts';
import { standing } from '#shared/rules/standing.ts';
import { actRooms, taskNamed } from '#shared/workflows/tasks/act-rooms.ts';
import { moveForm } from '#shared/workflows/tasks/move-form.ts';
import type { Seen } from '#shared/workflows/tasks/task.ts';
import type { SheetBook } from '#sheets-addon/apps-script/messages.ts';

/*
 * What the pages plan and write with: every command of the core, every task, every document. The script hands it over as a page of
 * its own when it is first needed, so that neither the script nor a sidebar that only shows carries it.
 */
export { paperOf } from './paper.ts';
export { saveInto } from './save-into.ts';
export { moveProblems, moveWish } from '#shared/workflows/tasks/move-form.ts';

/** The figures of the journey with the client in view, as the workbench shows them. */
export function journeyIn({ book, context, engagement }: SheetBook): JourneyLine[] {
  if (engagement === null) return [];
  const { progress } = standing(book, engagement, context.now).guarantee;
  return journeyLines(journeyOf(book, engagement, progress, context.now), context.locale);
}

/** What the practice learned, as the tab Learning has it. */
export function learningIn({ book, context }: SheetBook): JourneyLine[] {
  const { now, zone, locale } = context;
  const told = inLocale(book, locale);
  return learningLines(told, learnedOf(told, now, zone)).map(({ about, name, text }) => ({
    name: about,
    text: name === null ? text : `${name}: ${text}`,
    how: '',
  }));
}

/** What can be done in the engagement of a sheet as it was read, with the forms for it. */
export function dutiesIn({ book, context }: SheetBook, engagement: string) {
  const { now, zone, locale } = context;
  const seen = (record: string | null): Seen => ({ book, engagement, now, zone, locale, record });
  return {
    rooms: actRooms(seen(null)),
    seen,
    taskNamed,
    choices: (record: string | null) => choicesOf(book, engagement, record),
    move: (to: Stage | null) => moveForm(book, engagement, to, now),
  };
}
