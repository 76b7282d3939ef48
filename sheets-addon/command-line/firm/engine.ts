import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlFolder } from './folder.ts';

/** The questions to a firm; each is a file of SQL of that name. */
export const QUERIES = [
  'versions',
  'exposure',
  'by-practitioner',
  'by-trade',
  'by-currency',
  'by-month',
  'worst-first',
  'reserve',
  'record',
  'calibration',
] as const;

export type Query = (typeof QUERIES)[number];

/** A row of an answer: texts, whole numbers, yes and no, blanks. */
export type AnswerRow = Readonly<Record<string, string | number | boolean | null>>;

/** Something that adds up: it is given SQL and gives rows. */
export interface Engine {
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** A question as it is asked of an engine: what counts, then what is added up. */
export const sqlOf = (query: Query): string => `${readSql('current')}${readSql(query)}`;

const readSql = (name: string): string => readFileSync(join(sqlFolder(), `${name}.sql`), 'utf8');

export type Answers = { readonly [Q in Query]: readonly AnswerRow[] };

/** The answers of an engine to some questions. `sql` tells what each is asked with. */
export async function askSome(
  engine: Engine,
  queries: readonly Query[],
  sql: (query: Query) => string,
): Promise<Partial<Answers>> {
  const answers: Partial<Record<Query, readonly AnswerRow[]>> = {};
  for (const query of queries) answers[query] = (await engine.rows(sql(query))).map(plainRow);
  return answers;
}

/** The answers of an engine to all questions. */
export const askAll = async (engine: Engine): Promise<Answers> =>
  (await askSome(engine, QUERIES, sqlOf)) as Answers;

/** Columns that hold texts; all others are numbers, which engines hand over as texts where they may be large. */
const TEXTS = new Set(
  'practice book revision core currency kind month trade code lead state reasons window_end'.split(' '),
);

const plainRow = (row: Readonly<Record<string, unknown>>): AnswerRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : TEXTS.has(name) ? String(value) : numberOf(name, value),
    ]),
  );

/** A sum that is too large to keep exactly is not known; a sum of squares is no amount. */
function numberOf(name: string, value: unknown): number | null {
  const number = Number(value);
  return name === 'squares' || Number.isSafeInteger(number) ? number : null;
}
