import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newestOf, publishedOf } from '#shared/workflows/firm-files.ts';
import { askAll, type Answers } from '#sheets-addon/command-line/firm/engine.ts';
import { openPostgres } from '#sheets-addon/command-line/firm/postgres.ts';
import { exampleDesk } from '#test/sheets-addon/command-line/support/desk.ts';
import { describeWith } from '#test/support/needs.ts';
import { startPostgres, type Postgres } from '#test/support/postgres.ts';
import { runs } from '#test/support/proof.ts';
import { asked, changingFirm, clearFolders, differing, published } from './add-up.ts';
import { firmOf, type FirmBook } from './books.ts';

clearFolders();

describeWith('initdb', 'a firm in PostgreSQL', (initdb) => {
  let server: Postgres;
  const asOwner = async (sql: string): Promise<void> => {
    const client = new pg.Client(server.address());
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  /** Publishes books in this order as a login, and asks everything as it. */
  const inPostgres = async (books: readonly FirmBook[], login?: string): Promise<Answers> => {
    const home = await openPostgres(server.address(login));
    try {
      for (const { practice, name, book, at } of books)
        await home.publish(practice, name, (names) => publishedOf(book, at, newestOf(names)));
      return await askAll(home);
    } finally {
      await home.close();
    }
  };
  const emptied = () =>
    asOwner('set search_path to valueback; truncate standing, money_line, signal, book_version');

  beforeAll(async () => {
    server = await startPostgres(initdb);
    await asOwner(
      'create role nora login; create role jonas login; create role amara login; create role stranger login',
    );
    const home = await openPostgres(server.address());
    const members = [
      { login: 'nora', practice: 'Nora' },
      { login: 'jonas', practice: 'Jonas' },
      { login: 'amara', practice: null },
    ];
    await home.init(members);
    await home.init(members);
    await home.close();
  });
  afterAll(() => server.stop());

  test('the same SQL gives the same rows in DuckDB and in PostgreSQL, to the minor unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const books = firmOf(seed);
        await emptied();
        expect(await inPostgres(books)).toEqual(await asked(await published(books)));
      }),
      { numRuns: runs(100, 25), endOnFailure: true },
    );
    const { books, came } = changingFirm();
    await emptied();
    const answers = await inPostgres(came);
    expect(differing(answers, books)).toEqual([]);
    expect(answers).toEqual(await asked(await published(came)));
  });

  describe('who sees what', () => {
    const own = (practice: string) => firmOf(16).map((one) => ({ ...one, practice }));
    const countAs = async (login: string) => {
      const client = new pg.Client(server.address(login));
      await client.connect();
      const counts: Record<string, number | string> = {};
      for (const table of ['standing', 'money_line', 'signal', 'book_version', 'member'])
        counts[table] = await client
          .query<{ n: string }>(
            `select count(distinct ${table === 'member' ? 'login' : 'practice'}) as n from valueback.${table}`,
          )
          .then(
            ({ rows }) => Number(rows[0]?.n),
            (error: unknown) => (error as { code: string }).code,
          );
      await client.end();
      return counts;
    };

    beforeAll(async () => {
      await emptied();
      await inPostgres(own('Nora'), 'nora');
      await inPostgres(own('Jonas'), 'jonas');
    });

    test('a practitioner sees the own practice and no row of another', async () => {
      expect(await countAs('nora')).toEqual({
        standing: 1,
        money_line: 1,
        signal: 1,
        book_version: 1,
        member: 1,
      });
      const { 'by-practitioner': rows } = await inPostgres([], 'nora');
      expect([...new Set(rows.map((row) => row['practice']))]).toEqual(['Nora']);
    });

    test('a lead sees where all stand and no line of money and no signal of anyone', async () => {
      expect(await countAs('amara')).toEqual({
        standing: 2,
        money_line: 0,
        signal: 0,
        book_version: 2,
        member: 1,
      });
      const { exposure, 'by-month': months } = await inPostgres([], 'amara');
      expect(exposure).toEqual((await inPostgres([])).exposure);
      expect(months).toEqual([]);
    });

    test('a stranger may not look; one who may, but is not a member, sees nothing', async () => {
      const refused = '42501';
      expect(await countAs('stranger')).toEqual({
        standing: refused,
        money_line: refused,
        signal: refused,
        book_version: refused,
        member: refused,
      });
      await asOwner(
        'grant usage on schema valueback to stranger; grant select, insert on all tables in schema valueback to stranger',
      );
      expect(await countAs('stranger')).toEqual({
        standing: 0,
        money_line: 0,
        signal: 0,
        book_version: 0,
        member: 0,
      });
    });

    test('nobody publishes for another, and a lead for none', async () => {
      for (const login of ['jonas', 'amara', 'stranger'])
        await expect(
          inPostgres(
            own('Nora').map((one) => ({ ...one, name: 'forged' })),
            login,
          ),
        ).rejects.toThrow('may not do that');
      expect(await countAs('nora')).toMatchObject({ standing: 1 });
    });
  });

  test('the commands publish there and tell the picture; a database without a firm says what makes one', async () => {
    const one = await exampleDesk();
    const to = ['--to', server.address('nora'), '--practice', 'Nora'];
    expect((await one.run('publish', 'practice.xlsx', ...to)).out).toContain('7 engagements published');
    expect((await one.run('publish', 'practice.xlsx', ...to)).out).toContain('unchanged');
    expect(
      (await one.run('publish', 'practice.xlsx', '--to', server.address('nora'), '--practice', 'Jonas')).err,
    ).toContain('may not do that');
    expect((await one.run('firm', server.address('nora'))).out).toContain('Worst first:');
    await asOwner('drop schema valueback cascade');
    expect((await one.run('firm', server.address())).err).toContain('valueback firm init');
    const init = ['firm', 'init', server.address(), '--practitioner', 'nora=Nora', '--lead', 'amara'];
    expect(await one.run(...init)).toMatchObject({ exit: 0, out: 'The firm is ready; 2 members noted.\n' });
    expect((await one.run('firm', 'postgres://nobody@127.0.0.1:1/none')).exit).toBe(3);
  });
});
