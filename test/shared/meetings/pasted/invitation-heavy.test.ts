import { describe, expect, test } from 'vitest';
import { conferencesIn } from '#shared/meetings/conference-link.ts';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';
import { plainText } from '#shared/meetings/pasted/plain-text.ts';

const options = { locale: 'en-US', now: Date.parse('2026-11-16T12:00Z'), zone: 'Europe/Berlin' };
const SIZE = 99_000;
const MOST_MS = 2000;
/** Below this a measurement says more about the machine than about the text. */
const TOO_SHORT_MS = 150;

const filled = (piece: string) => (size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Texts that would make a careless expression look at each letter again for every other. */
const TEXTS: readonly (readonly [string, (size: number) => string])[] = [
  ...[
    '<x@y.z>',
    'a@b.',
    'a@',
    '.@.',
    'x@y.zz ',
    'http://a))))',
    'https://',
    'a.a-',
    '<!--',
    '<a href=',
    '<script>',
  ],
  ...[
    'Nov 18, 2026 2pm\n',
    '18.11.2026 10:00\n',
    'When: ',
    'when ',
    'Date: x\n',
    'From: a\n',
    '(',
    '[cancelled',
    ' @ 1',
  ],
  ...[
    'cancelled ',
    'this event ',
    'was cancelled ',
    'Re: ',
    '\\n',
    ' ',
    '\t',
    '\n',
    '* ',
    '1',
    '12:',
    'pm–',
    '٣',
    'zoom.us/',
  ],
].map((piece) => [JSON.stringify(piece), filled(piece)]);

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('invitations that are long or meant to hang a program', () => {
  test.each(TEXTS)('99,000 letters of %s are read or refused in time', (_, make) => {
    const text = `Halden review\nWhen: Wed Nov 18, 2026 2pm – 3pm\n${make(SIZE)}`;
    expect(cpuMs(() => readInvitation(text, options))).toBeLessThan(MOST_MS);
    expect(cpuMs(() => readInvitation(make(SIZE), options))).toBeLessThan(MOST_MS);
  });

  const READERS = [
    ['an invitation', (text: string) => readInvitation(text, options)],
    ['HTML', (text: string) => plainText(`<br>${text}`)],
    ['links', (text: string) => conferencesIn(text)],
  ] as const;

  test.each(READERS)('%s: twice the text takes no more than about twice the time', (_, read) => {
    for (const [name, make] of TEXTS) {
      const [once, fourTimes] = [SIZE / 4, SIZE].map((size) => {
        const text = make(size);
        return Math.min(...[1, 2, 3].map(() => cpuMs(() => read(text))));
      });
      if ((fourTimes ?? 0) < TOO_SHORT_MS) continue;
      expect((fourTimes ?? 0) / (once ?? 1), `${name} at 1× and 4×`).toBeLessThan(8);
    }
  });
});
