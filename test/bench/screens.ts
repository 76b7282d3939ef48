import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { makePage } from '#extension/serve/page.ts';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { entityNames } from '#shared/model/entities.ts';
import { EXTENSION, openChromium } from '#test/support/chromium.ts';
import { tenYears } from '#test/support/ten-years.ts';
import { median, type Measured } from './measure.ts';

const ROUNDS = 3;
const PORT = 4190;
const SCREENS = ['today', 'engagements', 'pricing', 'guarantee', 'practice', 'learning'] as const;
/** Screens that another commit may not have: they are seen in this tree only. */
const NEW: readonly string[] = ['learning'];
type Screen = (typeof SCREENS)[number];

/** A built workbench: this tree’s, or that of another commit. */
interface Side {
  readonly name: string;
  readonly built: string;
}

/** Builds a commit in a folder of its own, with the packages of this tree. */
function buildOf(commit: string): Side & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-against-'));
  const git = (...words: string[]) => execFileSync('git', words, { stdio: 'ignore' });
  git('worktree', 'add', '--detach', folder, commit);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(resolve('node_modules/.bin/wxt'), ['build'], { cwd: folder, stdio: 'ignore' });
  const remove = () => {
    git('worktree', 'remove', '--force', folder);
  };
  return { name: commit.slice(0, 7), built: join(folder, '.output/chrome-mv3'), remove };
}

/** Runs in the page: when a screen is drawn and the page answers again, in milliseconds since it began to load. */
function usable(screen: string): Promise<number> {
  const drawn = (): boolean => {
    const title = document.querySelector('main h1')?.textContent?.toLowerCase() ?? '';
    if (screen === 'today')
      return !['engagements', 'pricing', 'guarantee', 'practice', 'learning'].includes(title) && document.querySelector('main .rows li') !== null; // prettier-ignore
    const inside = screen === 'practice' ? '.strip' : screen === 'learning' ? '.section' : 'tbody td';
    return title === screen && document.querySelector(`main ${inside}`) !== null;
  };
  return new Promise((done) => {
    const look = (): void => {
      if (!drawn()) return void setTimeout(look, 1);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    look();
  });
}

/** Runs in the page: lays records into its own database. */
async function layDown(
  records: readonly { readonly tab: string; readonly record: { readonly id: string } }[],
) {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('valueback-trial');
    opening.onsuccess = () => done(opening.result);
  });
  const tx = db.transaction(['records', 'meta'], 'readwrite');
  for (const one of records) tx.objectStore('records').put(one, `${one.tab}/${one.record.id}`);
  tx.objectStore('meta').put(1, 'revision');
  await new Promise((done) => (tx.oncomplete = done));
  db.close();
}

interface Seen {
  readonly cold: number;
  readonly warm: number;
  readonly elements: number;
}

/** Opened from its address, and gone to from another screen of the open page. */
async function seeScreen(page: Page, address: string, screen: Screen): Promise<Seen> {
  await page.goto('about:blank');
  await page.goto(`${address}/#/${screen}`, { waitUntil: 'commit' });
  const cold = await page.evaluate(usable, screen);
  const away = screen === 'today' ? 'settings' : 'today';
  await page.evaluate((other) => void (location.hash = `/${other}`), away);
  if (away === 'today') await page.evaluate(usable, away);
  else await page.waitForSelector('main h1:text("Settings")');
  const begun = await page.evaluate((to) => {
    location.hash = `/${to}`;
    return performance.now();
  }, screen);
  const warm = (await page.evaluate(usable, screen)) - begun;
  return { cold, warm, elements: await page.evaluate(() => document.querySelectorAll('*').length) };
}

async function openSide(path: string, side: Side, port: number, sessions: number) {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-screens-'));
  makePage(side.built, folder);
  const served = await serveWorkbench(folder, { port, example: false, browser: false });
  if (typeof served === 'string') throw new Error(served);
  const browser = await openChromium(path);
  const page = await browser.context.newPage();
  // tsx names the functions it hands over by this.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.goto(served.address);
  await page.waitForSelector('h1');
  const book = tenYears(1, Math.round(sessions / 10), sessions, Date.now());
  const records = entityNames.flatMap((tab) => book[tab].map((record) => ({ tab, record })));
  for (let from = 0; from < records.length; from += 5000)
    await page.evaluate(layDown, records.slice(from, from + 5000));
  const close = async () => {
    await browser.close();
    served.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { see: (screen: Screen) => seeScreen(page, served.address, screen), close };
}

/** Ten years of a practice on each screen that shows all of it; beside another commit, taking turns, where one is named. */
export async function benchScreens(
  path: string,
  against: string | null,
  sessions = 10_000,
): Promise<Measured[]> {
  const other = against === null ? null : buildOf(against);
  const sides: Side[] = [{ name: 'now', built: EXTENSION }, ...(other ? [other] : [])];
  const opened = await Promise.all(sides.map((side, n) => openSide(path, side, PORT + n, sessions)));
  const found: Measured[] = [];
  for (const screen of SCREENS) {
    const seen: Seen[][] = sides.map(() => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [n, one] of opened.entries())
        if (n === 0 || !NEW.includes(screen)) seen[n]?.push(await one.see(screen));
    const of = (n: number, what: keyof Seen) => median((seen[n] ?? []).map((one) => one[what]));
    const line = (
      what: keyof Seen,
      word: string,
      unit: Measured['unit'],
      budget: number | null,
    ): Measured => {
      const [value, before] = [of(0, what), of(1, what)];
      const beside =
        other && before > 0
          ? `${other.name}: ${before.toFixed(0)}, ${(before / value).toFixed(1)} × as much`
          : '';
      return { what: `${screen}, ${sessions} sessions, ${word}`, value, unit, budget, beside };
    };
    const isLarge = sessions > 10_000;
    found.push(
      line('cold', 'opened cold', 'ms', isLarge ? 2000 : 900),
      line('warm', 'gone to', 'ms', isLarge ? 2000 : 400),
      line('elements', 'elements', '', 3000),
    );
  }
  for (const one of opened) await one.close();
  other?.remove();
  return found;
}
