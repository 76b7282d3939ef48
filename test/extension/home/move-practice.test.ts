import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import {
  copyPractice,
  differences,
  isBlank,
  rowCount,
  type Progress,
} from '#extension/home/move-practice.ts';
import { emptyBook } from '#shared/model/book.ts';
import { GatewayError, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';

const practice = examplePractice(Date.parse('2026-10-22T15:06:00Z'), 'Europe/Berlin');

/** A home whose nth call fails, before or after it did its work. */
function shaky(home: WorkbookGateway, failing: ReadonlySet<number>, after: boolean): WorkbookGateway {
  let call = 0;
  const maybe = async <T>(work: () => Promise<T>): Promise<T> => {
    const fails = failing.has(call++);
    if (fails && !after) throw new GatewayError('offline', 'The line broke.');
    const done = await work();
    if (fails) throw new GatewayError('offline', 'The answer was lost.');
    return done;
  };
  return {
    load: () => maybe(() => home.load()),
    apply: (changes, revision) => maybe(() => home.apply(changes, revision)),
  };
}

describe('moving a practice', () => {
  test('copies every row, says how far it is, and answers only once it reads back equal', async () => {
    const sheet = memoryWorkbook();
    const told: Progress[] = [];
    const loaded = await copyPractice(practice, sheet, (progress) => told.push(progress));
    expect(differences(loaded.book, practice)).toEqual([]);
    expect(told.at(-1)).toEqual({ step: 'checking', done: rowCount(practice), total: rowCount(practice) });
    expect(told[0]).toMatchObject({ step: 'copying', done: 0 });
  });

  test('goes on where it broke: whatever calls are lost, nothing is missing and nothing is there twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(12), { maxLength: 8 }), fc.boolean(), async (calls, after) => {
        const sheet = memoryWorkbook();
        const line = shaky(sheet, new Set(calls), after);
        for (let tries = 0; tries < 10; tries++) {
          const done = await copyPractice(practice, line, () => undefined).catch(() => null);
          if (done) break;
        }
        const { book } = await sheet.load();
        expect(rowCount(book)).toBe(rowCount(practice));
        expect(differences(book, practice)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a row that somebody changed in the new sheet meanwhile becomes as it was; their own rows stay', async () => {
    const sheet = memoryWorkbook();
    await copyPractice(practice, sheet, () => undefined);
    const [first] = practice.clients;
    if (!first) throw new Error('The example has clients.');
    const own = { ...first, id: 'cli_theirs', name: 'Typed there' };
    const { revision } = await sheet.load();
    await sheet.apply(
      [
        { tab: 'clients', id: first.id, set: { name: 'Changed' }, was: { name: first.name } },
        { tab: 'clients', id: own.id, add: own },
      ],
      revision,
    );
    const loaded = await copyPractice(practice, sheet, () => undefined);
    expect(differences(loaded.book, practice)).toEqual([]);
    expect(loaded.book.clients.find((one) => one.id === 'cli_theirs')).toEqual(own);
  });

  test('a home that gives back other values than it was given is refused, with the row', async () => {
    const sheet = memoryWorkbook();
    const forgetful: WorkbookGateway = {
      load: async () => {
        const loaded = await sheet.load();
        return { ...loaded, book: { ...loaded.book, payments: loaded.book.payments.slice(1) } };
      },
      apply: (changes, revision) => sheet.apply(changes, revision),
    };
    await expect(copyPractice(practice, forgetful, () => undefined)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('payments') as unknown,
    });
  });

  test('a practice with only settings is blank; one client is not', () => {
    expect(isBlank({ ...emptyBook(), settings: practice.settings })).toBe(true);
    expect(isBlank({ ...emptyBook(), clients: practice.clients })).toBe(false);
  });
});
