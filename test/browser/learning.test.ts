import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTrouble } from '#test/support/axe.ts';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { hands } from './people/hands.ts';

const PORT = 4971;

describeWith('chromium', 'the posts in their own words through the screens', (path) => {
  let workbench: ServedWorkbench;
  const page = () => workbench.page;
  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: true });
    await page().goto(`http://localhost:${PORT}/`);
    await page().getByRole('heading', { name: 'Do now' }).waitFor();
  });
  afterAll(() => workbench?.close());
  const { press, follow, type, pick, choose, view, save, reads, more } = hands(page);
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
    await page().getByText('1 waits for your word').waitFor({ state: 'detached' });
    await reads('Hypotheses: 2 confirmed.');
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
    await reads(/They have decided, and can buy it elsewhere/);
    await button('Correct “It has to be up by June”').click();
    await page().getByRole('dialog').getByText('Rejected', { exact: true }).click();
    await save('Save');
    await reads(/Too little heard: 2 of the 3 signals/);
    await follow('Practice');
    await reads(/new clients came by word of mouth|How new clients came is not noted yet/);
    await page().getByRole('heading', { name: 'Bricks and tents' }).waitFor();
    expect(await accessTrouble(page())).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });

  const open = async (name: RegExp) => {
    await page().evaluate(() => void (location.hash = '/engagements'));
    await page().getByRole('link', { name }).first().click();
    await page().getByRole('navigation', { name: 'Views of this engagement' }).waitFor();
  };
  const task = async (name: string | RegExp) => {
    await page().getByRole('link', { name: 'Tasks', exact: true }).click();
    await more();
    await press(name);
  };

  test('seed 000: “only paid when your client gets the result” becomes a commitment; work below the line is counted, and opens to its row', async () => {
    await open(/Priya/);
    await task('Ask yourself: only paid for the result');
    await reads('What would you do if you only got paid when your client gets the result?');
    await type('What you would do', 'Sit in on her next pitch');
    await save('Save');
    await task('Make it a commitment');
    await type('Action', 'Sit in on her next pitch');
    await choose('Line', 'Client sees it');
    await save('Save');
    await task('Note a moment or work');
    await choose('Line', 'Client does not see it');
    await type('What', 'Read forty of her proposals');
    await save('Save');
    await view('Journey');
    await page().getByText('All figures of the journey').click();
    await reads('1 above the line, 0 below');
    await page().getByText('Counted from: Told since').click();
    await press('Read forty of her proposals');
    await page().getByRole('dialog').getByLabel('What', { exact: true }).waitFor();
    await page().keyboard.press('Escape');
    await view('Brief');
    await reads('Not told yet');
    await reads('Read forty of her proposals');
  });

  test('seed 001: “What might I do?” becomes “What will I do?”, choosing is decisive, and “done” is asked of both', async () => {
    await open(/Priya/);
    await task('Note what they weigh');
    await type('Alternative', 'Do nothing');
    await save('Save');
    await task('Agree how they take part');
    await choose('Client’s part', 'Stands back');
    await choose('How closely the client looks', 'At results only');
    await save('Save');
    await view('Journey');
    await reads('They stand back and look at results only.');
    await press('Move to …');
    await page().getByRole('radio', { name: 'Contract' }).check();
    await reads(/What exactly does .* get\?/);
    await choose('How sure the client is', 'Sure');
    await save('Move to Contract');
    await page().getByText('All figures of the journey').click();
    await reads(/of 4, 0 options open/);
    await reads(/not asked before they chose, sure after, sure at last/);
    await page().evaluate(() => void (location.hash = location.hash.replace(/(\/e\/[^/]+).*/, '$1/done')));
    await press('Add a criterion');
    await type('Criterion', 'Two pitches a month without help');
    await save('Save');
    await reads('Two pitches a month without help');
  });

  test('the brief prints on half a page: one sheet, with nothing of the screen around it', async () => {
    await open(/Tomás/);
    await view('Brief');
    await reads(/^Before the next call with/);
    const sheet = await page().pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
