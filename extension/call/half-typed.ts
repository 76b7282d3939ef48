import type { NoteKind } from './notes.ts';

/** A note that was begun and is not kept yet. */
export interface HalfTyped {
  readonly text: string;
  readonly kind: NoteKind;
}

const NOTHING: HalfTyped = { text: '', kind: 'note' };
const KINDS: readonly unknown[] = [
  'note',
  'words',
  'promise',
  'warned',
  'idea',
  'doubt',
] satisfies NoteKind[];

const keyOf = (engagement: string): string => `half-typed ${engagement}`;

/** What was begun for an engagement before the panel was closed; something else than we wrote there counts as nothing. */
export function readHalfTyped(engagement: string, disk: Storage = localStorage): HalfTyped {
  try {
    const { text, kind } = JSON.parse(disk.getItem(keyOf(engagement)) ?? '{}') as Record<string, unknown>;
    return typeof text === 'string' && KINDS.includes(kind) ? { text, kind: kind as NoteKind } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Keeps it with each letter, at once: a panel is closed without a word. A full disk costs only this convenience. */
export function keepHalfTyped(
  engagement: string,
  { text, kind }: HalfTyped,
  disk: Storage = localStorage,
): void {
  try {
    if (text === '' && kind === 'note') disk.removeItem(keyOf(engagement));
    else disk.setItem(keyOf(engagement), JSON.stringify({ text, kind }));
  } catch {
    return;
  }
}
