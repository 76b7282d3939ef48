import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firmPicture, type FirmAnswers } from '#shared/rules/firm/firm-picture.ts';
import { closingsOf } from '#shared/rules/learning/closings.ts';
import { calibrationOf } from '#shared/rules/learning/calibration.ts';
import { trackRecord } from '#shared/rules/learning/track-record.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { bookFolder } from '#shared/workflows/firm-files.ts';
import { runs } from '#test/support/proof.ts';
import { asked, changingFirm, clearFolders, differing, published } from './add-up.ts';
import { firmOf, onlyWith } from './books.ts';

clearFolders();

const anyFirm = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => firmOf(seed, 4));
const HOW = { numRuns: runs(100, 34), endOnFailure: true };

describe('a firm adds up to what its books say', () => {
  test('sums by SQL are the portfolios of the core, in whatever order and however often books are published', async () => {
    await fc.assert(
      fc.asyncProperty(anyFirm, async (books) => {
        const answers = await asked(await published(books));
        expect(differing(answers, books)).toEqual([]);
        const again = await asked(await published([...books].reverse().flatMap((one) => [one, one])));
        expect(again).toEqual(answers);
      }),
      HOW,
    );
  });

  test('a book parted in two adds up to the same; one that is taken away takes its amounts along', async () => {
    await fc.assert(
      fc.asyncProperty(anyFirm, async (books) => {
        const parted = books.flatMap((one) => {
          const [first] = one.book.engagements;
          const part = (name: string, keep: (id: string) => boolean) => ({
            ...one,
            name,
            book: onlyWith(one.book, keep),
          });
          return [part(one.name, (id) => id === first?.id), part(`${one.name}b`, (id) => id !== first?.id)];
        });
        const { exposure } = await asked(await published(parted));
        expect(differing({ exposure }, books)).toEqual([]);
        const fewer = books.slice(1);
        if (fewer.length > 0) expect(differing(await asked(await published(fewer)), fewer)).toEqual([]);
      }),
      HOW,
    );
  });

  test('the newest version counts and no older one; an engagement that moved to another book counts once', async () => {
    const { books, came } = changingFirm();
    expect(differing(await asked(await published(came)), books)).toEqual([]);
  });

  test('a version that came in part does not count: the one before it does', async () => {
    const [one] = firmOf(3, 1);
    if (!one) throw new Error('no book');
    const folder = await published([one]);
    const { exposure } = await asked(folder);
    await published([{ ...one, book: onlyWith(one.book, () => false), at: one.at + 60_000 }], folder);
    expect((await asked(folder)).exposure).not.toEqual(exposure);
    const book = join(folder, ...bookFolder(one.practice, one.name));
    const newest = join(book, readdirSync(book).sort().at(-1) ?? '', 'standing.parquet');
    writeFileSync(newest, readFileSync(newest).subarray(0, 40));
    expect((await asked(folder)).exposure).toEqual(exposure);
  });

  test('what is set aside for one book, and how sure one may be, is what the core says', async () => {
    const [one] = firmOf(8, 1);
    if (!one) throw new Error('no book');
    const answers = (await asked(await published([one]))) as unknown as FirmAnswers;
    const { figures, calibration, chance } = firmPicture(answers, one.at);
    const record = trackRecord(one.book, closingsOf(one.book, one.at));
    const core = underGuarantee(one.book, one.at, record);
    expect(figures[0]?.atStake).toEqual(core.total.value);
    expect(figures[0]?.reserve).toEqual(core.reserve.value);
    expect(core.reserve.value?.minor).toBeGreaterThan(0);
    expect(chance).toEqual(record.chance);
    expect(calibration.n).toBe(calibrationOf(one.book, one.at).n);
  });

  test('no name of a practice or a book leads out of the folder', () => {
    expect(bookFolder('../../etc', 'a/b')).toEqual(['practice=%2E%2E%2F%2E%2E%2Fetc', 'book=a%2Fb']);
  });
});
