// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LOOK_EVERY, SWITCHED_OFF } from '#extension/capture/call-watch.ts';

/** What an extension's own door does in a page that outlived it. */
const door = vi.hoisted(() => ({
  runtime: { id: 'me' as string | undefined, sendMessage: (): unknown => undefined },
}));
vi.mock('wxt/browser', () => ({ browser: door }));

let asked = 0;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  door.runtime.id = 'me';
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://meet.google.com/abc-defg-hij',
  );
  document.body.innerHTML =
    '<div data-participant-id="a" role="listitem" aria-label="Nora Lindqvist"></div><button aria-label="Leave call"></button>';
});
afterEach(() => vi.useRealTimers());

async function watchFor(minutes: number): Promise<void> {
  const { default: script } = await import('#extension/entrypoints/presence.ts');
  await (script.main as () => unknown)();
  await vi.advanceTimersByTimeAsync(minutes * 60_000 + LOOK_EVERY);
}

test('a script in a living extension goes on telling, once a minute', async () => {
  door.runtime.sendMessage = () => (asked++, Promise.resolve({ done: true }));
  await watchFor(3);
  expect(asked).toBe(4);
  expect(vi.getTimerCount()).toBe(1);
});

test.each([
  [
    'throws at once',
    () => {
      asked++;
      throw new Error('Extension context invalidated.');
    },
  ],
  [
    'refuses, and the extension has no id any more',
    () => {
      asked++;
      door.runtime.id = undefined;
      return Promise.reject(new Error('gone'));
    },
  ],
  [
    'answers that the call is switched off',
    () => (asked++, Promise.resolve({ done: false, why: SWITCHED_OFF })),
  ],
] as const)('a script whose extension %s falls silent', async (_, sendMessage) => {
  door.runtime.sendMessage = sendMessage;
  await watchFor(10);
  expect(asked).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
