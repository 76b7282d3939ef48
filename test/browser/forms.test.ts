import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { tabOf, type Task } from '#shared/workflows/tasks/task.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { atRest, goTo } from '#test/support/at-rest.ts';
import { accessTrouble } from '#test/support/axe.ts';
import { EXTENSION, openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';
import { some } from '#test/support/proof.ts';
import { draftsIn, rowsIn } from './trial-store.ts';

const PORT = 4977;
const SCREENS = ['/today', '/practice', '/engagements', '/exchange'];
const VIEWS = ['', 'brief', 'value', 'proposal', 'guarantee', 'sessions', 'tasks', 'done', 'terms'];
/** Pages on which one types: the screen of an engagement, or one beside it. */
const PAGES = {
  meeting: '/meeting',
  'a session': '/meeting/E',
  'a new engagement': '/new',
  settings: '/settings',
  value: '/e/E/value/driver',
  'the payment plan': '/e/E/plan',
  'the reply': '/e/E/ask',
  wording: '/e/E/proposal/proposal/words',
  'the terms’ wording': '/e/E/proposal/terms/words',
  'the next stage': '/e/E/journey/move/whatNow',
};
/** One of these a form in `npm test`, each form another than the one before it; all in `npm run proof`. */
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;

describeWith('chromium', 'every form of the workbench', (path) => {
  let browser: Opened;
  let page: Page;
  let close = (): void => undefined;
  const address: Record<string, string> = {};
  const typed = new Map<string, string>();

  async function open(profile?: string): Promise<void> {
    browser = await openChromium(path, profile === undefined ? {} : { profile });
    page = await browser.context.newPage();
    await page.goto(`http://localhost:${PORT}/#/engagements`);
    await page.getByRole('link', { name: /^Rheinisch/ }).waitFor();
  }

  /** Someone whom a form can name: the trial practice has nobody yet. */
  async function addPerson(name: string): Promise<void> {
    await goTo(page, '/settings');
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(name).first().waitFor();
    await dialog.waitFor({ state: 'detached' });
  }

  beforeAll(async () => {
    const served = await serveWorkbench(EXTENSION, { port: PORT, example: true, browser: false });
    if (typeof served === 'string') throw new Error(served);
    close = () => served.close();
    await open();
    await addPerson('Nora Lind');
    const rows = await rowsIn(page);
    const draft = rows.find(({ tab, record }) => tab === 'proposals' && record.sentAt === null);
    const own = draft?.record.engagement ?? '';
    for (const [name, to] of Object.entries(PAGES)) address[name] = to.replace('E', own);
    const unpaid = rows.find(({ tab, record }) => tab === 'payments' && record.paidOn === null);
    address['the payment plan'] = `/e/${unpaid?.record.engagement}/plan`;
    for (const [name, task] of Object.entries(TASKS) as [string, Task][]) {
      const row = rows.find(({ tab, record }) => tab === tabOf(task) && record.engagement);
      address[name] = `/e/${row?.record.engagement ?? own}/tasks/${name}/${row?.record.id ?? '-'}`;
    }
    for (const view of VIEWS) address[`screen ${view}`] = `/e/${own}/${view}`;
    for (const to of SCREENS) address[to] = to;
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  /** Those in which something can be typed. */
  const asking = Object.entries(TASKS).filter(([, { fields }]) => fields.length > 0);
  const forms = [...Object.keys(PAGES), ...asking.map(([name]) => name)];
  /** Those whose drafts are tried: every page of its own, and of the tasks, which are one form over other fields, a part in `npm test`. */
  const keeping = [...Object.keys(PAGES), ...some(asking, 3).map(([name]) => name)];
  const here = (): Locator => page.locator('dialog[open], main:not(:has(dialog[open]))');
  /** The first field of the form that takes words, else a day, else a choice. */
  const field = async (): Promise<Locator> => {
    const all = here().locator('textarea, input:not([type=checkbox], [type=file]), select');
    await all.first().waitFor();
    const words = here().locator('textarea, input:not([type])');
    if ((await words.count()) > 0) return words.first();
    const others = here().locator('input:not([type=radio], [type=checkbox], [type=file]), select');
    return (await others.count()) > 0 ? others.first() : here().locator('input[type=radio]:checked').first();
  };
  const goToForm = async (name: string) => {
    await goTo(page, address[name] ?? '');
    return field();
  };
  /** Types into a form, and remembers what its field says then. */
  async function type(name: string, words: string): Promise<void> {
    const one = await goToForm(name);
    const kind = await one.evaluate((node) => `${node.tagName} ${(node as HTMLInputElement).type}`);
    if (kind.endsWith('radio')) await here().locator('input[type=radio]').first().check();
    else if (kind.startsWith('SELECT')) await one.selectOption({ index: 1 });
    else
      await one.fill(
        kind.endsWith('date') ? '2026-12-24' : kind.endsWith('local') ? '2026-12-24T10:00' : words,
      );
    typed.set(name, await (await field()).inputValue());
  }
  const isStill = async (name: string) =>
    expect.poll(async () => (await goToForm(name)).inputValue(), { message: name }).toBe(typed.get(name));

  /** What stands in the way of anyone on the page as it is, in the looks that are its turn. */
  async function troubleIn(place: number): Promise<string[]> {
    const found: string[] = [];
    for (const { width, scheme } of some(LOOKS, 4, place)) {
      await page.setViewportSize({ width, height: 900 });
      // Colours on their way to others are no colours to judge.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      found.push(
        ...(await accessTrouble(page, scheme === 'dark')).map((one) => `${width} ${scheme}: ${one}`),
      );
    }
    return found;
  }

  test.each([...[...SCREENS, ...VIEWS.map((view) => `screen ${view}`)].entries()])(
    '%i: %s is open to everyone, in light and dark, wide and narrow',
    async (place, name) => {
      await goTo(page, address[name] ?? '');
      await page.locator('h1').waitFor();
      expect(await troubleIn(place)).toEqual([]);
    },
  );

  test.each([...forms.entries()])(
    '%i: %s is open to everyone in light and dark, wide and narrow, and keeps what is typed over Esc, Back and Forward',
    async (place, name) => {
      await goTo(page, '/engagements');
      await goToForm(name);
      expect(await troubleIn(place)).toEqual([]);
      if (!keeping.includes(name)) return;
      await page.setViewportSize({ width: 1280, height: 900 });
      await type(name, `Typed into ${name}`);
      await page.keyboard.press('Escape');
      // The browser takes the step back in its own time.
      await atRest(page);
      await isStill(name);
      await page.goBack();
      await isStill(name);
    },
  );

  test('after a reload, and after the browser was killed, every form has what was typed', async () => {
    await page.reload();
    for (const name of some(keeping, 4)) await isStill(name);
    await expect.poll(() => draftsIn(page)).toBeGreaterThanOrEqual(keeping.length);
    const { profile } = browser;
    await browser.kill();
    await open(profile);
    for (const name of keeping) await isStill(name);
    await goTo(page, '/today');
    await page.getByRole('link', { name: 'Go on with it' }).first().click();
    await (await field()).waitFor();
    expect([...typed.values()]).toContain(await (await field()).inputValue());
  });
});
