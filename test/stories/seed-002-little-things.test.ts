import { describe, expect, test } from 'vitest';
import { offeredTo, verdictOn } from '#shared/rules/learning/little-things.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';
import { NOW, of, valued, feeOf } from './support/valued-book.ts';

describe('seed 002: “by fixing a price upfront, based on that value”', () => {
  test('the price is a share of the value: 15 % of 10 × 20,000 × half × 80 %', () => {
    expect(feeOf(valued)).toEqual(usd(12_000));
  });

  test('“onsite obviously takes more effort” and costs the customer nothing more', () => {
    const fixed = act(
      valued,
      {
        kind: 'priceEngagement',
        id: cmd(1),
        ...of,
        pricing: { share: 0.15 },
        was: null,
        options: [{ option: 'opt_1', values: { fee: usd(12_000) } }],
      },
      NOW,
    );
    const onsite = act(
      fixed,
      {
        kind: 'keepRecord',
        id: cmd(2),
        tab: 'experiments',
        record: null,
        was: null,
        set: {
          ...of,
          name: 'Demonstrate in person',
          outcome: 'out_1',
          hypothesis:
            'If we are in the room, then more of them buy, because there is a third dimension to the talk',
          state: 'running',
          preference: 'In person',
        },
      },
      NOW,
    );
    const worked = act(
      onsite,
      {
        kind: 'logSession',
        id: cmd(3),
        session: null,
        values: {
          ...of,
          start: '2026-07-20T08:00+02:00',
          end: '2026-07-20T09:30+02:00',
          outcome: 'held',
          mode: 'inPerson',
        },
        homeworkChecked: [],
        actionsSet: [],
      },
      NOW,
    );
    expect(worked.experiments).toMatchObject([{ name: 'Demonstrate in person', preference: 'In person' }]);
    expect(feeOf(worked)).toEqual(feeOf(valued));
    expect(worked.options[0]?.fee).toEqual(usd(12_000));
  });

  test('“a framework that allows me to learn”: what took one closer is offered to the next of its kind', () => {
    const set = { ...of, name: 'Demonstrate in person', outcome: 'out_1', state: 'running' as const };
    const command = (id: number, record: string | null, values: Readonly<Record<string, unknown>>) =>
      ({ kind: 'keepRecord', id: cmd(id), tab: 'experiments', record, was: null, set: values }) as const;
    const tried = act(valued, command(10, null, set), NOW);
    const id = tried.experiments[0]?.id ?? '';
    const closer = act(tried, command(11, id, verdictOn('helped', '2026-07-20')), NOW);
    const next = {
      ...closer,
      engagements: [
        ...closer.engagements.map((one) => ({ ...one, kind: 'agency' as const })),
        ...bookWith({ engagements: [{}, { title: 'Next', kind: 'agency' }] }).engagements.slice(1),
      ],
    };
    expect(offeredTo(next, 'eng_2').map(({ name }) => name)).toEqual(['Demonstrate in person']);
    expect(offeredTo(next, ENGAGEMENT)).toEqual([]);
  });

  const trying = (values: object) =>
    problemsOf(
      valued,
      {
        kind: 'keepRecord',
        id: cmd(20),
        tab: 'experiments',
        record: null,
        was: null,
        set: { ...of, name: 'Demonstrate in person', state: 'running', ...values },
      },
      NOW,
    ).map(({ field }) => field);

  test('“so long as it takes us closer to our desired outcome”: without one a thing stays an idea and does not run', () => {
    expect(trying({})).toEqual(['outcome']);
    expect(trying({ state: 'kept' })).toEqual(['outcome']);
    expect(trying({ state: 'idea' })).toEqual([]);
    expect(trying({ outcome: 'out_1' })).toEqual([]);
  });

  test('“I don’t have to ask for permission”: the client agrees first only where it touches their people, money or data', () => {
    const run = { outcome: 'out_1' };
    expect(trying({ ...run, touches: 'nothing' })).toEqual([]);
    expect(trying({ ...run, touches: 'people' })).toEqual(['consentOn']);
    expect(trying({ ...run, risk: 'needsConsent' })).toEqual(['consentOn']);
    expect(trying({ ...run, touches: 'data', state: 'idea', outcome: null })).toEqual([]);
    expect(trying({ ...run, touches: 'data', consentOn: '2026-07-19', consent: 'Use last year’s.' })).toEqual([]); // prettier-ignore
  });
});
