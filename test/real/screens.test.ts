import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { EXTENSION, openChromium } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';
import { runCases, type Differences, type RealCase } from './support/run-cases.ts';

const PORT = 4953;

interface Step {
  readonly tab: string;
  readonly open?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly save?: boolean;
}
interface ScreenCase extends RealCase {
  readonly steps: readonly Step[];
}

/** A browser tab as a case sees it: the page, and the form that was opened last. */
interface Tab {
  readonly page: Page;
  form: Locator;
  /** The name of what is open: how a third tab opens the same. */
  open: string;
}
interface Answer {
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly last: Tab;
  /** What a tab that comes later shows in the form of the first step. */
  readonly read: () => Promise<Tab>;
}

const STEP_KEYS = ['tab', 'open', 'set', 'save'];
const DIALOGS: Readonly<Record<string, string>> = {
  engagement: 'Change the engagement',
  client: 'Change the client',
};
const ASKED = 'Save mine over it';

/** Where the engagement is that the cases speak of: its title may be another by the time a later tab looks. */
interface Found {
  path?: string;
}

async function pathOf(page: Page, go: (hash: string) => Promise<void>): Promise<string> {
  await go('/engagements');
  const link = page.getByRole('row').filter({ hasText: 'Career coaching' }).getByRole('link').first();
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  return href.replace('#', '').split('/').slice(0, 3).join('/');
}

/** Goes to a form as a person does; null for one this runner does not know. */
async function open(page: Page, name: string, engagement: Found): Promise<Locator | null> {
  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash);
  if (name === 'home') {
    await go('/today');
    await page.getByRole('heading', { name: 'Needs you' }).waitFor();
    return page.getByRole('main');
  }
  if (name === 'settings') {
    await go('/settings');
    await page.getByRole('heading', { name: 'Presets' }).waitFor();
    return page.getByRole('main');
  }
  const button = DIALOGS[name];
  if (button === undefined) return null;
  engagement.path ??= await pathOf(page, go);
  await go(`${engagement.path}/terms`);
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** The control of a label: a group of words to choose from, else a field. */
async function control(form: Locator, label: string): Promise<{ group?: Locator; field?: Locator }> {
  const group = form.getByRole('group', { name: label, exact: true });
  return (await group.count()) > 0
    ? { group: group.first() }
    : { field: form.getByLabel(label, { exact: true }).first() };
}

async function set(form: Locator, label: string, value: string): Promise<void> {
  const { group, field } = await control(form, label);
  if (group) return group.getByText(value, { exact: true }).click();
  const isChoice = await field!.evaluate((one) => one.tagName === 'SELECT');
  if (isChoice) await field!.selectOption({ label: value });
  else await field!.fill(value);
}

async function shown(form: Locator, label: string): Promise<string> {
  const { group, field } = await control(form, label);
  if (group)
    return group
      .locator('input:checked')
      .evaluateAll((all) => all.map((one) => one.parentElement?.textContent?.trim() ?? '').join());
  return field!.evaluate((one) =>
    one instanceof HTMLSelectElement
      ? (one.selectedOptions[0]?.textContent ?? '')
      : (one as HTMLInputElement).value,
  );
}

/** Saves the form that holds a field, and waits until it is saved or the page says what is in the way. */
async function save({ page, form }: Tab, label: string | undefined): Promise<void> {
  const forms = form.locator('form');
  const own =
    label === undefined ? forms.first() : forms.filter({ has: page.getByLabel(label, { exact: true }) });
  await own.first().getByRole('button', { name: 'Save', exact: true }).click();
  const told = page
    .getByRole('alert')
    .or(page.getByText('Saved', { exact: true }))
    .first();
  await Promise.race([form.waitFor({ state: 'detached' }), told.waitFor()]);
}

const isAsked = async (tab: Tab | undefined): Promise<boolean> =>
  tab !== undefined && (await tab.page.getByRole('button', { name: ASKED }).count()) > 0;

const asked = async ({ tabs }: Answer, name: string): Promise<Differences> =>
  (await isAsked(tabs.get(name))) ? [] : [`${name} was not asked`];

async function values(tab: Tab, wanted: Readonly<Record<string, string>>): Promise<Differences> {
  const differences: string[] = [];
  for (const [label, value] of Object.entries(wanted)) {
    const is = await shown(tab.form, label);
    if (is !== value) differences.push(`${label} is “${is}”, not “${value}”`);
  }
  return differences;
}

/** All words of a form: what it says, what can be chosen, what is in its fields. */
const wordsOf = ({ form }: Tab): Promise<string> =>
  form.evaluate((one) =>
    [
      one.textContent ?? '',
      ...[...one.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value),
    ].join('\n'),
  );

describeWith('chromium', 'the workbench by hand', (path) => {
  const closing: (() => unknown)[] = [];
  const done = async () => {
    for (const close of closing.splice(1)) await close();
  };
  beforeAll(async () => {
    const served = await serveWorkbench(EXTENSION, { port: PORT, example: true, browser: false });
    if (typeof served === 'string') throw new Error(served);
    closing.push(() => served.close());
  });
  afterAll(async () => {
    await done();
    closing[0]?.();
  });

  const answer = async (one: ScreenCase): Promise<Answer | null> => {
    await done();
    const browser = await openChromium(path);
    closing.push(() => browser.close());
    const engagement: Found = {};
    const opened = async (name: string): Promise<Tab | null> => {
      const page = await browser.context.newPage();
      await page.goto(`http://localhost:${PORT}/`);
      await page.getByRole('heading', { name: 'Needs you' }).waitFor();
      const form = await open(page, name, engagement);
      return form && { page, form, open: name };
    };
    const tabs = new Map<string, Tab>();
    let last: Tab | null = null;
    for (const step of one.steps) {
      const known: Tab | null = tabs.get(step.tab) ?? (await opened(step.open ?? 'home'));
      const form: Locator | null =
        known && step.open && tabs.has(step.tab)
          ? await open(known.page, step.open, engagement)
          : (known?.form ?? null);
      if (!known || !form) return null;
      Object.assign(known, { form, open: step.open ?? known.open });
      tabs.set(step.tab, known);
      last = known;
      for (const [label, value] of Object.entries(step.set ?? {})) await set(form, label, value);
      if (step.save) await save(known, Object.keys(step.set ?? {})[0]);
    }
    if (!last) return null;
    const name = one.steps.find((step) => step.open !== undefined)?.open ?? 'home';
    return { tabs, last, read: async () => (await opened(name)) as Tab };
  };

  runCases<ScreenCase, Answer>('the workbench by hand, over the example practice', 'screens.jsonl', {
    answer,
    keys: {
      record: async ({ read }, wanted: Readonly<Record<string, string>>) => values(await read(), wanted),
      asked,
      shows: async (
        { tabs },
        { tab, ...wanted }: Readonly<Record<string, string>> & { readonly tab: string },
      ) => {
        const shownIn = tabs.get(tab);
        return shownIn ? values(shownIn, wanted) : [`no tab ${tab}`];
      },
      showsText: async ({ last }, text: string) =>
        (await wordsOf(last)).includes(text) ? [] : [`“${text}” is not shown`],
      notText: async ({ last }, text: string) =>
        (await wordsOf(last)).includes(text) ? [`“${text}” is shown`] : [],
    },
    instead: { orAsked: asked },
    unknown: ({ steps }) =>
      steps.flatMap((step) =>
        Object.keys(step)
          .filter((key) => !STEP_KEYS.includes(key))
          .map((key) => `step ${key}`),
      ),
  });
});
