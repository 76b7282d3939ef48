import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { createPractice } from '#extension/desk/practice.ts';
import type { CaptureCall } from '#shared/calls/call-command.ts';
import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { readRequest } from '#sheets-addon/apps-script/requests.ts';
import { save } from '#sheets-addon/command-line/practice.ts';
import { freshName, keepCapture, openStore, toolsOver } from '#test/extension/support/captures.ts';
import { on } from '#test/support/act.ts';
import { NOW } from './support/one-of-each.ts';
import { misfitsBetween } from './support/misfits.ts';
import { RUNS, wrongCommand, wrongForm, wrongOf } from './support/wrong-values.ts';

const THAWING: readonly AnyCommand['kind'][] = ['takeBack', 'eraseClient'];

const misfitsAfter = (book: Book, changes: readonly Change[], { kind }: AnyCommand): string[] => {
  const applied = applyChanges(book, changes);
  return applied.kind === 'conflict' ? [] : misfitsBetween(book, applied.book, THAWING.includes(kind));
};

/** What is planned; nothing for a command that is refused, or that no form could make and no workflow can read. */
function plannedBy(book: Book, command: AnyCommand, isForm: boolean): readonly Change[] | null {
  try {
    const checked = runCommand(book, command, on(NOW));
    return checked.ok ? checked.value.changes : null;
  } catch (error) {
    if (isForm || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    return null;
  }
}

describe('no command leaves a row that may not be', () => {
  test.each([
    ['every command with wrong values in it', wrongCommand, false],
    ['every form with wrong values in it', wrongForm, true],
  ])('%s', (_, wrong, isForm) => {
    let planned = 0;
    fc.assert(
      fc.property(wrong, ({ book, command }) => {
        const changes = plannedBy(book, command, isForm);
        if (changes === null) return;
        planned++;
        expect(misfitsAfter(book, changes, command)).toEqual([]);
      }),
      { numRuns: RUNS * 5 },
    );
    expect(planned).toBeGreaterThan(0);
  });

  test('what the workbench saves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrongCommand, wrongForm), async ({ book, command }) => {
        const { now, zone } = on(NOW);
        const world = { now: () => now, zone, locale: 'en', random: (n: number) => new Uint8Array(n) };
        const practice = createPractice(memoryWorkbook(book), runCommand, world);
        await practice.load();
        await practice.save(command).catch(() => undefined);
        expect(misfitsBetween(book, practice.book.value, THAWING.includes(command.kind))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('what is captured beside a call and filed', async () => {
    await fc.assert(
      fc.asyncProperty(wrongOf(['captureCall']), async ({ book, command }) => {
        const gateway = memoryWorkbook(book);
        const store = await openStore(freshName());
        await keepCapture(store, command as CaptureCall).catch(() => undefined);
        await fileQueue(toolsOver(store, gateway, { context: () => on(NOW) }));
        expect(misfitsBetween(book, (await gateway.load()).book)).toEqual([]);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  test('what the sidebar plans is read by the script as it was planned', () => {
    let planned = 0;
    fc.assert(
      fc.property(wrongForm, ({ book, command }) => {
        const changes = plannedBy(book, command, true);
        if (changes === null) return;
        planned++;
        const request = { ask: 'apply', changes, revision: 'r' } as const;
        expect(readRequest(JSON.stringify(request))).toEqual(JSON.parse(JSON.stringify(request)));
      }),
      { numRuns: RUNS * 2 },
    );
    expect(planned).toBeGreaterThan(0);
  });

  test('what the command line saves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrongCommand, wrongForm), async ({ book, command }) => {
        const home = { name: 'book.xlsx', ...memoryWorkbook(book) };
        const practice = { home, loaded: await home.load(), book, place: on(NOW), context: on(NOW) };
        const quiet = {
          now: () => on(NOW).now,
          random: (n: number) => new Uint8Array(n),
          watched: false,
          err: () => undefined,
        };
        await save(practice as never, () => command, quiet as never).catch(() => undefined);
        const { book: after } = await home.load();
        expect(misfitsBetween(book, after, THAWING.includes(command.kind))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
