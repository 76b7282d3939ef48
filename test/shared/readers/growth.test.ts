import { expect, test } from 'vitest';
import { parseReply } from '#shared/documents/reply-message.ts';
import { titleSaid } from '#shared/meetings/called-off.ts';
import { readIcs } from '#shared/meetings/ics/ics.ts';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { jsonToBook } from '#shared/table/book/json.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { readCsv } from '#shared/table/csv/read-csv.ts';
import { noteIn } from '#shared/talk/notes.ts';
import { suggestionsIn } from '#shared/talk/suggestions.ts';
import { turnsOf } from '#shared/talk/transcript.ts';
import { practiceOf } from '#test/real/support/practice.ts';
import { some } from '#test/support/proof.ts';

/** What is said again and again: each is what some pattern may read in many ways. */
const UNITS = (
  ' |\t|\n| \n|\r\n|\u00a0|\u2028|a|a |A b |é|日|0|1 |9.|12:30 |.|. |,|, |;|:|: |-|- |–| – |(|)|[|[ |<|>|> |<a|<a |<a>|</|<x@y.z>|@|a@|a@b.|#|?|!|…|=|=3D|+|*|** |/|//|\\|\\n|"|\\"|" "|\'|&|&amp|&#|%|%20|·|· |•|n\'t |http://|https://zoom.us/j/|www.a.|' +
  'Mon |Nov |18 Nov |2026-11-18 |10am |10am - |to |from |UTC+|GMT|CET |every |When: |When:\n|From: |From: a\n|On a |Canceled: |cancelled |Re: |T|Z|+Z|00:00 --> |Ana: b\n|[00:01] |not |i will |we |ich |und |um, |you know, |EUR |$1,000 |1.000|ela|anan'
).split('|');

const zone = 'UTC';
const now = Date.parse('2026-11-16T12:00Z');
const here = { zone, locale: 'en-US', now };
const book = practiceOf({
  ...here,
  currency: 'EUR',
  clients: [{ name: 'Halden' }],
  engagements: [{ title: 'Coaching', client: 'Halden' }],
});
const context = { ...here, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
const flat = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function imported(rows: string[][]): unknown {
  const open = openSheet({ name: 'Rows', rows }, book, here);
  return previewImport(book, open, open.guess(undefined), context);
}

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  [
    'calendar files',
    (text) =>
      readIcs(
        `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261118T140000Z\nSUMMARY:${flat(text)}\nLOCATION:${flat(text)}x\nDESCRIPTION:${text}x\nATTENDEE;CN=${flat(text)}:mailto:${flat(text)}x\nEND:VEVENT\nEND:VCALENDAR`,
        { workbookZone: zone, near: '2026-11-18' },
      ),
  ],
  ['mails', (text) => readInvitation(`When: Nov 18, 2026 10am\n${text}\u0001x`, here)],
  ['subjects', (text) => readInvitation(`Subject: ${flat(text)}\u0001x\nWhen: Nov 18, 2026 10am`, here)],
  ['dates of a page', (text) => whenFacts(`10am ${text}\u0001x`, { ...here, layer: 'text', zoneSure: true })],
  ['tables as text', (text) => readCsv(`Client,Date\n${text},x`, null, 1)],
  [
    'cells',
    (text) =>
      imported([['Client', 'Paid on', 'Amount', 'Email', 'Engagement'], Array(5).fill(`${text}\u0001x`)]),
  ],
  [
    'headers',
    (text) =>
      imported([
        ['Client', `${text}\u0001x`, `Amount ${text}x`],
        ['Halden', '5', '6'],
      ]),
  ],
  ['JSON books', (text) => jsonToBook(JSON.stringify({ valueback: 1, clients: [{ id: text, name: text }] }))],
  ['transcripts', (text) => turnsOf(`Ana: hello\n${text}\u0001x`)],
  ['talks', (text) => suggestionsIn([{ speaker: 'Ana', text: `${text} x` }], new Set(), [])],
  ['notes', (text) => noteIn({ language: 'en', text: `${text} x` })],
  ['replies', (text) => parseReply(`${text}\u0001x`)],
];

/** Processor time that reading takes, in milliseconds; the machine may do much else. */
function spent(read: (text: string) => unknown, unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const before = process.cpuUsage();
  read(text);
  return process.cpuUsage(before).user / 1000;
}

const SIZE = 12_500;
/** What takes less is too short to be compared. */
const SHORT_MS = 60;
/** Twice the text may take twice the time, and what a machine adds; four times is the square. */
const MOST = 3.2;

test.each(READERS.map(([name, read], n) => [name, read, n] as const))(
  '%s of one thing again and again: twice as long takes twice the time',
  (_, read, n) => {
    const slow = some(UNITS, 10, n).filter((unit) => {
      if (spent(read, unit, SIZE) < SHORT_MS) return false;
      const [one, two] = [spent(read, unit, SIZE), spent(read, unit, 2 * SIZE)];
      return one >= SHORT_MS && two > one * MOST && spent(read, unit, 4 * SIZE) > two * MOST;
    });
    expect(slow).toEqual([]);
  },
);

test('a title, which is never long, is read at once, whatever stands in it again and again', () => {
  const read = (unit: string) => titleSaid(`cancelled ${flat(unit).slice(0, 46)} x: Halden`);
  expect(UNITS.filter((unit) => spent(read, unit, 60) > 200)).toEqual([]);
});

/** Rows that are looked for among all others: sums, groups, and clients that are not there yet. */
const ROWS: Readonly<Record<string, (n: number) => string[]>> = {
  totals: (n) => [`Total of ${n}`, '', String(n), ''],
  'groups of one row': (n) => (n % 2 ? ['', '', '5', 'x'] : [`Group ${n}`, '', '', '']),
  'new people': (n) => ['', `p${n}@x.example`, '5', 'x'],
  'rows of nobody': () => ['', '', '5', 'x'],
  'new engagements with a mark': (n) => [`Elm ${n} · note`, '', '5', 'x'],
};

test.each(Object.entries(ROWS))('a list of %s: twice as many take twice the time', (_, make) => {
  const read = (many: string) => {
    const rows = Array.from({ length: many.length }, (_row, n) => make(n));
    return imported([['Client', 'Email', 'Net', 'Description'], ...rows]);
  };
  const [one, two] = [spent(read, 'x', 1000), spent(read, 'x', 2000)];
  const isSlow = one >= SHORT_MS && two > one * MOST && spent(read, 'x', 4000) > two * MOST;
  expect(isSlow).toBe(false);
});
