import { expect, test } from 'vitest';
import { openFolder } from '#sheets-addon/command-line/firm/duckdb.ts';
import { askSome, QUERIES, sqlOf } from '#sheets-addon/command-line/firm/engine.ts';
import { changingFirm, clearFolders, comparing, published } from './add-up.ts';

clearFolders();

/** Mistakes that could be written into the SQL: what is there, and what stands in its place. */
const MISTAKES: readonly (readonly [what: string, from: string, to: string])[] = [
  ['older versions are kept', ' and n.computed_at = v.computed_at', ''],
  ['the oldest version is taken', 'max(computed_at)', 'min(computed_at)'],
  ['an engagement that moved counts twice', ' where place = 1', ''],
  ['the older place of an engagement that moved counts', 'v.computed_at desc', 'v.computed_at'],
  [
    'currencies are put together',
    'select\n  currency,\n  count(*)',
    "select\n  'EUR' as currency,\n  count(*)",
  ],
  [
    'currencies are put together by practitioner',
    'practice,\n  currency,',
    "practice,\n  'EUR' as currency,",
  ],
  ['months are put together', 'substr(l.day, 1, 7)', 'substr(l.day, 1, 4)'],
  ['guarantees that did not close count in the calibration', 'where g.confidence_ppm is not null', ''],
  ['kinds of amounts are put together', "l.kind = 'due' then", "l.kind <> 'realised' then"],
  ['declined counts as kept', "closing = 'fulfilled'", "closing in ('fulfilled', 'declined', 'unclaimed')"],
  ['amounts without a rate are not counted', 'sum(at_stake_without_rate)', '0'],
  ['what came is what is promised', 'coalesce(sum(realised_minor), 0)', 'coalesce(sum(promised_minor), 0)'],
  ['lines of older versions are kept', ' and e.revision = l.revision', ''],
  ['what was before Valueback is forgotten', 'sum(kept_before)', 'sum(0 * kept_before)'],
  ['closed engagements count as open', 'case when open then 1 else 0 end', '1'],
];

test('each mistake in the SQL shows in an answer', async () => {
  const { books, came } = changingFirm();
  const folder = await published(came);
  const engine = await openFolder(folder, folder);
  const differing = comparing(books);
  const unseen: string[] = [];
  for (const [what, from, to] of MISTAKES) {
    const changed = QUERIES.filter((query) => sqlOf(query).includes(from));
    expect([what, changed.length > 0]).toEqual([what, true]);
    const sql = (query: (typeof QUERIES)[number]) =>
      sqlOf(query)
        .replaceAll(from, to)
        .replaceAll(/group by (practice, )?currency$/gm, to.includes("'EUR'") ? 'group by $1true' : '$&');
    const answers = await askSome(engine, changed, sql);
    if (differing(answers).length === 0) unseen.push(what);
  }
  await engine.close();
  expect(unseen).toEqual([]);
});
