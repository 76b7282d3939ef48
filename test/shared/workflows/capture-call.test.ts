import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { CaptureCall } from '#shared/calls/call-command.ts';
import { captureCall } from '#shared/workflows/capture-call.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { cmd } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

const context = { now: instantOf('2026-10-22T17:06+02:00'), zone: 'Europe/Berlin', who: 'Nora' };
const book = bookWith({
  sessions: [{ start: '2026-10-22T16:00+02:00', outcome: 'planned', ordinal: 9 }],
  actions: [{ text: 'Call three leads', kind: 'homework' }],
});

const call = (parts: Partial<CaptureCall> = {}): CaptureCall => ({
  kind: 'captureCall',
  id: cmd(1),
  engagement: ENGAGEMENT,
  newcomer: null,
  session: 'ses_1',
  values: { start: '2026-10-22T16:00+02:00', outcome: 'held', gotValue: 'yes' },
  homeworkChecked: [{ action: 'act_1', state: 'done', source: 'clientSaid' }],
  actionsSet: [{ kind: 'homework', text: 'Open Monday’s call without notes', owner: 'client', dueOn: null }],
  signals: [{ code: 'B6', words: 'They will want a native speaker.' }],
  work: [{ kind: 'warning', summary: 'Warned him about the tender' }],
  experiments: [{ name: 'Twenty minutes of role-play first', hypothesis: null }],
  asked: [],
  ...parts,
});

function after(start: Book, command: CaptureCall): Book {
  const planned = captureCall(start, command, context);
  if (!planned.ok) throw new Error(planned.problems[0]?.message);
  const applied = applyChanges(start, planned.value.changes);
  if (applied.kind === 'conflict') throw new Error('conflict');
  return applied.book;
}

describe('one capture after a call', () => {
  test('fills in the planned session, checks homework, and ties what was heard, done and tried to it', () => {
    const made = after(book, call());
    expect(made.sessions).toHaveLength(1);
    expect(made.sessions[0]).toMatchObject({ id: 'ses_1', outcome: 'held', gotValue: 'yes', ordinal: 9 });
    expect(made.actions.map((one) => [one.text, one.state, one.session ?? one.checkedIn])).toEqual([
      ['Call three leads', 'done', 'ses_1'],
      ['Open Monday’s call without notes', null, 'ses_1'],
    ]);
    expect(made.arcSignals[0]).toMatchObject({ code: 'B6', session: 'ses_1', state: 'confirmed' });
    expect(made.touchpoints[0]).toMatchObject({ kind: 'warning', line: 'above', session: 'ses_1' });
    expect(made.experiments[0]).toMatchObject({
      name: 'Twenty minutes of role-play first',
      session: 'ses_1',
    });
    expect(made.history).toHaveLength(1);
  });

  test('a newcomer’s first call begins client, engagement and session in one save', () => {
    const made = after(
      book,
      call({
        engagement: null,
        session: null,
        homeworkChecked: [],
        newcomer: {
          client: { name: 'Ada Quist', email: 'ada@quist.example' },
          engagement: { title: 'First call', desired: 'A dispatch dashboard' },
        },
      }),
    );
    const ada = made.clients.find((one) => one.name === 'Ada Quist');
    const begun = made.engagements.find((one) => one.client === ada?.id);
    expect(begun).toMatchObject({ desired: 'A dispatch dashboard', stage: 'need' });
    expect(rowsOf(made, 'sessions', begun?.id ?? '')).toHaveLength(1);
    expect(made.history).toHaveLength(1);
  });

  test('questions asked to understand are kept as a chain: each follows the one whose answer it took up', () => {
    const made = after(
      book,
      call({
        asked: [
          {
            at: null,
            about: 'A billboard',
            question: 'What would the billboard make possible?',
            answer: 'People stop',
          },
          { at: null, about: 'People stop', question: 'What made that come up now?', answer: null },
          { at: null, about: 'A billboard', question: 'What happens if nothing is done?', answer: null },
        ],
      }),
    );
    const [first, second, third] = made.whys;
    expect(first).toMatchObject({ session: 'ses_1', answer: 'People stop', follows: null });
    expect(second?.follows).toBe(first?.id);
    expect(third?.follows).toBeNull();
  });

  test('one undo takes all of it back', () => {
    const planned = captureCall(book, call(), context);
    if (!planned.ok) throw new Error('refused');
    const applied = applyChanges(book, planned.value.changes);
    if (applied.kind === 'conflict') throw new Error('conflict');
    const back = applyChanges(applied.book, planned.value.undo);
    expect(back.kind === 'applied' && { ...back.book, history: [] }).toEqual({ ...book, history: [] });
  });

  test('nobody named is a problem with its field, and so is a start that lies ahead', () => {
    const nobody = captureCall(book, call({ engagement: null }), context);
    expect(nobody.ok ? [] : nobody.problems.map((one) => one.field)).toEqual(['engagement']);
    const ahead = runCommand(
      book,
      call({ session: null, values: { start: '2026-10-29T16:00+02:00', outcome: 'held' } }),
      context,
    );
    expect(ahead.ok ? [] : ahead.problems.map((one) => one.field)).toEqual(['start']);
    const unnamed = captureCall(
      book,
      call({ engagement: null, newcomer: { client: {}, engagement: {} } }),
      context,
    );
    expect(unnamed.ok ? [] : unnamed.problems.map((one) => one.field)).toEqual(['client']);
  });
});
