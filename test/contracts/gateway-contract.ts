import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { invert } from '#shared/table/book/apply-changes.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { archiveContract } from './archive-contract.ts';
import { id, client, engagement, renaming } from './contract-records.ts';

/** What every home of a practice keeps. `open` gives an empty practice each time. */
export function gatewayContract(name: string, open: () => Promise<WorkbookGateway>): void {
  describe(`a workbook in ${name}`, () => {
    test('begins without a row and with nothing to check', async () => {
      const loaded = await (await open()).load();
      expect(loaded.book).toEqual(emptyBook());
      expect(loaded.check).toEqual([]);
    });

    test('keeps what was added and gives it back at the next load', async () => {
      const home = await open();
      const acme = client(1, 'Acme');
      const work = engagement(2, acme.id);
      const before = await home.load();
      const applied = await home.apply(
        [adding('clients', acme), adding('engagements', work)],
        before.revision,
      );
      expect(applied.kind).toBe('applied');
      const after = await home.load();
      expect(after.book.clients).toEqual([acme]);
      expect(after.book.engagements).toEqual([work]);
      expect(after.revision).toBe(applied.loaded.revision);
      expect(after.revision).not.toBe(before.revision);
      expect(applied.loaded.book).toEqual(after.book);
    });

    archiveContract(open, client(1, 'Acme'), engagement(2, client(1, 'Acme').id));

    test('does a repeated write once, even from an old revision', async () => {
      const home = await open();
      const { revision } = await home.load();
      const acme = client(1, 'Acme');
      const changes = [adding('clients', acme)];
      await home.apply(changes, revision);
      const again = await home.apply(changes, revision);
      expect(again.kind).toBe('applied');
      expect(again.loaded.book.clients).toEqual([acme]);
    });

    test('does all of a set of changes or nothing of it', async () => {
      const home = await open();
      const acme = client(1, 'Acme');
      const first = await home.apply([adding('clients', acme)], (await home.load()).revision);
      const mixed = [adding('clients', client(2, 'Beta')), renaming(acme, 'New', 'Someone else’s word')];
      const refused = await home.apply(mixed, first.loaded.revision);
      expect(refused).toMatchObject({
        kind: 'conflict',
        rows: [{ tab: 'clients', id: acme.id, fields: ['name'] }],
      });
      expect((await home.load()).book.clients).toEqual([acme]);
    });

    test('asks to plan again when another writer was faster, even where no cell differs', async () => {
      const home = await open();
      const old = await home.load();
      await home.apply([adding('clients', client(1, 'Acme'))], old.revision);
      const late = await home.apply([adding('clients', client(2, 'Beta'))], old.revision);
      expect(late).toMatchObject({ kind: 'conflict', rows: [] });
      const { revision } = late.loaded;
      expect(late.loaded.book.clients).toHaveLength(1);
      const planned = await home.apply([adding('clients', client(2, 'Beta'))], revision);
      expect(planned.loaded.book.clients.map((one) => one.name)).toEqual(['Acme', 'Beta']);
    });

    test('changes only the fields that are set, and takes them back', async () => {
      const home = await open();
      const acme = { ...client(1, 'Acme'), city: 'Bern' };
      const added = await home.apply([adding('clients', acme)], (await home.load()).revision);
      const change = [renaming(acme, 'Acme AG')];
      const renamed = await home.apply(change, added.loaded.revision);
      expect(renamed.loaded.book.clients).toEqual([{ ...acme, name: 'Acme AG' }]);
      const back = await home.apply(invert(change), renamed.loaded.revision);
      expect((await home.load()).book.clients).toEqual([acme]);
      expect(back.kind).toBe('applied');
    });

    test('removes a record, and removing it again is no conflict', async () => {
      const home = await open();
      const acme = client(1, 'Acme');
      const beta = client(2, 'Beta');
      const added = await home.apply(
        [acme, beta].map((one) => adding('clients', one)),
        (await home.load()).revision,
      );
      const removal: Change[] = [{ tab: 'clients', id: acme.id, remove: acme }];
      const removed = await home.apply(removal, added.loaded.revision);
      expect(removed.loaded.book.clients).toEqual([beta]);
      expect((await home.apply(removal, removed.loaded.revision)).kind).toBe('applied');
      expect((await home.load()).book.clients).toEqual([beta]);
    });

    test('sees a blank as a value: setting where something was not expected is a conflict', async () => {
      const home = await open();
      const acme = { ...client(1, 'Acme'), city: 'Bern' };
      const added = await home.apply([adding('clients', acme)], (await home.load()).revision);
      const change: Change = { tab: 'clients', id: acme.id, set: { city: 'Basel' }, was: { city: null } };
      expect(await home.apply([change], added.loaded.revision)).toMatchObject({ kind: 'conflict' });
      const blank: Change = { tab: 'clients', id: acme.id, set: { city: null }, was: { city: 'Bern' } };
      await home.apply([blank], added.loaded.revision);
      expect((await home.load()).book.clients[0]?.city).toBeNull();
    });

    test('keeps an amount in its currency when the engagement takes another', async () => {
      const home = await open();
      const work = engagement(2, id('cli', 1));
      const net = { minor: 240_050, currency: 'EUR' };
      const payment = { ...blankRecord('payments', id('pay', 4)), engagement: work.id, net };
      const changes = [
        adding('clients', client(1, 'Acme')),
        adding('engagements', work),
        adding('payments', payment),
      ];
      const added = await home.apply(changes, (await home.load()).revision);
      const move: Change = {
        tab: 'engagements',
        id: work.id,
        set: { currency: 'JPY' },
        was: { currency: 'EUR' },
      };
      const moved = await home.apply([move], added.loaded.revision);
      expect(moved.loaded.book.payments).toEqual([payment]);
      expect(moved.loaded.book.engagements[0]?.currency).toBe('JPY');
    });

    test('adds and changes the same record in one write', async () => {
      const home = await open();
      const acme = client(1, 'Acme');
      const changes = [adding('clients', acme), renaming(acme, 'Acme AG')];
      const written = await home.apply(changes, (await home.load()).revision);
      expect(written.loaded.book.clients).toEqual([{ ...acme, name: 'Acme AG' }]);
      expect((await home.load()).check).toEqual([]);
    });

    test('keeps the settings, money, days, moments, references and the History line', async () => {
      const home = await open();
      const settings = { ...blankRecord('settings', 'set_practice'), practice: 'Lake', zone: 'Asia/Kolkata' };
      const acme = client(1, 'Acme');
      const work = engagement(2, acme.id);
      const session = {
        ...blankRecord('sessions', id('ses', 3)),
        engagement: work.id,
        start: '2026-10-25T02:30+01:00',
        zone: 'Europe/Berlin',
        missing: '=HYPERLINK("x")',
      };
      const payment = {
        ...blankRecord('payments', id('pay', 4)),
        engagement: work.id,
        net: { minor: 240_050, currency: 'EUR' },
        dueOn: '2026-10-22',
      };
      const line = { ...blankRecord('history', id('his', 5)), at: '2026-10-22T16:00+05:30', what: 'Began' };
      const changes = [
        adding('settings', settings),
        adding('clients', acme),
        adding('engagements', work),
        adding('sessions', session),
        adding('payments', payment),
        adding('history', line),
      ];
      await home.apply(changes, (await home.load()).revision);
      const { book, check } = await home.load();
      expect(check).toEqual([]);
      expect(book.settings).toEqual([settings]);
      expect(book.sessions).toEqual([session]);
      expect(book.payments).toEqual([payment]);
      expect(book.history).toEqual([line]);
    });
  });
}
