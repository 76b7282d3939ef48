import type { Book } from '../../model/book.ts';
import type { KeptTab } from './kept-fields.ts';

const counted = (n: number, one: string, many = `${one}s`): string | null =>
  n === 0 ? null : n === 1 ? `1 ${one}` : `${n} ${many}`;

/** What is brought along, in words, one thing after the other. */
export function broughtWords(kept: Book): string[] {
  const has = (tab: KeptTab) => kept[tab].length > 0;
  const isPriced = kept.options.some(({ fee }) => fee !== null);
  const isCounted = kept.drivers.some(({ unitValue }) => unitValue !== null);
  return [
    counted(kept.outcomes.length, 'outcome'),
    counted(kept.drivers.length, 'value driver') && driversIn(kept, isCounted),
    counted(kept.options.length, 'option') && optionsIn(kept, isPriced),
    counted(kept.minimumResults.length, 'minimum result'),
    has('contracts') ? 'the terms and duties of the contract, as a draft that nobody signed' : null,
    has('proposals') ? 'the words of the proposal, as a draft' : null,
    counted(kept.documents.length, 'paragraph in your own words', 'paragraphs in your own words'),
    kept.payments.length > 0 ? `how it is paid, in ${counted(kept.payments.length, 'part')}` : null,
  ].filter((one) => one !== null);
}

const driversIn = ({ drivers }: Book, isCounted: boolean): string =>
  `${counted(drivers.length, 'value driver')}${isCounted ? '' : ' without figures'}`;

const optionsIn = ({ options }: Book, isPriced: boolean): string =>
  `${counted(options.length, 'option')}${isPriced ? (options.length === 1 ? ' with its fee' : ' with their fees') : ''}`;

/** What never comes along. */
export const NOT_BROUGHT = 'No sessions, signatures, payments or days come along.';
