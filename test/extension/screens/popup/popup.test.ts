// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { bookWith } from '#test/support/build-book.ts';
import { bookOfCall, failing } from '#test/extension/support/captures.ts';
import { eventually, settle } from '#test/support/settle.ts';
import { button, closed, one, opened, page, press, save, show, text, told, TOMAS, type } from './shown.ts';

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('the popup after a call', () => {
  test('says who and why, asks for value, last homework, next homework and presence, and keeps Save in view', async () => {
    await show(page([TOMAS]));
    expect(one('h1').textContent).toBe('Tomás Rivera');
    await eventually(() => expect(text()).toContain('Career coaching, session 9'));
    expect(text()).toContain('Matched by name and by the planned session.');
    expect([...document.querySelectorAll('h2')].map((node) => node.textContent)).toEqual([
      'Did Tomás get value?',
      'Homework from session 8',
      'On time, to the end?',
    ]);
    await eventually(() => expect(text()).toContain('Below the line. Tomás does not see this.'));
    expect(one<HTMLButtonElement>('.save').disabled).toBe(false);
    expect(document.activeElement?.getAttribute('value')).toBe('yes');
  });

  test('“Partly” opens two fields, “Yes” none; choosing the chosen one again takes it back', async () => {
    const { form } = await show(page([TOMAS]));
    one('input[value=partly]').click();
    await settle();
    await eventually(() => expect(text()).toContain('What was missing, in Tomás’s words'));
    expect(text()).toContain('What you both change');
    one('input[value=yes]').click();
    await settle();
    expect(text()).not.toContain('What was missing');
    one('input[value=yes]').click();
    await settle();
    expect(form.call.value?.draft.value).toBeNull();
  });

  test('Ctrl + Enter saves from any field, Esc closes', async () => {
    const { form } = await show(page([TOMAS]));
    const line = one<HTMLInputElement>('.new-homework input');
    await type(line, 'Open Monday’s call');
    await press(line, 'Enter');
    expect(form.call.value?.draft.newHomework).toEqual(['Open Monday’s call']);
    await press(line, 'Enter', { ctrlKey: true });
    await eventually(() => expect(text()).toContain('One piece of homework set.'));
    expect(text()).toContain('Session 9 saved');
    await press(one('main'), 'Escape');
    expect(closed).toHaveBeenCalledOnce();
    button('See it in Sessions')?.click();
    expect(opened).toHaveBeenCalledWith('/e/eng_1/sessions');
  });

  test('a capture that waits says so with why, what waits, and Retry', async () => {
    await show(page([TOMAS]), failing('offline', bookOfCall()).gateway);
    await save();
    await eventually(() => expect(text()).toContain('Queued.'));
    expect(text()).toContain('You are offline.');
    expect(text()).toContain('One capture waits.');
    expect(button('Retry')).toBeDefined();
    expect(button('Undo')).toBeDefined();
  });

  test('a weak reading is underlined in dashes until a person says it; the facts open to their sources', async () => {
    await show(page([{ ...TOMAS, start: told('2026-10-22T16:00+02:00', 'likely') }]));
    expect(one('.when').className).toContain('weak');
    one('.opener').click();
    await eventually(() => expect(one('.fact-rows .source').getAttribute('title')).toBe('#here'));
    await eventually(() => one('.when-fields input[type=time]'));
    await type(one<HTMLInputElement>('.when-fields input[type=time]'), '16:05');
    expect(one('.when').className).not.toContain('weak');
  });

  test('what both agree once is one tap each, and goes into the session that is saved', async () => {
    const book = {
      ...bookOfCall(),
      engagements: bookWith({ engagements: [{ desired: 'New clients' }] }).engagements,
    };
    const home = memoryWorkbook(book);
    await show(page([TOMAS]), home);
    await eventually(() => expect(text()).toContain('“New clients”'));
    await eventually(() => one('input[name=clarityAgreed]').click());
    one('input[name=recordingConsent][value=both]').click();
    await settle();
    await save();
    await eventually(() => expect(text()).toContain('Session 9 saved'));
    const [, session] = (await home.load()).book.sessions;
    expect(session).toMatchObject({ clarityAgreed: true, recordingConsent: 'both' });
    render(null, document.body);
    await show(page([TOMAS]), home);
    await eventually(() => expect(text()).toContain('“New clients”'));
    expect(document.querySelector('input[name=clarityAgreed], input[name=recordingConsent]')).toBeNull();
  });

  test('a page that changed: what was read, what still works, a diagnostic without words', async () => {
    await show(page([], { fare: 'changed', found: 1, expected: 5 }));
    await eventually(() => expect(text()).toContain('Google Calendar has changed its page'));
    expect(text()).toContain('Read 1 of 5 facts. Type the rest; saving works as always.');
    button('Copy a diagnostic')?.click();
    await eventually(() => expect(text()).toContain('Copied. It holds no words of the page.'));
  });

  test('typing filters the clients, arrows move, Enter chooses', async () => {
    await show(
      unread('noAccess'),
      memoryWorkbook(
        bookWith({
          clients: [{}, { name: 'Tommaso Neri' }],
          engagements: [{}, { client: 'cli_2', title: 'Pricing' }],
        }),
      ),
    );
    await eventually(() => one('[role=combobox]'));
    const field = one<HTMLInputElement>('[role=combobox]');
    await type(field, 'tom');
    expect(document.querySelectorAll('[role=option]')).toHaveLength(3);
    await press(field, 'ArrowDown');
    expect(one('[aria-selected=true]').textContent).toContain('Tommaso Neri');
    await press(field, 'Enter');
    expect(one('h1').textContent).toBe('Tommaso Neri');
  });

  test('the client of the very name typed is first; with the list closed Enter takes nobody', async () => {
    await show(
      unread('noAccess'),
      memoryWorkbook(
        bookWith({
          clients: [{ name: 'Ana Berg' }, { name: 'Ana' }],
          engagements: [{}, { client: 'cli_2', title: 'Pricing' }],
        }),
      ),
    );
    await eventually(() => one('[role=combobox]'));
    const field = one<HTMLInputElement>('[role=combobox]');
    await type(field, 'ana');
    await press(field, 'Escape');
    await press(field, 'Enter');
    expect(one('[aria-selected=true]').textContent).toContain('Pricing');
    await press(field, 'Enter');
    expect(one('h1').textContent).toBe('Ana');
  });

  test('somebody new: what it was, what it would make possible, and that it starts an engagement', async () => {
    const ada = told([{ name: 'Ada Quist', email: 'ada@quist.example', response: null }]);
    await show(page([{ ...TOMAS, guests: ada }]));
    await eventually(() => expect(text()).toContain('What would it make possible?'));
    expect(one('h1').textContent).toBe('Ada Quist');
    expect(text()).toContain('New to you.');
    expect(text()).toContain('Starts a new engagement');
    expect(text()).not.toContain('get value?');
  });

  test('a client who cancelled: when the word came, hours of notice, no value check', async () => {
    const { form } = await show(page([TOMAS]));
    form.change({ outcome: 'clientCancelled', cancelledAt: '2026-10-21T21:00' });
    await eventually(() => expect(text()).toContain('19 hours before the start.'));
    expect(text()).not.toContain('get value?');
  });

  test('a meeting the calendar calls cancelled is asked, never held against anybody', async () => {
    const { form } = await show(page([{ ...TOMAS, status: told('cancelled') }]));
    expect(form.call.value?.draft.outcome).toBeNull();
    expect(text()).toContain('Cancelled: by whom?');
  });

  test('several that fit equally are asked; nothing is chosen for the person', async () => {
    const twins = bookWith({ engagements: [{}, { client: 'cli_1', title: 'Second' }] });
    await show(page([{ ...TOMAS, start: null, end: null }]), memoryWorkbook(twins));
    await eventually(() => expect(text()).toContain('Several engagements fit equally.'));
    expect(one('h1').textContent).toBe('After the call');
    [...document.querySelectorAll<HTMLButtonElement>('.candidates button')][1]?.click();
    await settle();
    expect(text()).toContain('Second, session 1');
  });

  test('facts that come late leave the field in which somebody types', async () => {
    let answer: (read: PageReading) => void = () => undefined;
    const shown = show(new Promise<PageReading>((done) => (answer = done)));
    await eventually(() => one('.new-homework input'));
    const line = one<HTMLInputElement>('.new-homework input');
    line.focus();
    await type(line, 'Call the b');
    answer(page([TOMAS]));
    await shown;
    expect(one('h1').textContent).toBe('Tomás Rivera');
    expect(document.activeElement).toBe(line);
    expect(line.value).toBe('Call the b');
  });
});
