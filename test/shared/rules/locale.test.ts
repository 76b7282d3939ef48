import { inLocale } from '#shared/model/book.ts';
import { describe, expect, test } from 'vitest';
import { localeOf } from '#shared/rules/who.ts';
import { standing } from '#shared/rules/standing.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { bookToJson } from '#shared/table/book/json.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  wonContract,
} from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
const book = bookWith({
  contracts: [SIGNED_TERMS],
  minimumResults: [MONEY_RESULT],
  evidence: [wonContract(1200.5, '2026-10-01')],
});
const practiceWith = (locale: string | null) =>
  bookWith({ ...book, settings: [{ ...book.settings[0], locale }] } as never);

describe('the locale of sentences', () => {
  test.each([
    ['the practice’s own', 'de-DE', 'en-US', 'de-DE'],
    ['the reader’s where the practice names none', null, 'de-DE', 'de-DE'],
    ['the reader’s where the practice names one that is none', 'xx-yyyyyyyyyyyy', 'fr-FR', 'fr-FR'],
    ['British English where nobody names one', null, undefined, 'en-GB'],
  ])('%s', (_, practice, reader, locale) => {
    expect(localeOf(inLocale(practiceWith(practice), reader))).toBe(locale);
  });

  test('amounts and days in sentences are in it, beside the figures', () => {
    const told = JSON.stringify(
      standing(inLocale(practiceWith(null), 'de-DE'), ENGAGEMENT, NOW).guarantee.reasons,
    );
    expect(told).toContain('1.200,50');
    expect(told).toContain('31. Dez. 2026');
    const tab = derivedTabs(practiceWith(null), {
      now: NOW,
      zone: 'Europe/Berlin',
      who: 'You',
      locale: 'de-DE',
    });
    expect(JSON.stringify(tab)).toContain('1.200,50');
  });

  test('how a reader writes is kept nowhere', () => {
    expect(bookToJson(inLocale(book, 'de-DE'))).toBe(bookToJson(book));
  });
});
