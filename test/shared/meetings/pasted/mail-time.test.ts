import { expect, test } from 'vitest';
import { mailTime } from '#shared/meetings/pasted/mail-time.ts';
import { parseReply, writtenLine } from '#shared/documents/reply-message.ts';
import { at } from '#test/support/build-book.ts';

const OPTIONS = { now: at('2026-10-25T09:00+01:00'), zone: 'Europe/Berlin', locale: 'en-GB' };
const WORDS = 'Partly, the evenings are still long. [7KQ2MX]';
const OURS =
  'On Mon, 19 Oct 2026 at 10:00, Nora Lindqvist <nora@lindqvist.example> wrote:\n> Did you get value?';

test.each([
  [
    'the head that a program prints',
    `From: Tomás Rivera <tomas@rivera.example>\nDate: Thu, 22 Oct 2026 18:04:11 +0200\nTo: Nora\nSubject: Re: Value\n\n${WORDS}\n\n${OURS}`,
  ],
  [
    'the head in another zone',
    `From: Tomás Rivera <tomas@rivera.example>\nSent: Thu, 22 Oct 2026 12:04:00 -0400\nSubject: Re: Value\n\n${WORDS}`,
  ],
  [
    'a German head',
    `Von: Tomás Rivera <tomas@rivera.example>\nGesendet: Donnerstag, 22. Oktober 2026 18:04\nAn: Nora\nBetreff: AW: Wert\n\n${WORDS}`,
  ],
  [
    'a mail that is quoted whole',
    `On Thu, 22 Oct 2026 at 18:04, Tomás Rivera <tomas@rivera.example> wrote:\n> ${WORDS}`,
  ],
  ['a German mail that is quoted whole', `Am 22.10.2026 um 18:04 schrieb Tomás Rivera:\n\n> ${WORDS}`],
])('%s says when the client wrote, and the words stay theirs', (_, mail) => {
  const read = parseReply(mail);
  expect(read).toMatchObject({ code: '7KQ2MX', answer: 'partly' });
  expect(read.words).toContain('evenings');
  const moment = mailTime(writtenLine(mail) ?? '', OPTIONS);
  expect(moment === null ? null : at(moment.slice(0, 16) + moment.slice(-6))).toBe(
    at('2026-10-22T18:04+02:00'),
  );
});

test.each([
  ['words alone', WORDS],
  ['words above our own message, whose time is not theirs', `${WORDS}\n\n${OURS}`],
  ['words below our own message', `${OURS}\n\n${WORDS}`],
])('%s: when they were written is asked', (_, mail) => {
  expect([parseReply(mail).answer, writtenLine(mail)]).toEqual(['partly', null]);
});

test('a head that cannot be read surely tells no time', () => {
  expect(mailTime('some day last week', OPTIONS)).toBeNull();
  expect(mailTime('', OPTIONS)).toBeNull();
});
