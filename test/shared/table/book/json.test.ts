import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { bookToJson, jsonToBook } from '#shared/table/book/json.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

describe('a book as JSON', () => {
  test('is the same book after it was exported and brought in', () => {
    fc.assert(
      fc.property(arbitraryBook(2), (book) => {
        expect(jsonToBook(bookToJson(book))).toEqual({ ok: true, value: { book, check: [] } });
      }),
      { numRuns: 40, seed: 20261130 },
    );
  });

  test('leaves no row behind in the next book, nor in one without a row', () => {
    const text = bookToJson({
      ...emptyBook(),
      clients: [{ ...blankRecord('clients', 'cli_1'), name: 'Acme' }],
    });
    const counts = [1, 2].map(() => {
      const read = jsonToBook(text);
      return read.ok && read.value.book.clients.length;
    });
    expect(counts).toEqual([1, 1]);
    expect(emptyBook().clients).toEqual([]);
  });

  test.each([
    ['no JSON', 'hello', /not a JSON file/],
    ['someone else’s JSON', '{"a":1}', /not written by Valueback/],
    ['a newer version', '{"valueback":99,"book":{}}', /newer Valueback/],
    ['a list', '[]', /not written by Valueback/],
  ])('%s is refused with what to do', (_, text, message) => {
    const read = jsonToBook(text);
    expect(!read.ok && read.problems[0]?.message).toMatch(message);
  });

  test.each([
    ['a name that is a number', { id: 'cli_01HZZZZZZZ7KQ2MA', name: 7 }, 'name'],
    ['a zone that is on no map', { id: 'cli_01HZZZZZZZ7KQ2MA', name: 'Acme', zone: 'Mars/Olympus' }, 'zone'],
    ['an id that another row has', { id: 'cli_01HZZZZZZZ7KQ2MC', name: 'Twin' }, 'ID'],
    ['no row at all', null, 'the row'],
  ])('a row with %s is set aside and named; the others come in', (_, wrong, field) => {
    const right = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MC'), name: 'Birch' };
    const read = jsonToBook(
      JSON.stringify({ valueback: 1, book: { ...emptyBook(), clients: [right, wrong] } }),
    );
    expect(read.ok && read.value.book.clients).toEqual([right]);
    expect(read.ok && read.value.check[0]).toMatchObject({
      field: 'Clients row 2',
      message: expect.stringContaining(field) as unknown,
    });
  });

  test('settings with a language that nobody can write in are set aside, and the book opens', () => {
    const settings = [{ ...blankRecord('settings', 'set_practice'), locale: 'xx-yyyyyyyyyyyy' }];
    const read = jsonToBook(JSON.stringify({ valueback: 1, book: { ...emptyBook(), settings } }));
    expect(read.ok && read.value.book.settings).toEqual([]);
    expect(read.ok && read.value.check[0]?.message).toContain('locale');
  });

  test('a field that this version does not know is named and its row comes in; so is a list', () => {
    const clients = [{ ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme', mood: 'fine' }];
    const read = jsonToBook(JSON.stringify({ valueback: 1, book: { clients, constructor: [1] } }));
    expect(read.ok && read.value.book.clients[0]?.name).toBe('Acme');
    expect(read.ok && read.value.check.map(({ message }) => message).join()).toMatch(/“mood”.*“constructor”/);
  });

  test.each([0, -1, 0.5])('version %d is refused', (valueback) => {
    expect(jsonToBook(JSON.stringify({ valueback, book: {} }))).toMatchObject({ ok: false });
  });

  test('more rows than fit are refused with what to do', () => {
    const read = jsonToBook(
      JSON.stringify({ valueback: 1, book: { clients: Array.from({ length: 200_000 }, () => 1) } }),
    );
    expect(!read.ok && read.problems[0]?.message).toMatch(/200000 rows.*Split it/);
  });

  test('never throws and never touches a prototype, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(jsonToBook(text).ok).toBe(false);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
    );
    jsonToBook('{"valueback":1,"book":{"__proto__":{"polluted":1}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
