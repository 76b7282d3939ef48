import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { bookToJson, jsonToBook } from '#shared/table/json.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

describe('a book as JSON', () => {
  test('is the same book after it was exported and brought in', () => {
    fc.assert(
      fc.property(arbitraryBook(2), (book) => {
        expect(jsonToBook(bookToJson(book))).toEqual({ ok: true, value: book });
      }),
      { numRuns: 40 },
    );
  });

  test('leaves no row behind in the next book, nor in one without a row', () => {
    const text = bookToJson({
      ...emptyBook(),
      clients: [{ ...blankRecord('clients', 'cli_1'), name: 'Acme' }],
    });
    const counts = [1, 2].map(() => {
      const read = jsonToBook(text);
      return read.ok && read.value.clients.length;
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

  test('a row that does not fit is named, and nothing is brought in', () => {
    const book = { ...emptyBook(), clients: [{ id: 'cli_01HZZZZZZZ7KQ2MA', name: 7 }] };
    const read = jsonToBook(JSON.stringify({ valueback: 1, book }));
    expect(read).toMatchObject({ ok: false, problems: [{ field: 'Clients row 1' }] });
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
