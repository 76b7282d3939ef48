import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { firmTables } from '#shared/rules/firm/firm-tables.ts';
import { QUERIES } from '#sheets-addon/command-line/firm/engine.ts';
import { desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { describeWith } from '#test/support/needs.ts';

const PARSE = `
import json, sys, sqlglot
print(json.dumps([type(one).__name__ for one in sqlglot.parse(sys.stdin.read(), read='bigquery', error_level=sqlglot.ErrorLevel.RAISE) if one]))`;

describeWith('sqlglot', 'the form for BigQuery', (python) => {
  test('has a table for each kind of file and a query for each question, in the words of BigQuery', async () => {
    const { exit, out } = await desk().run('firm', 'bigquery', 'gs://bucket/firm');
    expect(exit).toBe(0);
    const read = execFileSync(python, ['-c', PARSE], { input: out, encoding: 'utf8' });
    const kinds = JSON.parse(read) as string[];
    expect(kinds).toEqual(QUERIES.map(() => 'Select'));
    expect(out.match(/bq mk --table .*\*\/\w+\.parquet firm\.\w+$/gm)).toHaveLength(firmTables.length);
    expect(out.match(/\b(?:from|join) (?:standing|money_line|signal|book_version)\b/g)).toBeNull();
  });

  test('what is not in the words of BigQuery is refused by the same reading', () => {
    const input = 'select count(* from `firm.standing` group currency';
    expect(() =>
      execFileSync(python, ['-c', PARSE], { input, stdio: ['pipe', 'ignore', 'ignore'] }),
    ).toThrow();
  });
});
