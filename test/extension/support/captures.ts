import 'fake-indexeddb/auto';
import { newId } from '#shared/base/id.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { GatewayError, type WorkbookGateway } from '#shared/table/book/gateway.ts';
import type { CaptureCall } from '#shared/calls/call-command.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { openCaptureStore, type CaptureStore } from '#extension/desk/capture-store.ts';
import type { FilingTools } from '#extension/desk/filing.ts';
import { LOCAL_HOME } from '#extension/gateways/home-names.ts';
import { queueCapture } from '#extension/desk/queue.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

/** When the tests take place: shortly after a call in Berlin. */
export const NOW = at('2026-10-22T17:06+02:00');

let databases = 0;

/** A store of its own for one test, and its name to open it again. */
export const freshName = (): string => `captures-${++databases}`;

/** Opens a capture store whose clock stands still. */
export const openStore = (name: string): Promise<CaptureStore> => openCaptureStore(() => NOW, name);

/** A book with a planned session and one piece of homework. */
export const bookOfCall = (): Book =>
  bookWith({
    sessions: [
      { ordinal: 8, outcome: 'held', start: '2026-10-15T16:00+02:00' },
      { ordinal: 9, outcome: 'planned', start: '2026-10-22T16:00+02:00', end: '2026-10-22T17:00+02:00' },
    ],
    actions: [
      { kind: 'homework', owner: 'client', text: 'Record a client call', session: 'ses_1', state: null },
    ],
  });

/** The n-th capture of that call; `more` is laid over it. */
export const capture = (n: number, more: Partial<CaptureCall> = {}): CaptureCall => ({
  kind: 'captureCall',
  id: newId('cmd', NOW, new Uint8Array([0, 0, 0, n])),
  engagement: ENGAGEMENT,
  newcomer: null,
  session: null,
  values: {
    start: `2026-10-2${n}T16:00+02:00`,
    outcome: 'held',
    gotValue: 'yes',
    gotValueSource: 'clientSaid',
  },
  homeworkChecked: [],
  actionsSet: [{ kind: 'homework', text: 'Open Monday’s call without notes', owner: 'client', dueOn: null }],
  signals: [],
  work: [],
  experiments: [],
  asked: [],
  ...more,
});

/** Puts a capture on disk as the popup does. */
export const keepCapture = (store: CaptureStore, command: CaptureCall, home = LOCAL_HOME): Promise<void> =>
  queueCapture(
    store,
    {
      command,
      label: `Tomás Rivera, ${command.id.slice(-2)}`,
      draftKey: 'typed',
      draft: { note: 'kept' },
      notes: [],
    },
    NOW,
    home,
  );

/** What filing needs, over a workbook in memory; parts can be exchanged. */
export const toolsOver = (
  store: CaptureStore,
  gateway: WorkbookGateway,
  more: Partial<FilingTools> = {},
): FilingTools => ({
  store,
  home: 'local',
  rowOf: async () => null,
  gateway: () => Promise.resolve(gateway),
  plan: runCommand,
  context: (book) => ({ now: NOW, zone: 'Europe/Berlin', who: settingsOf(book).provider ?? 'You' }),
  now: () => NOW,
  chance: () => 0.5,
  ...more,
});

/** A workbook that fails with a kind of failure, in words, until it is told not to. */
export function failing(
  kind: GatewayError['kind'],
  start: Book,
  words = 'The world failed.',
): { gateway: WorkbookGateway; mend(): void } {
  const inner = memoryWorkbook(start);
  let broken = true;
  return {
    gateway: {
      load: () => inner.load(),
      apply: (changes, revision) =>
        broken ? Promise.reject(new GatewayError(kind, words)) : inner.apply(changes, revision),
    },
    mend: () => {
      broken = false;
    },
  };
}
