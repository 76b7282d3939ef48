import type { Instant } from '#shared/base/time.ts';
import type { CaptureCall } from '#shared/calls/call-command.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import type { CaptureStore } from './capture-store.ts';

/** A capture as a form hands it over. */
interface Outgoing {
  readonly command: CaptureCall;
  readonly label: string;
  readonly draftKey: string;
  readonly draft: Readonly<Record<string, unknown>> | null;
  /** Notes of the panel that are in the capture: they go in the same step. */
  readonly notes: readonly string[];
}

/** Puts a capture on disk. Only after this it counts as saved here; its draft goes in the same step. */
export async function putInOutbox(
  store: CaptureStore,
  { command, label, draftKey, draft, notes }: Outgoing,
  now: Instant,
  home: string,
): Promise<void> {
  const record = {
    version: CAPTURE_VERSION,
    command,
    home,
    label,
    draft,
    draftKey,
    savedAt: now,
    tries: 0,
    nextTryAt: now,
    why: null,
    refused: false,
    undo: null,
  } as const;
  await store.write([
    { drawer: 'outbox', key: command.id, record },
    { drawer: 'drafts', key: draftKey, record: null },
    ...notes.map((key) => ({ drawer: 'notes', key, record: null }) as const),
  ]);
}

/** Seconds until the next try: 5, 10, 20 … at most ten minutes, with a fifth of chance so that two devices part. */
export function backOffMs(tries: number, chance: number): number {
  const seconds = Math.min(600, 5 * 2 ** Math.max(0, tries - 1));
  return Math.round(seconds * 1000 * (0.9 + chance * 0.2));
}

/** Captures that wait, oldest first: they are filed in the order in which they were made. */
export const waiting = (outbox: readonly Kept<'outbox'>[]): Kept<'outbox'>[] =>
  [...outbox].sort((a, b) => a.savedAt - b.savedAt || a.command.id.localeCompare(b.command.id));
