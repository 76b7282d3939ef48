import { describe, expect, test } from 'vitest';
import { engagementView } from '#shared/calls/call-view.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { STAGE, type Stage } from '#shared/model/words.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { firstNote } from '#shared/workflows/first-note.ts';
import { taskOfReason, TASKS } from '#shared/workflows/tasks/tasks.ts';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';
import { throughTask } from '#test/support/through-task.ts';

const WHEN = '2026-10-22T10:00+02:00';
const NOW = at(WHEN);
const ZONE = 'Europe/Berlin';
const engagement = (more: object) => ({ engagements: [{ id: ENGAGEMENT, ...more }] });
const needs = (book: ReturnType<typeof bookWith>, action: string, now = NOW) =>
  attentionList(book, now).find((one) => one.action === action) ?? null;

describe('they chose', () => {
  const chosen = bookWith({
    ...engagement({
      stage: 'contract',
      decidedOn: '2026-10-20',
      desired: 'Fewer empty chairs',
      lead: 'per_1',
    }),
    people: [
      { id: 'per_1', name: 'Nora Lindqvist', title: 'leads the work', side: 'provider' },
      { id: 'per_2', name: 'Ana Silva', side: 'provider', notes: 'PRIVATE', skills: 'PRIVATE' },
    ],
    stagePeople: [{ stage: 'deliver', person: 'per_2', handOver: 'PRIVATE' }],
    sessions: [{ start: '2026-10-29T10:00+01:00' }],
  });

  test('a first note is proposed while it is fresh and nothing was seen of us; sent, it is a moment they saw', () => {
    expect(needs(chosen, 'reassure')?.button).toBe('Write the first note');
    expect(needs(chosen, 'reassure', at('2026-11-03T10:00+01:00'))).not.toBeNull();
    expect(needs(chosen, 'reassure', at('2026-11-04T10:00+01:00'))).toBeNull();
    const sent = throughTask(chosen, 'reassure', {}, WHEN);
    expect(sent.touchpoints[0]).toMatchObject({ line: 'above', state: 'happened', kind: 'update' });
    expect(needs(sent, 'reassure')).toBeNull();
  });

  test('before the choice nothing is said of it', () => {
    const early = bookWith(engagement({ stage: 'choose', decidedOn: '2026-10-20' }));
    expect(needs(early, 'reassure')).toBeNull();
  });

  test('the note says what they want, whom they work with and what comes next, and nothing private', () => {
    const note = firstNote(chosen, ENGAGEMENT, NOW, 'en-GB');
    expect(note).toContain('we work for what you want: “Fewer empty chairs”');
    expect(note).toContain('You will work with: Ana Silva, Nora Lindqvist (leads the work).');
    expect(note).toMatch(/Next: our session on 29 October 2026\./);
    expect(note).not.toContain('PRIVATE');
    const german = { ...chosen, clients: chosen.clients.map((one) => ({ ...one, language: 'de' as const })) };
    expect(firstNote(german, ENGAGEMENT, NOW, 'de-DE')).toContain('Sie arbeiten mit: Ana Silva');
  });
});

describe('what is to be put right', () => {
  test('a promise that was not kept asks how it was put right, and is answered in its own form', () => {
    const late = { text: 'Call the bank', kind: 'promise', owner: 'provider', state: 'notDone' } as const;
    const book = bookWith({ ...engagement({ stage: 'deliver' }), actions: [{ id: 'act_1', ...late }] });
    expect(needs(book, 'putRight')).toMatchObject({
      what: 'A promise was not kept.',
      record: { id: 'act_1' },
    });
    const said = throughTask(book, 'action', { repair: 'Called and said sorry' }, WHEN, 'act_1');
    expect(needs(said, 'putRight')).toBeNull();
  });

  test('twice confused becomes a promise of ours, and is off the list once it is one', () => {
    const confused = ['2026-10-05', '2026-10-12'].map((on) => ({
      start: `${on}T10:00+02:00`,
      outcome: 'held' as const,
      clarity: 'confused' as const,
    }));
    const book = bookWith({ ...engagement({ stage: 'deliver' }), sessions: confused });
    expect(needs(book, 'clearUp')?.button).toBe('Promise to clear it up');
    const promised = throughTask(book, 'clearUp', {}, WHEN);
    expect(promised.actions[0]).toMatchObject({
      kind: 'promise',
      owner: 'provider',
      dueOn: '2026-10-24',
      text: 'Say what happens next, who does what, and how closely to look',
    });
    expect(needs(promised, 'clearUp')).toBeNull();
  });
});

test('what a journey says to think of leads to the form that answers it, at its row', () => {
  const book = bookWith({
    ...engagement({ stage: 'done' }),
    stagePeople: [{ id: 'stp_1', stage: 'need', person: 'per_1' }],
    people: [{ id: 'per_1', name: 'Nora' }],
    expectations: [{ id: 'exp_1', words: 'A call a day', agrees: 'differs' }],
  });
  const { talk } = journeyOf(book, ENGAGEMENT, guaranteeStatus(book, ENGAGEMENT, NOW).progress, NOW);
  expect(talk.map((one) => [one.code, taskOfReason(one)])).toEqual([
    ['expectation', { task: 'expectation', row: 'exp_1' }],
    ['emptyStage', { task: 'stageLead', row: null }],
    ['expansion', { task: 'grows', row: null }],
  ]);
  expect(taskOfReason({ code: 'moodFell', text: '' })).toBeNull();
  expect(TASKS.grows.fields).toEqual(['expansion']);
});

