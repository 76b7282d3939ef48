import { randomLcg } from 'd3-random';
import { addDays } from '#shared/base/day.ts';
import { dayAt, momentAt, startOfDay } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import { blankRecord, emptyBook, rowsOf, type Book } from '#shared/model/book.ts';
import { entityNames, type EntityName, type RecordNamed } from '#shared/model/entities.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';

const ZONE = 'Europe/Berlin';
const DAY_MS = 86_400_000;
/** Two of five are over and closed; the others run now, each some days off the one it is like. */
const CLOSED = 0.4;

/** Days of a text moved by so many. */
const moved = (text: string, days: number): string =>
  text.replace(/\d{4}-\d\d-\d\d/g, (day) => addDays(day, days));

/**
 * Ten years of a practice in one book, from a seed: engagements like those of the example, each with a client of its own, at all
 * places of the journey, and as many held sessions as are asked for.
 */
export function tenYears(seed: number, engagements: number, sessions: number, now: Instant): Book {
  const chance = randomLcg(seed);
  const example = examplePractice(now, ZONE);
  const book = emptyBook() as unknown as Record<EntityName, object[]>;
  book.settings = [...example.settings];
  book.rates = [...example.rates];
  for (let n = 0; n < engagements; n++) {
    const like = example.engagements[n % example.engagements.length];
    if (!like) throw new Error('The example has no engagement.');
    const isOver = chance() < CLOSED;
    const days = isOver ? -400 - Math.floor(chance() * 3200) : Math.floor(chance() * 20) - 10;
    const mark = `_${String(n + 1).padStart(10, '0')}EX`;
    const own = <T extends object>(row: T): T =>
      JSON.parse(moved(JSON.stringify(row).replaceAll('_0000000000EX', mark), days)) as T;
    for (const tab of entityNames)
      if (tab !== 'engagements') book[tab].push(...rowsOf(example, tab, like.id).map(own));
    const client = own(example.clients.find(({ id }) => id === like.client) ?? blankRecord('clients', like.client)); // prettier-ignore
    book.clients.push({ ...client, name: `${client.name} ${n + 1}` });
    book.people.push(...example.people.filter((one) => one.client === like.client).map(own));
    const row = own(like);
    book.engagements.push(isOver ? { ...row, closedOn: addDays(dayAt(now, ZONE), days + 60) } : row);
    const had = rowsOf(example, 'sessions', like.id).length;
    const wanted = Math.floor(sessions / engagements);
    for (let s = had; s < wanted; s++) book.sessions.push(session(row.id, mark, s, wanted, days, now));
  }
  return book as unknown as Book;
}

/** One more session that was held, a week after the one before it. */
function session(
  engagement: string,
  mark: string,
  n: number,
  of: number,
  days: number,
  now: Instant,
): RecordNamed<'sessions'> {
  const day = addDays(dayAt(now, ZONE), days - 7 * (of - n) - 30);
  const start = startOfDay(day, ZONE) + 0.4 * DAY_MS;
  return {
    ...blankRecord('sessions', `ses${mark.replace('EX', 'EY')}${String(n).padStart(4, '0')}`),
    engagement,
    title: `Session ${n + 1}`,
    ordinal: n + 1,
    start: momentAt(start, ZONE),
    end: momentAt(start + 3_600_000, ZONE),
    outcome: 'held',
    askedAt: momentAt(start + 4_000_000, ZONE),
    gotValue: n % 5 === 0 ? 'partly' : 'yes',
    answeredAt: momentAt(start + 8_000_000, ZONE),
    gotValueSource: 'clientSaid',
    mood: (n % 5) - 2,
    moodSource: 'providerImpression',
    notes: `They moved step ${n} to next week and thanked us.`,
  };
}
