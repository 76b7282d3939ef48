import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTrouble } from '#test/support/axe.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { hands } from './people/hands.ts';

const PORT = 4971;

describeWith('chromium', 'little things and the decision arc through the screens', (path) => {
  let workbench: ServedWorkbench;
  const page = () => workbench.page;
  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: true });
    await page().goto(`http://localhost:${PORT}/`);
    await page().getByRole('heading', { name: 'Do now' }).waitFor();
  });
  afterAll(() => workbench?.close());
  const { press, follow, type, pick, save, reads } = hands(page);
  const button = (name: string | RegExp) => page().getByRole('button', { name });

  test('seed 002: a demonstration in person is tried, looked at on its day, and kept for the next of its kind', async () => {
    await follow('Learning');
    await press('Try something');
    await page().getByLabel('For whom').selectOption({ index: 1 });
    await type('What', 'Demonstrate in person');
    await type('If we … then … because …', 'If we are in the room, then more of them buy.');
    await type('Seen by', new Date().toISOString().slice(0, 10));
    await button('Save').click();
    await reads('Which outcome does it bring closer? Without one it stays an idea.');
    await page().getByLabel('For which outcome').selectOption({ index: 1 });
    await button('Save').click();
    await reads('1 waits for your word');
    await page()
      .getByRole('group', { name: 'Demonstrate in person: did it take us closer?' })
      .getByRole('button', { name: 'Closer' })
      .click();
    await reads('Nothing runs.');
    await page().getByRole('img', { name: '1 closer, 0 further, of 1 tried' }).waitFor();
    expect(await accessTrouble(page())).toEqual([]);
  });

  test('seed 003: “We want to do a billboard” is heard as doing, drawn on the arc, and corrected', async () => {
    await page().evaluate(() => void (location.hash = '/engagements'));
    await page().getByRole('link', { name: /Priya/ }).first().click();
    for (const [code, words] of [
      ['Names a specific solution', 'We want to do a billboard'],
      ['Deadlines and timetables', 'It has to be up by June'],
      ['Gathers information', 'Send us some information'],
    ] as const) {
      await page().getByRole('link', { name: 'Tasks', exact: true }).click();
      await press('Note what you heard');
      await pick('Signal', code);
      await type('In their words', words);
      await save('Save');
    }
    await page()
      .getByRole('navigation', { name: 'Views of this engagement' })
      .getByRole('link', { name: 'Journey' })
      .click();
    await page()
      .getByRole('img', { name: /Decision arc, one talk: last wants it done/ })
      .waitFor();
    await reads(/They have decided what they want/);
    await button('Correct “It has to be up by June”').click();
    await page().getByRole('dialog').getByText('Rejected', { exact: true }).click();
    await save('Save');
    await reads(/Too little heard: 2 of the three signals/);
    await follow('Practice');
    await reads(/new clients came by word of mouth|How new clients came is not noted yet/);
    await page().getByRole('heading', { name: 'Bricks and tents' }).waitFor();
    expect(await accessTrouble(page())).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
