import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaroWinkler, nameTokens, nameWithin } from '#shared/base/names.ts';

describe('Jaro–Winkler as published (Winkler 1990, US Census Bureau; Wikipedia)', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['JONES', 'JOHNSON', 0.832],
    ['MASSEY', 'MASSIE', 0.933],
    ['ABROMS', 'ABRAMS', 0.922],
    ['JERALDINE', 'GERALDINE', 0.926],
    ['MICHELLE', 'MICHAEL', 0.921],
    ['JULIES', 'JULIUS', 0.933],
    ['SEAN', 'SUSAN', 0.805],
    ['JON', 'JAN', 0.8],
    ['abc', 'xyz', 0],
  ])('%s and %s: %d', (a, b, score) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(score, 3);
  });

  test('it is the same both ways, 1 only for equals, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const score = jaroWinkler(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });
});

test.each([
  ['Dr. Anna Müller (Guest)', ['anna', 'muller']],
  ['Frau Prof. Weiß', ['weiss']],
  ['Søren Ångström', ['soren', 'angstrom']],
  ['Nordlicht GmbH & Co. KG', ['nordlicht']],
  ['株式会社テスト', ['テスト']],
  ['甲乙有限公司', ['甲乙']],
  ['山田 太郎', ['山田', '太郎']],
])('%s is known by %j', (name, tokens) => {
  expect(nameTokens(name)).toEqual(tokens);
});

test.each([
  ['Anna Müller', 'Coaching Anna Mueller', 'whole'],
  ['Anna Müller', 'Coaching with anna muller', 'whole'],
  ['Nordlicht GmbH', 'Nordlicht: weekly', 'whole'],
  ['Shackleford Ltd', 'Review SHACKELFORD', 'alike'],
  ['Anna Müller', 'Coaching Miller', null],
  ['Anna Müller', 'Anna: coaching', 'part'],
  ['Ann', 'Anna: coaching', null],
  ['Dr.', 'Dr. Anna', null],
  ['', 'anything', null],
])('"%s" in "%s": %s', (name, text, found) => {
  expect(nameWithin(name, text)).toBe(found);
});
