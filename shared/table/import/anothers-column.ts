import { AFTER_WORDS, CHARGE_WORDS, GROSS_WORDS, ROLE_WORDS } from './header-words.ts';
import { holdsAmounts } from './joined-columns.ts';
import type { ImportTarget } from './mapping.ts';
import type { PreparedSheet } from './prepare-sheet.ts';
import { sizeOf } from './total-rows.ts';

const SAMPLE = 100;

/**
 * Columns that look like ours and are not: the client’s own zone, in which no time of the list is written; and what a payment service keeps, with the net and tax beside it.
 */
export function isAnothers(sheet: PreparedSheet, target: ImportTarget, field: string, at: number): boolean {
  const { headers, rows, headerRow } = sheet;
  const { words = '' } = headers[at] ?? {};
  if (field === 'engagement' && (isCount(sheet, at) || isOwnAccount(headers, at))) return true;
  if (target === 'sessions' && field === 'zone')
    return /invitee|attendee|guest|customer|client|booker/.test(words);
  // “Paid” and “Due” may head amounts.
  const isPart = [...ROLE_WORDS.paidPart, ...ROLE_WORDS.openPart].some((one) => one === words);
  if ((field === 'paidOn' || field === 'dueOn') && isPart && holdsAmounts(rows.slice(headerRow + 1), at))
    return true;
  const isCharge = CHARGE_WORDS.has(words);
  if (target !== 'payments' || !(isCharge || AFTER_WORDS.has(words))) return false;
  const charge = headers.findIndex((one) => CHARGE_WORDS.has(one.words));
  const amount = headers.findIndex((one) => one.words === 'amount' || GROSS_WORDS.has(one.words));
  const sizes = (column: number) =>
    rows.slice(headerRow + 1, headerRow + 1 + SAMPLE).map((row) => Math.abs(sizeOf(row[column])));
  if (charge < 0 || amount < 0) return false;
  const amounts = sizes(amount);
  return sizes(charge).every((size, n) => size <= (amounts[n] ?? 0) / 3);
}

/** In a statement of a bank the account is ours, and whoever paid has a column of their own. */
export const isOwnAccount = (headers: PreparedSheet['headers'], at: number): boolean =>
  headers[at]?.words === 'account name' &&
  headers.some(({ words }) => /^(?:partner|payer|payee|counterparty)(?: name)?$|iban$/.test(words));

/** Whether a column headed like people only says how many there were. */
export const isCount = ({ headers, rows, headerRow }: PreparedSheet, at: number): boolean =>
  /^(?:participants?|attendees?|guests?|invitees?|teilnehmer|participantes?)$/.test(
    headers[at]?.words ?? '',
  ) &&
  rows
    .slice(headerRow + 1, headerRow + 1 + SAMPLE)
    .every((row) => /^\d*$/.test(String(row[at] ?? '').trim()));
