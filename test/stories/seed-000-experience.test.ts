import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { silenceDays } from '#shared/rules/journey/silence.ts';
import { at, bookWith, ENGAGEMENT, withChanged } from '#test/support/build-book.ts';
import { throughTask } from '#test/support/through-task.ts';

const ZONE = 'Europe/Berlin';
const begun: Book = bookWith({
  engagements: [{ decidedOn: '2026-07-01', plannedEnd: '2026-12-31', stage: 'deliver' }],
  outcomes: [{ name: 'The result', primary: true }],
});

describe('seed 000: “ultimately, what you want to deliver is a dream-come-true result and a dream-come-true experience”', () => {
  const WHEN = '2026-07-02T10:00+02:00';
  const linesOf = (book: Book, day: string) => {
    const now = at(`${day}T12:00+02:00`);
    const lines = journeyLines(
      journeyOf(book, ENGAGEMENT, guaranteeStatus(book, ENGAGEMENT, now).progress, now),
      'en-GB',
    );
    return Object.fromEntries(lines.map(({ name, text, how }) => [name, { text, how }]));
  };

  test('the question is answered in its form, its answer becomes a commitment, a moment is planned, seen and ticked', () => {
    const early = withChanged(begun, 'engagements', ENGAGEMENT, { stage: 'narrow' });
    expect(linesOf(early, '2026-07-02')['Only paid for results']?.text).toBe(
      'What would you do if you only got paid when your client gets the result?',
    );
    const asked = throughTask(early, 'onlyPaid', { answer: 'Call every Friday' }, WHEN);
    expect(linesOf(asked, '2026-07-02')['Only paid for results']).toBeUndefined();
    const promised = throughTask(asked, 'commitment', { text: 'Call every Friday', line: 'above' }, WHEN);
    expect(promised.actions[0]).toMatchObject({
      kind: 'commitment',
      owner: 'provider',
      answers: asked.onlyPaid[0]?.id,
    });
    const planned = throughTask(
      promised,
      'planMoment',
      { summary: 'The first Friday call', stage: 'deliver' },
      WHEN,
    );
    const [moment] = planned.touchpoints;
    expect(moment).toMatchObject({ line: 'above', state: 'planned', at: '2026-07-09T09:00+02:00' });
    expect(linesOf(planned, '2026-07-10')['Moments planned']?.text).toBe('0 of 1 happened');
    expect(silenceDays(planned, ENGAGEMENT, at('2026-07-10T12:00+02:00'), ZONE)).toBe(9);
    const ticked = throughTask(
      planned,
      'planMoment',
      { state: 'happened' },
      '2026-07-09T10:00+02:00',
      moment?.id ?? null,
    );
    expect(linesOf(ticked, '2026-07-10')['Moments planned']).toEqual({
      text: '1 of 1 happened',
      how: 'visible moments of the plan that were ticked ÷ all of the plan',
    });
    expect(silenceDays(ticked, ENGAGEMENT, at('2026-07-10T12:00+02:00'), ZONE)).toBe(1);
  });

  test('“perception matters. Sometimes even more than the actual result”: worth to them stands beside what was measured', () => {
    const said = throughTask(
      begun,
      'worth',
      { perceived: { minor: 90_000, currency: 'EUR' }, perceivedSource: 'clientSaid' },
      WHEN,
    );
    expect(linesOf(said, '2026-07-03')['Worth to them']?.text).toMatch(
      /^Worth .*900 to them on 2 Jul; what was measured is not known\.$/,
    );
  });
});
