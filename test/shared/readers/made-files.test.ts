import { expect, test } from 'vitest';
import { readIcs } from '#shared/meetings/ics/ics.ts';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';
import { readMeetingFile } from '#shared/meetings/pasted/pasted.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { jsonToBook } from '#shared/table/book/json.ts';
import { docxText } from '#shared/table/import/docx-text.ts';
import { openImport } from '#shared/table/import/import-file.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { suggestionsIn } from '#shared/talk/suggestions.ts';
import { turnsOf } from '#shared/talk/transcript.ts';
import {
  diceOf,
  madeCalendar,
  madeDocument,
  madeJson,
  madeMail,
  madeTable,
  madeTalk,
  madeText,
  madeWorkbook,
  type Dice,
} from '#test/support/made-files.ts';
import { runs } from '#test/support/proof.ts';
import { practiceOf } from '#test/real/support/practice.ts';

const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-16T12:00Z');
const LOCALES = ['en-US', 'de', 'fr', 'ja', 'ko', 'ar-EG', 'fa', 'th'];
const place = { locale: 'de', zone };
const context = { ...place, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
const book = practiceOf({
  ...place,
  currency: 'EUR',
  clients: [{ name: 'Halden' }],
  engagements: [{ title: 'Coaching', client: 'Halden' }],
});

/** A file of another program, as far as the preview of what would come in. */
async function imported(name: string, bytes: Uint8Array): Promise<unknown> {
  const file = {
    name,
    bytes: () => Promise.resolve(bytes),
    text: (letters: string) => Promise.resolve(new TextDecoder(letters).decode(bytes)),
  };
  const opened = await openImport(file, place);
  if (!opened.ok || !('sheets' in opened.value)) return opened;
  return opened.value.sheets.map((sheet) => {
    const open = openSheet(sheet, book, place);
    return previewImport(book, open, open.guess(undefined), context);
  });
}

const READERS: readonly (readonly [string, (dice: Dice) => unknown])[] = [
  ['calendar files', (dice) => readIcs(madeCalendar(dice), { workbookZone: zone, near: '2026-11-18' })],
  ['mails', (dice) => readInvitation(madeText(dice), { zone, locale: 'en-US', now })],
  [
    'saved mails',
    (dice) =>
      readMeetingFile(new TextEncoder().encode(madeMail(dice)), {
        ...{ zone, locale: LOCALES[dice(2)] ?? 'de' },
        ...{ now, near: '2026-11-18' },
      }),
  ],
  ['transcripts', (dice) => suggestionsIn(turnsOf(madeTalk(dice)), new Set(['Me', 'Ich']), [])],
  ['transcripts in a document', (dice) => turnsOf(docxText(madeDocument(dice)) ?? '')],
  [
    'dates of a page',
    (dice) => {
      const locale = LOCALES[dice(LOCALES.length)] ?? 'de';
      return whenFacts(madeText(dice).slice(0, 120), { zone, locale, now, layer: 'text', zoneSure: true });
    },
  ],
  ['tables as text', (dice) => imported('rows.csv', new TextEncoder().encode(madeTable(dice)))],
  ['JSON books', (dice) => jsonToBook(madeJson(dice))],
  ['workbooks', (dice) => imported('rows.xlsx', madeWorkbook(dice))],
];

/** Processor time that the slowest of many small files may take; the machine may do much else. */
const MOST_MS = 2000;

test.each(READERS)(
  '%s made of anything are read or refused, and none takes long',
  async (_, read) => {
    let slowest = 0;
    for (let seed = 1; seed <= runs(100_000, 2000); seed++) {
      const before = process.cpuUsage();
      try {
        await read(diceOf(seed * 2_654_435_761));
      } catch (cause) {
        throw new Error(`the file of seed ${seed} makes the reader throw`, { cause });
      }
      const { user } = process.cpuUsage(before);
      slowest = Math.max(slowest, user / 1000);
    }
    expect(slowest).toBeLessThan(MOST_MS);
  },
  3_600_000,
);
