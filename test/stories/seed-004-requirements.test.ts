import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { dutyTable } from '#shared/rules/duties/duties.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, ENGAGEMENT, withRows } from '#test/support/build-book.ts';
import { programme, of, statusOn } from './support/programme.ts';

describe('seed 004: the requirements', () => {
  const cancel = (told: string): Book =>
    act(
      programme,
      {
        kind: 'logSession',
        id: cmd(7),
        session: 'ses_2',
        values: { ...of, outcome: 'clientCancelled', cancelledAt: told },
        homeworkChecked: [],
        actionsSet: [],
      },
      '2026-07-16T18:00+02:00',
    );
  const duty = (book: Book, n: number, moment = '2026-07-20') =>
    dutyTable(book, ENGAGEMENT, termsOf(book, ENGAGEMENT), at(moment))[n - 1];

  test('“a minimum 24-hour notice”: to the minute in time; a minute less waits for a person’s word, it is no verdict', () => {
    expect(duty(cancel('2026-07-15T16:00+02:00'), 6)?.client.status).toBe('met');
    expect(duty(cancel('2026-07-15T16:01+02:00'), 6)?.client.status).not.toBe('met');
    expect(statusOn(cancel('2026-07-15T16:01+02:00'), '2026-07-20').state).toBe('active');
  });

  test('“the coach can only trust what he tells him”: homework is what the client says, silence is unknown', () => {
    const set = withRows(programme, {
      actions: [
        {
          text: 'Listen to the recording',
          kind: 'homework',
          owner: 'client',
          session: 'ses_1',
          dueOn: '2026-07-16',
        },
      ],
    });
    expect(duty(set, 3)?.client.status).toBe('unknown');
    const asked = act(
      set,
      {
        kind: 'logSession',
        id: cmd(8),
        session: 'ses_2',
        values: {
          ...of,
          outcome: 'held',
          gotValue: 'partly',
          gotValueSource: 'clientSaid',
          missing: 'More role play',
        },
        homeworkChecked: [{ action: 'act_1', state: 'done', source: 'clientSaid' }],
        actionsSet: [
          { kind: 'adjustment', text: 'Role play in each session', owner: 'provider', dueOn: null },
        ],
      },
      '2026-07-16T18:00+02:00',
    );
    expect(duty(asked, 3)?.client.status).toBe('met');
    expect(asked.actions.find((one) => one.kind === 'adjustment')).toMatchObject({
      missing: 'More role play',
    });
  });

  test('“a financial crisis in his country” does not decide: declining needs a ground, the crisis is none', () => {
    const claimed = act(
      programme,
      {
        kind: 'makeClaim',
        id: cmd(9),
        ...of,
        values: { words: 'No contracts.', factors: 'A financial crisis', source: 'clientSaid' },
      },
      '2027-01-05T09:00+01:00',
    );
    const decline = {
      kind: 'decideClaim',
      id: cmd(10),
      claim: claimed.claims[0]?.id ?? '',
      values: { kind: 'declined', by: 'Nora Lindqvist', reason: 'A crisis', clientReply: 'Still.' },
    } as const;
    expect(problemsOf(claimed, decline, '2027-01-06T09:00+01:00')).toMatchObject([{ field: 'ground' }]);
  });
});
