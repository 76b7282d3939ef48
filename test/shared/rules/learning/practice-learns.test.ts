import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Book } from '#shared/model/book.ts';
import { bricksAndTents, dependenceWord } from '#shared/rules/journey/bricks-and-tents.ts';
import { trustOf, trustsOf, trustWord } from '#shared/rules/journey/trust.ts';
import {
  capacities,
  littleThings,
  obstaclesOf,
  offeredTo,
  verdictOn,
} from '#shared/rules/learning/little-things.ts';
import { missingPatterns, patternWord } from '#shared/rules/learning/missing-said.ts';
import { shareWord, wordOfMouth } from '#shared/rules/learning/word-of-mouth.ts';
import { bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';

const NOW = instantOf('2026-07-10T10:00+02:00');
const two = [
  { kind: 'coaching', title: 'One', client: 'cli_1', decidedOn: '2026-01-01' },
  { kind: 'coaching', title: 'Two', client: 'cli_2', decidedOn: '2026-02-01' },
] as const;

describe('little things', () => {
  const book = bookWith({
    engagements: two,
    experiments: [
      { name: 'Unread', state: 'running', readBy: '2026-07-09', outcome: 'out_1', hypothesis: 'If, then.' },
      { name: 'Gold', state: 'running', readBy: '2026-07-20', hypothesis: 'If, then.' },
      { name: 'Some day', state: 'idea', obstacle: 'No time', lowering: 'A free Friday' },
      { name: 'Another', state: 'idea', obstacle: 'no time' },
      { name: 'Rehearse', engagement: 'eng_2', state: 'kept', observed: 'helped' },
      { name: 'Read aloud', engagement: 'eng_2', state: 'dropped', observed: 'harmed' },
      { name: 'gold', engagement: 'eng_2', state: 'kept', observed: 'helped' },
    ],
  });

  test('what waits for a word comes first; what serves no outcome is flagged', () => {
    const { running, ideas, started, closed } = littleThings(book, '2026-07-10');
    expect(running.map(({ experiment, waits, lacks }) => [experiment.name, waits, lacks.length])).toEqual([
      ['Unread', true, 0],
      ['Gold', false, 1],
    ]);
    expect(running[1]?.lacks[0]).toContain('gold-plating');
    expect(ideas.map(({ experiment }) => experiment.name)).toEqual(['Some day', 'Another']);
    expect([started, closed]).toEqual([5, 3]);
  });

  test('the day itself asks; a thing with its verdict runs no more', () => {
    const on = (day: string) => littleThings(book, day).running.map(({ waits }) => waits);
    expect(on('2026-07-08')).toEqual([false, false]);
    expect(on('2026-07-09')).toEqual([true, false]);
    expect(verdictOn('harmed', '2026-07-10')).toEqual({ observed: 'harmed', closedOn: '2026-07-10', state: 'dropped' }); // prettier-ignore
    expect(verdictOn('helped', '2026-07-10').state).toBe('kept');
  });

  test('a similar engagement is offered what took others closer and was not tried in it', () => {
    expect(offeredTo(book, ENGAGEMENT).map(({ name }) => name)).toEqual(['Rehearse']);
    const other: Book = { ...book, engagements: book.engagements.map((one) => ({ ...one, kind: one.id === ENGAGEMENT ? 'agency' : one.kind })) as Book['engagements'] }; // prettier-ignore
    expect(offeredTo(other, ENGAGEMENT)).toEqual([]);
  });

  test('an obstacle is told once, with what it holds back and what would make it easier', () => {
    expect(obstaclesOf(book)).toEqual([
      { obstacle: 'No time', things: ['Another', 'Some day'], lower: ['A free Friday'] },
    ]);
  });
});

test('what trying takes of the own pocket is added up against what was set aside; an idea takes nothing', () => {
  const capacity = (tryBudget: number | null, ...caps: readonly (number | null)[]) =>
    capacities(
      bookWith({
        engagements: [{ tryBudget }],
        experiments: [
          ...caps.map((ownCap) => ({ name: 'A', state: 'running', ownCap }) as const),
          { name: 'Idea', state: 'idea', ownCap: 0.9 },
        ],
      }),
    ).map(({ text }) => text.replaceAll('\u202f', ' '));
  expect(capacity(0.05, 0.02, 0.01)).toEqual([
    'Trying takes up to 3 % of the fee out of your own pocket, of 5 % set aside.',
  ]);
  expect(capacity(0.05, 0.02, 0.04, null)).toEqual([
    'Trying takes up to 6 % of the fee out of your own pocket, of 5 % set aside; 1 started without a limit: more than you set aside.',
  ]);
  expect(capacity(0.3, 0.1, 0.2)[0]).not.toContain('more than');
  expect(capacity(null, null)).toEqual([]);
});

test('what clients said was missing shows the words that come again, and no others', () => {
  const said = (engagement: string, missing: string | null) =>
    ({ engagement, missing, start: '2026-07-01T09:00+02:00', outcome: 'held' }) as const;
  const book = bookWith({
    engagements: two,
    sessions: [said('eng_1', 'More practice'), said('eng_2', 'Practice with numbers'), said('eng_2', null)],
  });
  expect(missingPatterns(book).map(patternWord)).toEqual([
    '“practice” was missing in 2 sessions of 2 engagements.',
  ]);
});

describe('word of mouth', () => {
  const book = bookWith({
    engagements: [
      two[0],
      { ...two[1], closedOn: '2026-06-01' },
      { title: 'Again', client: 'cli_1', decidedOn: '2026-05-01' },
      { title: 'Three', client: 'cli_3', decidedOn: '2026-03-01' },
      { title: 'Four', client: 'cli_4', decidedOn: '2026-03-01' },
    ],
    clients: [{}, { name: 'Priya' }, { name: 'Bank', referredBy: 'a fair' }, { name: 'Four' }],
    contracts: [{ engagement: 'eng_1', fee: usd(100_000) }],
    settings: [{ currency: 'USD' }],
    referrals: [
      { to: 'Tomás', client: 'cli_2', became: 'eng_1', way: 'received', on: '2026-01-01' },
      { to: 'Someone', client: 'cli_1', way: 'given' },
    ],
    sessions: [{ engagement: 'eng_2', start: '2026-05-01T09:00+02:00', outcome: 'held', gotValue: 'yes' }],
  });
  const read = wordOfMouth(book);

  test('the first work of a client is new work; how it came is counted where it is known', () => {
    expect(shareWord(read)).toBe('1 of 2 new clients came by word of mouth; of 2 it is not known.');
    expect(read.worth).toEqual(usd(100_000));
    expect([read.received, read.given]).toEqual([1, 1]);
  });

  test('who sent someone is to be thanked, and whose work went well and who sent nobody may be asked', () => {
    expect(read.thank.map(({ to }) => to)).toEqual(['Tomás']);
    expect(read.ask).toEqual([]);
    const nobody = wordOfMouth({ ...book, referrals: [] });
    expect(nobody.ask.map(({ title }) => title)).toEqual(['Two']);
    const thanked = {
      ...book,
      referrals: book.referrals.map((one) => ({ ...one, thankedOn: '2026-02-01' })),
    };
    expect(wordOfMouth(thanked).thank).toEqual([]);
  });
});

describe('bricks and tents', () => {
  const heard = (engagement: string, ...codes: readonly ('B1' | 'B2' | 'B5' | 'D1' | 'D3' | 'D7')[]) =>
    codes.map((code) => ({ engagement, code, state: 'confirmed', at: '2026-07-01T09:00+02:00' }) as const);
  const book = bookWith({
    engagements: two,
    arcSignals: [...heard('eng_1', 'B1', 'B2', 'B5'), ...heard('eng_2', 'D1', 'D3', 'D7')],
    contracts: [
      { engagement: 'eng_1', fee: usd(75_000) },
      { engagement: 'eng_2', fee: usd(25_000) },
    ],
    settings: [{ currency: 'USD' }],
  });

  test('are told by count and fee', () => {
    const read = bricksAndTents(book, NOW);
    expect(read.dependence).toBe(0.25);
    expect([read.bricks.engagements.length, read.tents.fee]).toEqual([1, usd(25_000)]);
    expect([read.calledInLate, read.calledIn]).toEqual([1, 2]);
    expect(dependenceWord(book, read)).toMatch(/^1 of 2 engagements are tents, with 25\s%/);
  });

  test('a fee that is not known leaves the dependence unknown, and not zero', () => {
    const read = bricksAndTents({ ...book, contracts: book.contracts.slice(0, 1) }, NOW);
    expect([read.dependence, read.tents.fee]).toEqual([null, null]);
    expect(dependenceWord(bookWith(), bricksAndTents(bookWith(), NOW))).toContain('Too little was heard');
  });
});

test('trust is the last one noted, with the one before, and old after a quarter', () => {
  const book = bookWith({
    talks: [
      { trust: 3, at: '2026-02-01T09:00+02:00' },
      { trust: 4, at: '2026-03-01T09:00+02:00' },
      { trust: 1, at: '2026-09-01T09:00+02:00' },
    ],
  });
  const pulse = trustOf(book, ENGAGEMENT, NOW, 'Europe/Berlin');
  expect([trustWord(pulse), pulse.old]).toEqual(['Trust 4 of 5, 3 before', true]);
  expect(trustWord(trustOf(bookWith(), ENGAGEMENT, NOW, 'Europe/Berlin'))).toBeNull();
  const all = trustsOf(
    bookWith({
      engagements: [{}, { title: 'Two' }, { closedOn: '2026-01-01' }],
      talks: [
        ...book.talks,
        ...['eng_2', 'eng_3'].map((engagement) => ({ engagement, trust: 2, at: '2026-07-01T09:00+02:00' })),
      ],
    }),
    NOW,
  );
  expect(all.map(({ one, text }) => [one.id, text])).toEqual([
    ['eng_2', 'Trust 2 of 5, 1 Jul.'],
    ['eng_1', 'Trust 4 of 5, 3 before, 1 Mar. It is a quarter old; ask again if you like.'],
  ]);
});
