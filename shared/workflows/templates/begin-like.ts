import { andThen, good, refused, type Checked } from '../../base/checked.ts';
import { dayAt } from '../../base/moment.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Change, Plan, Values } from '../../table/book/change.ts';
import { nextNumber } from '../draft-proposal.ts';
import { GONE, planOf } from '../plan.ts';
import { begin, type StartEngagement } from '../start-engagement.ts';
import type { Context } from '../workflow.ts';
import { bringRows } from './bring-rows.ts';
import { contentOf, keptBook } from './kept-book.ts';
import { KEPT, OWN_WORDS } from './kept-fields.ts';

/** Begins an engagement with what a template holds, or as a copy of another one: `like` is the id of either. */
export interface BeginLike extends Omit<StartEngagement, 'kind'> {
  readonly kind: 'beginLike';
  readonly like: string;
}

/** Plans the engagement and the rows it begins with: fresh ids; no session, signature, payment or day. What is typed wins. */
export const beginLike = (book: Book, command: BeginLike, context: Context): Checked<Plan> =>
  andThen(broughtBy(book, command.like, command.client), (kept) => {
    const [row] = kept.engagements;
    const engagement = typedOver(row, command.engagement);
    return andThen(begin(book, { ...command, engagement }, context), (begun) => {
      const number = nextNumber(book, dayAt(context.now, context.zone));
      const brought = bringRows(kept, begun.engagement, command, number);
      const changes = spokenOnce(begun.changes, brought);
      const what = `Started ${begun.engagement.title} like ${nameOf(book, command.like)}`;
      return good(planOf(changes, what, command, context));
    });
  });

/** What an engagement would begin with: the rows of a template, or of another engagement for this client. */
export function broughtBy(book: Book, like: string, client: string | null): Checked<Book> {
  const template = recordOf(book, 'templates', like);
  if (template) return contentOf(template);
  const engagement = recordOf(book, 'engagements', like);
  if (!engagement) return refused('like', GONE);
  return good(keptBook(book, like, engagement.client === client ? 'sameClient' : 'copy'));
}

/** What was typed, over what is brought; a blank takes nothing away. */
function typedOver(kept: Engagement | undefined, typed: Partial<Engagement>): Partial<Engagement> {
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => (value ?? null) !== null));
  const names: readonly string[] = [...KEPT.engagements, ...OWN_WORDS.engagements];
  const brought = Object.fromEntries(
    names.map((name) => [name, (kept as Values | undefined)?.[name] ?? null]),
  );
  return { ...brought, ...said };
}

/** The client’s sentence makes the primary outcome: where one is brought, the sentence goes into that one. */
function spokenOnce(begun: readonly Change[], brought: readonly Change[]): Change[] {
  const isPrimary = (one: Change) => one.tab === 'outcomes' && 'add' in one && one.add['primary'] === true;
  const spoken = begun.find(isPrimary);
  if (!spoken || !('add' in spoken) || !brought.some(isPrimary)) return [...begun, ...brought];
  const { words, saidOn } = spoken.add;
  return [...begun.filter((one) => one !== spoken), ...brought].map((one) =>
    isPrimary(one) && 'add' in one ? { ...one, add: { ...one.add, words, saidOn } } : one,
  );
}

const nameOf = (book: Book, like: string): string =>
  recordOf(book, 'templates', like)?.name ?? recordOf(book, 'engagements', like)?.title ?? '';
