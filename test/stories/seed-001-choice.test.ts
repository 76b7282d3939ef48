import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { briefOf } from '#shared/rules/journey/brief.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { throughTask } from '#test/support/through-task.ts';

const NOW = '2026-07-01T10:00+02:00';
const of = { engagement: ENGAGEMENT } as const;

describe('seed 001: “choosing is decisive”', () => {
  const found = (book: Book, when: string) =>
    journeyOf(book, ENGAGEMENT, guaranteeStatus(book, ENGAGEMENT, at(when)).progress, at(when));
  const weighing = bookWith({ engagements: [{ stage: 'choose', decidedOn: null }] });
  const NEED = { kind: 'moveStage', ...of, on: null, answer: null, evidence: null, reason: null } as const;

  test('“they start to eliminate possibilities”: the choice closes what is open, starts the clock, and says how sure they are', () => {
    const two = throughTask(
      throughTask(weighing, 'alternative', { name: 'Do nothing', kind: 'nothing' }, NOW),
      'alternative',
      { name: 'Hire someone', eliminatedOn: '2026-06-30', reason: 'Too slow' },
      NOW,
    );
    expect(found(two, '2026-07-01').objectivity.openOptions).toBe(1);
    const chosen = act(two, { ...NEED, id: cmd(41), to: 'contract', certainty: 'sure' }, NOW);
    expect(chosen.engagements[0]).toMatchObject({ stage: 'contract', decidedOn: '2026-07-01' });
    expect(chosen.alternatives.map(({ name, eliminatedOn, reason }) => [name, eliminatedOn, reason])).toEqual(
      [
        ['Do nothing', '2026-07-01', 'They chose us.'],
        ['Hire someone', '2026-06-30', 'Too slow'],
      ],
    );
    expect(found(chosen, '2026-07-02').certainty).toMatchObject({ after: true, fell: null });
    const doubt = throughTask(
      chosen,
      'talk',
      { certainty: 'unsure', position: 'noBarrier' },
      '2026-07-08T10:00+02:00',
    );
    expect(found(doubt, '2026-07-09').certainty.fell?.text).toMatch(
      /^They were sure on 1 Jul, and on 8 Jul no longer\./,
    );
  });

  test('“should they stand back, or do they need to be active? … inspect everything, or trust you?”: it is in the brief of each call', () => {
    const agreed = throughTask(
      weighing,
      'taking',
      { participation: 'active', inspection: 'resultsOnly' },
      NOW,
    );
    const [part] = briefOf(agreed, ENGAGEMENT, at('2026-07-01')).parts.filter(
      ({ title }) => title === 'How they take part',
    );
    expect(part?.lines[0]?.text).toBe('They take an active part and look at results only.');
  });

  test('“lockstep with the customer’s expectations”: one that both see differently, and a warning nobody noted, are talked about', () => {
    const expects = throughTask(
      weighing,
      'expectation',
      { words: 'A call a day', clientAgrees: 'differs' },
      NOW,
    );
    const warned = throughTask(expects, 'advice', { summary: 'Without the list it takes longer' }, NOW);
    expect(found(warned, '2026-07-02').talk.map(({ code }) => code)).toEqual(['expectation', 'warning']);
    const noted = throughTask(
      warned,
      'advice',
      { acknowledgedOn: '2026-07-02' },
      NOW,
      warned.touchpoints[0]?.id ?? null,
    );
    expect(found(noted, '2026-07-02').talk.map(({ code }) => code)).toEqual(['expectation']);
  });
});
