import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { CLIENT, ENGAGEMENT, usd, withChanged, withRows } from '#test/support/build-book.ts';

const of = { engagement: ENGAGEMENT } as const;

type Kind =
  | 'agreeResults'
  | 'answerProposal'
  | 'beginLike'
  | 'bouncePayment'
  | 'keepTemplate'
  | 'listCriteria'
  | 'notePayment'
  | 'planPayments'
  | 'planSeries'
  | 'settleDone';

/** The practice with a bigger fee and a part of it that is still to be paid. */
const withPart = (practice: Book): Book =>
  withRows(withChanged(practice, 'contracts', 'con_1', { fee: usd(3600) }), {
    payments: [{ kind: 'fee', net: usd(1200), currency: 'USD', dueOn: '2026-10-20', text: 'Second part' }],
  });

/** One command of every kind that payments, sessions and “done” bring along. */
export const taskCommands = (
  practice: Book,
): { readonly [K in Kind]: readonly [Book, Extract<AnyCommand, { kind: K }>] } => ({
  agreeResults: [practice, { kind: 'agreeResults', id: cmd(40), ...of }],
  answerProposal: [
    withChanged(practice, 'proposals', 'pro_1', { sentAt: '2026-06-20T10:00+02:00' }),
    {
      kind: 'answerProposal',
      id: cmd(47),
      proposal: 'pro_1',
      answer: 'accepted',
      option: 'opt_1',
      on: '2026-06-25',
      words: null,
    },
  ],
  beginLike: [
    practice,
    { kind: 'beginLike', id: cmd(61), like: ENGAGEMENT, client: CLIENT, newClient: null, engagement: {} },
  ],
  keepTemplate: [
    practice,
    { kind: 'keepTemplate', id: cmd(62), tab: 'engagements', record: ENGAGEMENT, name: 'Coaching' },
  ],
  bouncePayment: [practice, { kind: 'bouncePayment', id: cmd(41), payment: 'pay_1', on: '2026-07-05' }],
  listCriteria: [
    withChanged(practice, 'contracts', 'con_1', { doneMeans: 'Two contracts signed\nOne offer a week' }),
    { kind: 'listCriteria', id: cmd(42), ...of },
  ],
  notePayment: [
    withPart(practice),
    {
      kind: 'notePayment',
      id: cmd(43),
      payment: 'pay_2',
      came: usd(1000),
      on: '2026-10-20',
      differs: 'rest',
    },
  ],
  planPayments: [
    withPart(practice),
    {
      kind: 'planPayments',
      id: cmd(44),
      ...of,
      parts: [
        { share: 0.5, text: 'Half-way', dueOn: '2026-11-01' },
        { share: 0.5, text: 'When both have said “done”', dueOn: null },
      ],
      taxRate: 0.19,
      within: 30,
    },
  ],
  planSeries: [
    practice,
    {
      kind: 'planSeries',
      id: cmd(45),
      ...of,
      first: '2026-10-29T16:00+01:00',
      count: 8,
      everyWeeks: 3,
      minutes: 60,
    },
  ],
  settleDone: [
    practice,
    {
      kind: 'settleDone',
      id: cmd(46),
      acceptance: 'acc_1',
      how: 'more',
      what: 'Two offers alone',
      by: '2026-11-06',
      agreedOn: null,
    },
  ],
});
