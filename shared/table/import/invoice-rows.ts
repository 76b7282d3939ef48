import { paperOf } from './invoice-status.ts';
import type { Mapping } from './mapping.ts';
import type { PreparedSheet } from './prepare-sheet.ts';
import { GROSS_WORDS, LINE_WORDS } from './header-words.ts';

/** What a list of papers is as a whole: whether it holds invoices, and which of its rows say an invoice once more. */
export interface InvoiceRows {
  readonly hasInvoices: boolean;
  readonly isFurtherLine: (row: number) => boolean;
}

/** Looks over a list: one that has a row for each line of an invoice says the invoice’s total in each of them. */
export function invoiceRows(
  { headers, rows, headerRow }: PreparedSheet,
  { target, columns, roles }: Mapping,
): InvoiceRows {
  const text = (row: number, at: number | undefined) => String(rows[row]?.[at ?? -1] ?? '').trim();
  const { paper, number } = roles;
  const hasInvoices =
    paper !== undefined && rows.some((_, at) => at > headerRow && paperOf(text(at, paper)) === 'invoice');
  const net = columns['net'];
  const words = headers[net ?? -1]?.words ?? '';
  const byLines =
    target === 'payments' &&
    number !== undefined &&
    GROSS_WORDS.has(words) &&
    !LINE_WORDS.has(words) &&
    headers.some((one) => LINE_WORDS.has(one.words));
  const firstOf = new Map<string, number>();
  if (byLines)
    rows.forEach((_, at) => {
      const key = `${text(at, number)}\u001f${text(at, net)}`;
      if (at > headerRow && text(at, number) !== '' && !firstOf.has(key)) firstOf.set(key, at);
    });
  const isFurtherLine = (at: number) =>
    byLines && text(at, number) !== '' && firstOf.get(`${text(at, number)}\u001f${text(at, net)}`) !== at;
  return { hasInvoices, isFurtherLine };
}
