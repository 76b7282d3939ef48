import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { at, ENGAGEMENT } from '#test/support/build-book.ts';
import { answerFor, CLAIM, claimed } from './support/claimed.ts';

describe('a claim on the day the client ended the work', () => {
  const ended = (beforeEnd: boolean | null, moment: string, more: object = {}): Book =>
    claimed({
      engagements: [{ endedOn: '2026-10-01', endedBy: 'client', ...more }],
      claims: [{ ...CLAIM, at: moment, beforeEnd }],
      verdicts: [],
    });
  const NOON = '2026-10-01T12:00+02:00';

  test('is after the end only where someone said so; a day later it is, a day before it is not', () => {
    const grounds = (book: Book) => answerFor(book, '2026-10-10').grounds;
    expect(grounds(ended(null, NOON))).toEqual([]);
    expect(grounds(ended(true, NOON))).toEqual([]);
    expect(grounds(ended(false, NOON))).toEqual(['outside']);
    expect(grounds(ended(null, '2026-10-02T00:01+02:00'))).toEqual(['outside']);
    expect(grounds(ended(null, '2026-09-30T23:59+02:00'))).toEqual([]);
  });

  test('is asked about while nobody said which came first', () => {
    const asked = (book: Book) =>
      guaranteeStatus(book, ENGAGEMENT, at('2026-10-10')).missing.filter(({ code }) => code === 'cameFirst');
    expect(asked(ended(null, NOON))).toMatchObject([
      {
        text: expect.stringContaining('Which came first on 1 Oct:'),
        record: { id: 'clm_1' },
        who: 'provider',
      },
    ]);
    expect(asked(ended(true, NOON))).toEqual([]);
    expect(asked(ended(null, '2026-09-30T12:00+02:00'))).toEqual([]);
    expect(asked(ended(null, NOON, { endGround: 'providerSide' }))).toEqual([]);
  });
});
