import { codeOf, newId } from '#shared/base/id.ts';
import { recordOf, settingsOf, type Book } from '#shared/model/book.ts';
import { conflictWords } from '#shared/table/book/conflict-words.ts';
import { GatewayError, type ConflictRow } from '#shared/table/book/gateway.ts';
import { staleMark } from '#shared/table/book/stale-mark.ts';
import { carryOutAtOnce } from '#shared/workflows/carry-out.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { setUp } from './dress.ts';
import { heldSheet, openBook } from './gateway.ts';
import type { OpenSheets } from './opened.ts';
import { goTo } from './go-to.ts';
import type { Answer } from './messages.ts';
import { readRequest, type Command, type Request } from './requests.ts';
import { paperOf } from './paper.ts';
import { plan } from './plan.ts';
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
      return { kind: 'done', message: setUpSheet(services) };
    case 'mailReader':
      return { kind: 'done', message: services.file('mail') };
    case 'run':
      return services.alone(() => run(request.command, services));
    case 'paper':
      return paper(openBook(services), request, services);
  }
}

/** What is selected now: the sidebar asks this every few seconds, and for the whole view only where it is something else. */
function selected(services: Services): Answer {
  const selection = selectionIn(services.spreadsheet());
  return { kind: 'selection', where: selectionWord(selection), mark: selection?.mark ?? '' };
}

/** Sets the sheet up, or repairs it; says what was added. */
export const setUpSheet = (services: Services): string =>
  services.alone(() => setUp(services, (opened) => contextOf(opened, services)));

/** Refreshes the derived tabs: one read, one write. */
export const recalculate = (services: Services): void =>
  services.alone(() => {
    const opened = openBook(services);
    refresh(opened, contextOf(opened, services), services);
  });

/** What the rules may know of the world. */
export function contextOf({ read }: OpenSheets, services: Services): Context {
  const { provider } = settingsOf(read.book);
  return { now: services.now(), ...read.place, who: provider ?? 'You' };
}

function show(opened: OpenSheets, services: Services, engagement: string | null): Answer {
  const context = contextOf(opened, services);
  const code = () => codeOf(newId('cmd', context.now, services.random(8)));
  const selection = selectionIn(services.spreadsheet());
  return { kind: 'view', view: viewOf({ read: opened.read, context, code }, selection, engagement) };
}

function paper(opened: OpenSheets, request: Extract<Request, { ask: 'paper' }>, services: Services): Answer {
  const asked = request.engagement ?? engagementAt(opened.read, selectionIn(services.spreadsheet()));
  return paperOf(opened.read.book, asked, request.kind, contextOf(opened, services));
}

/** Plans a command over the sheet as it is now, writes it with the stale mark, and shows what became of it. */
function run(command: Command, services: Services): Answer {
  const sheet = heldSheet(services);
  const seen = sheet.load();
  const context = contextOf(seen.opened, services);
  const carried = carryOutAtOnce(sheet, {
    seen,
    ask: true,
    plan: (book) => plan(book, command, context),
    also: (book, changes) => staleMark(book, changes, context),
  });
  if (carried.kind === 'refused') return { kind: 'refused', problems: [...carried.problems] };
  if (carried.kind === 'conflict') throw new GatewayError('conflict', changed(carried.rows));
  return show(carried.loaded.opened, services, engagementOf(command, seen.book));
}

const changed = (rows: readonly ConflictRow[]): string =>
  `Someone changed this since you saw it: ${conflictWords(rows)}. Nothing was saved. Load the row again and look.`;

/** The engagement a command is about, for the sidebar to stay at; null where it makes one. */
function engagementOf(command: Command, book: Book): string | null {
  if (command.kind === 'logSession') return command.values.engagement;
  if (command.kind === 'recordReply') return recordOf(book, 'asks', command.ask)?.engagement ?? null;
  if (command.kind === 'decideClaim' || command.kind === 'withdrawClaim')
    return recordOf(book, 'claims', command.claim)?.engagement ?? null;
  if (command.kind === 'keepRecord') {
    if (command.tab === 'engagements') return command.record;
    const { engagement } = recordOf(book, command.tab, command.record) ?? command.set;
    return typeof engagement === 'string' ? engagement : null;
  }
  return 'engagement' in command && typeof command.engagement === 'string' ? command.engagement : null;
}
