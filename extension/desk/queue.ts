import type { Instant } from '#shared/base/time.ts';
import type { CaptureCall } from '#shared/calls/call-command.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import type { CaptureStore, Step } from './capture-store.ts';

/** One command on this device that is not in its workbook yet, whichever form it comes from. */
export type Queued = Kept<'outbox'>;
/** Of these, what a call left behind. */
export type QueuedCapture = Queued & { readonly command: CaptureCall };

/** Whether a command is a capture, and whole: only that can be opened again as a form. */
export const isCapture = (one: Queued): one is QueuedCapture =>
  one.command.kind === 'captureCall' && Boolean(one.command.values);

/** A command as a form or the workbench hands it over. */
type Outgoing = Pick<Queued, 'command' | 'label' | 'draftKey' | 'draft' | 'seen'>;

/** The step that puts a command into the queue of its home. */
export const queueing = (outgoing: Outgoing, savedAt: Instant, home: string): Step => ({
  drawer: 'outbox',
  key: outgoing.command.id,
  record: {
    ...outgoing,
    version: CAPTURE_VERSION,
    home,
    savedAt,
    tries: 0,
    nextTryAt: savedAt,
    why: null,
    refused: false,
    undo: null,
  },
});

/** Puts a capture on disk. Only after this it counts as saved here; its draft and the panel's notes in it go in the same step. */
export const queueCapture = (
  store: CaptureStore,
  { notes, ...outgoing }: Outgoing & { readonly notes: readonly string[] },
  now: Instant,
  home: string,
): Promise<void> =>
  store.write([
    queueing(outgoing, now, home),
    { drawer: 'drafts', key: outgoing.draftKey, record: null },
    ...notes.map((key) => ({ drawer: 'notes', key, record: null }) as const),
  ]);

/** Milliseconds until the next try: 5 seconds, 10, 20 … at most ten minutes, with a fifth of chance so that two devices part. */
export function backOffMs(tries: number, chance: number): number {
  const seconds = Math.min(600, 5 * 2 ** Math.max(0, tries - 1));
  return Math.round(seconds * 1000 * (0.9 + chance * 0.2));
}

/** What waits for a home, oldest first: it is filed in the order in which it was given. */
export const inOrder = (queue: readonly Queued[]): Queued[] =>
  [...queue].sort((a, b) => a.savedAt - b.savedAt || a.command.id.localeCompare(b.command.id));
