import type { readPage } from '#extension/capture/read-page.ts';
import { captureBundle } from '#test/support/capture-bundle.ts';
import { openChromium } from '#test/support/chromium.ts';
import { fillPage } from '#test/support/fill-page.ts';
import { LOOKED_AT, madePages, type MadePage } from '#test/support/pages.ts';
import { median, type Measured } from './measure.ts';

const ROUNDS = 5;
const BUDGET_MS = 50;
/** One page of each surface that has much to look through. */
const READ = [
  'google-calendar/bubble-en-recurring',
  'google-calendar/edit-24h',
  'google-meet/in-call',
  'outlook/month-three-cards',
  'teams/in-call',
  'zoom/web-client',
  'event/microdata',
  'link/two-calls',
];

/** Times the reading of pages of 100,000 elements, in a real Chromium, once their layout stands; each page is fresh, as after a click. */
export async function benchPageReading(path: string): Promise<Measured[]> {
  const browser = await openChromium(path);
  let html = '';
  await browser.context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const page = await browser.context.newPage();
  await page.addInitScript(await captureBundle());
  const measured: Measured[] = [];
  const readOnce = async (made: MadePage): Promise<number> => {
    html = made.html;
    await page.goto(made.source.url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(fillPage);
    return page.evaluate(
      ([view, now]) => {
        const { capture } = globalThis as unknown as { capture: { readPage: typeof readPage } };
        void document.body.offsetHeight;
        const start = performance.now();
        capture.readPage({ ...view, document, now }, null);
        return performance.now() - start;
      },
      [made.source, LOOKED_AT] as const,
    );
  };
  for (const made of madePages().filter((one) => READ.includes(one.name))) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await readOnce(made));
    measured.push({
      what: `reading ${made.name} for the first time, 100,000 elements`,
      value: median(times),
      unit: 'ms',
      budget: BUDGET_MS,
    });
  }
  await browser.close();
  return measured;
}
