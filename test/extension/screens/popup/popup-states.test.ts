// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unread } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { bookWith } from '#test/support/build-book.ts';
import {
  bookOfCall,
  capture,
  failing,
  freshName,
  keepCapture,
  openStore,
} from '#test/extension/support/captures.ts';
import { eventually, settle } from '#test/support/settle.ts';
import { button, lives, one, opened, page, save, show, text, told, TOMAS, type } from './shown.ts';

/** A workbook whose sheet lost its tab, until somebody puts it back. */
const withoutTab = () =>
  failing('missingTab', bookOfCall(), 'The tab “Sessions” is gone from Practice 2026.');

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('over a Google sheet the popup offers it as the home, and not where it is that already', async () => {
  const sheet = 'sheet-of-the-practice-1';
  await show({ ...unread('notSupported'), sheet });
  const offer = () => document.querySelector('a[href*="sheet="]')?.getAttribute('href');
  await expect.poll(offer).toBe(`/options.html?sheet=${sheet}#workbook`);
  render(null, document.body);
  lives.at = `google:${sheet}`;
  await show({ ...unread('notSupported'), sheet });
  lives.at = 'local';
  await expect.poll(text).toContain('No meeting is on this page');
  expect(offer()).toBeUndefined();
});

describe('homework in the popup', () => {
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('.homework input[type=radio]')];

  test('has all six answers in one group for keys and screen readers, three of them at a glance', async () => {
    await show(page([TOMAS]));
    expect(radios().map((radio) => radio.value)).toEqual([
      'done',
      'partly',
      'notDone',
      'excused',
      'notDue',
      'notAsked',
    ]);
    expect(new Set(radios().map((radio) => radio.name)).size).toBe(1);
    const hidden = radios().filter((radio) => radio.closest('label')?.classList.contains('sr'));
    expect(hidden.map((radio) => radio.value)).toEqual(['excused', 'notDue', 'notAsked']);
  });

  test.each(['excused', 'notDue', 'notAsked'] as const)(
    'the menu says “%s”; it shows its word then, and a click takes it back',
    async (state) => {
      const { form } = await show(page([TOMAS]));
      const menu = one<HTMLSelectElement>('.homework select');
      menu.value = state;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
      expect(form.call.value?.draft.homework).toEqual({ act_1: state });
      expect(one('.homework .chosen').textContent).not.toBe('');
      expect(document.querySelector('.homework select')).toBeNull();
      one(`.homework input[value=${state}]`).click();
      await settle();
      expect(form.call.value?.draft.homework).toEqual({});
      expect(document.querySelector('.homework select')).not.toBeNull();
    },
  );
});

test('the facts list whom the call was with, never the reader', async () => {
  const guests = told([
    { name: 'Nora Lindqvist', email: 'NORA@lindqvist.example', response: null },
    { name: 'Tomás Rivera', email: null, response: null },
  ]);
  await show(page([{ ...TOMAS, guests }], { signedInAs: 'nora@lindqvist.example' }));
  one('.opener').click();
  await eventually(() => expect(text()).toContain('With'));
  expect(text()).toContain('Tomás Rivera');
  expect(text()).not.toContain('Nora');
});

test('after “Start over” a new name can be typed to its end', async () => {
  const { form } = await show(unread('noAccess'), memoryWorkbook(bookWith({})));
  await eventually(() => one('[role=combobox]'));
  await type(one<HTMLInputElement>('[role=combobox]'), 'A');
  await form.open();
  await eventually(() => expect(button('Start over')).toBeDefined());
  button('Start over')?.click();
  await eventually(() => expect(one<HTMLInputElement>('[role=combobox]').value).toBe(''));
  await type(one<HTMLInputElement>('[role=combobox]'), 'A');
  await type(one<HTMLInputElement>('[role=combobox]'), 'Ada');
  expect(form.call.value?.draft.client).toBe('Ada');
});

