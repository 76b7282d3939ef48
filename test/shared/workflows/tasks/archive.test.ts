import { describe, expect, test } from 'vitest';
import { pickList } from '#extension/call/pick-list.ts';
import { underWay } from '#shared/rules/archived.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { underGuarantee } from '#shared/rules/money/under-guarantee.ts';
import { standing } from '#shared/rules/standing.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { actsFor } from '#shared/workflows/find/acts.ts';
import { find } from '#shared/workflows/find/find.ts';
import { AWAY_TASKS, isOffered } from '#shared/workflows/tasks/tasks.ts';
import type { Book } from '#shared/model/book.ts';
import { at, bookWith, CLIENT, ENGAGEMENT, eur, SIGNED_TERMS } from '#test/support/build-book.ts';
import { throughTask } from '#test/support/through-task.ts';

const WHEN = '2026-10-22T10:00+02:00';
const NOW = at(WHEN);
const OTHER = 'eng_2';
const before = bookWith({
  contracts: [SIGNED_TERMS],
  engagements: [
    { id: ENGAGEMENT, stage: 'deliver' },
    { id: OTHER, client: CLIENT, title: 'A second one' },
  ],
  payments: [{ kind: 'fee', net: eur(500), currency: 'EUR', dueOn: '2026-10-01' }],
  sessions: [{ start: '2026-09-01T10:00+02:00', outcome: 'held', notes: 'The lamp was bright.' }],
});
const seen = (book: Book) => ({
  book,
  engagement: ENGAGEMENT,
  now: NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  record: null,
});
const offered = (book: Book) => AWAY_TASKS.filter((name) => isOffered(name, seen(book)));
const told = (book: Book, id = ENGAGEMENT) => ({
  today: attentionList(book, NOW).some(({ engagement }) => engagement === id),
  next: standing(book, id, NOW).next !== null,
  work: underWay(book).some((one) => one.id === id),
  popup: pickList(book, NOW, 'Europe/Berlin', 'en-GB').some((one) => one.id === id),
});
const EVERYWHERE = { today: true, next: true, work: true, popup: true };
const NOWHERE = { today: false, next: false, work: false, popup: false };

describe('an engagement that is put away', () => {
  const away = throughTask(before, 'archive', {}, WHEN);

  test('is in no list, not on Today and asks for nothing; its neighbour stays', () => {
    expect(told(before)).toEqual(EVERYWHERE);
    expect(told(away)).toEqual(NOWHERE);
    expect(told(away, OTHER).work).toBe(true);
    const rows = derivedTabs(away, { now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', who: 'Nora' }).flatMap(
      (tab) => tab.rows,
    );
    expect(JSON.stringify(rows)).not.toContain('Career coaching');
  });

  test('is found, marked, with its notes, and counts in what could go back', () => {
    expect(find(away, 'career').places[0]?.aside).toBe('Career coaching, archived');
    expect(find(away, 'lamp').notes).toHaveLength(1);
    expect(underGuarantee(away, NOW, { chance: null } as never).engagements).toBe(
      underGuarantee(before, NOW, { chance: null } as never).engagements,
    );
  });

  test('is not closed: it can still be closed, and comes back as it was', () => {
    expect(offered(before)).toEqual(['close', 'archive', 'archiveClient']);
    expect(offered(away)).toEqual(['close', 'bringBack']);
    const back = throughTask(away, 'bringBack', {}, WHEN);
    expect(back.engagements).toEqual(before.engagements);
    expect(told(back)).toEqual(EVERYWHERE);
  });

  test('the search offers the act and its way back', () => {
    expect(actsFor(seen(before), ['archive']).map(({ word }) => word)).toEqual([
      'Archive the engagement',
      'Archive the client',
    ]);
    expect(actsFor(seen(away), ['bring']).map(({ word }) => word)).toEqual([
      'Bring it back from the archive',
    ]);
  });
});

test('a client that is put away takes every engagement along, and brings them back', () => {
  const away = throughTask(before, 'archiveClient', {}, WHEN);
  expect([told(away), told(away, OTHER).work]).toEqual([NOWHERE, false]);
  expect(offered(away)).toEqual(['close', 'bringBack']);
  const back = throughTask(away, 'bringBack', {}, WHEN);
  expect([back.clients, told(back)]).toEqual([before.clients, EVERYWHERE]);
});
