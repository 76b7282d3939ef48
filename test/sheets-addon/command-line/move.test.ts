import { expect, test } from 'vitest';
import { exampleDesk } from './support/desk.ts';

const stageOf = async (one: Awaited<ReturnType<typeof exampleDesk>>) => {
  const book = await one.book('practice.xlsx');
  const client = book.clients.find(({ name }) => name.includes('Kälte'))?.id;
  const row = book.engagements.find((each) => each.client === client);
  return { row, visits: book.stageVisits.filter(({ engagement }) => engagement === row?.id) };
};

test('moves an engagement, notes the visit with the client’s words, and refuses to go back without a reason', async () => {
  const one = await exampleDesk();
  const move = (...more: string[]) => one.run('move', 'practice.xlsx', ...more, '--client', 'Kälte');
  const told = await move('contract', '--words', 'Both sites, by June');
  expect([told.exit, told.out]).toEqual([0, expect.stringMatching(/Contract since /)]);
  expect(told.out).not.toContain('Ask:');
  const { row, visits } = await stageOf(one);
  expect(row?.stage).toBe('contract');
  expect(visits.find(({ leftOn }) => leftOn === null)).toMatchObject({
    stage: 'contract',
    evidence: 'Both sites, by June',
  });
  const back = await move('explore');
  expect([back.exit, back.err]).toEqual([1, expect.stringContaining('Why does it go back to Explore?')]);
  expect((await move('explore', '--because', 'A new buyer')).out).toContain('Ask: What might');
  expect((await stageOf(one)).row?.stage).toBe('explore');
});
