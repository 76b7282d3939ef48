import { describe, expect, test } from 'vitest';
import { GUARANTEE_WORD, RESULT_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { entities } from '#shared/model/entities.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { at, bookWith } from '#test/support/build-book.ts';

const NOW = at('2026-11-24T14:00+01:00');
const CONTEXT = { now: NOW, zone: 'Europe/Berlin', who: 'Nora Lindqvist' };
const EXAMPLE = derivedTabs(examplePractice(NOW, 'Europe/Berlin'), CONTEXT);

const tabNamed = (name: string, tabs = EXAMPLE) => {
  const tab = tabs.find((one) => one.name === name);
  if (!tab) throw new Error(`There is no tab ${name}.`);
  return tab;
};

/** The cells of a column, by its header. */
const cellsOf = (name: string, header: string, tabs = EXAMPLE) => {
  const tab = tabNamed(name, tabs);
  const at = tab.columns.findIndex((column) => column.header === header);
  return tab.rows.map((row) => row[at] ?? null);
};

/** Every word that a model stores for a choice and that no person would write: `clientNoShow`, `notMet`. */
const CODES = new Set(
  [
    ...Object.values(entities).flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => Object.keys(('choices' in field && field.choices) || {})),
    ),
    ...Object.keys(GUARANTEE_WORD),
    ...Object.keys(RESULT_WORD),
  ].filter((code) => /[a-z][A-Z]/.test(code)),
);

describe('the words of the derived tabs', () => {
  test('a guarantee’s state, result and part stand there in words', () => {
    expect(cellsOf('Guarantee', 'State')).toEqual([
      'Active',
      'Active',
      'No guarantee',
      'Did the value come back?',
      'No guarantee',
      'Draft',
      'Active',
    ]);
    expect(new Set(cellsOf('Guarantee', 'Result'))).toEqual(new Set(Object.values(RESULT_WORD)));
    expect(new Set(cellsOf('Guarantee', 'Client’s part'))).toEqual(new Set(['In order', 'Open points']));
  });

  test('every word of a state has its tone, so that no cell is coloured by another word', () => {
    for (const header of ['State', 'Result', 'Client’s part']) {
      const toned = tabNamed('Guarantee').columns.find((column) => column.header === header)?.tones ?? [];
      const words = toned.map(({ word }) => word);
      for (const cell of cellsOf('Guarantee', header)) expect(words).toContain(cell);
      if (header === 'State') expect(words).toEqual(Object.values(GUARANTEE_WORD));
    }
  });

  test('amounts and days in sentences are written as in the practice’s locale', () => {
    const inLocale = (locale: string) => {
      const book = examplePractice(NOW, 'Europe/Berlin');
      return derivedTabs({ ...book, settings: book.settings.map((one) => ({ ...one, locale })) }, CONTEXT);
    };
    expect(cellsOf('Guarantee', 'Refund, if asked for today')[0]).toMatch(/^EUR.1,783\.50$/);
    expect(cellsOf('Guarantee', 'Refund, if asked for today', inLocale('de-DE'))[0]).toMatch(
      /^EUR.1\.783,50$/,
    );
    expect(cellsOf('Guarantee', 'Still open')[1]).toContain('(by 23 Jan 2027).');
    expect(cellsOf('Guarantee', 'Still open', inLocale('de-DE'))[1]).toContain('(by 23. Jan. 2027).');
  });

  test('no derived tab shows a name in code', () => {
    const empty = derivedTabs(bookWith({}), CONTEXT);
    const words = [...EXAMPLE, ...empty].flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split(/[^A-Za-z]+/) : [])),
    );
    expect(words.filter((word) => CODES.has(word))).toEqual([]);
    expect(CODES.has('clientNoShow') && CODES.has('refundDue')).toBe(true);
  });
});
