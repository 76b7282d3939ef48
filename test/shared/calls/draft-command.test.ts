import { describe, expect, test } from 'vitest';
import { bookWith } from '#test/support/build-book.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { draftToCommand, type Settling } from '#shared/calls/draft-command.ts';
import { blankDraft, draftFrom, type Draft } from '#shared/calls/draft.ts';
import { NOW } from '../../extension/support/captures.ts';

const settling = (more: Partial<Settling> = {}): Settling => ({
  id: 'cmd_01HZZZZZZZ7KQ2MA',
  facts: noFacts,
  zone: 'Europe/Berlin',
  now: NOW,
  book: bookWith(),
  notes: [],
  seen: null,
  more: {},
  ...more,
});

const typed: Partial<Draft> = { engagement: 'eng_1', day: '2026-10-22', from: '16:00' };

const commandOf = (part: Partial<Draft>, more?: Partial<Settling>) => {
  const made = draftToCommand({ ...blankDraft, ...typed, ...part }, settling(more));
  if (!made.ok) throw new Error(made.problems.map((one) => one.message).join(' '));
  return made.value;
};

const problemsOf = (part: Partial<Draft>) => {
  const made = draftToCommand({ ...blankDraft, ...typed, ...part }, settling());
  return made.ok ? [] : made.problems.map((one) => one.field);
};

