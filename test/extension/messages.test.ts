import { describe, expect, test } from 'vitest';
import { askedBy, seenBy, type Sender } from '#extension/worker/messages.ts';

const ID = 'banmblpkmdefehaeellcjoobapddbiog';
const ORIGIN = `chrome-extension://${ID}/`;
const FILE = { kind: 'file' };
const WORD = { kind: 'presence', phase: 'inCall', people: ['Ada'], others: 1 };

const popup: Sender = { id: ID, url: `${ORIGIN}popup.html` };
const call: Sender = { id: ID, url: 'https://meet.google.com/abc-defg-hij', tab: { id: 7 } };

const STRANGERS: readonly [string, Sender][] = [
  ['another extension', { id: 'a'.repeat(32), url: `chrome-extension://${'a'.repeat(32)}/popup.html` }],
  ['another extension that claims our address', { id: 'a'.repeat(32), url: popup.url }],
  ['a page in a tab', { url: 'https://evil.example/', tab: { id: 1 } }],
  ['a page whose address begins like ours', { id: ID, url: `chrome-extension://${ID}.evil.example/` }],
  ['a page that carries our address inside', { id: ID, url: `https://evil.example/?${ORIGIN}` }],
  ['nobody in particular', {}],
];

describe('what the worker believes', () => {
  test('a page of our own may ask', () => {
    expect(askedBy(FILE, popup, ID, ORIGIN)).toEqual(FILE);
    expect(askedBy({ kind: 'undo', id: 'cmd_1' }, popup, ID, ORIGIN)).toEqual({ kind: 'undo', id: 'cmd_1' });
  });

  test.each(STRANGERS)('%s may ask nothing', (_, sender) => {
    expect(askedBy(FILE, sender, ID, ORIGIN)).toBeNull();
    expect(seenBy(WORD, sender, ID)).toBeNull();
  });

  test('the script in a call asks nothing, and our pages see nothing', () => {
    expect(askedBy(FILE, call, ID, ORIGIN)).toBeNull();
    expect(seenBy(WORD, popup, ID)).toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['a word', 'file'],
    ['an unknown kind', { kind: 'launch' }],
    ['an undo of nothing', { kind: 'undo' }],
    ['an undo of a number', { kind: 'undo', id: 7 }],
    ['a list', [FILE]],
  ])('%s is no request', (_, message) => {
    expect(askedBy(message, popup, ID, ORIGIN)).toBeNull();
  });

  test('a word of a call’s tab is taken with the address and tab that the browser says', () => {
    expect(seenBy({ ...WORD, url: 'https://evil.example/' }, call, ID)).toMatchObject({
      seen: WORD,
      url: call.url,
      tab: 7,
    });
  });

  test.each([
    ['a phase nobody knows', { ...WORD, phase: 'dancing' }],
    ['people that are no list', { ...WORD, people: 'Ada' }],
    ['a hundred and one people', { ...WORD, people: Array.from({ length: 101 }, String) }],
    ['fewer than nobody', { ...WORD, others: -1 }],
  ])('%s is no word', (_, message) => {
    expect(seenBy(message, call, ID)).toBeNull();
  });

  test('a page without encryption says nothing', () => {
    expect(seenBy(WORD, { ...call, url: 'http://meet.google.com/abc-defg-hij' }, ID)).toBeNull();
  });
});
