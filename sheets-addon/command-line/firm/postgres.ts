import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firmTables } from '#shared/rules/firm/firm-tables.ts';
import type { Published } from '#shared/workflows/firm-files.ts';
import { failure, refusal } from '../stop.ts';
import type { Engine } from './engine.ts';
import { sqlFolder } from './folder.ts';
import { postgresTables } from './schema.ts';

/** Whether a firm is named by the address of a PostgreSQL database. */
export const isPostgres = (named: string): boolean => /^postgres(ql)?:\/\//.test(named);

/** Who may see what: a login and its practice, or a lead. */
export interface Member {
  readonly login: string;
  readonly practice: string | null;
}

/** A firm in PostgreSQL. */
export interface PostgresFirm extends Engine {
  /** Makes the tables and says who sees which rows; what is there stays. */
  init(members: readonly Member[]): Promise<void>;
  /** Writes what a book shows, all or nothing; null where nothing new is to be said. */
  publish(
    practice: string,
    book: string,
    made: (revisions: readonly string[]) => Published | null,
  ): Promise<Published | null>;
}

/** Versions that stay beside a new one. */
const KEPT = 2;

/** Connects to a firm in PostgreSQL. */
export async function openPostgres(address: string): Promise<PostgresFirm> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address, application_name: 'valueback' });
  // A connection that is lost fails the next question, which says so.
  client.on('error', () => undefined);
  const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } catch (error) {
      throw said(error);
    }
  };
  await client.connect().catch((error: unknown) => {
    throw said(error);
  });
  await ask('set search_path to valueback');
  const whole = async <T>(work: () => Promise<T>): Promise<T> => {
    await ask('begin');
    try {
      const done = await work();
      await ask('commit');
      return done;
    } catch (error) {
      await ask('rollback');
      throw error;
    }
  };
  return {
    rows: (sql) => ask(sql),
    close: () => client.end(),
    init: (members) => whole(() => init(ask, members, (name) => client.escapeIdentifier(name))),
    publish: (practice, book, made) => whole(() => publish(ask, practice, book, made)),
  };
}

type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

async function init(ask: Ask, members: readonly Member[], quoted: (name: string) => string): Promise<void> {
  await ask(postgresTables());
  await ask(readFileSync(join(sqlFolder(), 'access.sql'), 'utf8'));
  for (const { login, practice } of members) {
    await ask('delete from member where login = $1 and practice is not distinct from $2', [login, practice]);
    await ask('insert into member values ($1, $2, $3)', [login, practice, practice === null]);
    await ask(`grant usage on schema valueback to ${quoted(login)}`);
    await ask(`grant select on member to ${quoted(login)}`);
    await ask(`grant select, insert, delete on ${firmTables.join(', ')} to ${quoted(login)}`);
  }
}

async function publish(
  ask: Ask,
  practice: string,
  book: string,
  made: (revisions: readonly string[]) => Published | null,
): Promise<Published | null> {
  // Two that publish one book wait for each other.
  await ask('select pg_advisory_xact_lock(hashtext($1))', [`${practice}/${book}`]);
  const found = await ask('select revision from book_version where practice = $1 and book = $2', [
    practice,
    book,
  ]);
  const names = found.map((row) => String(row['revision'])).sort();
  const version = made(names);
  if (!version) return null;
  const { revision } = version;
  for (const table of firmTables) {
    const rows = version.rows[table].map((row) => ({ practice, book, revision, ...row }));
    await ask(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
    const old = names.slice(0, Math.max(0, names.length - KEPT));
    await ask(`delete from ${table} where practice = $1 and book = $2 and revision = any($3)`, [
      practice,
      book,
      old,
    ]);
  }
  return version;
}

/** What PostgreSQL says, with the next step. */
function said(error: unknown): Error {
  const { code = '', message } = error as Error & { readonly code?: string };
  if (code === '42P01' || code === '3F000')
    return refusal(
      'This database holds no firm yet. Its owner makes one with: valueback firm init postgres://…',
    );
  if (code === '42501')
    return refusal(
      'This login may not do that: a practitioner publishes the own practice only, and sees no other. The owner of the database says who is who with: valueback firm init postgres://… --practitioner LOGIN=PRACTICE',
    );
  return failure(`PostgreSQL: ${message}`);
}
