import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, compareText, MAX_TEXT, refuseLong } from '#shared/base/text.ts';

describe('cleaning a text for every file format', () => {
  test.each([
    ['a\u0000b\u0007c\u001fd\u007fe', 'abcde'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['\ufffea\uffff', 'a'],
    ['\ud83dx', 'x'],
    ['x\ude00', 'x'],
    ['😀 é ü 日本', '😀 é ü 日本'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('what is clean stays as it is and has no half characters', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)));
    fc.assert(
      fc.property(units, (characters) => {
        const clean = cleanText(characters.join(''));
        expect(cleanText(clean)).toBe(clean);
        expect(() => encodeURIComponent(clean), 'no half characters').not.toThrow();
      }),
    );
  });
});

test('a text of 30,000 characters fits; one more is refused with the count', () => {
  expect(refuseLong('note', 'a'.repeat(MAX_TEXT)).ok).toBe(true);
  expect(refuseLong('note', 'a'.repeat(MAX_TEXT + 1))).toEqual({
    ok: false,
    problems: [{ field: 'note', message: 'This text has 30001 characters; at most 30000 fit. Shorten it.' }],
  });
});

test('texts stand in the order a reader expects', () => {
  const names = ['Zoe', 'Step 10', 'ábel', 'Step 2', 'anna', 'Abel'];
  expect([...names].sort((a, b) => compareText(a, b))).toEqual([
    'Abel',
    'ábel',
    'anna',
    'Step 2',
    'Step 10',
    'Zoe',
  ]);
  expect(compareText('ö', 'z', 'de')).toBeLessThan(0);
  expect(compareText('ö', 'z', 'sv')).toBeGreaterThan(0);
});
