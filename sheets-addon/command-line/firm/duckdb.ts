import { firmTables } from '#shared/rules/firm/firm-tables.ts';
import { failure, refusal } from '../stop.ts';
import type { Engine } from './engine.ts';
import { filesOf, versionsOf } from './folder.ts';

/** What to do where DuckDB is not there. */
export const INSTALL = `Adding up a folder takes DuckDB, which is not installed. Install it once (about 70 MB) with:
  npm install --no-save @duckdb/node-api@1.5.6-r.1`;

/** DuckDB over the Parquet files of a folder, in memory; the files are only read. */
export async function openFolder(folder: string, named: string): Promise<Engine> {
  const versions = await versionsOf(folder);
  if (versions.length === 0)
    throw refusal(
      `Nothing is published in ${named}. Publish a book with: valueback publish practice.xlsx --to ${named} --practice NAME`,
    );
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw failure(INSTALL);
  });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of firmTables)
    await connection.run(
      `create view ${table} as select * from read_parquet(${filesOf(versions, table)}, hive_partitioning = false)`,
    );
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
