import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { sheetGateway } from '#sheets-addon/apps-script/gateway.ts';
import { openScript } from './script-host.ts';
import { servicesOver } from './services-over.ts';
import { FakeWorkbook } from './workbook.ts';

/** The add-on’s home under the contract of all homes, which is made for those that answer later. */
export function addonHome(book: FakeWorkbook): WorkbookGateway {
  const home = sheetGateway(servicesOver(book));
  return {
    load: () => Promise.resolve(home.load()),
    apply: (changes, revision) => Promise.resolve(home.apply(changes, revision)),
  };
}

let setUp: FakeWorkbook | null = null;

/** A sheet that was set up by the add-on’s own menu, and filled with a practice. */
export function practiceSheet(book: FakeWorkbook, practice: Book | null = null): FakeWorkbook {
  if (!setUp) {
    setUp = new FakeWorkbook('set up once');
    openScript(setUp).call('menuSetUp');
  }
  // Ids that are made later must not be those of the copied tabs and marks.
  const { marks, names } = setUp;
  Object.assign(book, {
    tabs: setUp.tabs.map((tab) => tab.copy()),
    marks,
    names,
    nextId: 500_000,
    version: 1,
  });
  if (!practice) return book;
  const home = sheetGateway(servicesOver(book));
  const changes = entityNames.flatMap((tab): Change[] =>
    practice[tab].map((record) => ({ tab, id: record.id, add: record as never })),
  );
  const applied = home.apply(changes, home.load().revision);
  if (applied.kind !== 'applied')
    throw new Error(`The practice was not written: ${JSON.stringify(applied.rows)}`);
  return book;
}
