import type { Problem } from '#shared/base/checked.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import { conflictWords } from '#shared/table/book/conflict-words.ts';
import type { Change } from '#shared/table/book/change.ts';
import { GatewayError, type ConflictRow, type Loaded } from '#shared/table/book/gateway.ts';
import { carryOut } from '#shared/workflows/carry-out.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Answer } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';

/** A question to the script, answered by it or rejected where Google does not let it through. */
export type Ask = (request: Request) => Promise<Answer>;

type Shown = Extract<Answer, { kind: 'view' }>;

/** What became of a command: the sheet as it is then, or what was wrong with it. */
export type Saved =
  | Shown
  | Extract<Answer, { kind: 'failed' }>
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

interface InSheet extends Loaded {
  readonly context: Context;
  readonly shown: Shown | null;
}

/** Plans a command over the sheet as it is now, through the one door, and has the script write it; `engagement` stays in view. */
export async function saveInto(ask: Ask, command: AnyCommand, engagement: string | null): Promise<Saved> {
  const view = (id: string | null) => (id === null ? {} : { engagement: id });
  const load = async (): Promise<InSheet> => {
    const answer = await ask({ ask: 'book' });
    if (answer.kind !== 'book') throw failureIn(answer);
    return { ...answer, check: [], shown: null };
  };
  try {
    const seen = await load();
    const sheet = {
      load,
      apply: async (changes: readonly Change[], revision: string) => {
        const about = engagementIn(changes, seen.book) ?? engagement;
        const answer = await ask({ ask: 'apply', changes: [...changes], revision, ...view(about) });
        if (answer.kind === 'view') return { kind: 'applied', loaded: { ...seen, shown: answer } } as const;
        if (answer.kind !== 'conflict') throw failureIn(answer);
        return { kind: 'conflict', rows: answer.rows, loaded: await load() } as const;
      },
    };
    const carried = await carryOut(sheet, {
      seen,
      ask: true,
      plan: (book) => runCommand(book, command, seen.context),
    });
    if (carried.kind === 'refused') return carried;
    if (carried.kind === 'conflict') throw new GatewayError('conflict', changed(carried.rows));
    if (carried.loaded.shown) return carried.loaded.shown;
    const again = await ask({ ask: 'view', ...view(engagement) });
    if (again.kind !== 'view') throw failureIn(again);
    return again;
  } catch (error) {
    if (error instanceof GatewayError) return { kind: 'failed', message: error.message };
    throw error;
  }
}

const failureIn = (answer: Answer): GatewayError =>
  new GatewayError(
    'refused',
    answer.kind === 'failed' ? answer.message : 'The script answered something else.',
  );

const changed = (rows: readonly ConflictRow[]): string =>
  rows.length === 0
    ? 'Others wrote into this sheet each time. Nothing was saved. Wait a moment, then try again.'
    : `Someone changed this since you saw it: ${conflictWords(rows)}. Nothing was saved. Load the row again and look.`;

/** The engagement that changes are about, for the sidebar to stay at it, or to go to the one it made. */
function engagementIn(changes: readonly Change[], book: Book): string | null {
  for (const change of changes) {
    if (change.tab === 'engagements') return change.id;
    const row = ('add' in change ? change.add : recordOf(book, change.tab, change.id)) as {
      readonly engagement?: string | null;
    } | null;
    if (row?.engagement) return row.engagement;
  }
  return null;
}
