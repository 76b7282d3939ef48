import ExcelJS from '@protobi/exceljs';
import { majorOf } from '#shared/base/money.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { ownCosts, returnsOf } from '#shared/rules/value/roi.ts';
import { valueCase } from '#shared/rules/value/value-case.ts';
import { diceOf } from '#test/standing/random/dice.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS } from './build-book.ts';

const NOW = Date.parse('2026-11-24T13:00Z');

/** Value drivers, a fee, costs of the client’s own and payments, as a seed draws them. */
export function formulaBook(seed: number): Book {
  const dice = diceOf(seed);
  const part = (least: number) => dice.between(least, 20) / 20;
  return bookWith({
    engagements: [{ currency: 'EUR' }],
    drivers: dice.some(1, 5, (n) => ({
      name: `Driver ${n}`,
      formula: dice.pick(['revenue', 'count', 'cost'] as const),
      direction: 'more',
      changeLow: dice.between(0, 40) / 4,
      change: dice.between(1, 60) / 4,
      unitValue: eur(dice.between(1, 90_000) / 7),
      timesPerYear: dice.pick([1, 12, 46, 250]),
      margin: part(1),
      attribution: part(1),
      confidence: part(1),
      startMonth: dice.between(1, 14),
      horizonMonths: dice.pick([1, 5, 12, 36]),
      agreedBy: n === 0 || dice.chance(0.7) ? 'Tomás Rivera' : null,
      agreedOn: '2026-06-01',
    })),
    clientCosts: dice.some(0, 2, () => ({ what: 'Time', amount: eur(dice.between(0, 500_000) / 100) })),
    contracts: [
      { ...SIGNED_TERMS, currency: 'EUR', fee: eur(dice.between(100, 30_000)), refundShare: part(0) },
    ],
    payments: dice.some(0, 4, (n) => ({ text: `Part ${n}`, net: eur(dice.between(100, 900_000) / 100), paidOn: '2026-07-02' })), // prettier-ignore
  });
}

/** What the core says of a book: cautious and likely value, value by fee, return, refund. */
export function toldByCore(book: Book): (number | null)[] {
  const { conservative, likely } = valueCase(book, ENGAGEMENT);
  const fee = book.contracts[0]?.fee ?? null;
  const returns = returnsOf(conservative.value, fee, ownCosts(book, ENGAGEMENT, 'EUR').total);
  const [refund] = refundDue(book, ENGAGEMENT, NOW).totals;
  const major = (one: typeof conservative.value | undefined) => (one ? majorOf(one) : null);
  return [major(conservative.value), major(likely.value), returns.returnOnFee.value, returns.roi.value, major(refund?.due)]; // prettier-ignore
}

/** The rows of all books, and for each the formulas that a person would write. */
export async function asFormulas(books: readonly Book[]): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const [drivers, sums, all] = ['Drivers', 'Sums', 'Books'].map((name) => file.addWorksheet(name));
  let row = 0;
  books.forEach((book, n) => {
    for (const one of rowsOf(book, 'drivers', ENGAGEMENT)) {
      row += 1;
      const worth = (change: string) => `ROUND(${change}*D${row}*E${row}*F${row}*G${row}*L${row}/12,2)`;
      const formulas = [
        `MAX(0,MIN(12,I${row}+J${row}-1)-I${row}+1)`,
        worth(`C${row}`),
        `IF(B${row}<=C${row}*H${row},${worth(`B${row}`)},${worth(`C${row}*H${row}`)})`,
      ];
      const { changeLow, change, unitValue, timesPerYear, margin, attribution, confidence } = one;
      drivers?.addRow([n, changeLow, change, unitValue && majorOf(unitValue), timesPerYear, margin, attribution, confidence, one.startMonth, one.horizonMonths, one.agreedBy ? 1 : 0, ...formulas.map((formula) => ({ formula }))]); // prettier-ignore
    }
    for (const { amount } of book.clientCosts) sums?.addRow([n, 'cost', amount && majorOf(amount)]);
    for (const { net } of book.payments) sums?.addRow([n, 'paid', net && majorOf(net)]);
  });
  books.forEach(({ contracts: [contract] }, n) => {
    const at = n + 1;
    const sum = (kind: string) => `SUMIFS(Sums!C$1:C$9999,Sums!A$1:A$9999,A${at},Sums!B$1:B$9999,"${kind}")`;
    const value = (column: string, more = '') =>
      `SUMIFS(Drivers!${column}$1:${column}$9999,Drivers!A$1:A$9999,A${at}${more})`;
    const formulas = [
      value('N', ',Drivers!K$1:K$9999,1'),
      value('M'),
      `D${at}/B${at}`,
      `(D${at}-B${at}-${sum('cost')})/(B${at}+${sum('cost')})`,
      `ROUND(MAX(0,MIN(${sum('paid')},B${at})-(1-C${at})*B${at}),2)`,
    ];
    all?.addRow([n, contract?.fee && majorOf(contract.fee), contract?.refundShare, ...formulas.map((formula) => ({ formula }))]); // prettier-ignore
  });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** The books whose figures another program works out otherwise, each with both. */
export const differing = (books: readonly Book[], seen: ExcelJS.Workbook): string[] =>
  books.flatMap((book, n) => {
    const figures = toldByCore(book);
    const theirs = figures.map((_, m) => seen.getWorksheet('Books')?.getCell(n + 1, m + 4).result);
    const same = figures.every((one, m) => Math.abs((one ?? 0) - Number(theirs[m])) < 1e-6);
    return same ? [] : [`${n}: the core ${figures.join()}, the other ${theirs.join()}`];
  });
