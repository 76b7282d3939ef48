// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { recordOf, type Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { Fields } from '#shared/model/entity.ts';
import { contractGate } from '#shared/rules/loose-ends/contract-gate.ts';
import { looseEnds } from '#shared/rules/loose-ends/loose-ends.ts';
import { fixOf, type Loose } from '#shared/workflows/tasks/fix.ts';
import { fieldsIn, type Task } from '#shared/workflows/tasks/task.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { LooseList } from '#extension/screens/workbench/records/loose-list.tsx';
import { TaskOver } from '#extension/screens/workbench/tasks/task-dialog.tsx';
import { bookWith, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';
import { eventually } from '#test/support/settle.ts';
import { pressed, shownIn } from './shown.ts';

const draft = { ...SIGNED_TERMS, clientSignedOn: null, providerSignedOn: null };
const sent = { sentAt: '2026-06-20T10:00+02:00' };
const NO_DUTIES = {
  dutyClarity: null,
  dutyFeedback: null,
  dutyHomework: null,
  dutyFactors: null,
  dutyPresence: null,
  dutyNotice: null,
};
const results = [
  { name: 'Scrap', kind: null, measure: null },
  { name: 'Calls', kind: 'measure' as const, measure: 'Calls' },
  { name: 'Skill', kind: 'goal' as const, test: 'learning' as const },
  { name: 'Contracts', kind: 'money' as const, dueOn: '2027-06-30' },
];

/** Every code that the rules know, as their sources name it before its sentence. */
const CODES = readdirSync('shared/rules/loose-ends')
  .filter((name) => name.startsWith('loose-'))
  .flatMap((name) => [
    ...readFileSync(join('shared/rules/loose-ends', name), 'utf8').matchAll(
      /(?<=(?:,|\[| )\s*)'([a-z][A-Za-z]+)',\s*(?=[`'](?:“|The|It|No|How|Whether|Tax|Learning|There|Nobody|What|Two|A |\$)|text|one\.message|outside)/g,
    ),
  ])
  .map(([, code]) => code ?? '');

/** Books that show each thing that can be loose. */
const BOOKS: readonly Book[] = [
  bookWith({ engagements: [{ guarantee: null, desired: null }] }),
  bookWith({
    settings: [{ practice: null, provider: null, address: null, taxRule: null }],
    engagements: [{ desired: 'More clients', services: 'outside' }],
    options: [{ name: 'One' }],
    drivers: [{ name: 'Scrap' }],
    proposals: [{ clientDuties: 'Answer soon' }],
  }),
  bookWith({
    outcomes: [{ name: 'Clients', words: 'More clients', primary: true }],
    options: [
      { name: 'One', fee: usd(2400), outcomes: [] },
      { name: 'Two', fee: usd(3000), outcomes: ['out_1'] },
    ],
    minimumResults: results,
    contracts: [{ type: 'valueBack', judge: 'thirdPerson', taxRule: 'notReturned', currency: 'USD' }],
  }),
  bookWith({
    engagements: [{ desired: 'More clients' }],
    outcomes: [{ name: 'Clients', primary: null }],
    minimumResults: results,
    options: [{ name: 'One', fee: usd(2000) }],
    proposals: [
      { ...sent, version: 1, option: 'opt_1' },
      { ...sent, version: 2, option: 'opt_1' },
    ],
    contracts: [{ ...draft, option: 'opt_1', proposal: 'pro_1', objective: 'Answer as soon as possible' }],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [
      { ...SIGNED_TERMS, revision: 1, accepter: null },
      { ...SIGNED_TERMS, revision: 1, clientSignedOn: '2026-07-05' },
      { ...draft, revision: 2, termStart: '2027-02-01', termEnd: '2027-06-30' },
    ],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [{ ...draft, ...NO_DUTIES, doneMeans: 'Two offers' }],
  }),
  bookWith({
    minimumResults: [MONEY_RESULT],
    contracts: [
      { ...SIGNED_TERMS, revision: 1, accepter: null },
      { ...SIGNED_TERMS, revision: 1, clientSignedOn: '2026-07-05', accepter: null },
    ],
  }),
];

const endsIn = (book: Book): Loose[] => [
  ...new Map(
    [...looseEnds(book, ENGAGEMENT), ...contractGate(book, ENGAGEMENT).missing].map((end) => [end.text, end]),
  ).values(),
];

afterEach(() => render(null, document.body));

const screenOf = (book: Book) =>
  h(
    'main',
    null,
    h(LooseList, { id: ENGAGEMENT, ends: endsIn(book) }),
    h(TaskOver, { engagement: ENGAGEMENT }),
  );

/** The label of the field that has the focus. */
const focused = (): string | null =>
  document.activeElement?.closest('.field')?.querySelector('.field-top > :first-child')?.textContent ?? null;

/** What the first field that a fix asks for is called; null where the fix is a form or a view as a whole. */
function asked(book: Book, end: Loose): string | null | 'view' {
  const fix = fixOf(book, ENGAGEMENT, end);
  if (fix.kind === 'view') return 'view';
  const [name] = fix.kind === 'task' && fix.fields.length === 0 ? TASKS[fix.task].fields : fix.fields;
  const task: Task | null = fix.kind === 'task' ? TASKS[fix.task] : null;
  const fields: Fields = fix.kind === 'task' ? fieldsIn(TASKS[fix.task]) : entities[fix.tab].fields;
  return task?.words?.[name ?? ''] ?? fields[name ?? '']?.label ?? null;
}

test('every fix there is opens a form whose focus is on the field that is missing', async () => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const book of BOOKS) {
    const ends = endsIn(book).filter(({ code }) => !seen.has(code));
    for (const end of ends) {
      if (seen.has(end.code)) continue;
      seen.add(end.code);
      await shownIn(book, `#/e/${ENGAGEMENT}/proposal`, screenOf(book));
      const want = asked(book, end);
      const row = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes(end.text));
      const link = row?.querySelector<HTMLElement>('a');
      if (want === 'view') {
        if (link?.getAttribute('href') !== `#/e/${ENGAGEMENT}/value`)
          wrong.push(`${end.code}: ${link?.getAttribute('href')}`);
        render(null, document.body);
        continue;
      }
      await pressed(row?.querySelector<HTMLButtonElement>('button'));
      const told = (label: string | null) => `${end.code}: ${label}`;
      await eventually(() => expect(told(focused())).toBe(told(want)));
      if (end.record && recordOf(book, end.record.tab, end.record.id) === null)
        wrong.push(`${end.code}: no row`);
      render(null, document.body);
    }
  }
  expect(wrong).toEqual([]);
  expect(CODES.length).toBeGreaterThan(40);
  expect(CODES.filter((code) => !seen.has(code))).toEqual([]);
});
