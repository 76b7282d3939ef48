import type { Field } from '../../model/field.ts';
import { isBlankCell, sameWords, type Cell } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { columnsOf, type Column } from '../book/columns.ts';
import type { Place } from '../cells/place.ts';
import type { CellReading } from '../cells/reading.ts';
import type { FileStyle } from './file-style.ts';
import { isSlip, plainWords, secondColumns } from './header-text.ts';
import { isAnothers } from './anothers-column.ts';
import { HEADER_WORDS } from './header-words.ts';
import { ownCell } from './import-cells.ts';
import type { PreparedSheet } from './prepare-sheet.ts';
import type { ImportTarget, Mapping } from './mapping.ts';
import { rolesIn } from './roles-in.ts';

/** What a guess needs to know of the practice. */
export interface GuessContext extends Place {
  readonly currency: string;
}

const SAMPLE = 100;
const SURE = 0.6;

interface Guess {
  readonly field: string;
  readonly column: number;
  readonly score: number;
}

/** Guesses which column holds which field: by its header first; a header that is not ours counts only where its cells fit. */
export function guessMapping(
  sheet: PreparedSheet,
  target: ImportTarget,
  style: FileStyle,
  context: GuessContext,
): Mapping {
  const guesses = guessesFor(sheet, target, style, context).sort((a, b) => b.score - a.score);
  const required = new Set(
    columnsOf(target)
      .filter(({ field }) => field && !field.optional)
      .map(({ name }) => name),
  );
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const isFirst of [true, false])
    for (const { field, column, score } of guesses) {
      if (
        required.has(field) !== isFirst ||
        score < SURE ||
        Object.hasOwn(columns, field) ||
        taken.has(column)
      )
        continue;
      columns[field] = column;
      taken.add(column);
    }
  return { target, headerRow: sheet.headerRow, columns, roles: rolesIn(sheet, target, columns), style };
}

function guessesFor(
  sheet: PreparedSheet,
  target: ImportTarget,
  style: FileStyle,
  context: GuessContext,
): Guess[] {
  const twice = new Set(secondColumns(sheet.headers));
  return columnsOf(target).flatMap((column): Guess[] => {
    const { field, name } = column;
    if (!field || field.kind === 'references') return [];
    return sheet.headers.flatMap((header, at): Guess[] => {
      if (twice.has(at) || isAnothers(sheet, target, name, at)) return [];
      const evident = SELF_EVIDENT.includes(field.kind);
      const named =
        field.kind === 'money' && header.isPerCent
          ? 0
          : headerScore(header.words, sheet.rows[sheet.headerRow]?.[at], column, target);
      if (named === 0 && !evident) return [];
      const part = readable(sheet, at, field, style, context);
      // Our own header stays mapped; where nothing below it fits, another column of that name goes before it.
      if (named === EXACT)
        return [{ field: name, column: at, score: part === null ? 0.95 : part === 0 ? SURE : EXACT }];
      if (part !== null && part < 0.5) return [];
      const joined = field.kind === 'moment' && sheet.origin[at] !== at ? 0.05 : 0;
      const score = part === null ? named * 0.9 : Math.max(named + joined, evident && part > 0.8 ? 0.65 : 0);
      return [{ field: name, column: at, score }];
    });
  });
}

const EXACT = 1;
const SELF_EVIDENT: readonly Field['kind'][] = ['email', 'currency', 'zone'];

/** How surely a header names a field: our own label, then our other words for it, then words of other programs, then a slip. */
function headerScore(words: string, cell: Cell | undefined, column: Column, target: ImportTarget): number {
  if (words === '' || typeof cell !== 'string') return 0;
  if (sameWords(cell) === sameWords(column.header) || words === plainWords(column.header)) return EXACT;
  const aliases = [...(column.field?.aliases ?? []), ...(column.field?.formerly ?? [])].map(plainWords);
  if (aliases.includes(words) && !isOther(words, column.name, target)) return 0.97;
  const known = wordsFor(target, column.name);
  const at = known.indexOf(words);
  if (at >= 0) return 0.95 - at * 0.001;
  const bare = words.replace(OWN_NOUN[target], '').replace(AT_WORK, '');
  // The name of a meeting or an invoice is its own, not that of whom it is with.
  const isOwnName = column.field?.kind === 'reference' && /^(?:full )?name$/.test(bare);
  if (bare !== words && !isOwnName && (known.includes(bare) || aliases.includes(bare))) return 0.85;
  const all = [plainWords(column.header), ...aliases, ...known];
  if (all.some((word) => isSlip(word, words))) return 0.75;
  // “Naam / Omschrijving”: one of two names for a column is enough.
  return cell.split('/').some((part, _, parts) => parts.length > 1 && all.includes(plainWords(part)))
    ? 0.7
    : 0;
}

const wordsFor = (target: ImportTarget, field: string): readonly string[] => {
  const words = HEADER_WORDS[target];
  return Object.hasOwn(words, field) ? (words[field] ?? []) : [];
};

/** What address books put beside the parts of an address at work. */
const AT_WORK =
  /^(?:business|work|office|billing) | (?:geschaftlich|professionnelle?|bureau|(?:del?|do) trabajo|comercial|lavoro|uff|werk|zakelijk)$/;

/** What programs put before the names of columns: “session start”, “engagement title”. */
const OWN_NOUN: Readonly<Record<ImportTarget, RegExp>> = {
  clients: /^(?:client|customer|company|contact|person|organi[sz]ation) /,
  engagements: /^(?:engagement|project|deal|opportunity) /,
  sessions: /^(?:session|event|appointment|meeting|booking) /,
  payments: /^(?:invoice|payment|charge|transaction) /,
};

/** Our own other words that mean less than a word of this list: a “Name” beside a company is a person. */
const isOther = (words: string, field: string, target: ImportTarget): boolean =>
  wordsFor(target, field).includes(words);

/** The part of filled cells that a field could read; null where none is filled. */
function readable(
  sheet: PreparedSheet,
  at: number,
  field: Field,
  style: FileStyle,
  context: GuessContext,
): number | null {
  const start = sheet.headerRow + 1;
  const cells = sheet.rows
    .slice(start, start + SAMPLE)
    .flatMap((row) => (isBlankCell(row[at]) ? [] : [row[at] ?? null]));
  if (cells.length === 0) return null;
  const isUtc = sheet.headers[at]?.isUtc ?? false;
  const fits = cells.filter((cell) => {
    const own = ownCell(cell, field, { ...context, style, isUtc }, true);
    return 'cell' in own ? reads(own.cell, field, context) : own.isEither === true;
  });
  return fits.length / cells.length;
}

function reads(cell: Cell, field: Field, context: GuessContext): boolean {
  if (cell === null || typeof cell === 'object') return true;
  let fits = true;
  const reading: CellReading = {
    ...context,
    of: () => null,
    inPercent: () => null,
    wrong: () => {
      fits = false;
      return null;
    },
    find: (_, id) => ({ id }),
  };
  codecOf(field).read(cell, reading);
  return fits;
}
