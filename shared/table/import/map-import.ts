import type { Field } from '../../model/field.ts';
import { isBlankCell, sameWords, type Cell, type Rows } from '../cell.ts';
import { codecOf } from '../codec.ts';
import { columnsOf, type Column } from '../columns.ts';
import type { Place } from '../place.ts';
import type { CellReading } from '../reading.ts';
import { similarity } from './similar-words.ts';

/** What a foreign sheet may bring in. */
export type ImportTarget = 'clients' | 'engagements' | 'sessions' | 'payments';

/** Which column of a sheet holds which field; rows and columns counted from 0. */
export interface Mapping {
  readonly target: ImportTarget;
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

const TARGETS: readonly ImportTarget[] = ['clients', 'engagements', 'sessions', 'payments'];

const SURE = 0.6;
const SAMPLE = 50;
const HEADER_DEPTH = 10;

/** Words that people use for our columns beside their labels and aliases. */
const ALSO: Partial<Record<ImportTarget, Readonly<Record<string, readonly string[]>>>> = {
  sessions: {
    engagement: ['client', 'kunde', 'customer', 'engagement'],
    notes: ['notes', 'notizen', 'comment'],
    start: ['session date', 'date and time'],
  },
  payments: {
    engagement: ['client', 'kunde', 'customer', 'project', 'projekt'],
    text: ['description', 'invoice', 'rechnung', 'verwendungszweck'],
    net: ['total', 'price', 'fee', 'honorar'],
  },
  engagements: { notes: ['notes', 'notizen'], client: ['customer', 'client name', 'firma'] },
  clients: { notes: ['notes', 'notizen'], name: ['customer', 'organisation', 'organization'] },
};

interface Guess {
  readonly field: string;
  readonly column: number;
  readonly score: number;
}

/** Guesses which column holds which field: by header, then likeness, weighed by how many cells the field could read. */
export function guessMapping(rows: Rows, target: ImportTarget, place: Place): Mapping {
  const headerRow = headerRowOf(rows, target);
  const guesses = guessesFor(rows, headerRow, target, place).sort((a, b) => b.score - a.score);
  const columns: Record<string, number> = {};
  for (const { field, column, score } of guesses) {
    if (score < SURE || columns[field] !== undefined || Object.values(columns).includes(column)) continue;
    columns[field] = column;
  }
  return { target, headerRow, columns };
}

/** The target whose columns a sheet names best; its own tab's name decides between equals. */
export function guessTarget(rows: Rows, sheetName: string, place: Place): ImportTarget {
  const named = TARGETS.find((target) => sameWords(sheetName).includes(target.slice(0, -1)));
  const scores = TARGETS.map((target) => {
    const headerRow = headerRowOf(rows, target);
    const best = new Map<number, number>();
    for (const { column, score } of guessesFor(rows, headerRow, target, place))
      best.set(column, Math.max(best.get(column) ?? 0, score));
    const sure = [...best.values()].filter((score) => score >= SURE);
    return { target, score: sure.reduce((sum, score) => sum + score, 0) + (named === target ? 0.5 : 0) };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.target ?? 'clients';
}

function guessesFor(rows: Rows, headerRow: number, target: ImportTarget, place: Place): Guess[] {
  const header = rows[headerRow] ?? [];
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  return columnsOf(target).flatMap((column) => {
    if (!column.field) return [];
    return Array.from({ length: width }, (_, at): Guess => {
      const named = headerScore(header[at], column, target);
      const cells = rows.slice(headerRow + 1, headerRow + 1 + SAMPLE).map((row) => row[at] ?? null);
      return {
        field: column.name,
        column: at,
        score: scoreOf(named, readable(cells, column.field, place), column.field),
      };
    });
  });
}

const SELF_EVIDENT: readonly Field['kind'][] = ['email', 'currency', 'zone'];

/** A header that fits counts most; addresses and codes speak for themselves even below a strange header. */
function scoreOf(named: number, part: number | null, field: Field | null): number {
  if (part === null) return named * 0.9;
  const evident = field && SELF_EVIDENT.includes(field.kind) && part > 0.8 ? 0.65 : 0;
  return Math.max(named * (0.35 + 0.65 * part), evident);
}

function headerScore(cell: Cell | undefined, column: Column, target: ImportTarget): number {
  if (typeof cell !== 'string' || isBlankCell(cell)) return 0;
  const header = sameWords(cell.replace(/[([].*$/, '')) || sameWords(cell);
  const aliases = [...(column.field?.aliases ?? []), ...(column.field?.formerly ?? [])].map(sameWords);
  if (header === sameWords(column.header)) return 1;
  if (aliases.includes(header)) return 0.97;
  const also = ALSO[target]?.[column.name] ?? [];
  if (also.includes(header)) return 0.93;
  const words = [sameWords(column.header), ...aliases, ...also];
  const like = Math.max(...words.map((word) => similarity(word, header)));
  return like > 0.85 ? like * 0.85 : 0;
}

/** The part of filled cells that a field could read; null where none is filled. */
function readable(cells: readonly Cell[], field: Field | null, place: Place): number | null {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (!field || filled.length === 0) return null;
  if (field.kind === 'email')
    return filled.filter((cell) => /^\S+@\S+\.\S+$/.test(String(cell))).length / filled.length;
  let wrong = 0;
  const reading: CellReading = {
    ...place,
    currency: 'EUR',
    wrong: () => {
      wrong += 1;
      return null;
    },
    find: (_, id) => ({ id }),
  };
  for (const cell of filled) {
    if (typeof cell === 'object') continue;
    codecOf(field).read(field.kind === 'moment' && typeof cell === 'string' ? withTime(cell) : cell, reading);
  }
  return 1 - wrong / filled.length;
}

/** A day without a time as its first minute; people's lists often hold days only. */
export const withTime = (text: string): string => (/\d:\d\d/.test(text) ? text : `${text.trim()} 00:00`);

function headerRowOf(rows: Rows, target: ImportTarget): number {
  const scores = rows.slice(0, HEADER_DEPTH).map((row, at) => {
    const best = row.map((cell) =>
      Math.max(0, ...columnsOf(target).map((column) => headerScore(cell, column, target))),
    );
    return { at, score: best.filter((score) => score >= SURE).reduce((sum, score) => sum + score, 0) };
  });
  return scores.sort((a, b) => b.score - a.score || a.at - b.at)[0]?.at ?? 0;
}
