import type { Day } from '../../base/time.ts';
import { isBlankCell, sameWords, type Cell } from '../cells/cell.ts';
import type { Mapping } from './mapping.ts';
import type { FileStyle } from './file-style.ts';
import { paperOf, sessionStatus, statusOf, wayOf } from './invoice-status.ts';

type Ask = (column: number | undefined, message: string) => void;

/** What a row's status is read with. */
export interface RowContext {
  readonly today: Day;
  /** Our own name, as the settings say it. */
  readonly provider: string | null;
  /** Whether the list holds invoices: then its payments say what they say once more. */
  readonly hasInvoices: boolean;
  /** The day that a text of a column says; null where it is none, or can be two. */
  readonly dayOf: (text: string, column: number, style: FileStyle) => Day | null;
}

/** Takes what a row's status says into its cells: paid or not, held or not. Answers why the row is left out, or null. */
export function rowStatus(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  mapping: Mapping,
  context: RowContext,
  ask: Ask,
): string | null {
  if (mapping.target === 'payments') return paymentStatus(row, cells, mapping, context, ask);
  if (mapping.target === 'sessions') takeOutcome(row, cells, mapping, context, ask);
  return null;
}

const WAY = 'Write the day it was paid, or leave it blank where it is not.';

function paymentStatus(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  mapping: Mapping,
  context: RowContext,
  ask: Ask,
): string | null {
  const { roles, columns, style } = mapping;
  const said = textAt(row, roles.status);
  const status = statusOf(said);
  const paid = cells.get('paidOn') ?? null;
  const askPaid = (message: string) => {
    cells.delete('paidOn');
    ask(roles.status ?? columns['paidOn'], message);
  };
  if (status === 'draft') return 'drafts, which are not sent';
  if (status === 'void') return 'cancelled';
  const other = takePaper(row, cells, roles, columns, context, ask);
  if (other !== null) return other;
  if (status === 'paid' && isBlankCell(paid)) {
    const created = Object.hasOwn(columns, 'paidOn') ? '' : textAt(row, roles.created);
    const day = created === '' ? null : context.dayOf(created, roles.created ?? 0, style);
    if (day !== null) cells.set('paidOn', day);
    else askPaid(`This says “${said}”, but not on which day. ${WAY}`);
  } else if (status === 'refunded')
    askPaid(`This says “${said}”. Note when it was paid, and the refund as a payment of its own.`);
  else if (status === null && said !== '' && isBlankCell(paid))
    askPaid(`“${said.slice(0, 40)}” does not say whether this is paid. ${WAY}`);
  else if (status === 'failed') askPaid(`This says “${said}”, so it is not taken as paid.`);
  else if (status === 'open' && !isBlankCell(paid))
    askPaid(`This says “${said}”, yet a day of payment stands beside it. ${WAY}`);
  askParts(row, cells, mapping, status, ask);
  return null;
}

/** Asks about what was paid or given back in part: each is a payment of its own. */
function askParts(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  { roles, columns: { net } }: Mapping,
  status: ReturnType<typeof statusOf>,
  ask: Ask,
): void {
  const some = (role: 'paidPart' | 'openPart' | 'refunded') => /[1-9]/.test(textAt(row, roles[role]));
  const isNothing = (role: 'paidPart' | 'openPart') => /^[^1-9]*0[^1-9]*$/.test(textAt(row, roles[role]));
  const isOpen = status === null && isBlankCell(cells.get('paidOn'));
  const isDone = isNothing('openPart') && !isNothing('paidPart');
  if (some('paidPart') && some('openPart'))
    ask(roles.paidPart, 'So much of it is paid. Note that part as a payment of its own, with its day.');
  else if (isOpen && ((some('paidPart') && roles.paidPart !== net) || isDone))
    ask(roles.paidPart ?? roles.openPart, `This is paid, but it does not say on which day. ${WAY}`);
  else if (
    isOpen &&
    roles.paidPart === undefined &&
    digits(textAt(row, roles.openPart)) < digits(textAt(row, net))
  )
    ask(
      roles.openPart,
      'Less than the amount is open. Note what was paid as a payment of its own, with its day.',
    );
  if (status !== 'refunded' && some('refunded'))
    ask(roles.refunded, 'So much of it was paid back. Note the refund as a payment of its own.');
}

