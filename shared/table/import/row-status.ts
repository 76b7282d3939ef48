import type { Day } from '../../base/time.ts';
import { isBlankCell, type Cell } from '../cells/cell.ts';
import type { Mapping } from './mapping.ts';
import { sessionStatus, statusOf } from './invoice-status.ts';
import { dayOf } from './file-style.ts';
import { momentParts } from './day-text.ts';

type Ask = (column: number | undefined, message: string) => void;

/** Takes what a row's status says into its cells: paid or not, held or not. Answers why the row is left out, or null. */
export function rowStatus(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  mapping: Mapping,
  context: { readonly today: Day; readonly locale: string },
  ask: Ask,
): string | null {
  if (mapping.target === 'payments') return paymentStatus(row, cells, mapping, context.locale, ask);
  if (mapping.target === 'sessions') takeOutcome(row, cells, mapping, context.today, ask);
  return null;
}

const WAY = 'Write the day it was paid, or leave it blank where it is not.';

function paymentStatus(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  mapping: Mapping,
  locale: string,
  ask: Ask,
): string | null {
  const { roles, columns, style } = mapping;
  const said = roles.status === undefined ? null : (row[roles.status] ?? null);
  const status = typeof said === 'string' ? statusOf(said) : null;
  const paid = cells.get('paidOn') ?? null;
  const askPaid = (message: string) => {
    cells.delete('paidOn');
    ask(roles.status ?? columns['paidOn'], message);
  };
  if (status === 'draft') return 'drafts, which are not sent';
  if (status === 'void') return 'cancelled';
  const net = cells.get('net');
  if ((typeof net === 'number' && net < 0) || /^[A-Z]{3} -/.test(String(net))) {
    cells.delete('net');
    ask(
      columns['net'],
      'This amount is below zero. Is it a refund? Then note it as one, with a positive amount; it does not count as it is.',
    );
  }
  if (status === 'paid' && isBlankCell(paid)) {
    const created =
      roles.created === undefined || Object.hasOwn(columns, 'paidOn') ? null : (row[roles.created] ?? null);
    const day = typeof created === 'string' ? dayOf(momentParts(created).day, style, locale) : null;
    if (day && 'day' in day) cells.set('paidOn', day.day);
    else askPaid(`This says “${String(said)}”, but not on which day. ${WAY}`);
  } else if (status === 'refunded')
    askPaid(`This says “${String(said)}”. Note when it was paid, and the refund as a payment of its own.`);
  else if (status === 'failed') askPaid(`This says “${String(said)}”, so it is not taken as paid.`);
  else if (status === 'open' && !isBlankCell(paid))
    askPaid(`This says “${String(said)}”, yet a day of payment stands beside it. ${WAY}`);
  return null;
}

function takeOutcome(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  { columns, roles }: Mapping,
  today: Day,
  ask: Ask,
): void {
  const at = columns['outcome'] ?? roles.status;
  const said = at === undefined ? null : (row[at] ?? null);
  if (at === undefined || typeof said === 'object') return;
  const status = sessionStatus(String(said));
  if (status === null) return;
  cells.delete('outcome');
  if (status === 'cancelled')
    ask(
      at,
      'This meeting was cancelled. By whom: the client, or you? Until then nothing is noted of how it went.',
    );
  else if (status === 'scheduled') {
    const start = String(cells.get('start') ?? '');
    if (start.slice(0, 10) > today) cells.set('outcome', 'planned');
  } else if (status !== 'none') cells.set('outcome', status);
}
