import { isBlankCell, type Cell } from '../cells/cell.ts';
import type { FileStyle } from './file-style.ts';
import { plainWords } from './header-text.ts';
import { guessMapping, type GuessContext } from './map-import.ts';
import { IMPORT_TARGETS, type ImportTarget } from './mapping.ts';
import type { PreparedSheet } from './prepare-sheet.ts';
import { isRole } from './roles-in.ts';

const SAMPLE = 100;

const WEIGHTS: Readonly<Record<ImportTarget, Readonly<Record<string, number>>>> = {
  clients: { name: 1.5, email: 1.5, contact: 1, address: 1, city: 1, domain: 1, referredBy: 0.5 },
  engagements: {
    title: 2,
    client: 1,
    stage: 0.6,
    decidedOn: 0.6,
    plannedEnd: 0.5,
    confidence: 1,
    desired: 1,
  },
  sessions: { start: 2, end: 1.5, engagement: 1, title: 0.5, outcome: 0.5, zone: 0.5 },
  payments: { net: 3, tax: 1, dueOn: 2, paidOn: 2, engagement: 1, text: 0.3 },
};

/** The target whose columns a sheet names best; its own tab's name decides between equals. */
export function guessTarget(sheet: PreparedSheet, style: FileStyle, context: GuessContext): ImportTarget {
  const scores = IMPORT_TARGETS.map((target) => {
    const named = [target, target.slice(0, -1)].includes(plainWords(sheet.name.replace(/\.\w+$/, '')))
      ? 0.5
      : 0;
    const { columns } = guessMapping(sheet, target, style, context);
    const score = Object.entries(columns).reduce(
      (sum, [field, at]) => sum + weightOf(sheet, target, field, at),
      0,
    );
    const isMoney =
      target === 'payments' && Object.hasOwn(columns, 'net') && Object.hasOwn(columns, 'currency');
    return { target, score: score + named + (isMoney ? 1 : 0) - againstIt(sheet, target, columns) };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.target ?? 'clients';
}

/** What speaks against a target: payments without an amount; what hours of work are worth without a day of payment; hours that are a contract. */
function againstIt(
  sheet: PreparedSheet,
  target: ImportTarget,
  columns: Readonly<Record<string, number>>,
): number {
  // “Time (decimal)”: what stands in brackets tells hours from a time of day.
  const whole = (sheet.rows[sheet.headerRow] ?? []).map((cell) => plainWords(String(cell ?? '')));
  const names = (role: 'length' | 'day') =>
    sheet.headers.some(({ words }, at) => isRole(words, role) || isRole(whole[at] ?? '', role));
  const isTimes = names('length');
  const has = (field: string) => Object.hasOwn(columns, field);
  if (target === 'engagements') return isTimes && names('day') ? 1.5 : 0;
  if (target !== 'payments') return 0;
  // Invoices with both of their days are no other thing, whatever heads their amounts.
  return (
    (has('net') ? 0 : has('dueOn') && has('paidOn') ? 1 : 3) +
    (isTimes && !has('dueOn') && !has('paidOn') ? 4 : 0)
  );
}

function weightOf(sheet: PreparedSheet, target: ImportTarget, field: string, at: number): number {
  const weight = Object.hasOwn(WEIGHTS[target], field) ? (WEIGHTS[target][field] ?? 0) : 0.3;
  const words = sheet.headers[at]?.words ?? '';
  const cells = sheet.rows
    .slice(sheet.headerRow + 1, sheet.headerRow + 1 + SAMPLE)
    .map((row) => row[at] ?? null);
  if (cells.length > 0 && cells.every(isBlankCell)) return weight / 3;
  if (field === 'start') return cells.some(hasTime) ? weight + 1.5 : weight;
  if (target === 'engagements' && field === 'title' && /^deal |^opportunity /.test(words)) return weight + 4;
  if (target === 'sessions' && /invitee|session|appointment/.test(words)) return weight + 2;
  // A name alone says little: people, firms and projects have one.
  if (!/^(?:name|nom|nombre|nome|naam|nazwa)$/.test(words)) return weight;
  if (target === 'engagements' && field === 'title') return 1;
  return field === 'contact' ? 0.2 : weight;
}

const hasTime = (cell: Cell): boolean =>
  typeof cell === 'number' ? cell % 1 !== 0 : typeof cell === 'string' && /\d[:h]\d\d/.test(cell);
