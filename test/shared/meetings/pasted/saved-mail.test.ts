import { describe, expect, test } from 'vitest';
import { readMeetingFile } from '#shared/meetings/pasted/pasted.ts';

const HEAD = `Received: from mx.halden.example by mail.me.example; Mon, 16 Nov 2026 09:12:03 +0100
Message-ID: <20261116091200.ABC@halden.example>
From: =?UTF-8?Q?Ana_Ru=C3=ADz?= <ana@halden.example>
To: Omar Reyes
 <omar@reyes.example>
Subject: =?UTF-8?B?UHLDvGZ1bmcg?= =?iso-8859-1?Q?M=FCller?=
Date: Mon, 16 Nov 2026 09:12:00 +0100
MIME-Version: 1.0
`;
const WORDS = 'Wann: Mittwoch, 18. November 2026 14:30 – 15:30\nOrt: Büro Süd\n';
const QUOTED = 'Wann: Mittwoch, 18. November=\n 2026 14:30 =E2=80=93 15:30\nOrt: B=C3=BCro S=C3=BCd\n';
const CODED = 'V2FubjogTWl0dHdvY2gsIDE4LiBOb3ZlbWJlciAyMDI2IDE0OjMwIOKAkyAxNTozMApPcnQ6IELD\nvHJvIFPDvGQK\n';
const PDF =
  '--b1\nContent-Type: application/pdf; name=x.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--b1--\n';

const read = async (mail: string) => {
  const options = {
    ...{ zone: 'Europe/Berlin', locale: 'en-GB' },
    ...{ now: Date.parse('2026-11-16T12:00Z'), near: '2026-11-16' },
  };
  const told = await readMeetingFile(new TextEncoder().encode(mail), options);
  if (!told.ok) throw new Error(told.problems[0]?.message);
  return told.value.events[0];
};

describe('a mail that was saved whole', () => {
  test.each([
    ['as it is', `${HEAD}Content-Type: text/plain; charset=utf-8\n\n${WORDS}`],
    [
      'quoted-printable',
      `${HEAD}Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${QUOTED}`,
    ],
    ['base64', `${HEAD}Content-Transfer-Encoding: base64\n\n${CODED}`],
    [
      'words and HTML of the same',
      `${HEAD}Content-Type: multipart/alternative;\n boundary="b 1"\n\nfor old programs\n--b 1\nContent-Transfer-Encoding: base64\n\n${CODED}--b 1\nContent-Type: text/html\n\n<p>else</p>\n--b 1--\n`,
    ],
    [
      'only HTML, beside a file',
      `${HEAD}Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>Wann: 18. November 2026 14:30 - 15:30<br>Ort: B=FCro S=FCd</p>\n${PDF}`,
    ],
    [
      'sent on as a file',
      `${HEAD}Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: message/rfc822\n\nFrom: Cy <cy@x.example>\nDate: Sun, 15 Nov 2026 10:00:00 +0100\nContent-Transfer-Encoding: base64\n\n${CODED}${PDF}`,
    ],
  ])('%s: its words say when, and not the day it was sent', async (_, mail) => {
    const facts = await read(mail);
    expect([facts?.start?.value, facts?.end?.value]).toEqual([
      '2026-11-18T14:30+01:00',
      '2026-11-18T15:30+01:00',
    ]);
    expect([facts?.location?.value, facts?.title?.value]).toEqual(['Büro Süd', 'Prüfung Müller']);
    expect(facts?.organiser?.value.email).toBe('ana@halden.example');
    expect(facts?.guests?.value).toEqual([
      { name: 'Omar Reyes', email: 'omar@reyes.example', response: null },
    ]);
  });

  test('without a day in its words is asked about', async () => {
    const facts = await read(`${HEAD}\nBis bald!\n`);
    expect([facts?.start, facts?.day, facts?.doubts[0]?.field]).toEqual([null, null, 'start']);
  });

  test.each([
    'application/octet-stream; name="invite.ics"',
    'application/ics',
    'text/calendar; method=REQUEST',
  ])('with a calendar as %s is read by it', async (type) => {
    const ics = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261118T133000Z\nEND:VEVENT\nEND:VCALENDAR\n';
    const facts = await read(
      `${HEAD}Content-Type: multipart/mixed; boundary=b1\n\n--b1\n\nsee 17 November 2026\n--b1\nContent-Type: ${type}\n\n${ics}${PDF}`,
    );
    expect(facts?.start?.value).toBe('2026-11-18T14:30+01:00');
  });

  test('is not taken for one where a calendar file has lines of its program', async () => {
    const facts = await read(
      'BEGIN:VCALENDAR\nX-WR-CALNAME:Mine\nBEGIN:VEVENT\nUID:a\nDTSTART:20261118T133000Z\nEND:VEVENT\nEND:VCALENDAR\n',
    );
    expect(facts?.start?.value).toBe('2026-11-18T14:30+01:00');
  });

  test('as Outlook keeps it is refused, with what to do', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
    const told = await readMeetingFile(bytes, { zone: 'UTC', locale: 'en', now: 0, near: '2026-11-16' });
    expect(told.ok ? '' : told.problems[0]?.message).toContain('Save it as .eml');
  });
});
