import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CalendarDate } from '#shared/meetings/ics/write-ics.ts';
import type { Book } from '#shared/model/book.ts';
import { inUse } from '#shared/rules/archived.ts';
import { standing } from '#shared/rules/standing.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { clientName, useBook, useHome } from '../frame/practice-context.tsx';

/** Dates worth a place in your calendar: term ends, claim windows, check-ins, payments due. */
export function calendarDates(book: Book, now: number): CalendarDate[] {
  return inUse(book).flatMap((one) => {
    const who = clientName(book, one);
    const { guarantee, money } = standing(book, one.id, now);
    const { terms, state, next } = guarantee;
    const running = state === 'active' || state === 'suspended' || state === 'evaluating';
    const day = (what: string, on: string | null): CalendarDate[] =>
      on
        ? [
            {
              uid: `${one.id}-${what.replace(/\W+/g, '-')}@valueback`,
              title: `${who}: ${what}`,
              when: { day: on },
            },
          ]
        : [];
    const planned = book.sessions.filter(
      (session) =>
        session.engagement === one.id &&
        (session.outcome ?? 'planned') === 'planned' &&
        Date.parse(session.start) >= now,
    );
    return [
      ...(running
        ? [
            ...day('term ends', terms?.end ? null : (terms?.termEnd ?? null)),
            ...day('claim window closes', terms?.windowEnd ?? null),
          ]
        : []),
      ...(next?.code === 'decision' ? day('claim to decide', next.due ?? null) : []),
      ...(next?.code === 'remedy' ? day('remedy due', next.due ?? null) : []),
      ...planned.map((session): CalendarDate => ({
        uid: `${session.id}@valueback`,
        title: session.title ?? who,
        when: { start: session.start, end: session.end },
      })),
      ...money.planned.map(({ row }): CalendarDate => ({
        uid: `${row.id}@valueback`,
        title: `${who}: ${row.text ?? 'payment'} due`,
        when: { day: row.dueOn ?? '' },
      })),
    ];
  });
}

/** A calendar file of those dates, to import where you keep your calendar. */
export function CalendarOut(): JSX.Element {
  const { book, now } = useBook();
  const { shell } = useHome();
  const [problem, setProblem] = useState<string | null>(null);
  const dates = calendarDates(book, now);
  return (
    <Section title="Dates for your calendar" aside={`${dates.length}`}>
      <p class="quiet">
        Term ends, claim windows, sessions and payments due as one .ics file. Importing it again moves dates
        instead of doubling them.
      </p>
      <div>
        <Button
          icon="calendar"
          disabled={dates.length === 0}
          onClick={() =>
            void import('#shared/meetings/ics/write-ics.ts')
              .then(({ writeIcs }) =>
                shell.download('valueback-dates.ics', writeIcs(dates, now), 'text/calendar'),
              )
              .catch((error: unknown) => setProblem(String(error)))
          }
        >
          Save the dates (.ics)
        </Button>
      </div>
      {problem ? <p class="tone-off">{problem}</p> : null}
    </Section>
  );
}