describe('text marked on a page that shows a meeting', () => {
  const WORDS = 'Coaching Tomás Rivera\n22 October 2026, 14:30 – 15:15';

  test('is offered, used, and the page’s own meeting comes back', async () => {
    const { form } = await show(page([TOMAS], { selection: WORDS }));
    await eventually(() => expect(button('Use the marked text')).toBeDefined());
    expect(form.call.value?.draft.from).toBe('16:00');
    button('Use the marked text')?.click();
    await expect.poll(() => form.call.value?.draft.from).toBe('14:30');
    await eventually(() => expect(button('Use the page instead')).toBeDefined());
    button('Use the page instead')?.click();
    await eventually(() => expect(form.call.value?.draft.from).toBe('16:00'));
  });

  test('that tells of no meeting says so and changes nothing', async () => {
    const { form } = await show(page([TOMAS], { selection: 'and so on' }));
    await eventually(() => expect(button('Use the marked text')).toBeDefined());
    button('Use the marked text')?.click();
    await expect.poll(text).toContain('No meeting is in the text you marked.');
    expect(form.call.value?.draft.from).toBe('16:00');
  });
});

describe('a capture that did not arrive', () => {
  test('refused: why, that nothing is lost, and once it is mended “Try again” saves it', async () => {
    const { gateway, mend } = withoutTab();
    const { store } = await show(page([TOMAS]), gateway);
    await save();
    await eventually(() => expect(text()).toContain('Not saved to the workbook'));
    expect(one('[role=alert]').textContent).toContain(
      'The tab “Sessions” is gone from Practice 2026. Nothing is lost.',
    );
    await eventually(() => expect(document.activeElement).toBe(button('Try again')));
    expect(await store.all('outbox')).toHaveLength(1);
    mend();
    button('Try again')?.click();
    await eventually(() => expect(text()).toContain('Session 9 saved'));
    expect(await store.all('outbox')).toHaveLength(0);
  });

  test('refused: “Change it” opens the form again with every word', async () => {
    const { gateway } = withoutTab();
    const { form, store } = await show(page([TOMAS]), gateway);
    form.change({ note: 'Tired', value: 'yes' });
    await save();
    await eventually(() => expect(button('Change it')).toBeDefined());
    button('Change it')?.click();
    await eventually(() => expect(document.querySelector('.save')).not.toBeNull());
    expect(form.call.value?.draft).toMatchObject({ note: 'Tired', value: 'yes' });
    expect(await store.all('outbox')).toHaveLength(0);
  });

  test.each(['filed', 'waits'] as const)('%s: “Undo” opens the form again with every word', async (kind) => {
    const { form, store } = await show(
      page([TOMAS]),
      kind === 'filed' ? memoryWorkbook(bookOfCall()) : failing('offline', bookOfCall()).gateway,
    );
    form.change({ note: 'Tired' });
    await save();
    await eventually(() => expect(form.saved.value?.kind).toBe(kind));
    await eventually(() => expect(button('Undo')).toBeDefined());
    button('Undo')?.click();
    await eventually(() => expect(document.querySelector('.save')).not.toBeNull());
    expect(form.call.value?.draft.note).toBe('Tired');
    expect(await store.all('outbox')).toHaveLength(0);
  });

  test('an earlier one stands below the form with why; it can be tried again or taken back', async () => {
    const name = freshName();
    await keepCapture(await openStore(name), capture(1));
    const { form, store } = await show(page([TOMAS]), failing('offline', bookOfCall()).gateway, name);
    await form.retry();
    await eventually(() => expect(text()).toContain('One capture waits'));
    expect(text()).toContain('You are offline.');
    button('Take back')?.click();
    await eventually(async () => expect(await store.all('outbox')).toHaveLength(0));
    await eventually(() => expect(text()).not.toContain('One capture waits'));
  });

  test('a record nobody can read is set aside, said so, and leads to the export', async () => {
    const name = freshName();
    const before = await openStore(name);
    await before.put('outbox', 'cmd_x', { version: 99 } as never);
    await show(page([TOMAS]), memoryWorkbook(bookOfCall()), name);
    await eventually(() =>
      expect(text()).toContain('One record could not be read and was set aside. Nothing is lost.'),
    );
    expect(text()).toContain('Did Tomás get value?');
    button('Export')?.click();
    expect(opened).toHaveBeenCalledWith('/exchange');
  });
});
