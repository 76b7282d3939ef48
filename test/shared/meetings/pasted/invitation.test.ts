import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';
import { isIcs } from '#shared/meetings/when/calendar-text.ts';
import { readPasted } from '#shared/meetings/pasted/pasted.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { runs } from '#test/support/proof.ts';

const options = {
  locale: 'en-GB',
  now: Date.parse('2026-11-24T12:00Z'),
  zone: 'Europe/Berlin',
  near: '2026-11-24',
};

function read(text: string): MeetingFacts {
  const facts = readInvitation(text, options);
  if (!facts.ok) throw new Error(facts.problems.map((problem) => problem.message).join());
  return facts.value;
}

const GOOGLE = `Coaching Anna
Thursday Nov 26, 2026 ⋅ 4pm – 5pm
Central European Time - Berlin

Join with Google Meet
https://meet.google.com/abc-defg-hij

Organizer
Coach Name
coach@practice.example

Guests
anna@berg.example
ben@roe.example
resource@resource.calendar.google.com`;

const ZOOM = `Coach is inviting you to a scheduled Zoom meeting.

Topic: Value review
Time: Nov 26, 2026 04:00 PM Amsterdam, Berlin, Rome, Stockholm, Vienna

Join Zoom Meeting
https://us02web.zoom.us/j/81234567890?pwd=abc

Meeting ID: 812 3456 7890
Passcode: 123456`;

const OUTLOOK = `From: Anna Schmidt <anna@berg.example>
Sent: Tuesday, November 24, 2026 9:00 AM
To: Coach <coach@practice.example>; Ben Roe <ben@roe.example>
Subject: Canceled: Quarterly talk
When: Thursday, November 26, 2026 4:00 PM-5:00 PM (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna.
Where: Microsoft Teams Meeting

Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/1234567890123?p=Aa1Bb2Cc3Dd4Ee5`;

describe('pasted invitations (texts made by us after the mails of each program)', () => {
  test('Google: title, time with its zone, link, organiser and guests, each with its line', () => {
    const facts = read(GOOGLE);
    expect(facts.title).toMatchObject({
      value: 'Coaching Anna',
      confidence: 'guess',
      evidence: 'Coaching Anna',
    });
    expect(facts.start).toMatchObject({ value: '2026-11-26T16:00+01:00', confidence: 'certain' });
    expect(facts.start?.evidence).toContain('4pm – 5pm');
    expect(facts.end?.value).toBe('2026-11-26T17:00+01:00');
    expect(facts.conference?.value).toMatchObject({ provider: 'meet', code: 'abc-defg-hij' });
    expect(facts.organiser?.value.email).toBe('coach@practice.example');
    expect(facts.guests?.value.map((guest) => guest.email)).toEqual(['anna@berg.example', 'ben@roe.example']);
    expect(facts.doubts).toEqual([]);
  });

  test('Zoom: topic, start by its list of cities, link; the end is not told', () => {
    const facts = read(ZOOM);
    expect(facts.title).toMatchObject({
      value: 'Value review',
      confidence: 'certain',
      evidence: 'Topic: Value review',
    });
    expect(facts.start?.value).toBe('2026-11-26T16:00+01:00');
    expect(facts.end).toBeNull();
    expect(facts.conference?.value).toMatchObject({ provider: 'zoom', code: '81234567890' });
  });

  test('Outlook: the meeting’s time and not the mail’s, people with names, and that it was cancelled', () => {
    const facts = read(OUTLOOK);
    expect(facts.title?.value).toBe('Quarterly talk');
    expect(facts.status?.value).toBe('cancelled');
    expect([facts.start?.value, facts.end?.value]).toEqual([
      '2026-11-26T16:00+01:00',
      '2026-11-26T17:00+01:00',
    ]);
    expect(facts.organiser?.value).toEqual({
      name: 'Anna Schmidt',
      email: 'anna@berg.example',
      response: null,
    });
    expect(facts.guests?.value.map((guest) => guest.name)).toEqual(['Coach', 'Ben Roe']);
    expect(facts.location?.value).toBe('Microsoft Teams Meeting');
    expect(facts.conference?.value.provider).toBe('teams');
  });

  test('plain words in another language: the time is likely, since its zone is not told', () => {
    const facts = read(
      'Hi, können wir uns am Donnerstag, 26. November, 16–17 Uhr treffen? https://meet.google.com/abc-defg-hij',
    );
    expect(facts.start).toMatchObject({ value: '2026-11-26T16:00+01:00', confidence: 'likely' });
    expect(facts.conference?.value.code).toBe('abc-defg-hij');
  });

  test('HTML of a mail is read as the words a person sees', () => {
    const facts = read(
      '<div><b>Subject:</b> Review</div><div><b>When:</b> 26 Nov 2026 16:00 &ndash; 17:00</div><a href="https://meet.google.com/abc-defg-hij">Join</a>',
    );
    expect([facts.title?.value, facts.start?.value, facts.conference?.value.code]).toEqual([
      'Review',
      '2026-11-26T16:00+01:00',
      'abc-defg-hij',
    ]);
  });

  test('two dates and two links are asked, not chosen', () => {
    const facts = read(
      '26 Nov 2026 16:00\nor\n27 Nov 2026 16:00\nhttps://meet.google.com/abc-defg-hij https://zoom.us/j/81234567890',
    );
    expect(facts.start).toBeNull();
    expect(facts.conference).toBeNull();
    expect(facts.doubts.map((doubt) => [doubt.field, doubt.choices.length])).toEqual([
      ['start', 2],
      ['conference', 2],
    ]);
  });

  test.each(['', 'hello there', 'x'.repeat(100_001)])('nothing to read is refused', (text) => {
    expect(readInvitation(text, options).ok).toBe(false);
  });

  test('pasted calendar text is read as a calendar', async () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:A\nDTSTART:20261126T150000Z\nDTEND:20261126T160000Z\nEND:VEVENT\nEND:VCALENDAR';
    expect([isIcs(text), isIcs(GOOGLE)]).toEqual([true, false]);
    for (const pasted of [text, GOOGLE]) {
      const reading = await readPasted(pasted, options);
      expect(reading.ok && reading.value.events.map((facts) => facts.start?.value)).toEqual([
        '2026-11-26T16:00+01:00',
      ]);
    }
    expect((await readPasted('hello', options)).ok).toBe(false);
  });

  test('no text makes it throw', () => {
    const part = fc.oneof(
      fc.constantFrom(...[GOOGLE, ZOOM, OUTLOOK].flatMap((text) => text.split(/(?<=[\s:])/))),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => void readInvitation(parts.join(''), options)),
      { numRuns: runs(100_000, 2000) },
    );
  });
});
