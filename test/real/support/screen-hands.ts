import type { Locator, Page } from 'playwright-core';
import { type Differences, type RealCase } from './run-cases.ts';

export interface Step {
  readonly tab: string;
  readonly open?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly save?: boolean;
}
export interface ScreenCase extends RealCase {
  readonly steps: readonly Step[];
}

/** A browser tab as a case sees it: the page, and the form that was opened last. */
export interface Tab {
  readonly page: Page;
  form: Locator;
  /** The name of what is open: how a third tab opens the same. */
  open: string;
}
export interface Answer {
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly last: Tab;
  /** What a tab that comes later shows in the form of the first step. */
  readonly read: () => Promise<Tab>;
}

export const STEP_KEYS = ['tab', 'open', 'set', 'save'];
export const DIALOGS: Readonly<Record<string, string>> = {
  engagement: 'Change the engagement',
  client: 'Change the client',
};
export const ASKED = 'Save mine over it';

/** Where the engagement is that the cases speak of: its title may be another by the time a later tab looks. */
export interface Found {
  path?: string;
}

export async function pathOf(page: Page, go: (hash: string) => Promise<void>): Promise<string> {
  await go('/engagements');
  const link = page.getByRole('row').filter({ hasText: 'Career coaching' }).getByRole('link').first();
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  return href.replace('#', '').split('/').slice(0, 3).join('/');
}

/** Goes to a form as a person does; null for one this runner does not know. */
export async function open(page: Page, name: string, engagement: Found): Promise<Locator | null> {
  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash);
  if (name === 'home') {
    await go('/today');
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
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
export async function control(form: Locator, label: string): Promise<{ group?: Locator; field?: Locator }> {
  const group = form.getByRole('group', { name: label, exact: true });
  return (await group.count()) > 0
    ? { group: group.first() }
    : { field: form.getByLabel(label, { exact: true }).first() };
}

export async function set(form: Locator, label: string, value: string): Promise<void> {
  const { group, field } = await control(form, label);
  if (group) return group.getByText(value, { exact: true }).click();
  const isChoice = await field!.evaluate((one) => one.tagName === 'SELECT');
  if (isChoice) await field!.selectOption({ label: value });
  else await field!.fill(value);
}

export async function shown(form: Locator, label: string): Promise<string> {
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
export async function save({ page, form }: Tab, label: string | undefined): Promise<void> {
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

export const isAsked = async (tab: Tab | undefined): Promise<boolean> =>
  tab !== undefined && (await tab.page.getByRole('button', { name: ASKED }).count()) > 0;

export const asked = async ({ tabs }: Answer, name: string): Promise<Differences> =>
  (await isAsked(tabs.get(name))) ? [] : [`${name} was not asked`];

export async function values(tab: Tab, wanted: Readonly<Record<string, string>>): Promise<Differences> {
  const differences: string[] = [];
  for (const [label, value] of Object.entries(wanted)) {
    const is = await shown(tab.form, label);
    if (is !== value) differences.push(`${label} is “${is}”, not “${value}”`);
  }
  return differences;
}

/** All words of a form: what it says, what can be chosen, what is in its fields. */
export const wordsOf = ({ form }: Tab): Promise<string> =>
  form.evaluate((one) =>
    [
      one.textContent ?? '',
      ...[...one.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value),
    ].join('\n'),
  );
