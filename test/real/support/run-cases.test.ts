import { describe, expect, test } from 'vitest';
import { outcomeOf, type RealCase, type Runner } from './run-cases.ts';

const runner: Runner<RealCase, number> = {
  answer: (one) => (one['function'] === 'unheard of' ? null : Number(one['input'])),
  keys: {
    is: (answer, wanted: number) => (answer === wanted ? [] : [`${answer} is not ${wanted}`]),
  },
  instead: { orOdd: (answer) => (answer % 2 === 1 ? [] : ['even']) },
};

const outcome = (input: number, expected: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  outcomeOf(runner, { id: 'one', input, expect: expected, ...more });

describe('checking one case', () => {
  test('a figure as wanted leaves nothing to say', async () => {
    expect(await outcome(4, { is: 4 })).toEqual({ differences: [], checked: ['is'], notChecked: [] });
  });

  test('another figure is told', async () => {
    expect((await outcome(5, { is: 4 })).differences).toEqual(['5 is not 4']);
  });

  test('the other way out is enough, and only where it holds', async () => {
    expect((await outcome(5, { is: 4, orOdd: true })).differences).toEqual([]);
    expect((await outcome(6, { is: 4, orOdd: true })).differences).toEqual(['6 is not 4', 'orOdd: even']);
    expect((await outcome(6, { orOdd: true })).differences).toEqual(['orOdd: even']);
  });

  test('a key that nobody knows is named, never passed', async () => {
    const { checked, notChecked } = await outcome(4, { is: 4, constructor: 1, smells: 'fine' });
    expect({ checked, notChecked }).toEqual({ checked: ['is'], notChecked: ['constructor', 'smells'] });
  });

  test('a function that nobody knows leaves all its keys not checked', async () => {
    const { checked, notChecked } = await outcome(4, { is: 4 }, { function: 'unheard of' });
    expect({ checked, notChecked }).toEqual({ checked: [], notChecked: ['is'] });
  });
});
