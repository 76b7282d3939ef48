import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { entities } from '../model/entities.ts';
import type { Option } from '../model/options.ts';
import type { Pricing } from '../model/pricings.ts';
import { recordProblems } from '../rules/plausibility.ts';
import { adding, type Change, type Plan } from '../table/change.ts';
import { fieldProblems } from './keep-record.ts';
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
  readonly options: readonly OptionKept[];
}

/** Plans the price inputs and options. An option that a signed contract names keeps its fee. */
export function priceEngagement(book: Book, command: PriceEngagement, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const today = dayAt(context.now, context.zone);
  const stored = rowsOf(book, 'pricings', engagement.id)[0] ?? null;
  const values = { ...command.pricing, pricedOn: today };
  const pricing = {
    ...(stored ??
      newRecord('pricings', command, { engagement: engagement.id, currency: engagement.currency })),
    ...values,
  };
  const problems = [
    ...fieldProblems(entities.pricings, pricing),
    ...recordProblems(book, 'pricings', pricing),
  ];
  if (problems.length > 0) return refusedAll(problems);
  const optionChanges = command.options.map((kept, n) => optionChange(book, command, kept, n));
  const refusal = optionChanges.find((checked) => !checked.ok);
  if (refusal && !refusal.ok) return refusal;
  const changes = [
    ...changesOf(stored ? setting('pricings', stored, values) : adding('pricings', pricing)),
    ...optionChanges.flatMap((checked) => (checked.ok && checked.value ? [checked.value] : [])),
  ];
  return good(planOf(changes, `Priced ${engagement.title}`, command, context));
}

function optionChange(
  book: Book,
  command: PriceEngagement,
  kept: OptionKept,
  n: number,
): Checked<Change | null> {
  const stored = kept.option ? recordOf(book, 'options', kept.option) : null;
  if (kept.option && !stored) return refused('', GONE);
  if (stored && isSigned(book, stored.id) && !keepsFee(stored, kept.values))
    return refused(
      `options.${n}.fee`,
      `“${stored.name}” is in a signed contract; its fee stays. Make a new option.`,
    );
  const option: Option = {
    ...(stored ?? newRecord('options', command, { engagement: command.engagement }, n)),
    ...kept.values,
  };
  const problems = [...fieldProblems(entities.options, option), ...recordProblems(book, 'options', option)];
  if (problems.length > 0)
    return refusedAll(problems.map((one) => ({ ...one, field: `options.${n}.${one.field}` })));
  return good(stored ? setting('options', stored, kept.values) : adding('options', option));
}

/** Whether the fee stays what it was; left out is left alone, blank is a change. */
const keepsFee = ({ fee }: Option, values: Partial<Option>): boolean =>
  values.fee === undefined || (values.fee?.minor === fee?.minor && values.fee?.currency === fee?.currency);

const isSigned = (book: Book, option: string): boolean =>
  book.contracts.some((contract) => contract.option === option && contract.clientSignedOn !== null);
