import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { applyChanges, equalValues, invert } from '#shared/table/book/apply-changes.ts';
import { adding, type Change } from '#shared/table/book/change.ts';

const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme' };
const book = { ...emptyBook(), clients: [acme] };
const renaming: Change = { tab: 'clients', id: acme.id, set: { name: 'Acme AG' }, was: { name: 'Acme' } };

test.each([
  [{ minor: 1, currency: 'EUR' }, { currency: 'EUR', minor: 1 }, true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [null, undefined, true],
  [null, 0, false],
  [null, '', false],
  [false, null, false],
  [{ minor: 1, currency: 'EUR' }, null, false],
])('%j and %j: equal is %s', (a, b, equal) => {
  expect(equalValues(a, b)).toBe(equal);
  expect(equalValues(b, a)).toBe(equal);
});

describe('applying changes', () => {
  test('and taking them back gives the book as it was', () => {
    const changes = [renaming, adding('clients', { ...acme, id: 'cli_01HZZZZZZZ7KQ2MB' })];
    const done = applyChanges(book, changes);
    if (done.kind !== 'applied') throw new Error('conflict');
    const back = applyChanges(done.book, invert(changes));
    expect(back.kind === 'applied' && back.book).toEqual(book);
  });

  test.each<[string, Change, string[]]>([
    ['an add over another row', adding('clients', { ...acme, name: 'Other' }), ['name']],
    ['a set of what is gone', { ...renaming, id: 'cli_01HZZZZZZZ7KQ2MX' }, ['name']],
    ['a set of what has moved', { ...renaming, was: { name: 'X' } }, ['name']],
    [
      'a removal of what has moved',
      { tab: 'clients', id: acme.id, remove: { ...acme, name: 'X' } },
      ['name'],
    ],
  ])('%s is a conflict of its fields', (_, change, fields) => {
    expect(applyChanges(book, [change])).toEqual({
      kind: 'conflict',
      rows: [{ tab: 'clients', id: change.id, fields }],
    });
  });

  test.each<[string, Change]>([
    ['an add of an equal row', adding('clients', acme)],
    ['a set of what stands already', { ...renaming, set: { name: 'Acme' }, was: { name: 'Old' } }],
    ['a removal of what is gone', { tab: 'clients', id: 'cli_01HZZZZZZZ7KQ2MX', remove: acme }],
  ])('%s is a repeat and changes nothing', (_, change) => {
    expect(applyChanges(book, [change])).toMatchObject({ kind: 'applied', touched: [] });
  });
});
