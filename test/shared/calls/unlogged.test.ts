import { describe, expect, test } from 'vitest';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { unloggedToday } from '#shared/calls/unlogged.ts';
import { at, withChanged } from '#test/support/build-book.ts';
import { bookOfCall, capture, NOW } from '../../extension/support/captures.ts';

const told = <T>(value: T) => ({ value, layer: 'data', evidence: '', confidence: 'certain' }) as const;
const quiet = { ...bookOfCall(), sessions: [] };
const tomas = withChanged(quiet, 'clients', 'cli_1', { email: 'tomas@rivera.example' });

const seen = (more: Partial<MeetingFacts> = {}) => ({
  version: 1 as const,
  key: 'k',
  seenAt: NOW,
  facts: {
    ...noFacts,
    start: told('2026-10-22T16:00+02:00'),
    end: told('2026-10-22T17:00+02:00'),
    guests: told([{ name: null, email: 'tomas@rivera.example', response: null }]),
    ...more,
  },
});

const base = { memory: [], sightings: [], outbox: [], now: NOW, zone: 'Europe/Berlin' } as const;
const count = (more: Partial<Parameters<typeof unloggedToday>[0]>) =>
  unloggedToday({ book: bookOfCall(), ...base, ...more });

describe('calls of today that are not logged', () => {
  test('a planned session that is over counts; one that still lasts does not yet', () => {
    expect(count({})).toEqual({ count: 1, next: null });
    expect(count({ now: at('2026-10-22T16:30+02:00') })).toEqual({
      count: 0,
      next: at('2026-10-22T17:00+02:00'),
    });
  });

  test('yesterday’s and tomorrow’s do not count', () => {
    expect(count({ now: at('2026-10-23T09:00+02:00') }).count).toBe(0);
    expect(count({ now: at('2026-10-21T18:00+02:00') }).count).toBe(0);
  });

  test('today is today where the practice is', () => {
    const night = at('2026-10-22T23:30+02:00');
    expect(count({ now: night }).count).toBe(1);
    expect(count({ now: night, zone: 'Asia/Tokyo' }).count).toBe(0);
  });

  test('a calendar entry of a known client counts, once, together with its planned session', () => {
    expect(count({ book: tomas, sightings: [seen()] }).count).toBe(1);
    const both = withChanged(bookOfCall(), 'clients', 'cli_1', { email: 'tomas@rivera.example' });
    expect(count({ book: both, sightings: [seen(), seen()] }).count).toBe(1);
  });

  test.each([
    ['of nobody known', seen({ guests: null })],
    ['that was cancelled', seen({ status: told('cancelled') })],
    ['without a time', seen({ start: null })],
  ])('a calendar entry %s does not', (_, sighting) => {
    expect(count({ book: tomas, sightings: [sighting] }).count).toBe(0);
  });

  test('a series that is no client call does not, nor a capture that waits', () => {
    const memory = [{ version: 1 as const, key: 'series s1', engagement: null, label: 'x', at: NOW }];
    expect(count({ book: tomas, sightings: [seen({ seriesId: told('s1') })], memory }).count).toBe(0);
    const command = capture(2);
    const waits = {
      version: 1 as const,
      command,
      home: 'local',
      label: '',
      draft: null,
      draftKey: '',
      savedAt: NOW,
    };
    const outbox = [{ ...waits, tries: 0, nextTryAt: NOW, why: null, refused: false, undo: null }];
    expect(count({ outbox }).count).toBe(0);
  });
});
