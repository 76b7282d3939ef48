import { good, refused, type Checked } from '../base/checked.ts';
import { recordOf, type Book } from '../model/book.ts';
import { entities, type EntityName } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import { NEEDED_WORDS } from '../rules/invariants/list.ts';
import type { Change, Plan, Values } from '../table/book/change.ts';
import { GONE, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Blanks the personal data of a client and of everybody in its engagements. */
export interface EraseClient extends Command {
  readonly kind: 'eraseClient';
  readonly client: string;
}

/** What a field says afterwards that its row needs. */
const ERASED = 'Erased';

type RecordRow = Values & { readonly id: string };

/** Plans the erasure: personal fields are blanked, the client's words too; money and dates stay for the accounts. */
export function eraseClient(book: Book, command: EraseClient, context: Context): Checked<Plan> {
  const client = recordOf(book, 'clients', command.client);
  if (!client) return refused('', GONE);
  const engagements = new Set(
    book.engagements.filter((one) => one.client === client.id).map((one) => one.id),
  );
  const belongs = (tab: EntityName, row: RecordRow): boolean =>
    tab === 'clients'
      ? row.id === client.id
      : row['client'] === client.id ||
        engagements.has(String(row['engagement'])) ||
        (tab === 'engagements' && engagements.has(row.id));
  const changes = (Object.entries(entities) as [EntityName, Entity][]).flatMap(([tab, one]) =>
    (book[tab] as readonly RecordRow[])
      .filter((row) => belongs(tab, row))
      .flatMap((row) => blanked(tab, one, row)),
  );
  return good(planOf(changes, 'Erased the personal data of a client', command, context));
}

function blanked(tab: EntityName, one: Entity, row: RecordRow): Change[] {
  const set = Object.fromEntries(
    Object.entries(one.fields)
      .filter(
        ([name, field]) =>
          (field.personal || field.kind === 'quote') && row[name] !== null && row[name] !== '',
      )
      .map(([name, field]) => [name, field.optional && !NEEDED_WORDS[tab]?.includes(name) ? null : ERASED]),
  );
  const names = Object.keys(set);
  if (names.length === 0) return [];
  return [{ tab, id: row.id, set, was: Object.fromEntries(names.map((name) => [name, row[name]])) }];
}
