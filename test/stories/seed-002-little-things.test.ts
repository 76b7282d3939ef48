import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import { offeredTo, verdictOn } from '#shared/rules/learning/little-things.ts';
import { nestedOptions } from '#shared/rules/value/options.ts';
import { priceInputOf, suggestFee } from '#shared/rules/value/price.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';

const NOW = '2026-07-20T10:00+02:00';
const of = { engagement: ENGAGEMENT } as const;

/** A vendor whose demonstrations win customers: 10 more deals a year of 20,000, half of it ours, 80 % sure. */
const valued: Book = bookWith({
  engagements: [
    { title: 'Demonstrations', currency: 'USD', desired: 'More customers after the demonstration' },
  ],
  outcomes: [{ name: 'More customers', primary: true, kind: 'quantified' }],
  drivers: [
    {
      name: 'Deals won',
      outcome: 'out_1',
      formula: 'count',
      change: 10,
      unitValue: usd(20_000),
      timesPerYear: 1,
      attribution: 0.5,
      confidence: 0.8,
      agreedBy: 'The customer',
      agreedOn: '2026-07-10',
    },
  ],
  options: [{ name: 'Demonstrations', ordinal: 1, drivers: ['drv_1'], outcomes: ['out_1'] }],
});
const feeOf = (book: Book) => {
  const [option] = nestedOptions(book, ENGAGEMENT);
  return option ? suggestFee(priceInputOf(book, ENGAGEMENT, option)).figure.value : null;
};

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

  test('a thing tried has no field for money or hours: it cannot reach the price', () => {
    const kinds = Object.values(entities.experiments.fields).map((field) => field.kind as string);
    expect(kinds).not.toContain('money');
    expect(Object.keys(entities.experiments.fields).join()).not.toMatch(/effort|hour|cost|price|fee/i);
  });

  test('the cost of delivery, kept in private, moves no fee', () => {
    const command = (minor: number) =>
      ({
        kind: 'priceEngagement',
        id: cmd(4),
        ...of,
        pricing: { deliveryCost: { minor, currency: 'USD' } },
        was: null,
        options: [],
      }) as const;
    expect(feeOf(act(valued, command(100), NOW))).toEqual(feeOf(act(valued, command(99_999_900), NOW)));
  });

  test('a fixed price stays fixed once the contract names its option', () => {
    const agreed = {
      ...valued,
      options: valued.options.map((one) => ({ ...one, fee: usd(12_000) })),
      contracts: bookWith({ contracts: [{ option: 'opt_1', clientSignedOn: '2026-07-15' }] }).contracts,
    };
    const dearer = {
      kind: 'priceEngagement',
      id: cmd(5),
      ...of,
      pricing: {},
      was: null,
      options: [{ option: 'opt_1', values: { fee: usd(15_000) } }],
    } as const;
    expect(problemsOf(agreed, dearer, NOW)).toMatchObject([{ field: 'fee' }]);
  });
});
