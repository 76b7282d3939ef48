import { standing } from '#shared/rules/standing.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import { tenYears } from '#test/support/ten-years.ts';
import { cpuOf, least, type Measured } from './measure.ts';

const ROUNDS = 8;
const BAR_MS = 250;

/** The same rows as new objects, of which nothing is kept. */
const fresh = (book: Book): Book =>
  Object.fromEntries(
    entityNames.map((tab) => [tab, book[tab].map((row) => ({ ...row }))]),
  ) as unknown as Book;

/** How all engagements of ten years stand, worked out from nothing, beside reading their rows as JSON. */
export async function benchStanding(sessions = 10_000): Promise<Measured[]> {
  const now = Date.UTC(2026, 10, 24, 13);
  const book = tenYears(1, sessions / 10, sessions, now);
  const text = JSON.stringify(book);
  const [standings, parses]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const own = fresh(book);
    parses.push(await cpuOf(() => JSON.parse(text) as unknown));
    standings.push(await cpuOf(() => own.engagements.forEach(({ id }) => standing(own, id, now))));
  }
  const [value, parse] = [least(standings), least(parses)];
  const beside = `the first time ${(standings[0] ?? 0).toFixed(0)} ms; ${(value / parse).toFixed(1)} × JSON.parse of the rows (${parse.toFixed(0)} ms)`;
  const what = `standing of ${sessions / 10} engagements with ${sessions} sessions`;
  return [{ what, value, unit: 'ms', budget: BAR_MS, beside }];
}
