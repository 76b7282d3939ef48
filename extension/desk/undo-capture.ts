import { recordId } from '#shared/base/id.ts';
import type { Change } from '#shared/table/book/change.ts';
import { isDone } from '#shared/table/book/history-line.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import { planQueued } from './overlay.ts';
import type { Step } from './capture-store.ts';
import { settle, type FilingTools } from './filing.ts';

const NO_MORE = 'This cannot be taken back from here any more. Change it in the workbook.';

/**
 * Takes a command back, wherever it is: out of the queue, else a capture out of the book. Its form is kept as a draft in the same step.
 * Says in words why it could not; null when done. Safe to repeat after a crash.
 */
export async function undoCapture(tools: FilingTools, id: string): Promise<string | null> {
  const kept = await tools.store.get('outbox', id);
  if (kept && !(await wasWritten(tools, kept))) {
    await tools.store.write([
      { drawer: 'outbox', key: id, record: null },
      ...(await draftAgain(tools, kept)),
    ]);
    return null;
  }
  const filed = await tools.store.get('filed', id);
  if (!filed?.undo) return NO_MORE;
  const why = await removeFromBook(tools, id, filed.undo);
  if (why !== null) return why;
  await tools.store.write([
    { drawer: 'filed', key: id, record: { ...filed, undo: null } },
    ...(await draftAgain(tools, filed)),
  ]);
  return null;
}

/** A worker that was killed between writing and noting it leaves a command that waits and is in the book. */
async function wasWritten(tools: FilingTools, kept: Kept<'outbox'>): Promise<boolean> {
  if (kept.undo === null) return false;
  const gateway = await tools.gateway();
  const loaded = await gateway.load();
  if (!isDone(loaded.book, kept.command.id)) return false;
  await settle(tools, kept, loaded);
  return true;
}

async function removeFromBook(
  tools: FilingTools,
  id: string,
  changes: readonly Change[],
): Promise<string | null> {
  const command = { kind: 'takeBack', id: recordId('cmd', id, 1), changes } as const;
  const carried = await carryOut(await tools.gateway(), {
    plan: (book) => planQueued(tools, book, command),
    ask: true,
  });
  if (carried.kind === 'done') return null;
  if (carried.kind === 'refused') return carried.problems[0]?.message ?? 'It could not be taken back.';
  return carried.rows.length > 0
    ? 'A row of this capture was changed since. Look at it in the workbook.'
    : 'Someone else is writing to the workbook just now. Try again.';
}

/** The form as it was, unless another was begun under its name since. */
async function draftAgain(
  tools: FilingTools,
  { draft, draftKey: key, label }: Pick<Kept<'filed'>, 'draft' | 'draftKey' | 'label'>,
): Promise<Step[]> {
  if (draft === null || (await tools.store.get('drafts', key))) return [];
  const record = { version: CAPTURE_VERSION, key, changedAt: tools.now(), label, draft } as const;
  return [{ drawer: 'drafts', key, record }];
}
