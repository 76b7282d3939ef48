// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { agreedSaid } from '#shared/calls/notes.ts';
import { eventually, settle } from '#test/support/settle.ts';
import { emptyBook } from '#shared/model/book.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { headings, shown, text } from './shown.ts';

afterEach(() => render(null, document.body));

describe('the side panel', () => {
  test('shows the engagement in the order in which one needs it, and why it is this one', async () => {
    await shown();
    expect(headings()).toEqual(['Tomás Rivera', 'Start here', 'Homework', 'Guarantee', 'To understand']);
    expect(text()).toContain('session 9');
    expect(text()).toContain('44 min left');
    expect(text()).toContain('Chosen here, 17:06');
    expect(text()).toContain('“I want to win clients in English”');
    expect(text()).toContain('Agreed 8 Oct, when “more live practice” was missing.');
    expect(text()).toContain('Below the line. Tomás does not see this.');
  });

  test('homework and agreed changes are answered with one tap each, on disk', async () => {
    const { store, click } = await shown();
    await click('.homework input', 'Done');
    await click('.starts input', 'We did');
    expect((await store.all('notes')).map(({ action, text: said }) => [action, said]).sort()).toEqual([
      ['act_1', 'done'],
      ['act_2', 'done'],
    ]);
    await click('.homework input', 'Done');
    expect((await store.all('notes')).map(({ action }) => action)).toEqual(['act_2']);
  });

  test('objective and minimum results, and recording, are agreed with one tap each, on disk', async () => {
    const { store, click } = await shown();
    await eventually(() => expect(text()).toContain('Objective and minimum results'));
    await click('input[name=clarityAgreed]', 'Both agreed');
    await click('input[name=recordingConsent]', 'No');
    const notes = await store.all('notes');
    expect(notes.map(({ kind, text: said }) => [kind, said]).sort()).toEqual([
      ['agreed', 'no'],
      ['agreed', 'yes'],
    ]);
    expect(agreedSaid(notes)).toEqual({ clarityAgreed: 'yes', recordingConsent: 'no' });
  });

  test('a note is typed and kept by Enter or by the tap on its kind', async () => {
    const { store, click, type } = await shown();
    await type('Note', 'Tired today', 'Enter');
    await type('Note', 'They will want a native speaker');
    await click('.kinds button', 'Doubt');
    expect((await store.all('notes')).map(({ kind, text: said }) => [kind, said]).sort()).toEqual([
      ['doubt', 'They will want a native speaker'],
      ['note', 'Tired today'],
    ]);
    expect(text()).toContain('2 notes');
  });

  test('a half-typed note survives closing the panel, for its engagement, until it is kept', async () => {
    const first = await shown();
    await first.click('.kinds button', 'Idea to try');
    await first.type('Idea to try', 'A dry run with her br');
    act(() => render(null, document.body));
    const { store, type } = await shown();
    const field = () => document.querySelector<HTMLInputElement>('.note-field input');
    expect([field()?.value, field()?.getAttribute('aria-label')]).toEqual([
      'A dry run with her br',
      'Idea to try',
    ]);
    expect(await store.all('notes')).toEqual([]);
    await type('Idea to try', 'A dry run with her brother', 'Enter');
    expect(await store.all('notes')).toMatchObject([{ kind: 'idea', text: 'A dry run with her brother' }]);
    act(() => render(null, document.body));
    await shown();
    expect(field()?.value).toBe('');
  });

  test('a note that the device refuses stands in its field again, with the reason', async () => {
    const { store, type } = await shown();
    store.put = () => Promise.reject(new GatewayError('refused', 'This device is full. Nothing was saved.'));
    await type('Note', 'Tired today', 'Enter');
    expect(document.querySelector<HTMLInputElement>('.note-field input')?.value).toBe('Tired today');
    expect(text()).toContain('This device is full.');
    act(() => render(null, document.body));
    localStorage.clear();
  });

  test('one question at a time; once asked its answer is taken up by the next', async () => {
    const { click, type } = await shown();
    expect(document.querySelector('.why')?.textContent).toBe(
      '“win clients in English”: what would that make possible?',
    );
    await click('.part-head button', 'Another');
    expect(document.querySelector('.why')?.textContent).toContain('what made that come up now?');
    await click('.why-foot button', 'Asked');
    await type('What Tomás answered', 'The bank called', 'Enter');
    expect(document.querySelector('.why')?.textContent).toBe(
      '“The bank called”: what would that make possible?',
    );
    expect(document.querySelectorAll('.chain li')).toHaveLength(1);
  });

  test('wording that may sound demanding is flagged gently and can be asked all the same', async () => {
    const { store, click } = await shown();
    await click('button', 'In your own words');
    const field = document.querySelector<HTMLInputElement>('.own input');
    if (!field) throw new Error('no field');
    field.value = 'Why didn’t you call?';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(document.querySelector('#own-hint')?.textContent).toContain('can sound like blame');
    await click('.own button', 'Asked');
    expect(await store.all('notes')).toMatchObject([{ kind: 'asked', text: 'Why didn’t you call?' }]);
  });
});

describe('the side panel without an engagement', () => {
  test('before anything was clicked it says how, and lets one choose', async () => {
    const { panel } = await shown({ chosen: false });
    expect(headings()).toEqual(['Whom do you talk with?']);
    const select = document.querySelector('select');
    if (!select) throw new Error('no list');
    select.value = ENGAGEMENT;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await act(() => settle());
    expect(panel.kept.value?.focus?.engagement).toBe(ENGAGEMENT);
    expect(headings()[0]).toBe('Tomás Rivera');
  });

  test('an empty book leads to the workbench', async () => {
    const { click, opened } = await shown({ book: emptyBook(), chosen: false });
    expect(headings()).toEqual(['Nobody here yet']);
    await click('button', 'Begin an engagement');
    expect(opened).toEqual(['/new']);
  });

  test('an engagement that was removed says so', async () => {
    await shown({ book: bookWith({ engagements: [{ id: 'eng_other' }] }) });
    expect(headings()).toEqual(['This engagement is no longer in the book']);
  });

  test('a damaged record is said and hides nothing; a book that cannot be read says why', async () => {
    const check = [{ tab: 'sessions', id: 'x', field: 'x', message: 'damaged' }] as const;
    await shown({ check });
    expect(text()).toContain('One record is damaged.');
    expect(headings()).toContain('Homework');
    await shown({ fails: true, chosen: false });
    expect(text()).toContain('written by a newer Valueback');
  });
});