describe('what a form becomes', () => {
  test('client, day and hour are asked; nothing else is needed, and no hour is made up', () => {
    expect(problemsOf({ engagement: null, day: '' })).toEqual(['day', 'client']);
    expect(problemsOf({ from: '', to: '' })).toEqual(['from']);
    expect(problemsOf({ to: '' })).toEqual([]);
  });

  test('wall times stand in the zone of the engagement, and may end after midnight', () => {
    expect(commandOf({ from: '23:30', to: '00:15' }, { zone: 'America/Guayaquil' }).values).toMatchObject({
      start: '2026-10-22T23:30-05:00',
      end: '2026-10-23T00:15-05:00',
    });
  });

  test('an hour that comes twice is asked, never guessed', () => {
    expect(problemsOf({ day: '2026-10-25', from: '02:30' })).toEqual(['from']);
  });

  test('what nobody answered stays unknown: it writes nothing over a planned row', () => {
    const { values } = commandOf({});
    expect(values).toEqual({ start: '2026-10-22T16:00+02:00', outcome: 'held' });
    expect(commandOf({ value: 'notAsked' }).values).toEqual(values);
  });

  test.each([
    ['both on time', { presence: 'both' }, [0, 0, 0, 0]],
    ['the client late', { presence: 'client', late: '12' }, [12, undefined, 0, 0]],
    ['ourselves cut short', { presence: 'provider', cut: '5' }, [0, 0, undefined, 5]],
  ] as const)('%s: minutes of that side, nought of the other', (_, part, [late, cut, ours, short]) => {
    const { values } = commandOf(part);
    expect(values.clientLateMinutes).toBe(late);
    expect(values.clientCutMinutes).toBe(cut);
    expect(values.providerLateMinutes).toBe(ours);
    expect(values.providerCutMinutes).toBe(short);
    expect(values.presenceSource).toBe('providerImpression');
  });

  test('what this browser saw says so, as long as nobody touched it', () => {
    expect(commandOf({ presence: 'both', presenceSeen: true }).values.presenceSource).toBe('thisBrowser');
  });

  test.each(['ten', '-1', '1.5', '1441'])('“%s” minutes is asked again', (late) => {
    expect(problemsOf({ presence: 'client', late })).toEqual(['late']);
  });

  test('a meeting that was not held has no value check and no minutes', () => {
    const { values } = commandOf({
      outcome: 'clientCancelled',
      value: 'yes',
      presence: 'both',
      reason: 'Ill',
    });
    expect(values).toEqual({
      start: '2026-10-22T16:00+02:00',
      outcome: 'clientCancelled',
      cancelReason: 'Ill',
    });
  });

  test('what both change is kept only where value was missing', () => {
    const actions = (value: Draft['value']) =>
      commandOf({ value, adjustment: 'Role-play first', missing: 'Practice' }).actionsSet.map(
        (one) => one.kind,
      );
    expect(actions('partly')).toEqual(['adjustment']);
    expect(actions('yes')).toEqual([]);
    expect(commandOf({ value: 'yes', missing: 'Practice' }).values.missing).toBeUndefined();
  });

  test('homework that still stands in its line is set as well', () => {
    const { actionsSet } = commandOf({ newHomework: ['One'], typing: ' Two ', dueOn: '2026-11-05' });
    expect(actionsSet).toEqual([
      { kind: 'homework', text: 'One', owner: 'client', dueOn: '2026-11-05' },
      { kind: 'homework', text: 'Two', owner: 'client', dueOn: '2026-11-05' },
    ]);
  });

  test.each([
    ['firstCall', 'need', 'First call'],
    ['session', 'deliver', undefined],
    ['review', 'whatNow', 'Review'],
    ['other', undefined, undefined],
  ] as const)(
    'somebody new, kind %s: the engagement begins at %s, the call is called %s',
    (kind, stage, title) => {
      const { newcomer, values } = commandOf({ engagement: null, client: ' Ada ', kind });
      expect(newcomer?.client).toMatchObject({ name: 'Ada' });
      expect(newcomer?.engagement.title).toBe('Ada');
      expect(newcomer?.engagement.stage).toBe(stage);
      expect(values.title).toBe(title);
    },
  );

  test('the page’s own title goes before the kind of the call, and a known client’s session gets none made up', () => {
    const title = { value: 'Get to know', layer: 'data', evidence: '', confidence: 'certain' } as const;
    const facts: MeetingFacts = { ...noFacts, title };
    expect(commandOf({ engagement: null, client: 'Ada', kind: 'review' }, { facts }).values.title).toBe(
      'Get to know',
    );
    expect(commandOf({ kind: 'review' }).values.title).toBeUndefined();
  });

  test('an excuse is ours to accept; what is not due or was not asked is nobody’s word', () => {
    const states = ['done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked'] as const;
    const homework = Object.fromEntries(states.map((state) => [state, state]));
    expect(commandOf({ homework }).homeworkChecked.map(({ state, source }) => [state, source])).toEqual([
      ['done', 'clientSaid'],
      ['partly', 'clientSaid'],
      ['notDone', 'clientSaid'],
      ['excused', 'providerImpression'],
      ['notDue', null],
      ['notAsked', null],
    ]);
  });

  test('a form opened again away from its page keeps the ids of its call; what the page says goes first', () => {
    const call = { series: 's1', instance: null, conference: 'abc-defg-hij' };
    const again = commandOf({ call }, { facts: noFacts });
    expect(again.values).toMatchObject({ series: 's1', conference: 'abc-defg-hij' });
    const told = { value: 's2', layer: 'data', evidence: '', confidence: 'certain' } as const;
    expect(commandOf({ call }, { facts: { ...noFacts, seriesId: told } }).values.series).toBe('s2');
  });

  test('calendar ids go along, and notes of the panel become what they are', () => {
    const told = (value: string) => ({ value, layer: 'data', evidence: '', confidence: 'certain' }) as const;
    const facts: MeetingFacts = { ...noFacts, seriesId: told('s1'), instanceId: told('20261022T140000Z') };
    const note = (kind: string, text: string) =>
      ({ version: 1, id: kind, engagement: 'eng_1', at: NOW, kind, text }) as const;
    const notes = [
      note('note', 'Tired'),
      note('words', 'I am lost'),
      note('doubt', 'Is it worth it?'),
      note('idea', 'Pause'),
    ];
    const command = commandOf({ note: 'Mine' }, { facts, notes });
    expect(command.values).toMatchObject({ series: 's1', instance: '20261022T140000Z' });
    expect(command.values.notes).toBe('Mine\n17:06 Tired\n17:06 “I am lost”');
    expect(command.signals).toEqual([{ code: 'B6', words: 'Is it worth it?' }]);
    expect(command.experiments).toEqual([{ name: 'Pause', hypothesis: null }]);
  });
});

describe('a form as it was kept', () => {
  test('comes back whole', () => {
    const draft = {
      ...blankDraft,
      ...typed,
      homework: { act_1: 'partly' as const },
      signals: [{ code: 'B1' as const, words: 'x' }],
    };
    expect(draftFrom(structuredClone(draft))).toEqual(draft);
  });

  test.each([
    ['nothing', undefined],
    ['a word', 'draft'],
    ['a list', []],
    ['parts of other kinds', { day: 7, homework: { act_1: 'maybe' }, shown: ['fireworks'], mood: 'good' }],
  ])('%s is a blank form', (_, stored) => {
    expect(draftFrom(stored)).toEqual(blankDraft);
  });

  test('keeps the parts that fit when one does not', () => {
    expect(draftFrom({ note: 'kept', day: 7, unknown: true })).toEqual({ ...blankDraft, note: 'kept' });
  });
});
