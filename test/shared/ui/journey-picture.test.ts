import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/base/day.ts';
import { journeyPicture } from '#shared/rules/journey/picture.ts';
import { scaleOf, SQUARE } from '#shared/ui/pictures/journey-scale.ts';
import { JourneyView } from '#shared/ui/pictures/journey.tsx';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const pictureOf = (given: RowsGiven) => journeyPicture(bookWith(given), ENGAGEMENT, NOW);
const held = (on: string, more = {}) => ({ start: `${on}T10:00+02:00`, outcome: 'held' as const, ...more });
const weekly = (weeks: number) =>
  Array.from({ length: weeks }, (_, n) => held(addDays('2026-10-19', -7 * n), { ordinal: weeks - n }));

const YEARS = {
  engagements: [{ id: ENGAGEMENT, decidedOn: '2023-11-01', plannedEnd: '2027-01-31' }],
  sessions: weekly(150),
};
const FIRST = { engagements: [{ id: ENGAGEMENT, stage: 'need' as const }], sessions: [held('2026-10-20')] };

describe.each([
  ['the first week', FIRST],
  ['half a year', { engagements: [{ id: ENGAGEMENT, decidedOn: '2026-05-01' }], sessions: weekly(20) }],
  ['three years', YEARS],
])('the journey after %s', (_, given) => {
  test.each([996, 700, 358])(
    'at %i pixels: squares never overlap and stay inside, today stands behind all that was',
    (width) => {
      const picture = pictureOf(given);
      const { columns, today, left, right } = scaleOf(picture, width, 'en-GB');
      expect(columns.length).toBeGreaterThan(0);
      columns.forEach(({ x, week }, n) => {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x + SQUARE).toBeLessThanOrEqual(right);
        if (n > 0) expect(x - (columns[n - 1]?.x ?? 0)).toBeGreaterThan(SQUARE);
        if (week.from <= picture.today) expect(x + SQUARE).toBeLessThanOrEqual(today + 4);
      });
    },
  );
});

test('what is older than the window becomes one stretch with counts; nothing is lost', () => {
  const picture = pictureOf(YEARS);
  const { earlier, columns } = scaleOf(picture, 996, 'en-GB');
  const shown = columns.reduce((sum, { week }) => sum + week.seen.length, 0);
  expect((earlier?.seen ?? 0) + shown).toBe(150);
  expect(earlier?.word).toMatch(/months$/);
  expect(
    scaleOf(picture, 358, 'en-GB').columns.filter(({ week }) => week.from <= picture.today),
  ).toHaveLength(10);
});

test('stages in the order they were visited, a return is a visit of its own, the ones to come have only a name', () => {
  const visit = (stage: 'need' | 'explore', enteredOn: string) => ({ stage, enteredOn });
  const { stages } = pictureOf({
    engagements: [{ id: ENGAGEMENT, stage: 'need' }],
    stageVisits: [visit('need', '2026-10-15'), visit('explore', '2026-10-08'), visit('need', '2026-10-01')],
  });
  expect(stages.map(({ stage, state }) => `${stage} ${state}`).slice(0, 4)).toEqual([
    'need passed',
    'explore passed',
    'need now',
    'explore ahead',
  ]);
  expect(stages.filter(({ state, from }) => state === 'ahead' && from !== null)).toEqual([]);
});

test('the picture says in words what it shows, and week by week', () => {
  const html = render(
    h(JourneyView, {
      onOpen: () => undefined,
      picture: pictureOf({
        engagements: [{ id: ENGAGEMENT, stage: 'deliver' }],
        stageVisits: [{ stage: 'deliver', enteredOn: '2026-10-01', certainty: 'sure' }],
        sessions: [
          held('2026-10-20', {
            ordinal: 3,
            mood: -1,
            gotValue: 'partly',
            gotValueSource: 'clientSaid',
            answeredAt: '2026-10-20T12:00+02:00',
          }),
        ],
        touchpoints: [{ at: '2026-10-21T10:00+02:00', line: 'below', summary: 'Sorted the figures' }],
      }),
      locale: 'en-GB',
      who: 'Priya',
      width: 996,
    }),
  );
  expect(html).toContain(
    'Deliver since 1 Oct; 1 moment seen, 1 piece of work below the line, 1 untold; mood low; sure',
  );
  expect(html).toContain('Week of 19 Oct: session 3, 1 untold, value partly, mood low');
  expect(html).toContain('Below the line: Priya does not see this');
  expect(html).toContain('Nothing is noted yet of where the talks were.');
});

test('at the contract the foot tells the days before it and since', () => {
  const stageVisits = (['need', 'contract', 'deliver'] as const).map((stage, n) => ({
    stage,
    enteredOn: ['2026-07-01', '2026-07-24', '2026-08-01'][n] ?? '',
  }));
  const picture = pictureOf({
    engagements: [{ id: ENGAGEMENT, stage: 'deliver' }],
    stageVisits,
    contracts: [{ clientSignedOn: '2026-07-24' }],
  });
  const html = render(
    h(JourneyView, { onOpen: () => undefined, picture, locale: 'en-GB', who: 'Priya', width: 996 }),
  );
  expect(html).toMatch(/>23 days before<.*>\d+ days since</);
});
