import { FIRM_KEYS, FIRM_TABLES, firmTables, type ColumnKind } from '#shared/rules/firm/firm-tables.ts';

const POSTGRES = { text: 'text', whole: 'bigint', flag: 'boolean' } as const satisfies Record<
  ColumnKind,
  string
>;

/** The tables of a firm in PostgreSQL, in a schema of their own. */
export function postgresTables(): string {
  const tables = firmTables.map((table) => {
    const columns = [
      ...FIRM_KEYS.map((key) => `  ${key} text not null`),
      ...Object.entries(FIRM_TABLES[table]).map(([name, kind]) => `  ${name} ${POSTGRES[kind]}`),
    ];
    return `create table if not exists ${table} (\n${columns.join(',\n')}\n);
create index if not exists ${table}_of_book on ${table} (practice, book, revision);`;
  });
  return ['create schema if not exists valueback;', 'set search_path to valueback;', ...tables].join('\n\n');
}

/** The same Parquet files as tables of BigQuery, where they lie in a bucket: what to type once, as remarks before the queries. */
export const bigQueryTables = (dataset: string, bucket: string): string =>
  [
    '-- Once, in a shell:',
    `-- gsutil -m rsync -r firm-folder ${bucket}`,
    ...firmTables.map(
      (table) =>
        `-- bq mk --table --external_table_definition=PARQUET=${bucket}/*/${table}.parquet ${dataset}.${table}`,
    ),
  ].join('\n');

/** A query as BigQuery asks it: the tables by their dataset, all else as it is. */
export const inBigQuery = (sql: string, dataset: string): string =>
  sql.replace(
    new RegExp(`\\b(from|join) (${firmTables.join('|')})\\b`, 'g'),
    (_, word: string, table: string) => `${word} \`${dataset}.${table}\``,
  );
