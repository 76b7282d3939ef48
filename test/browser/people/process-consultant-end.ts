import { expect, test } from 'vitest';
import type { ServedWorkbench } from '#test/support/served-workbench.ts';
import type { Hands } from './hands.ts';

/** How the process consultant’s engagement ends: the result comes, both say done, all is paid, and it is closed. */
export function toTheEnd(person: Hands, workbench: () => ServedWorkbench): void {
  const { press, follow, choose, type, view, save, reads, later } = person;
  const page = () => workbench().page;
  const stageIs = (words: string) => page().locator('.stage-head', { hasText: words }).waitFor();

  test('the result comes and the client says that it did', async () => {
    await later('2027-02-26T12:00:00+01:00');
    await press('Note what came of it');
    await type('What happened', 'A week of shifts weighed');
    await type('Reading', '4');
    await choose('Who says so', 'Client said it');
    await save('Save');
    await view('Guarantee');
    await press('Note the client’s verdict');
    await choose('Did the value come back?', 'Yes');
    await type('In the client’s words', 'We throw away half of what we did.');
    await choose('Who says so', 'Client said it');
    await type('By', 'Dieter Krull');
    await save('Save');
    await later('2027-03-02T12:00:00+01:00');
  });

  test('both say done, what comes next is kept, and it is settled and closed', async () => {
    await view('Tasks');
    await follow('Is it done?');
    await press('Add a criterion');
    await type('Criterion', 'Four per cent scrap on line 3 over one week');
    await save('Save');
    await press(/^Done ?, you say/);
    await press(/^Done ?, the client says/);
    await page().getByRole('heading', { name: 'What now' }).waitFor();
    await press('Keep what comes next');
    await press('Note the day of the result');
    await save('Save');
    await view('Journey');
    await press('Move to What now');
    await save('Move to What now');
    await stageIs('What now since');
    await view('Tasks');
    await press(/^It came ?: When both have said/);
    await reads(/came 2 Mar/);
    await follow('Is it done?');
    await press('Close the engagement');
    await reads('Nothing is open.');
    await save('Close it');
  });

  test('the book says what was worked out by hand, and nothing failed', async () => {
    const { payments, contracts, engagements, stageVisits } = await workbench().book();
    expect(payments.map(({ net, tax, paidOn }) => [net?.minor, tax?.minor, paidOn])).toEqual([
      // 6,300 and 19 %; 4,400 with its tax; 2,520 and 19 %; the rest of 3,780 and 718.20.
      [630_000, 119_700, '2026-12-15'],
      [369_748, 70_252, '2027-01-29'],
      [252_000, 47_880, '2027-03-02'],
      [8_252, 1_568, '2027-01-29'],
    ]);
    expect(contracts).toMatchObject([{ fee: { minor: 1_260_000 }, refundShare: 0.5, taxRate: 0.19 }]);
    expect(engagements).toMatchObject([{ closedOn: '2027-03-02', resultOn: '2027-03-02', stage: 'whatNow' }]);
    expect(stageVisits.map(({ stage }) => stage).sort()).toEqual(['choose', 'deliver', 'need', 'whatNow']);
    expect(workbench().errors).toEqual([]);
  });
}
