import { codeOf, newId } from '#shared/base/id.ts';
import { settingsOf } from '#shared/model/book.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { staleMark } from '#shared/table/book/stale-mark.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { setUp } from './dress.ts';
import { heldSheet, openBook } from './gateway.ts';
import type { OpenSheets } from './opened.ts';
import { goTo } from './go-to.ts';
import type { Answer } from './messages.ts';
import { readRequest, type Request } from './requests.ts';
import { refresh } from './refresh.ts';
import { engagementAt, selectionIn, selectionWord } from './selection.ts';
import type { Services } from './services.ts';
import { viewOf } from './view.ts';

/** The one door of sidebar and dialog: a question in, an answer out, both JSON. What the world does wrong is answered in words. */
export function serve(json: string, services: Services): string {
  const request = readRequest(json);
  return JSON.stringify(inWords(() => answerTo(request, services)));
}

/** Does what is asked, and gives what the world did wrong as an answer; our own mistakes are thrown on. */
export function inWords(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof GatewayError) return { kind: 'failed', message: error.message };
    throw error;
  }
}

function answerTo(request: Request, services: Services): Answer {
  switch (request.ask) {
    case 'view':
      return show(openBook(services), services, request.engagement ?? null);
    case 'selection':
      return selected(services);
    case 'goTo':
      return goTo(request.place, services) ?? selected(services);
    case 'recalculate':
      recalculate(services);
      return show(openBook(services), services, null);
    case 'setUp':
      return setUpSheet(services, SLICE_MS);
    case 'page':
      return { kind: 'done', message: services.file(request.name) };
    case 'book':
      return book(services, request.engagement);
    case 'apply':
      return services.alone(() => apply(request, services));
  }
}

/** What is selected now: the sidebar asks this every few seconds, and for the whole view only where it is something else. */
function selected(services: Services): Answer {
  const selection = selectionIn(services.spreadsheet());
  return { kind: 'selection', where: selectionWord(selection), mark: selection?.mark ?? '' };
}

/** The sidebar asks for the next part at once, and shows how far it is. */
const SLICE_MS = 20_000;

/** Sets the sheet up, or repairs it, for so long; says what was added, or how far it is. */
export const setUpSheet = (
  services: Services,
  ms: number,
  tell: (soFar: string) => void = () => undefined,
): ReturnType<typeof setUp> =>
  services.alone(() => setUp(services, { contextOf: (opened) => contextOf(opened, services), ms, tell }));

/** Refreshes the derived tabs: one read, one write. */
export const recalculate = (services: Services): void =>
  services.alone(() => {
    const opened = openBook(services);
    refresh(opened, contextOf(opened, services), services);
  });

/** What the rules may know of the world. */
export function contextOf({ read }: OpenSheets, services: Services): Required<Context> {
  const { provider } = settingsOf(read.book);
  return { now: services.now(), ...read.place, who: provider ?? 'You' };
}

function show(opened: OpenSheets, services: Services, engagement: string | null): Answer {
  const context = contextOf(opened, services);
  const code = () => codeOf(newId('cmd', context.now, services.random(8)));
  const selection = selectionIn(services.spreadsheet());
  return { kind: 'view', view: viewOf({ read: opened.read, context, code }, selection, engagement) };
}

/** The practice for a page: what it plans on it comes back as changes, what it writes for a client is made from it. */
function book(services: Services, asked: string | undefined): Answer {
  const { opened, book: rows, revision } = heldSheet(services).load();
  const engagement = asked ?? engagementAt(opened.read, selectionIn(services.spreadsheet()));
  return { kind: 'book', book: rows, revision, context: contextOf(opened, services), engagement };
}

/** Writes what a page planned, with the stale mark, if the sheet is still as the page read it; shows what became of it. */
function apply(
  { changes, revision, engagement }: Extract<Request, { ask: 'apply' }>,
  services: Services,
): Answer {
  const sheet = heldSheet(services);
  const seen = sheet.load();
  const mark = staleMark(seen.book, changes, contextOf(seen.opened, services));
  const applied = sheet.apply([...changes, ...mark], revision);
  if (applied.kind === 'conflict') return { kind: 'conflict', rows: [...applied.rows] };
  return show(applied.loaded.opened, services, engagement ?? null);
}
