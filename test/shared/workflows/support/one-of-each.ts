import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { bookWith, CLIENT, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';
import { callCommands } from './one-of-each-call.ts';
import { claimCommands } from './one-of-each-claim.ts';
import { taskCommands } from './one-of-each-task.ts';

/** The afternoon on which everything is done: Thursday, 22 October 2026, after the session. */
export const NOW = '2026-10-22T18:00+02:00';

const UNSAID = { on: null, answer: null, evidence: null, reason: null };

/** A practice in which every command can be given. */
export const practice: Book = bookWith({
  clients: [{ name: 'Tomás Rivera', contact: 'Tomás Rivera', email: 'tomas@example.com' }],
  engagements: [
    { desired: 'Contracts worth more than I pay', plannedEnd: '2026-12-31', decidedOn: '2026-07-01' },
  ],
  outcomes: [{ name: 'Contracts', primary: true }],
  drivers: [
    {
      name: 'Contracts',
      outcome: 'out_1',
      formula: 'count',
      change: 2,
      unitValue: usd(4000),
      timesPerYear: 2,
      attribution: 1,
      confidence: 0.8,
      agreedBy: 'Tomás Rivera',
    },
  ],
  options: [
    {
      name: 'Coaching',
      ordinal: 1,
      fee: usd(2400),
      drivers: ['drv_1'],
      outcomes: ['out_1'],
      recommended: true,
    },
  ],
  pricings: [{ share: 0.15 }],
  proposals: [{ number: '2026-01', version: 1, language: 'en', option: 'opt_1' }],
  contracts: [
    SIGNED_TERMS,
    { ...SIGNED_TERMS, revision: 2, supersedes: 'con_1', clientSignedOn: null, clientSignedBy: null },
  ],
  minimumResults: [MONEY_RESULT],
  payments: [{ kind: 'fee', net: usd(2400), currency: 'USD', paidOn: '2026-07-01' }],
  sessions: [
    { start: '2026-10-15T16:00+02:00', outcome: 'held', ordinal: 1 },
    { start: '2026-10-22T16:00+02:00', end: '2026-10-22T17:00+02:00', outcome: 'planned', ordinal: 2 },
  ],
  actions: [{ text: 'Call three clients', kind: 'homework', session: 'ses_1' }],
  acceptances: [{ criterion: 'Two contracts signed' }],
  asks: [
    {
      kind: 'valueCheck',
      subject: 'ses_1',
      session: 'ses_1',
      code: '7KQ2MX',
      sentAt: '2026-10-15T17:05+02:00',
    },
  ],
  claims: [
    {
      at: '2026-10-20T09:00+02:00',
      words: 'It did not pay back.',
      source: 'clientWrote',
      reviewFrom: '2026-10-20',
    },
  ],
});
const of = { engagement: ENGAGEMENT } as const;

/** One command of every kind, as a person would give it. */
export const COMMANDS: {
  readonly [K in AnyCommand['kind']]: readonly [Book, Extract<AnyCommand, { kind: K }>];
} = {
  ...taskCommands(practice),
  ...claimCommands(practice),
  ...callCommands(practice),
  draftContract: [practice, { kind: 'draftContract', id: cmd(3), ...of, values: { fee: usd(2500) } }],
  draftProposal: [
    { ...practice, proposals: [] },
    { kind: 'draftProposal', id: cmd(4), ...of, values: {} },
  ],
  eraseClient: [practice, { kind: 'eraseClient', id: cmd(6), client: CLIENT }],
  importRows: [
    practice,
    {
      kind: 'importRows',
      id: cmd(8),
      from: 'old.csv',
      rows: [{ tab: 'clients', record: { ...practice.clients[0]!, id: 'cli_9', name: 'Ms Engel' } }],
    },
  ],
  keepRecord: [
    practice,
    { kind: 'keepRecord', id: cmd(9), tab: 'clients', record: CLIENT, was: null, set: { city: 'Bremen' } },
  ],
  moveStage: [practice, { kind: 'moveStage', id: cmd(24), ...of, to: 'done', ...UNSAID }],
  planWhatNow: [practice, { kind: 'planWhatNow', id: cmd(12), ...of }],
  priceEngagement: [
    practice,
    {
      kind: 'priceEngagement',
      id: cmd(13),
      ...of,
      pricing: { share: 0.2 },
      was: null,
      options: [{ option: 'opt_1', values: { fee: usd(3000) } }],
    },
  ],
  removeRecord: [practice, { kind: 'removeRecord', id: cmd(16), tab: 'acceptances', record: 'acc_1' }],
  sayDone: [
    practice,
    {
      kind: 'sayDone',
      id: cmd(17),
      acceptance: 'acc_1',
      side: 'client',
      says: 'no',
      reason: 'One is missing.',
      source: 'clientSaid',
    },
  ],
  sendProposal: [
    practice,
    {
      kind: 'sendProposal',
      id: cmd(18),
      proposal: 'pro_1',
      sentTo: 'tomas@example.com',
      looseEndsReason: 'The rest is agreed in the first session.',
    },
  ],
  signContract: [
    practice,
    {
      kind: 'signContract',
      id: cmd(19),
      contract: 'con_2',
      party: 'client',
      by: 'Tomás Rivera',
      on: '2026-10-22',
      how: 'on paper',
    },
  ],
  startEngagement: [
    practice,
    {
      kind: 'startEngagement',
      id: cmd(20),
      client: null,
      newClient: { name: 'Ms Engel' },
      engagement: { desired: 'Fewer returns' },
    },
  ],
  takeBack: [
    practice,
    {
      kind: 'takeBack',
      id: cmd(21),
      changes: [{ tab: 'clients', id: CLIENT, set: { name: 'T. Rivera' }, was: { name: 'Tomás Rivera' } }],
    },
  ],
};
