import { describe, expect, test } from 'vitest';
import { gatherFacts } from '#shared/documents/facts.ts';
import { markdownOf } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import type { Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import { offeredTo, verdictOn } from '#shared/rules/learning/little-things.ts';
import { nestedOptions } from '#shared/rules/value/options.ts';
import { priceInputOf, suggestFee } from '#shared/rules/value/price.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';

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

  test('“customers tend to cut anything possible”: an option that is cut takes its outcome with its price', () => {
    const two = {
      ...valued,
      outcomes: [
        ...valued.outcomes,
        ...bookWith({ outcomes: [{}, { name: 'Buyers who trust us', kind: 'qualified' }] }).outcomes.slice(1),
      ],
      options: bookWith({
        options: [
          { name: 'By video', ordinal: 1, drivers: ['drv_1'], outcomes: ['out_1'], fee: usd(12_000) },
          { name: 'In the room', ordinal: 2, outcomes: ['out_2'], fee: usd(15_000), recommended: true },
        ],
      }).options,
    };
    const said = (book: Book) => {
      const facts = gatherFacts(book, ENGAGEMENT, { now: at(NOW), zone: 'Europe/Berlin', locale: 'en' });
      return facts.ok ? markdownOf(proposalDocument(facts.value)) : '';
    };
    expect(said(two)).toContain('Buyers who trust us');
    expect(said(two)).toContain('15,000');
    const cut = act(two, { kind: 'removeRecord', id: cmd(21), tab: 'options', record: 'opt_2' }, NOW);
    expect(said(cut)).not.toMatch(/Buyers who trust us|In the room|15,000/);
    expect(said(cut)).toContain('12,000');
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
