import { addDays, daysBetween } from '../../base/day.ts';
import { recordId } from '../../base/id.ts';
import { allocate, money, type Money } from '../../base/money.ts';
import type { Day } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { entities } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { Change, Values } from '../../table/book/change.ts';
import type { FeePart } from '../plan-payments.ts';
import type { Command } from '../workflow.ts';
import { PLAN_START } from './kept-book.ts';
import { KEPT, type KeptTab } from './kept-fields.ts';

type RecordRow = Values & { readonly id: string };

/** Kept rows as new rows of an engagement: fresh ids, and what points from one to another points to the new one. */
export function bringRows(kept: Book, engagement: Engagement, command: Command, number: string): Change[] {
  const ids = new Map<string, string>();
  const ownOf = (tab: KeptTab): Values =>
    tab === 'proposals'
      ? { number, version: 1 }
      : tab === 'contracts'
        ? {
            title: engagement.title,
            revision: 1,
            ...(engagement.guarantee ? { type: engagement.guarantee } : {}),
          }
        : {};
  const tabs = (Object.keys(KEPT) as KeptTab[]).filter((tab) => tab !== 'engagements');
  for (const tab of tabs)
    kept[tab].forEach((row, n) => ids.set(row.id, recordId(entities[tab].prefix, command.id, n + 1)));
  return tabs.flatMap((tab) =>
    (kept[tab] as readonly RecordRow[]).map((row) => {
      const fresh = freshRow(entities[tab], row, engagement, ids);
      return { tab, id: fresh.id, add: { ...fresh, ...ownOf(tab) } };
    }),
  );
}

function freshRow(
  one: Entity,
  row: RecordRow,
  engagement: Engagement,
  ids: ReadonlyMap<string, string>,
): RecordRow {
  const values = Object.entries(one.fields).map(([name, field]) => {
    const value = row[name] ?? null;
    if (name === 'engagement') return [name, engagement.id];
    if (name === 'owner') return [name, ids.get(String(value)) ?? null];
    if (field.kind === 'references')
      return [name, ((value ?? []) as string[]).flatMap((id) => ids.get(id) ?? [])];
    if (field.kind === 'reference') return [name, ids.get(String(value)) ?? null];
    if (field.kind === 'currency' && value !== null) return [name, engagement.currency];
    return [name, field.kind === 'money' && isOther(value as Money | null, engagement) ? null : value];
  });
  return { ...(Object.fromEntries(values) as Values), id: ids.get(row.id) ?? row.id };
}

/** An amount in another currency is not this engagement’s: it is asked. */
const isOther = (amount: Money | null, { currency }: Engagement): boolean =>
  amount !== null && currency !== null && amount.currency !== currency;

/** The parts of a kept plan of payments, their days counted from the start of a term. */
export function keptParts(kept: Book, from: Day): FeePart[] {
  const parts = kept.payments.filter((one) => (one.net?.minor ?? 0) > 0);
  if (parts.length === 0) return [];
  const points = allocate(
    money(10_000, 'EUR'),
    parts.map((one) => one.net?.minor ?? 0),
  );
  return parts.map(({ text, dueOn }, n) => ({
    share: (points[n]?.minor ?? 0) / 10_000,
    text: text ?? `Part ${n + 1}`,
    dueOn: dueOn && addDays(from, daysBetween(PLAN_START, dueOn)),
  }));
}
