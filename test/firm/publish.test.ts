import { parquetReadObjects } from 'hyparquet';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { emptyBook, type Book } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Field } from '#shared/model/field.ts';
import { FIRM_KEYS, FIRM_TABLES, firmTables } from '#shared/rules/firm/firm-tables.ts';
import { bookName, firmFiles, publishedOf } from '#shared/workflows/firm-files.ts';
import { INSTALL } from '#sheets-addon/command-line/firm/duckdb.ts';
import { exampleDesk, NOW, type Desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { firmOf } from './books.ts';

const MARK = 'PRIVATEMARK';
const WORDS = ['text', 'longText', 'quote', 'link', 'email'];
const idOf = (name: string) => `${entities[name as EntityName].prefix}_0000000000000001`;

/** A book with a mark in every text of every record, whoever may see it. */
const marked = Object.fromEntries(
  entityNames.map((name) => {
    const values = Object.entries<Field>(entities[name].fields).map(([key, field]) => {
      if (WORDS.includes(field.kind)) return [key, `${MARK} ${name} ${key}`];
      if (field.kind === 'reference') return [key, idOf(field.to ?? name)];
      if (field.kind === 'references') return [key, [idOf(field.to ?? name)]];
      if (field.kind === 'choice') return [key, Object.keys(field.choices ?? {})[0]];
      const made: Readonly<Record<string, unknown>> = {
        money: { minor: 1000, currency: 'EUR' },
        day: '2026-11-02',
        moment: '2026-11-02T10:00+00:00',
        currency: 'EUR',
        zone: 'UTC',
        count: 1,
        number: 2,
        share: 0.5,
        flag: false,
        locale: 'en-GB',
      };
      return [key, made[field.kind] ?? null];
    });
    return [name, [{ id: idOf(name), ...Object.fromEntries(values) }]];
  }),
) as unknown as Book;

describe('what a book shows its firm', () => {
  test('no name, word or note of anyone goes along, wherever it is noted', () => {
    const rows = JSON.stringify(publishedOf(marked, NOW, null)?.rows);
    expect(JSON.stringify(marked).split(MARK).length).toBeGreaterThan(100);
    expect(rows).toContain('"state":');
    expect(rows).not.toContain(MARK);
  });

  test('the same book at the same instant gives the same bytes, its rows in whatever order, and two readers read them back', async () => {
    const [one] = firmOf(16);
    if (!one) throw new Error('no book');
    const turned = Object.fromEntries(
      Object.entries(one.book).map(([tab, rows]) => [tab, [...rows].reverse()]),
    ) as unknown as Book;
    const [made, again] = [one.book, turned].map((book) => publishedOf(book, one.at, null));
    if (!made || !again) throw new Error('nothing to publish');
    const { files, folder } = firmFiles(made, 'Nora', 'B');
    expect(firmFiles(again, 'Nora', 'B')).toEqual({ files, folder });
    for (const [n, table] of firmTables.entries()) {
      const bytes = files[n]?.bytes ?? new Uint8Array();
      const read = await parquetReadObjects({ file: bytes.slice().buffer });
      const plain = JSON.parse(
        JSON.stringify(read, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
      ) as object[];
      const keys = { practice: 'Nora', book: 'B', revision: made.revision };
      expect(plain).toEqual(made.rows[table].map((row) => ({ ...keys, ...row })));
      if (plain[0]) expect(Object.keys(plain[0])).toEqual([...FIRM_KEYS, ...Object.keys(FIRM_TABLES[table])]);
    }
  });

  test('the command that installs DuckDB names the version this program is tried with', () => {
    expect(INSTALL).toContain(`@duckdb/node-api@${packageJson.devDependencies['@duckdb/node-api']}`);
  });
});

const PUBLISH = ['publish', 'practice.xlsx', '--to', 'firm', '--practice', 'Nora & Co'];
const revisions = ({ folder }: Desk) => {
  const [practice = ''] = readdirSync(join(folder, 'firm'));
  const [book = ''] = readdirSync(join(folder, 'firm', practice));
  return readdirSync(join(folder, 'firm', practice, book));
};

describe('the commands of a firm', () => {
  test('a book keeps its name when rows come, when it moves, and when its oldest row is removed', () => {
    const [one] = firmOf(16);
    const book = one?.book ?? marked;
    const oldest = bookName(book);
    expect(bookName(marked)).not.toBe(oldest);
    const removed = Object.values(book).flatMap((rows) => rows.map(({ id }) => id));
    const records = removed.map((id) => `engagements ${id}`).join(', ');
    const line = {
      id: 'his_01KA000000000001',
      at: '2026-11-02T10:00+00:00',
      who: null,
      what: 'Removed',
      records,
    };
    expect(bookName({ ...emptyBook(), history: [line] })).toBe(oldest);
    expect(bookName(emptyBook())).toBe('empty');
  });

  test('a book is published, is skipped while it is the same, and comes again once it is changed or out of date', async () => {
    let now = NOW;
    const one = await exampleDesk({ now: () => now });
    expect((await one.run(...PUBLISH)).out).toContain('7 engagements published');
    expect((await one.run(...PUBLISH)).out).toContain('unchanged');
    expect(revisions(one)).toHaveLength(1);
    now += 60_000;
    await one.run(
      'log',
      'practice.xlsx',
      '--client',
      'Kestrel',
      '--day',
      '2026-11-24',
      '--from',
      '9:00',
      '--value',
      'yes',
    );
    expect((await one.run(...PUBLISH)).out).toContain('published');
    for (const days of [2, 4]) {
      now = NOW + days * 86_400_000;
      const late = await one.run('firm', 'firm');
      expect([late.exit, late.out]).toEqual([
        1,
        expect.stringContaining('Out of date, publish again: Nora & Co'),
      ]);
      await one.run(...PUBLISH);
    }
    expect(revisions(one)).toHaveLength(3);
    expect(await one.run('firm', 'firm')).toMatchObject({ exit: 0 });
  });

  test('the picture comes as words, as JSON and as a report without a name of a client', async () => {
    const one = await exampleDesk();
    await one.run(...PUBLISH);
    const { out } = await one.run('firm', 'firm');
    expect(out).toContain('Worst first:');
    const json = JSON.parse((await one.run('firm', 'firm', '--json')).out) as {
      figures: { currency: string }[];
    };
    expect(json.figures.map(({ currency }) => currency)).toEqual(['EUR']);
    await one.run('firm', 'firm', '--html', 'report.html');
    const html = one.text('report.html');
    const { clients, people } = await one.book('practice.xlsx');
    expect(html).toContain('What we promised, and what came');
    expect([...clients, ...people].filter(({ name }) => html.includes(name))).toEqual([]);
    expect(html).not.toMatch(/<script|https?:\/\//);
    expect((await one.run('firm', 'firm', '--html', 'report.html')).exit).toBe(1);
  });

  test('an empty folder, a blank name and a wrong address are refused in words', async () => {
    const one = await exampleDesk();
    expect((await one.run('firm', 'nowhere')).err).toContain('Nothing is published in nowhere');
    expect((await one.run('publish', 'practice.xlsx', '--to', 'firm', '--practice', ' ')).exit).toBe(2);
    expect((await one.run('firm', 'init', 'mysql://x')).exit).toBe(2);
    expect((await one.run('firm', 'bigquery', 'bucket')).exit).toBe(2);
  });
});
