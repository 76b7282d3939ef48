import type { CheckItem } from '../../table/book/gateway.ts';
import type { WireCell } from '../wire/sheets-client.ts';

/** What a batch says of writes that went astray before. */
export interface Aftermath {
  /** Writes that need no more care, unless this batch itself goes astray. */
  readonly settled: readonly string[];
  /** What a person should know of them: kept, because the device that found it may die before it says so. */
  readonly notices: readonly CheckItem[];
}

/** The same as the tab of writes remembers it. */
export interface Settling extends Aftermath {
  /** The batch it came with. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const SETTLED = 'settled';
const TOLD_FOR_MS = 7 * 86_400_000;
/** A cell holds 50,000 characters. */
const MOST_NOTICES = 50;

/** The row of the tab of writes that keeps it, if there is anything to keep. */
export const settledRows = ({ settled, notices }: Aftermath, by: string, at: number): string[][] =>
  settled.length + notices.length === 0
    ? []
    : [[SETTLED, by, '', JSON.stringify({ at, settled, notices: notices.slice(0, MOST_NOTICES) })]];

/** Reads such a row; null for a row of another kind, or where a person wrote into it. */
export function settlingIn([first, by, , words]: readonly WireCell[]): Settling | null {
  const said = first === SETTLED ? parsed<Omit<Settling, 'by'>>(String(words)) : null;
  const isWhole = said && Array.isArray(said.settled) && Array.isArray(said.notices);
  return isWhole ? { ...said, by: String(by) } : null;
}

/** What was kept for a person to know, of the last days. */
export const noticesKept = (rows: readonly (readonly WireCell[])[], now: number): CheckItem[] =>
  rows.flatMap((row) => {
    const settling = settlingIn(row);
    return settling && settling.at > now - TOLD_FOR_MS ? settling.notices : [];
  });

/** What a cell of ours says; null where a person wrote into the tab of writes. */
export function parsed<T>(words: string): T | null {
  try {
    return JSON.parse(words) as T;
  } catch {
    return null;
  }
}
