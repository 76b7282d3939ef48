import { describe, expect, test } from 'vitest';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const briefFrom = (given: RowsGiven) => briefOf(bookWith(given), ENGAGEMENT, NOW);
const held = (on: string, more = {}) => ({ start: `${on}T10:00+02:00`, outcome: 'held' as const, ...more });
const work = (on: string, more = {}) =>
  ({ at: `${on}T10:00+02:00`, line: 'below', summary: `Work of ${on}`, ...more }) as const;

describe('the brief before a call', () => {
  test('open changes, what is due by then, what was not told, mood and one question; at most three lines', () => {
    const brief = briefFrom({
      engagements: [{ id: ENGAGEMENT, desired: 'I want a billboard.' }],
      sessions: [{ start: '2026-10-29T10:00+01:00' }, held('2026-10-05', { mood: 1, clarity: 'clear' })],
      actions: [
        { text: 'Half of the session is live', kind: 'adjustment', missing: 'more practice', clientAgreedOn: '2026-10-05' }, // prettier-ignore
        ...['A', 'B', 'C', 'D'].map((text) => ({ text, kind: 'homework' as const, owner: 'client' as const, dueOn: '2026-10-28' })), // prettier-ignore
        { text: 'Later', kind: 'homework' as const, dueOn: '2026-11-20' },
      ],
      touchpoints: [work('2026-10-06'), work('2026-10-08')],
    });
    expect(brief.parts.map(({ title, lines, more }) => [title, lines.map(({ text }) => text), more])).toEqual(
      [
        ['Start here', ['Half of the session is live'], 0],
        ['Due by the call', ['A', 'B', 'C'], 1],
      ],
    );
    expect(brief.parts[0]?.lines[0]?.quiet).toBe('Agreed on 5 Oct; “more practice” was missing.');
    expect(brief.below.map(({ title, lines }) => [title, lines.map(({ text }) => text)])).toEqual([
      ['Not told yet', ['Work of 2026-10-08', 'Work of 2026-10-06']],
      ['Mood', ['Good.', 'Clear about what goes on.']],
      ['To understand', ['What would the billboard make possible?']],
    ]);
  });

  test('where both are in one city a meeting in person is offered before a session that is not yet one', () => {
    const brief = (city: string | null, mode: 'video' | 'inPerson') =>
      briefFrom({
        settings: [{ city: 'Chicago' }],
        clients: [{ city }],
        sessions: [{ start: '2026-10-29T10:00+01:00', mode }],
      }).parts.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(brief('chicago ', 'video')).toEqual(['You are both in Chicago: offer to meet in person.']);
    expect([brief('Bremen', 'video'), brief(null, 'video'), brief('Chicago', 'inPerson')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('without a word of theirs no question is made up, and nothing open is nothing', () => {
    expect(briefFrom({})).toEqual({ words: null, session: null, parts: [], below: [] });
  });
});
