import type { Book } from '#shared/model/book.ts';
import { applyChanges, equalValues } from '#shared/table/book/apply-changes.ts';
import type { Plan } from '#shared/table/book/change.ts';
import { conflictWords } from '#shared/table/book/conflict-words.ts';
import {
  GatewayError,
  type ConflictRow,
  type Loaded,
  type WorkbookGateway,
} from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { planKept } from './kept-command.ts';
import type { Planner } from './practice.ts';
import type { WaitingCommand, WaitingDrawer } from '../gateways/waiting-db.ts';

/** What waiting commands are planned with. */
export interface WaitingTools {
  readonly home: string;
  readonly drawer: WaitingDrawer;
  readonly plan: Planner;
  readonly context: (book: Book) => Context;
}

/** The book as it will be once what waits is in it. A command that stopped changes nothing: the sheet wins. */
export function overlaid(
  book: Book,
  waiting: readonly WaitingCommand[],
  { plan, context }: WaitingTools,
): Book {
  return waiting.reduce((now, { command, why }) => {
    if (why !== null) return now;
    const planned = planKept(plan, now, command, context(now));
    if (!planned.ok) return now;
    const applied = applyChanges(now, planned.value.changes);
    return applied.kind === 'applied' ? applied.book : now;
  }, book);
}

/**
 * Sends what waits, in the order it was given. Each is planned again on the sheet as it is now: the sheet wins. One that would overwrite
 * what somebody changed in between, or that the workbook refuses, stays with the reason. Throws where the sheet is out of reach.
 */
export async function sendWaiting(sheet: WorkbookGateway, tools: WaitingTools): Promise<Loaded | null> {
  let loaded: Loaded | null = null;
  for (const one of await tools.drawer.all(tools.home)) {
    if (one.why !== null) continue;
    loaded = await sendOne(sheet, tools, one, false);
  }
  return loaded;
}

/** Sends one; `over` also where it overwrites what someone changed in between. */
export async function sendOne(
  sheet: WorkbookGateway,
  tools: WaitingTools,
  one: WaitingCommand,
  over: boolean,
): Promise<Loaded> {
  const { command } = one;
  const isForm = 'was' in command;
  const sent = over && isForm ? { ...command, was: null } : command;
  const carried = await carryOut(sheet, {
    plan: (book) => planKept(tools.plan, book, sent, tools.context(book)),
    ask: isForm,
    before: (plan) => (over || isForm ? null : saidOf(changedSince(one, plan))),
  });
  const { loaded } = carried;
  if (carried.kind === 'done') await tools.drawer.remove(command.id);
  else if (carried.kind === 'refused') await stop(carried.problems[0]?.message);
  else if (carried.rows.length > 0) await stop(saidOf(carried.rows) ?? undefined);
  else
    throw new GatewayError('conflict', 'Someone else is writing to the sheet just now. It is tried again.');
  return loaded;

  function stop(why = 'It does not fit the workbook any more.'): Promise<void> {
    return tools.drawer.put({ ...one, why });
  }
}

const saidOf = (rows: readonly ConflictRow[]): string | null =>
  rows.length === 0 ? null : `Someone changed this in the sheet meanwhile: ${conflictWords(rows)}.`;

/** What of a plan would overwrite values the person never saw. A form says itself what was seen. */
const changedSince = ({ seen }: WaitingCommand, { changes }: Plan): ConflictRow[] =>
  changes.flatMap((change) => {
    if (!('set' in change)) return [];
    const before = seen.find((one) => one.tab === change.tab && one.id === change.id);
    const was = before && 'was' in before ? before.was : {};
    const fields = Object.keys(change.set).filter(
      (name) => !(name in was && equalValues(was[name], change.was[name])),
    );
    return fields.length === 0 ? [] : [{ tab: change.tab, id: change.id, fields }];
  });
