import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { ENGAGEMENT, withRows } from '#test/support/build-book.ts';

const of = { engagement: ENGAGEMENT } as const;

type Kind = 'askClient' | 'captureCall' | 'logSession' | 'recordReply' | 'tellClient';

/** What is noted of a call, asked and told, as a person would give it. */
export const callCommands = (
  practice: Book,
): { readonly [K in Kind]: readonly [Book, Extract<AnyCommand, { kind: K }>] } => ({
  askClient: [
    practice,
    {
      kind: 'askClient',
      id: cmd(1),
      ...of,
      about: 'valueCheck',
      subject: 'ses_1',
      code: 'ABCDEF',
      message: 'Did you get value?',
    },
  ],
  captureCall: [
    practice,
    {
      kind: 'captureCall',
      id: cmd(30),
      engagement: null,
      newcomer: {
        client: { name: 'Ada Quist' },
        engagement: { title: 'Sales in English', desired: 'Close deals' },
      },
      session: null,
      values: {
        start: '2026-10-22T16:00+02:00',
        outcome: 'held',
        gotValue: 'yes',
        gotValueSource: 'clientSaid',
      },
      homeworkChecked: [],
      actionsSet: [{ kind: 'homework', text: 'Call the bank', owner: 'client', dueOn: null }],
      signals: [{ code: 'B6', words: 'They will want a native speaker.' }],
      work: [{ kind: 'work', summary: 'Rewrote the opening' }],
      experiments: [{ name: 'Role-play first', hypothesis: null }],
      asked: [
        { at: null, about: null, question: 'What would that make possible?', answer: 'A bigger client' },
      ],
    },
  ],
  logSession: [
    practice,
    {
      kind: 'logSession',
      id: cmd(10),
      session: 'ses_2',
      values: {
        ...of,
        outcome: 'held',
        gotValue: 'partly',
        gotValueSource: 'clientSaid',
        missing: 'More practice',
      },
      homeworkChecked: [{ action: 'act_1', state: 'done', source: 'clientSaid' }],
      actionsSet: [
        { kind: 'homework', text: 'Write the offer', owner: 'client', dueOn: null },
        { kind: 'adjustment', text: 'Role play next time', owner: 'provider', dueOn: null },
      ],
    },
  ],
  recordReply: [
    practice,
    { kind: 'recordReply', id: cmd(15), ask: 'ask_1', reply: 'Yes, much.', answer: 'yes', words: 'much' },
  ],
  tellClient: [
    withRows(practice, {
      touchpoints: [{ at: '2026-10-19T10:00+02:00', line: 'below', summary: 'Wrote the script' }],
    }),
    {
      kind: 'tellClient',
      id: cmd(23),
      ...of,
      pieces: ['tou_1'],
      message: 'Dear Tomás Rivera, this was done for you.',
    },
  ],
});
