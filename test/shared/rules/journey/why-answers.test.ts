import { describe, expect, test } from 'vitest';
import { rowsOf } from '#shared/model/book.ts';
import { answersWord, whyAnswers } from '#shared/rules/journey/why-answers.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { wishOf } from '#shared/workflows/tasks/task.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const SAID = 'My father would have closed it';
const asked = { question: 'What would it make possible?', answer: SAID, at: '2026-10-20T10:00+02:00' };
const found = (given: RowsGiven) => whyAnswers(bookWith(given), ENGAGEMENT);

describe('what the client answered when asked why', () => {
  test('waits until it is in an outcome, a driver or kept for later; a question without an answer is nothing yet', () => {
    expect(answersWord(found({ whys: [asked] }))).toBe(
      '0 of 1 used in an outcome or a driver, or kept for later',
    );
    expect(found({ whys: [asked] }).ask?.text).toContain(`“${SAID}”`);
    expect(answersWord(found({ whys: [{ ...asked, answer: ' ' }] }))).toBeNull();
    const used = [
      { whys: [{ ...asked, driver: 'drv_1' }] },
      { whys: [{ ...asked, outcome: 'out_1' }] },
      { whys: [asked], outcomes: [{ name: 'A', why: `${SAID}.` }] },
      { whys: [asked], drivers: [{ name: 'A', source: `“${SAID}”` }] },
      { whys: [asked], reviews: [{ kind: 'next', text: SAID }] },
    ] as const;
    for (const given of used) expect([found(given).unused, found(given).ask]).toEqual([[], null]);
  });

  test.each([
    ['outcome', 'outcomes', { name: 'Keep it', why: SAID, saidOn: '2026-10-20', source: 'clientSaid' }],
    ['driver', 'drivers', { name: 'Keep it', source: `“${SAID}”` }],
    ['next', 'reviews', { kind: 'next', text: `Keep it: “${SAID}”`, dueOn: null }],
  ] as const)('becomes a draft with its words, as %s, and waits no more', (use, tab, row) => {
    const book = bookWith({ whys: [asked] });
    const seen = {
      book,
      engagement: ENGAGEMENT,
      now: NOW,
      zone: 'Europe/Berlin',
      locale: 'en',
      record: 'why_1',
    };
    const values = { use, name: 'Keep it' };
    const wish = wishOf(TASKS.useAnswer, seen, { values, changed: { set: values, was: {} } });
    const plan = runCommand(book, { ...wish, id: 'cmd_1' } as never, {
      now: NOW,
      zone: 'Europe/Berlin',
      who: 'Nora',
    });
    if (!plan.ok) throw new Error('The draft was refused.');
    const done = applyChanges(book, plan.value.changes);
    const after = done.kind === 'applied' ? done.book : book;
    expect(rowsOf(after, tab, ENGAGEMENT)).toEqual([expect.objectContaining(row)]);
    expect(whyAnswers(after, ENGAGEMENT).unused).toEqual([]);
  });
});
