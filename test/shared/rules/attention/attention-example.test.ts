import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf, type Book } from '#shared/model/book.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { act, cmd } from '#test/support/act.ts';
import { at } from '#test/support/build-book.ts';

const NOW = '2026-11-24T10:00+01:00';
const ZONE = 'Europe/Berlin';
const example = examplePractice(at(NOW), ZONE);
const itemsOf = (book: Book) => attentionList(book, at(NOW)).map((one) => `${one.who}: ${one.action}`);

describe('what needs attention in the example practice', () => {
  test('the most pressing first', () => {
    expect(itemsOf(example)).toEqual([
      'Kestrel Cold Chain B.V.: writeUpdate',
      'Brightwell Dental Group: writeUpdate',
      'Kestrel Cold Chain B.V.: askVerdict',
      'Aoife Brennan: askDone',
      'Rheinisch-Westfälische Kälteanlagentechnik GmbH & Co. KG: tieLooseEnds',
      'Tomás Rivera: decideDuty',
      'Brightwell Dental Group: lookAtGuarantee',
      'Tomás Rivera: lookAtGuarantee',
      'Priya Raman: prepare',
    ]);
  });

  test('each item says who, what and the next step, and points to rows that exist', () => {
    for (const one of attentionList(example, at(NOW))) {
      for (const words of [one.who, one.what, one.detail, one.button]) expect(words.trim()).not.toBe('');
      if (one.record) expect(recordOf(example, one.record.tab, one.record.id)).not.toBeNull();
      if (one.engagement) expect(recordOf(example, 'engagements', one.engagement)).not.toBeNull();
    }
  });

  test('the order of rows does not matter', () => {
    const turned = Object.fromEntries(
      Object.entries(example).map(([tab, rows]) => [tab, [...rows].reverse()]),
    ) as unknown as Book;
    expect(attentionList(turned, at(NOW))).toEqual(attentionList(example, at(NOW)));
  });

  test('on any day of any year, in any zone, the same people need the same', () => {
    const expected = [...itemsOf(example)].sort();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 * 4 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
        (days, zone) => {
          const now = at('2026-01-01T12:00+00:00') + days * 86_400_000;
          const items = attentionList(examplePractice(now, zone), now);
          expect(items.map((one) => `${one.who}: ${one.action}`).sort()).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what was done asks no more: an update told ends the silence', () => {
    const engagement = attentionList(example, at(NOW)).find(
      (one) => one.action === 'writeUpdate' && one.who.startsWith('Brightwell'),
    )?.engagement;
    const told = act(
      example,
      {
        kind: 'keepRecord',
        id: cmd(1),
        tab: 'touchpoints',
        record: null,
        was: null,
        set: { engagement, at: NOW, line: 'above', kind: 'update', summary: 'Four pieces are ready' },
      },
      NOW,
    );
    expect(itemsOf(told)).not.toContain('Brightwell Dental Group: writeUpdate');
    expect(itemsOf(told)).toHaveLength(itemsOf(example).length - 1);
  });

  test('a backup of fifteen days ago asks for another, one of fourteen does not', () => {
    const saved = (lastBackupAt: string | null) => ({
      ...example,
      settings: example.settings.map((one) => ({ ...one, lastBackupAt })),
    });
    expect(itemsOf(saved('2026-11-10T10:00+01:00'))).not.toContain('Your practice: backUp');
    expect(itemsOf(saved('2026-11-09T10:00+01:00'))).toContain('Your practice: backUp');
    expect(itemsOf(saved(null))).toContain('Your practice: backUp');
  });
});
