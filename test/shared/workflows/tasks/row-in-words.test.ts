import { expect, test } from 'vitest';
import { blankRecord } from '#shared/model/book.ts';
import { rowInWords } from '#shared/workflows/tasks/tasks.ts';
import { usd } from '#test/support/build-book.ts';

const reading = { locale: 'en-GB', currency: 'USD', zone: 'Europe/Berlin' };

test('a row says each thing once, and a number with its name and its unit', () => {
  const outcome = { ...blankRecord('outcomes', 'out_1'), name: 'More clients', words: 'More clients' };
  expect(rowInWords('outcomes', { ...outcome, importance: 5 }, reading)).toBe(
    'More clients · Importance 5 of 5',
  );
  const event = { ...blankRecord('externalFactors', 'ext_1'), what: 'A strike', extendsDays: 21 };
  expect(rowInWords('externalFactors', event, reading)).toBe('A strike · Extends the term by 21 days');
  const cost = { ...blankRecord('clientCosts', 'cst_1'), name: 'A system', amount: usd(300) };
  expect(rowInWords('clientCosts', cost, reading)).toBe('A system · USD 300');
});
