import type { CaptureStore, Step } from '../desk/capture-store.ts';
import { CAPTURE_VERSION, type Kept } from '../desk/capture-records.ts';
import type { QueuedCapture } from '../desk/queue.ts';

/** The name under which a form without a page is kept. */
const TYPED = 'typed';
/** Before the name of a half-typed form that was laid aside for another. */
const ASIDE = 'aside ';

/** What opening a form of the device needs. */
interface Tools {
  readonly store: CaptureStore;
  /** Takes a capture back; whether that was done. */
  readonly takeBack: (capture: string) => Promise<boolean>;
  readonly openForm: () => void;
}

/** Half-typed forms that were laid aside, the last one first. */
export const laidAside = (drafts: readonly Kept<'drafts'>[]): Kept<'drafts'>[] =>
  drafts.filter(({ key }) => key.startsWith(ASIDE)).sort((a, b) => b.changedAt - a.changedAt);

/** The half-typed form in the way of another that is to be opened without its page; null where none is. */
export const inTheWay = async (store: CaptureStore): Promise<Kept<'drafts'> | null> =>
  (await store.get('drafts', TYPED)) ?? null;

const putting = (record: Kept<'drafts'>, key: string): Step => ({
  drawer: 'drafts',
  key,
  record: { ...record, version: CAPTURE_VERSION, key },
});
const removing = (key: string): Step => ({ drawer: 'drafts', key, record: null });

/** The steps that lay the typed form aside, where there is one. Its name stays the same if it is laid aside again. */
const layingAside = (typed: Kept<'drafts'> | null): Step[] =>
  typed === null ? [] : [putting(typed, `${ASIDE}${typed.changedAt}`)];

/**
 * Takes a capture back and opens its form; one that is in the way is laid aside and stays on the device. The form stands on disk before
 * the capture is taken back: whatever breaks, it is there once at least.
 */
export async function openCapture({ store, takeBack, openForm }: Tools, kept: QueuedCapture): Promise<void> {
  if (kept.draft === null) return;
  const [typed, own] = [await inTheWay(store), await store.get('drafts', kept.draftKey)];
  // The typed form has no page that says which call it was.
  const { series = null, instance = null, conference = null } = kept.command.values;
  const draft = { ...kept.draft, call: { series, instance, conference } };
  const { label, savedAt: changedAt } = kept;
  const record: Kept<'drafts'> = { version: CAPTURE_VERSION, key: TYPED, changedAt, label, draft };
  await store.write([...layingAside(typed), putting(record, TYPED)]);
  if (!(await takeBack(kept.command.id))) {
    const before = typed === null ? [] : [putting(typed, TYPED), removing(`${ASIDE}${typed.changedAt}`)];
    await store.write([removing(TYPED), ...before]);
    return;
  }
  // Taking back lays the form under the name of its call too, unless another was begun there.
  if (!own && kept.draftKey !== TYPED) await store.write([removing(kept.draftKey)]);
  openForm();
}

/** Opens a form that was laid aside; the one that is open meanwhile is laid aside in its place. */
export async function openAside({ store, openForm }: Omit<Tools, 'takeBack'>, key: string): Promise<void> {
  const aside = await store.get('drafts', key);
  if (!aside) return;
  await store.write([removing(key), ...layingAside(await inTheWay(store)), putting(aside, TYPED)]);
  openForm();
}
