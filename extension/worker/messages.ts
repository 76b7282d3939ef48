import * as z from 'zod/mini';

z.config({ jitless: true });

const phase = z.enum(['lobby', 'inCall', 'left']);

/** What pages of the extension ask of its worker. */
const ASKED = z.discriminatedUnion('kind', [
  /** File what waits in the outbox now. */
  z.object({ kind: z.literal('file') }),
  /** Take one capture back. */
  z.object({ kind: z.literal('undo'), id: z.string() }),
  /** The book changed: count again what is not logged. */
  z.object({ kind: z.literal('bookChanged') }),
  /** Which hosts may be watched for presence changed. */
  z.object({ kind: z.literal('presenceChanged') }),
]);

/** What the small script in a call says, only where the person switched it on for that host. */
const SEEN = z.object({
  kind: z.literal('presence'),
  phase: z.nullable(phase),
  people: z.array(z.string()).check(z.maxLength(100)),
  /** Null where nobody could be seen, not even the reader. */
  others: z.nullable(z.number().check(z.nonnegative())),
});

export type Asked = z.infer<typeof ASKED>;
export type Seen = z.infer<typeof SEEN>;

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** A word of the script in a call's tab, and which page of which tab said it. */
export interface WordOfTab {
  readonly seen: Seen;
  readonly url: string;
  readonly tab: number;
}

/** The worker's answer: done, or why not in words. */
export type Answer = { readonly done: true } | { readonly done: false; readonly why: string };

/** A request of one of our own pages; null for everything else. `origin` is the extension's own address. */
export function askedBy(message: unknown, sender: Sender, id: string, origin: string): Asked | null {
  if (sender.id !== id || !sender.url?.startsWith(origin)) return null;
  const read = ASKED.safeParse(message);
  return read.success ? read.data : null;
}

/** A sample of presence from a call's tab; null for everything else, and for whatever a tab says beside it. */
export function seenBy(message: unknown, sender: Sender, id: string): WordOfTab | null {
  if (sender.id !== id || sender.tab === undefined || !sender.url?.startsWith('https://')) return null;
  const read = SEEN.safeParse(message);
  return read.success ? { seen: read.data, url: sender.url, tab: sender.tab.id ?? 0 } : null;
}
