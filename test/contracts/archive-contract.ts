import { expect, test } from 'vitest';
import type { RecordNamed } from '#shared/model/entities.ts';
import { inUse } from '#shared/rules/archived.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';

/** What is put away is put away in every home: the column of its day comes with the first that is. */
export function archiveContract(
  open: () => Promise<WorkbookGateway>,
  acme: RecordNamed<'clients'>,
  work: RecordNamed<'engagements'>,
): void {
  test('an engagement and a client that are put away stay so, and come back', async () => {
    const home = await open();
    const made = await home.apply(
      [adding('clients', acme), adding('engagements', work)],
      (await home.load()).revision,
    );
    const moved = (archivedOn: string | null, was: string | null): readonly Change[] => [
      { tab: 'engagements', id: work.id, set: { archivedOn }, was: { archivedOn: was } },
      { tab: 'clients', id: acme.id, set: { archivedOn }, was: { archivedOn: was } },
    ];
    const away = await home.apply(moved('2026-11-30', null), made.loaded.revision);
    const { book, revision, check } = await home.load();
    expect([away.kind, check, inUse(book)]).toEqual(['applied', [], []]);
    expect([book.engagements[0]?.archivedOn, book.clients[0]?.archivedOn]).toEqual([
      '2026-11-30',
      '2026-11-30',
    ]);
    await home.apply(moved(null, '2026-11-30'), revision);
    const back = (await home.load()).book;
    expect([back.clients, back.engagements, inUse(back)]).toEqual([[acme], [work], [work]]);
  });
}
