import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '#shared/base/safe-url.ts';
import { askMessage, type AskFacts, type AskKind } from '#shared/documents/ask-message.ts';
import { mailtoOf } from '#shared/documents/mailto.ts';
import { parseReply } from '#shared/documents/reply-message.ts';

const facts: AskFacts = {
  kind: 'valueCheck',
  language: 'en',
  locale: 'en-GB',
  code: '7KQ2MX',
  day: '2026-10-22',
  about: 'Call three old clients & ask “why?”',
  clientName: 'Tomás',
  clientEmail: 'tomas@example.com',
  provider: 'Nora Lindqvist',
  practice: 'Lindqvist Advisory',
  practiceEmail: 'nora@lindqvist.example',
};

const KINDS: readonly AskKind[] = ['valueCheck', 'homework', 'evidence', 'acceptance', 'verdict', 'claim'];
const bodyOf = (href: string): string => new URL(href).searchParams.get('body') ?? '';

describe('a question to the client', () => {
  test.each(KINDS.flatMap((kind) => (['en', 'de'] as const).map((language) => [kind, language] as const)))(
    '%s in %s: each link comes back with its code and answer',
    (kind, language) => {
      const message = askMessage({ ...facts, kind, language });
      expect(message.text).toContain('7KQ2MX');
      expect(message.replies).toHaveLength(kind === 'claim' ? 1 : 3);
      const read = message.replies.map(({ href }) => parseReply(decodeURIComponent(bodyOf(href))));
      for (const reply of read) expect(reply).toMatchObject({ code: '7KQ2MX', quality: null });
      if (kind !== 'claim') expect(read.map((reply) => reply.words)).toEqual([null, null, null]);
      if (kind !== 'claim') expect(read.map((reply) => reply.answer)).toEqual(['yes', 'partly', 'no']);
      for (const { href } of message.replies) expect(safeUrl(href)).toBe(href);
    },
  );

  test('without an address there is text to copy and no dead link', () => {
    const message = askMessage({ ...facts, practiceEmail: null, clientEmail: null });
    expect(message.replies).toEqual([]);
    expect(message.mailto).toBeNull();
    expect(message.text).toContain('Was our session on 22 October 2026 of value to you?');
  });

  test('no text a person typed leaves its place in a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { mailto } = askMessage({ ...facts, kind: 'homework', about: text, clientName: text });
        expect(mailto).toMatch(/^mailto:tomas@example\.com\?subject=[^&\s"'<>]*&body=[^&\s"'<>]*$/);
      }),
    );
  });
});

describe('a pasted reply', () => {
  test.each([
    ['Yes\n\nCode: 7KQ2MX', '7KQ2MX', 'yes', null],
    ['Ja, sehr.\nCode: 7kq2mx-1', '7KQ2MX-1', 'yes', 'sehr.'],
    [
      'Partly. I missed an example.\n\n> Was it of value?\n> Code: 7KQ2MX',
      '7KQ2MX',
      'partly',
      'I missed an example.',
    ],
    [
      'Nein\nMir fehlte die Zeit.\n\nAm Do., 22. Okt. 2026 um 10:00 Uhr schrieb Nora <n@x.example>:\n> Hat es etwas gebracht? Ja?',
      null,
      'no',
      'Mir fehlte die Zeit.',
    ],
    [
      'No - nothing new\n\nOn Thu, 22 Oct 2026 at 10:00, Nora Lindqvist\n<nora@lindqvist.example> wrote:\n\n> [7KQ2MX] yes?',
      '7KQ2MX',
      'no',
      'nothing new',
    ],
    ['Hi Nora,\n\nteilweise\n-- \nTomás', null, 'partly', null],
    ['No problem, I will answer tomorrow', null, null, 'No problem, I will answer tomorrow'],
    ['Not sure yet', null, null, 'Not sure yet'],
    ['THANKS a lot', null, null, 'THANKS a lot'],
    ['> Was it of value?\n> Code: 7KQ2MX\n\nYes, all of it', '7KQ2MX', 'yes', 'all of it'],
    ['I ask for my money back. [7KQ2MX]', '7KQ2MX', null, 'I ask for my money back.'],
    [
      'Antwort: Teilweise\n\nIn meinen Worten:\nDas Beispiel fehlte.\n\nCode: 7KQ2MX',
      '7KQ2MX',
      'partly',
      'Das Beispiel fehlte.',
    ],
    ['Ja\n\n-----Ursprüngliche Nachricht-----\nVon: nora@x.example\nNein', null, 'yes', null],
    ['', null, null, null],
    ['> quoted only\n> Code: 7KQ2MX', '7KQ2MX', null, null],
  ])('%j', (text, code, answer, words) => {
    expect(parseReply(text)).toEqual({ code, answer, quality: null, words });
  });

  test.each([
    ['Yes, 3', 3],
    ['Partly\n2/4. It took long.', 2],
    ['Yes\nHow well did it go for you, from 0 to 4? 4', 4],
    ['Ja\nWie gut ist es Ihnen gelungen, von 0 bis 4? 0', 0],
    ['Ja. 3 von 4', 3],
    ['Yes\n5', null],
    ['Yes, 3 of them', null],
    ['Yes, 3 of 4 letters', null],
    ['Yes\n1. I called\n2. I wrote', null],
    ['Yes, 3\n4', null],
    ['Yes\n\n> From 0 to 4?\n> 3', null],
  ])('says how well it went only where that is plain: %j', (text, quality) => {
    expect(parseReply(text).quality).toBe(quality);
  });

  test('any text is read without a throw, and silence is no answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void parseReply(text)));
    expect(parseReply('\n \n').answer).toBeNull();
  });
});

test.each([
  ['ana@halden.example\nevil@example.net', 'ana@halden.example'],
  ['ana@halden.example\r\nBcc: evil@example.net', 'ana@halden.example'],
  ['ana@halden.example\u2028evil@example.net', 'ana@halden.example'],
  ['ana@halden.example, bo@halden.example', 'ana@halden.example,bo@halden.example'],
  ['ana@halden.example?bcc=evil%40example.net', 'ana@halden.example%3Fbcc%3Devil%2540example.net'],
  ['ana@halden.example&to=x', 'ana@halden.example%26to%3Dx'],
])('nobody becomes a recipient by what stands behind an address: %j', (email, to) => {
  expect(mailtoOf(email, 'Hello', 'Text')).toBe(`mailto:${to}?subject=Hello&body=Text`);
});
