import { describe, expect, test } from 'vitest';
import { gatherFacts } from '#shared/documents/facts.ts';
import { markdownOf } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import type { Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, usd } from '#test/support/build-book.ts';
import { NOW, of, valued, feeOf } from './support/valued-book.ts';

describe('seed 002: “by fixing a price upfront, based on that value”', () => {
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
