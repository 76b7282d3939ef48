import { describe, expect, test } from 'vitest';
import { entities } from '#shared/model/entities.ts';
import { misfitOfRecord } from '#shared/model/entity.ts';
import {
  choice,
  count,
  currency,
  day,
  email,
  flag,
  link,
  moment,
  money,
  number,
  reference,
  references,
  required,
  share,
  text,
  type Field,
} from '#shared/model/field.ts';
import { newRecord } from '#shared/workflows/plan.ts';

const amount = { minor: 240_050, currency: 'EUR' };

describe('what can stand in a field', () => {
  test.each<[string, Field, readonly unknown[], readonly unknown[]]>([
    ['a text', text('A'), ['', 'a'.repeat(30_000)], ['a'.repeat(30_001), 1, ['a']]],
    ['yes or no', flag('A'), [true, false], ['yes', 1]],
    ['a number', number('A', { min: 0, max: 10 }), [0, 2.5, 10], [-1, 10.1, NaN, Infinity, '1']],
    ['a count', count('A'), [3], [2.5, 1e10, '3']],
    ['a share', share('A'), [0, 0.333, 1], [1.01, -0.1]],
    ['money', money('A'), [amount], [2400.5, { ...amount, minor: 0.5 }, { ...amount, currency: 'XXQ' }, { ...amount, tax: 1 }, { minor: 1 }]], // prettier-ignore
    ['a day', day('A'), ['2026-02-28'], ['2026-02-30', '28.02.2026', 0]],
    ['a moment', moment('A'), ['2026-11-20T09:00+01:00'], ['2026-11-20T09:00', '2026-11-20']],
    ['a currency', currency('A'), ['JPY'], ['jpy', 'Euro']],
    ['a link', link('A'), ['a'.repeat(2000)], ['a'.repeat(2001)]],
    ['an address', email('A'), ['a'.repeat(1000)], ['a'.repeat(1001)]],
    ['a reference', reference('clients', 'A'), ['cli_1'], ['a'.repeat(61), {}]],
    ['one of a list', choice('A', { held: 'Held', partly: 'In part' }), ['held'], ['Held', 'toString', '']],
  ])('%s', (_, field, good, bad) => {
    expect(field.fits(null)).toBe(true);
    expect(required(field).fits(null)).toBe(false);
    for (const value of good) expect([value, field.fits(value)]).toEqual([value, true]);
    for (const value of [...bad, undefined]) expect([value, field.fits(value)]).toEqual([value, false]);
  });

  test('references are a list, never nothing', () => {
    const field = references('clients', 'A');
    expect([[], ['cli_1'], null, 'cli_1', [1]].map((value) => field.fits(value))).toEqual([
      true, true, false, false, false,
    ]); // prettier-ignore
  });
});

describe('a record', () => {
  const one = { ...newRecord('clients', { id: 'cmd_1' } as never, { name: 'Kestrel Ltd' }) };

  test.each<[string, unknown, string | null]>([
    ['as the model has it', one, null],
    ['without an id', { ...one, id: '' }, 'id'],
    ['with a field of another kind', { ...one, city: 7 }, 'city'],
    ['without one of its fields', { ...one, name: undefined }, 'name'],
    ['with something nobody knows', { ...one, shoeSize: 42 }, 'the row'],
    ['that is none', [one], 'the row'],
    ['that is nothing', null, 'the row'],
  ])('%s', (_, record, misfit) => expect(misfitOfRecord(entities.clients, record)).toBe(misfit));
});
