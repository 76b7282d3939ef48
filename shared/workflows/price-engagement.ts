import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Option } from '../model/value/options.ts';
import type { Pricing } from '../model/value/pricings.ts';
import { adding, type Change, type Plan, type Values } from '../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** One option as the person left it; `option` is the id of a known one, null for a new one. */
export interface OptionKept {
  readonly option: string | null;
  readonly values: Partial<Option>;
}

/** Keeps the inputs of the price and the options with their fixed fees. */
export interface PriceEngagement extends Command {
  readonly kind: 'priceEngagement';
  readonly engagement: string;
  readonly pricing: Partial<Pricing>;
  /** What the person saw in these inputs, as with any form; null overwrites. */
  readonly was: Values | null;
  readonly options: readonly OptionKept[];
}

/** Plans the price inputs and options; the guard keeps the fee of an option that a signed contract names. */
export function priceEngagement(book: Book, command: PriceEngagement, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const options = command.options.map((kept) => ({
    ...kept,
    stored: recordOf(book, 'options', kept.option),
  }));
  if (options.some(({ option, stored }) => option !== null && !stored)) return refused('', GONE);
  const stored = rowsOf(book, 'pricings', engagement.id)[0] ?? null;
  const own = { engagement: engagement.id, currency: engagement.currency };
  const values = { ...command.pricing, pricedOn: dayAt(context.now, context.zone) };
  const changes = [
    stored
      ? setting('pricings', stored, values, command.was)
      : adding('pricings', newRecord('pricings', command, { ...own, ...values })),
    ...options.map(({ stored: one, values: kept }, n) => optionChange(one, command, kept, n)),
  ];
  return good(planOf(changesOf(...changes), `Priced ${engagement.title}`, command, context));
}

const optionChange = (
  stored: Option | null,
  command: PriceEngagement,
  values: Partial<Option>,
  n: number,
): Change | null =>
  stored
    ? setting('options', stored, values)
    : adding('options', newRecord('options', command, { engagement: command.engagement, ...values }, n));
