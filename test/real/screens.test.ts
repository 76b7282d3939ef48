import type { Locator } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { EXTENSION, openChromium } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';
import { runCases } from './support/run-cases.ts';

import {
  type ScreenCase,
  type Tab,
  type Answer,
  STEP_KEYS,
  type Found,
  open,
  set,
  save,
  asked,
  values,
  wordsOf,
} from './support/screen-hands.ts';

const PORT = 4953;

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
      await page.getByRole('heading', { name: 'Do now' }).waitFor();
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