/** The size of an amount by its digits, to compare two of one list; never less than another where it says none. */
const digits = (text: string): number =>
  Number(text.replace(/[.,]0{1,2}(?=\D*$)/, '').replace(/\D/g, '') || Infinity);

/** What kind of paper a row is: a credit note and an amount below zero are no fee, a bill is another's; answers why a row is left out. */
function takePaper(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  roles: Mapping['roles'],
  columns: Mapping['columns'],
  { hasInvoices }: RowContext,
  ask: Ask,
): string | null {
  const said = textAt(row, roles.way);
  const way = wayOf(said);
  const isSpent = isBlankCell(cells.get('net')) && /[1-9]/.test(textAt(row, roles.spent));
  if (way === 'out' || isSpent) return 'payments that you made';
  if (said !== '' && way === null) {
    cells.delete('net');
    ask(roles.way, `“${said.slice(0, 40)}” does not say whether this money came in. Look at the row.`);
  }
  const paper = roles.way === roles.paper ? null : paperOf(textAt(row, roles.paper));
  if (paper === 'bill') return 'bills, which you pay';
  if (paper === 'quote') return 'quotes, which nobody owes yet';
  if (paper === 'payment' && hasInvoices)
    return 'payments of invoices that stand in this list too; note their days at the invoices';
  const net = cells.get('net');
  const isBelow = (typeof net === 'number' && net < 0) || /^[A-Z]{3} -/.test(String(net));
  if (!isBelow && paper !== 'credit') return null;
  cells.delete('net');
  const what = isBelow ? 'This amount is below zero' : `This says “${textAt(row, roles.paper)}”`;
  ask(
    isBelow ? columns['net'] : roles.paper,
    `${what}. Is it a refund? Then note it as one, with a positive amount; it does not count as it is.`,
  );
  return null;
}

/** A cell of a row as text; blank for a cell that says none, and for the dash that programs write there. */
export const textAt = (row: readonly Cell[], at: number | undefined): string => {
  const cell = at === undefined ? null : (row[at] ?? null);
  return cell === null || typeof cell === 'object'
    ? ''
    : String(cell)
        .trim()
        .replace(/^[-–—]$/, '');
};

function takeOutcome(
  row: readonly Cell[],
  cells: Map<string, Cell>,
  { columns, roles }: Mapping,
  { today, provider }: RowContext,
  ask: Ask,
): void {
  const at = columns['outcome'] ?? roles.status;
  if (isYes(textAt(row, roles.absent))) return void cells.set('outcome', 'clientNoShow');
  const said = textAt(row, at);
  const status = sessionStatus(said);
  if (at === undefined || said === '') return;
  if (status === null) {
    if (columns['outcome'] !== undefined) return;
    return ask(at, `“${said.slice(0, 40)}” does not say how the meeting went. Choose it yourself.`);
  }
  cells.delete('outcome');
  if (status === 'cancelled') {
    const by = sameWords(textAt(row, roles.by));
    const names = [roles.client, roles.person, roles.email, columns['engagement']];
    if (by !== '' && names.some((one) => sameWords(textAt(row, one)) === by))
      cells.set('outcome', 'clientCancelled');
    else if (by !== '' && by === sameWords(provider ?? '')) cells.set('outcome', 'providerCancelled');
    else
      ask(
        at,
        'This meeting was cancelled. By whom: the client, or you? Until then nothing is noted of how it went.',
      );
  } else if (status === 'scheduled') {
    const start = String(cells.get('start') ?? '');
    if (start.slice(0, 10) > today) cells.set('outcome', 'planned');
  } else if (status !== 'none') cells.set('outcome', status);
}

const isYes = (text: string): boolean => /^(?:yes|true|1|ja|oui|s[iíì]|x)$/i.test(text);
