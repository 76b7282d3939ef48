import { isCurrency } from '../../base/currency.ts';
import { isBlankCell, type Cell } from '../cells/cell.ts';
import type { HeaderText } from './header-text.ts';
import { GROSS_WORDS } from './header-words.ts';

/** What is asked of an amount whose header names another unit. */
export const SCALED =
  'The header says that this is in thousands, millions or cents. Write whole amounts, or take that word out of the header.';

/** An amount as its currency, where it names one, and its number. */
function partsOf(cell: Cell | undefined): readonly [currency: string | null, amount: number] {
  const [, code = null, rest = String(cell ?? '')] = /^([A-Z]{3}) (.*)$/.exec(String(cell ?? '')) ?? [];
  return [code, typeof cell === 'number' ? cell : Number(rest)];
}

/** Settles what a row of payments says of its money: net of the tax, and in which currency; two that differ are asked. */
export function settleMoney(
  cells: Map<string, Cell>,
  header: HeaderText | undefined,
  ask: (message: string) => void,
): void {
  const [net, tax] = [cells.get('net'), cells.get('tax')];
  const [beside, whole] = partsOf(net);
  if (GROSS_WORDS.has(header?.words ?? '') && !isBlankCell(net) && !isBlankCell(tax)) {
    const [besideTax, part] = partsOf(tax);
    const less = Math.round((whole - part) * 1e6) / 1e6;
    if (Number.isNaN(less) || (beside !== besideTax && besideTax !== null)) {
      cells.delete('net');
      return ask(
        'The tax is in this amount, and the tax beside it cannot be taken off. Write both in one currency.',
      );
    }
    cells.set('net', beside === null ? less : `${beside} ${less}`);
  }
  const said = String(cells.get('currency') ?? '')
    .trim()
    .toUpperCase();
  const currency = beside ?? header?.currency ?? null;
  if (said === '') {
    if (currency !== null && !isBlankCell(net)) cells.set('currency', currency);
  } else if (isCurrency(said)) {
    cells.set('currency', said);
    if (beside === null || beside === said) return;
    cells.delete('net');
    ask(`This says ${beside}, and the currency beside it is ${said}. Which one is meant?`);
  }
}
