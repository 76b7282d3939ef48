import { byId, type CallBook } from '#shared/calls/call-book.ts';
import { memoryKeys, type Remembered } from '#shared/calls/remembered.ts';
import { ownAddresses } from '#shared/calls/whose-call.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { CAPTURE_VERSION } from '../desk/capture-records.ts';
import { openCaptureStore, type CaptureStore } from '../desk/capture-store.ts';

/** A choice that a person made for a meeting: whose it is, or (null) that it is not a client call. */
export interface Choice {
  readonly book: CallBook;
  readonly facts: MeetingFacts;
  readonly signedInAs: string | null;
  readonly engagement: string | null;
}

/** Keeps a choice for the next meeting of the same name; where a meeting has none, nothing is kept. */
export async function keepChoice(store: CaptureStore, choice: Choice, at: number): Promise<void> {
  const { book, facts, signedInAs, engagement } = choice;
  const [key] = memoryKeys(facts, ownAddresses(book, signedInAs));
  if (key === undefined) return;
  const title = facts.title?.value ?? 'A meeting';
  const client = byId(book.clients, byId(book.engagements, engagement)?.client ?? null)?.name ?? '';
  const label = engagement === null ? title : `${title} → ${client}`;
  await store.put('memory', key, { version: CAPTURE_VERSION, key, engagement, label, at });
}

let opened: Promise<CaptureStore | null> | null = null;

/** The store of this device as a page opens it, once; null where the browser keeps nothing. */
const storeHere = (): Promise<CaptureStore | null> =>
  (opened ??= openCaptureStore(() => Date.now()).catch(() => null));

/** The choices that were made on this device. */
export const choicesHere = async (): Promise<readonly Remembered[]> =>
  (await (await storeHere())?.all('memory')) ?? [];

/** Keeps a choice that was made on a page of its own. */
export async function keepChoiceHere(choice: Choice): Promise<void> {
  const store = await storeHere();
  if (store) await keepChoice(store, choice, Date.now());
}
