import type { Money } from '../../base/money.ts';
import type { Book } from '../../model/book.ts';
import {
  heldByOptions,
  nestedOptions,
  optionInView,
  optionProblems,
  type HeldByOption,
  type NestedOption,
} from '../value/options.ts';
import type { Problem } from '../../base/checked.ts';
import { feeWarnings, priceInputOf, suggestFee, type PriceAnswer } from '../value/price.ts';
import { PRICE } from '../value/value-words.ts';
import { ownCosts, returnsOf, type Returns } from '../value/roi.ts';
import { contractInView } from '../guarantee/terms.ts';
import { valueCase, type ValueCase } from '../value/value-case.ts';

/** What a value returns on a fee, likely and cautiously. */
interface BothReturns {
  readonly likely: Returns;
  readonly cautious: Returns;
}

/** An option with the fee its value gives, what is said of its own fee, and its returns. */
export interface PricedOption extends NestedOption {
  readonly price: PriceAnswer;
  /** Where its fee comes from: the bound that held, or judgement. */
  readonly because: string;
  /** What is to be said of its fixed fee, else of the suggested one. */
  readonly warnings: readonly string[];
  readonly returns: BothReturns;
}

/** Value and price of one engagement: the one answer that every page, tab, document and command shows. */
export interface ValueAnswer {
  /** All drivers, whatever the options hold. */
  readonly all: ValueCase;
  readonly options: readonly PricedOption[];
  readonly problems: readonly Problem[];
  /** The option of the contract, else the chosen, the recommended or the smallest one. */
  readonly view: PricedOption | null;
  /** The value of that option; of all drivers where there is no option. */
  readonly value: ValueCase;
  /** The agreed fee, else that of the option in view. */
  readonly fee: Money | null;
  readonly returns: BothReturns;
}

/** Works out value and price of an engagement once. */
export function valueAnswer(book: Book, engagement: string): ValueAnswer {
  const all = valueCase(book, engagement);
  const costs = ownCosts(book, engagement, all.currency);
  const returns = ({ likely, conservative }: ValueCase, fee: Money | null): BothReturns => ({
    likely: returnsOf(likely.value, fee, costs.total, costs.missing),
    cautious: returnsOf(conservative.value, fee, costs.total, costs.missing),
  });
  const options = nestedOptions(book, engagement).map((one) => priced(book, engagement, one, returns));
  const view = inView(book, engagement, options);
  const value = view?.value ?? all;
  const fee = contractInView(book, engagement)?.fee ?? view?.option.fee ?? null;
  return {
    all,
    options,
    problems: optionProblems(book, engagement),
    view,
    value,
    fee,
    returns: returns(value, fee),
  };
}

/** The option of the contract, else the chosen, the recommended or the smallest one. */
function inView<T extends HeldByOption>(book: Book, engagement: string, options: readonly T[]): T | null {
  const own = contractInView(book, engagement)?.option;
  return options.find(({ option }) => option.id === own) ?? optionInView(options);
}

/** The value of the option in view alone; of all drivers where there is no option. */
export const valueInView = (book: Book, engagement: string): ValueCase =>
  valueCase(book, engagement, inView(book, engagement, heldByOptions(book, engagement))?.drivers);

function priced(
  book: Book,
  engagement: string,
  nested: NestedOption,
  returns: (value: ValueCase, fee: Money | null) => BothReturns,
): PricedOption {
  const { option, value, judgement } = nested;
  const input = priceInputOf(book, engagement, nested);
  const price = suggestFee(input);
  const fee = option.fee ?? (judgement ? null : price.figure.value);
  return {
    ...nested,
    price,
    because: judgement ? 'The fee is a judgement, not a share of the value.' : price.boundText,
    warnings: feeWarnings(fee, value.conservative.value, input.guide).map((one) => PRICE.warning[one]),
    returns: returns(value, option.fee),
  };
}