test('the chip of the popup that fits the stage comes first', () => {
  const first = (stage: Stage) =>
    engagementView(bookWith(engagement({ stage })), ENGAGEMENT, noFacts, NOW, ZONE)?.first;
  const stages = Object.keys(STAGE) as Stage[];
  expect(stages.map(first)).toEqual([...Array<string>(5).fill('signals'), 'clarity', 'note', 'note']);
});

const tabsOf = (given: RowsGiven) => derivedTabs(bookWith(given), { now: NOW, zone: ZONE, who: 'Nora' });

describe('the tab Journey', () => {
  const rowOf = (given: RowsGiven) => {
    const tab = tabsOf(given).find(({ name }) => name === 'Journey');
    return Object.fromEntries(tab?.columns.map(({ header }, n) => [header, tab.rows[0]?.[n] ?? null]) ?? []);
  };

  test('tells what the workbench tells, and leaves blank what nobody noted', () => {
    expect(rowOf({})).toMatchObject({ Result: 'Not known', Experience: 'Not known', Mood: null, 'Moments seen': null, 'Promises kept': null, 'Talk about': null }); // prettier-ignore
    const told = rowOf({
      ...engagement({ stage: 'deliver' }),
      stageVisits: [{ stage: 'deliver', enteredOn: '2026-09-01' }],
      sessions: [{ start: '2026-10-12T10:00+02:00', outcome: 'held', gotValue: 'no', gotValueSource: 'clientSaid', mood: -1 }], // prettier-ignore
      touchpoints: [{ at: '2026-10-13T10:00+02:00', line: 'below', summary: 'Sorted the list' }],
      expectations: [{ words: 'A call a day', agrees: 'differs' }],
    });
    expect(told).toMatchObject({ Stage: 'Deliver', Since: '2026-09-01', Experience: 'Behind', Mood: 'low', 'Moments seen': 1, 'Work not told': 1, 'Days of silence': 10, 'Limit of silence': 10 }); // prettier-ignore
    expect(told['Talk about']).toBe(
      'They expect “A call a day”, and you see it differently. Talk it through.',
    );
  });

  test('of a closed engagement no silence is told', () => {
    expect(rowOf(engagement({ stage: 'whatNow', closedOn: '2026-10-01' }))['Limit of silence']).toBeNull();
  });
});

test('which of the five a client had is counted, and both halves tell their mood', () => {
  const given = (on: string, gave: 'judgment' | 'warning') => ({ at: `${on}T10:00+02:00`, line: 'above' as const, gave, summary: on }); // prettier-ignore
  const book = bookWith({
    contracts: [{ clientSignedOn: '2026-10-10' }],
    touchpoints: [
      given('2026-10-02', 'judgment'),
      given('2026-10-03', 'judgment'),
      given('2026-10-04', 'warning'),
    ],
    sessions: [
      { start: '2026-10-05T10:00+02:00', outcome: 'held', mood: -1 },
      { start: '2026-10-06T10:00+02:00', outcome: 'held', mood: 1 },
    ],
  });
  const lines = journeyLines(journeyOf(book, ENGAGEMENT, [], NOW), 'en-GB');
  const textOf = (name: string) => lines.find((one) => one.name === name)?.text;
  expect(textOf('Given')).toBe('judgment 2');
  expect(textOf('Two halves')).toMatch(/mood 0 \(swing 2\) and not noted$/);
});

describe('the tab Learning', () => {
  const rowsOf = (given: RowsGiven) =>
    derivedTabs(bookWith(given), { now: NOW, zone: ZONE, who: 'Nora' }).find(
      ({ name }) => name === 'Learning',
    )?.rows ?? [];

  test('tells what was tried with its counts, what the practice is built of and what waits for a yes, a line a row', () => {
    const rows = rowsOf({
      experiments: [
        { name: 'Meet in person', state: 'kept', observed: 'helped', hypothesis: 'If, then.' },
        { name: 'meet in person', state: 'running' },
        { name: 'A photo a week', state: 'running', readBy: '2026-10-20', outcome: 'out_1' },
      ],
      options: [{ name: 'All', fee: { minor: 100_000, currency: 'EUR' } }],
      proposals: [{ sentAt: '2026-10-01T10:00+02:00', option: 'opt_1' }],
    });
    expect(rows).toContainEqual(['What tends to work', 'Meet in person', expect.stringMatching(/^Too few to say/), 2, 1, 1, 0]); // prettier-ignore
    expect(rows).toContainEqual(['Running', 'A photo a week', expect.stringContaining('Did it take you closer?'), null, null, null, null]); // prettier-ignore
    expect(rows.map(([about]) => about)).toEqual(expect.arrayContaining(['Hypotheses', 'Bricks and tents', 'Own promises', 'Open proposals', 'Word of mouth'])); // prettier-ignore
  });

  test('of an empty practice says how to begin, and makes up nothing', () => {
    expect(rowsOf({ engagements: [] }).map(([about, , text]) => [about, text])).toEqual([
      ['What tends to work', 'Nothing tried yet. Write down one small thing after your next call.'],
      ['Own promises', 'Too few to judge: 0 closed, 0 kept.'],
      ['Bricks and tents', 'Too little was heard in the talks to say what the practice is built of.'],
      ['Word of mouth', 'How new clients came is not noted yet.'],
    ]);
  });
});
