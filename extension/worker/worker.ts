import type { Instant } from '#shared/base/time.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { SWITCHED_OFF } from '#extension/capture/call-watch.ts';
import {
  askedBy,
  seenBy,
  type Answer,
  type Asked,
  type Sender,
  type WordOfTab,
} from '#extension/worker/messages.ts';
import { fileQueue, nextDue } from '../desk/filing.ts';
import { isCapture } from '../desk/queue.ts';
import { undoCapture } from '../desk/undo-capture.ts';
import { unloggedToday } from '#shared/calls/unlogged.ts';
import { keepWord } from './presence-keep.ts';
import { sweep } from '../desk/discard-old.ts';
import type { WorkerTools } from './worker-tools.ts';

/** What the worker may do in the browser; handed in, so that it can be tried without one. */
export interface WorkerDoors {
  /** Opens both stores; asked anew on every event, since the worker may have been gone. */
  readonly open: () => Promise<WorkerTools>;
  readonly badge: (count: number) => Promise<void>;
  /** Wakes the worker at that instant, or not. */
  readonly wakeAt: (at: Instant | null) => Promise<void>;
  /** Tells open workbenches that the book changed. */
  readonly tell: () => void;
  readonly presenceChanged: () => Promise<void>;
  /** Whether presence is switched on for that page now: a tab may still speak of what was switched off. */
  readonly mayWatch: (url: string) => Promise<boolean>;
  /** The extension's own id and address. */
  readonly id: string;
  readonly origin: string;
}

/** The worker: everything it knows lies on disk, so it may be killed between any two steps. */
export interface CaptureWorker {
  /** The answer to a message of our own; null for every other sender. */
  hear(message: unknown, sender: Sender): Promise<Answer> | null;
  /** At start and when an alarm rings: files what is due, counts what is not logged. */
  wake(): Promise<void>;
}

const DONE: Answer = { done: true };

/** Makes the worker over its doors. Events are worked off one after the other. */
export function createWorker(doors: WorkerDoors): CaptureWorker {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    hear(message, sender) {
      const asked = askedBy(message, sender, doors.id, doors.origin);
      if (asked) return inTurn(() => answered(() => answer(doors, asked)));
      const word = seenBy(message, sender, doors.id);
      return word ? inTurn(() => answered(() => keepPresence(doors, word))) : null;
    },
    wake: () => inTurn(() => answered(() => onWake(doors))).then(() => undefined),
  };
}

/** The world's failures in words; our own mistakes are thrown on. */
async function answered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GatewayError) return { done: false, why: error.message };
    throw error;
  }
}

async function answer(doors: WorkerDoors, asked: Asked): Promise<Answer> {
  if (asked.kind === 'presenceChanged') {
    await doors.presenceChanged();
    return DONE;
  }
  const tools = await doors.open();
  if (asked.kind === 'undo') {
    const why = await undoCapture(tools, asked.id);
    doors.tell();
    await settleDown(doors, tools);
    return why === null ? DONE : { done: false, why };
  }
  if (asked.kind === 'file') await fileNow(doors, tools, 'all');
  await settleDown(doors, tools);
  return DONE;
}

async function onWake(doors: WorkerDoors): Promise<Answer> {
  const tools = await doors.open();
  await fileNow(doors, tools, 'due');
  await sweep(tools.store, tools.now());
  await settleDown(doors, tools);
  return DONE;
}

async function fileNow(doors: WorkerDoors, tools: WorkerTools, which: 'due' | 'all'): Promise<void> {
  const filed = await fileQueue(tools, which);
  if (filed.some((one) => one.kind === 'filed')) doors.tell();
}

/** Counts what is not logged, and sleeps until something is due. A book that cannot be read now shows no count. */
async function settleDown(doors: WorkerDoors, tools: WorkerTools): Promise<void> {
  const { store } = tools;
  const [queue, memory, sightings] = await Promise.all([
    store.all('outbox'),
    store.all('memory'),
    store.all('sightings'),
  ]);
  const due = nextDue(queue, tools.home);
  await doors.wakeAt(due);
  const book = await tools.glance();
  const context = tools.context(book);
  const { count, next } = unloggedToday({
    book,
    memory,
    sightings,
    outbox: queue.filter(isCapture),
    now: context.now,
    zone: context.zone,
  });
  await doors.badge(count);
  await doors.wakeAt(earliest([due, next]));
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

async function keepPresence(doors: WorkerDoors, word: WordOfTab): Promise<Answer> {
  if (!(await doors.mayWatch(word.url))) return { done: false, why: SWITCHED_OFF };
  const { store, now } = await doors.open();
  await keepWord(store, word, now());
  return DONE;
}
