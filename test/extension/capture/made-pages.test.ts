import { expect, test } from 'vitest';
import { isMoment } from '#shared/base/moment.ts';
import { readPage } from '#extension/capture/read-page.ts';
import { diceOf, madeText, type Dice } from '#test/support/made-files.ts';
import { documentOf, LOOKED_AT, madePages } from '#test/support/pages.ts';
import { runs } from '#test/support/proof.ts';

const PAGES = madePages();
/** Tags and texts of all pages of the suite, apart: a made page puts them together in any order. */
const PIECES = PAGES.map(({ html }) => html.match(/<[^>]{1,2000}>|[^<]{1,2000}/g) ?? []);

const pick = <T>(dice: Dice, list: readonly T[]): T | undefined => list[dice(list.length)];

/** A page of one surface whose pieces were left out, said twice, mixed with another's, or say something else. */
function madePage(dice: Dice): { html: string; source: (typeof PAGES)[number]['source'] } {
  const at = dice(PAGES.length);
  const [own = [], others = []] = [PIECES[at], pick(dice, PIECES)];
  const rate = 2 + dice(40);
  const html = own.map((piece) => {
    if (dice(rate) > 0) return piece;
    const kind = dice(6);
    if (kind === 0) return '';
    if (kind === 1) return piece + piece;
    if (kind === 2) return pick(dice, others) ?? '';
    if (kind === 3) return piece.replace(/"[^"]*"/, () => `"${madeText(dice).replace(/["<>]/g, '')}"`);
    if (kind === 4) return piece.replace(/\d+/, () => String(dice(99_999)));
    return piece.startsWith('<') ? piece : madeText(dice).slice(0, 1 + dice(300));
  });
  const { source } = PAGES[dice(5) === 0 ? dice(PAGES.length) : at] ?? { source: undefined };
  if (!source) throw new Error('the suite has no pages');
  return { html: html.join(''), source };
}

/** The stand-in for a browser gives up on some markup; a browser reads all. */
function parsed(html: string, url: string): Document | null {
  try {
    return documentOf(html, url);
  } catch {
    return null;
  }
}

/** Processor time that the slowest of many small pages may take. */
const MOST_MS = 2000;

test('pages made of the pieces of others are read or not, none takes long, and no moment or guest is made up', async () => {
  let slowest = 0;
  for (let seed = 1; seed <= runs(100_000, 1000); seed++) {
    // What the stand-in for a browser holds weakly is let go of only between two turns of the loop of events.
    if (seed % 50 === 0) await new Promise(setImmediate);
    const { html, source } = madePage(diceOf(seed * 2_654_435_761));
    const document = parsed(html, source.url);
    if (!document) continue;
    const before = process.cpuUsage();
    const { meetings } = readPage({ ...source, document, now: LOOKED_AT }, null);
    slowest = Math.max(slowest, process.cpuUsage(before).user / 1000);
    for (const { start, end, guests } of meetings) {
      for (const moment of [start, end])
        if (moment) expect(isMoment(moment.value), `seed ${seed}: ${moment.value}`).toBe(true);
      if (start && end)
        expect(Date.parse(end.value), `seed ${seed}`).toBeGreaterThanOrEqual(Date.parse(start.value));
      for (const { name, email } of guests?.value ?? [])
        expect(`${name ?? ''}${email ?? ''}`.trim(), `seed ${seed}`).not.toBe('');
    }
  }
  expect(slowest).toBeLessThan(MOST_MS);
}, 7_200_000);
