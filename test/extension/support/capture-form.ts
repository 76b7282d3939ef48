import { noFacts, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import type { Answer, Asked } from '#extension/worker/messages.ts';
import { createCaptureForm, type CaptureForm } from '#extension/call/capture-form.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import type { CaptureDoors } from '#extension/call/form-tools.ts';
import { undoCapture } from '#extension/desk/undo-capture.ts';
import { withChanged } from '#test/support/build-book.ts';
import { bookOfCall, freshName, NOW, openStore, toolsOver } from './captures.ts';

/** A fact as a page tells it, without doubt. */
export const told = <T>(value: T): Fact<T> => ({
  value,
  layer: 'data',
  evidence: 'test',
  confidence: 'certain',
});

/** A meeting of a known client, planned in the book. */
export const TOMAS: MeetingFacts = {
  ...noFacts,
  title: told('Coaching'),
  start: told('2026-10-22T16:00+02:00'),
  end: told('2026-10-22T17:00+02:00'),
  guests: told([{ name: 'Tomás Rivera', email: 'tomas@rivera.example', response: null }]),
  seriesId: told('series1'),
};

/** What was read of a calendar page. */
export const reading = (
  meetings: readonly MeetingFacts[],
  fare: PageReading['fare'] = 'read',
): PageReading => ({
  ...unread(fare),
  surface: 'googleCalendar',
  meetings,
});

/** The book, with the client’s address in it. */
export const known = (): Book =>
  withChanged(bookOfCall(), 'clients', 'cli_1', { email: 'tomas@rivera.example' });

let dice = 0;

interface Given {
  readonly store?: CaptureStore;
  readonly page?: () => Promise<PageReading>;
  readonly gateway?: ReturnType<typeof memoryWorkbook>;
  readonly world?: Partial<CaptureDoors['world']>;
}

/** A form over a worker that answers, as in the browser. */
export async function made({ store, page, gateway = memoryWorkbook(known()), world }: Given = {}) {
  const kept = store ?? (await openStore(freshName()));
  const ask = async (message: Asked): Promise<Answer> => {
    const tools = toolsOver(kept, gateway);
    if (message.kind === 'file') await fileQueue(tools, 'all');
    const why = message.kind === 'undo' ? await undoCapture(tools, message.id) : null;
    return why === null ? { done: true } : { done: false, why };
  };
  const doors: CaptureDoors = {
    store: Promise.resolve(kept),
    readPage: page ?? (() => Promise.resolve(reading([TOMAS]))),
    loadBook: async () => (await gateway.load()).book,
    ask,
    home: () => Promise.resolve('local'),
    world: {
      now: () => NOW,
      zone: 'Europe/Berlin',
      locale: 'en-GB',
      random: (n) => new Uint8Array(n).fill(++dice),
      ...world,
    },
  };
  return { form: createCaptureForm(doors), store: kept, gateway };
}

/** The same, opened. */
export async function opened(given: Given = {}) {
  const all = await made(given);
  await all.form.open();
  return all;
}

/** The form’s own words. */
export const draftOf = (form: CaptureForm) => form.call.value?.draft;
