import { describe, expect, test } from 'vitest';
import {
  aCount,
  aFlag,
  anything,
  aNumber,
  aText,
  listOf,
  mapOf,
  misfitOf,
  objectOf,
  oneOf,
  orMissing,
  orNull,
} from '#shared/base/shape.ts';

const visit = objectOf({
  at: aCount,
  who: orNull(aText),
  mood: orMissing(aNumber),
  tags: listOf(oneOf('a', 'b')),
});

describe('shapes of what lies on disk', () => {
  test.each([
    ['a text', aText, '', 7],
    ['a count', aCount, 0, -1],
    ['a count', aCount, 1.5, Number.NaN],
    ['a number', aNumber, -2, Number.POSITIVE_INFINITY],
    ['a flag', aFlag, false, 0],
    ['one of a list', oneOf('a', 1), 1, 2],
    ['a text or null', orNull(aText), null, undefined],
    ['a text or nothing', orMissing(aText), undefined, null],
    ['a list', listOf(aText), ['x'], ['x', 1]],
    ['a list', listOf(aText), [], { length: 0 }],
    ['names', mapOf(aFlag), { x: true }, { x: 1 }],
    ['names', mapOf(anything), {}, []],
    ['an object', visit, { at: 1, who: null, tags: ['a'], more: true }, { at: 1, who: null, tags: ['c'] }],
    ['an object', visit, { at: 1, who: 'x', mood: -1, tags: [] }, null],
  ])('%s', (_, shape, fits, misses) => {
    expect(shape(fits)).toBe(true);
    expect(shape(misses)).toBe(false);
  });

  test('the first part that does not fit is named', () => {
    expect(misfitOf(visit, { at: 1, who: null, mood: 'x', tags: [] })).toBe('mood');
    expect(misfitOf(visit, { at: 1 })).toBe('who');
    expect(misfitOf(visit, 'words')).toBe('');
  });
});
