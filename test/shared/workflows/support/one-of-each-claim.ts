import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { ENGAGEMENT, usd } from '#test/support/build-book.ts';

const of = { engagement: ENGAGEMENT } as const;

type Kind = 'decideClaim' | 'endEngagement' | 'giveVerdict' | 'makeClaim' | 'recordRefund' | 'withdrawClaim';

/** What is done when a client judges, asks back or ends, as a person would give it. */
export function claimCommands(practice: Book): {
  readonly [K in Kind]: readonly [Book, Extract<AnyCommand, { kind: K }>];
} {
  const unclaimed: Book = { ...practice, claims: [] };
  return {
    decideClaim: [
      practice,
      {
        kind: 'decideClaim',
        id: cmd(2),
        claim: 'clm_1',
        values: { kind: 'refund', by: 'Nora Lindqvist', role: 'provider', reason: 'Not reached.' },
      },
    ],
    endEngagement: [
      unclaimed,
      { kind: 'endEngagement', id: cmd(5), ...of, by: 'client', on: null, reason: 'A new job.' },
    ],
    giveVerdict: [
      practice,
      {
        kind: 'giveVerdict',
        id: cmd(7),
        ...of,
        values: { answer: 'yes', source: 'clientSaid', words: 'Worth it.' },
      },
    ],
    makeClaim: [
      unclaimed,
      {
        kind: 'makeClaim',
        id: cmd(11),
        ...of,
        values: { words: 'It did not pay back.', source: 'clientSaid' },
      },
    ],
    recordRefund: [
      practice,
      {
        kind: 'recordRefund',
        id: cmd(14),
        ...of,
        claim: 'clm_1',
        refunds: [{ payment: 'pay_1', net: usd(2400), tax: null }],
        on: '2026-10-22',
        reference: 'R-1',
      },
    ],
    withdrawClaim: [
      practice,
      { kind: 'withdrawClaim', id: cmd(22), claim: 'clm_1', because: 'Two contracts came in.' },
    ],
  };
}
