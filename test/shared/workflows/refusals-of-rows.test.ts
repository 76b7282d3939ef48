import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { problemsOf } from '#test/support/act.ts';
import { CLIENT, usd, withChanged } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from '#test/shared/workflows/support/one-of-each.ts';
import { of, id, keep } from './support/refused-practice.ts';

const sent = withChanged(practice, 'proposals', 'pro_1', { sentAt: '2026-10-01T10:00+02:00' });

const chosen = withChanged(practice, 'contracts', 'con_1', { option: 'opt_1' });

const OF_ROWS: readonly (readonly [string, Book, AnyCommand, string, RegExp])[] = [
  [
    'a proposal sent twice',
    sent,
    { kind: 'sendProposal', id, proposal: 'pro_1', sentTo: null },
    '',
    /new version/,
  ],
  [
    'a proposal without a fee',
    withChanged(practice, 'options', 'opt_1', { fee: null }),
    { kind: 'sendProposal', id, proposal: 'pro_1', sentTo: null },
    'options',
    /fee/,
  ],
  [
    'a second draft',
    practice,
    { kind: 'draftProposal', id, ...of, values: {} },
    '',
    /Send it or withdraw it/,
  ],
  [
    'an engagement with nobody',
    practice,
    { kind: 'startEngagement', id, client: null, newClient: null, engagement: {} },
    'client',
    /Give a name/,
  ],
  [
    'a session of no engagement',
    practice,
    { ...(COMMANDS.logSession[1] as object), values: { engagement: 'eng_9' } } as AnyCommand,
    'engagement',
    /Choose/,
  ],
  [
    'an empty reply',
    practice,
    { kind: 'recordReply', id, ask: 'ask_1', reply: ' ', answer: null, words: null },
    'reply',
    /Paste/,
  ],
  [
    'a reply to no question',
    practice,
    { kind: 'recordReply', id, ask: 'ask_9', reply: 'Yes', answer: 'yes', words: null },
    'ask',
    /Check the code/,
  ],
  ['an import of nothing', practice, { kind: 'importRows', id, rows: [], from: 'x.csv' }, 'rows', /Map/],
  ['a blank name', practice, keep('clients', CLIENT, { name: '' }), 'name', /Fill it in/],
  [
    'a change of a row that is gone',
    practice,
    keep('clients', 'cli_9', { name: 'x' }),
    '',
    /Load the page again/,
  ],
  [
    'the removal of a paid row',
    practice,
    { kind: 'removeRecord', id, tab: 'payments', record: 'pay_1' },
    '',
    /it is kept/,
  ],
  [
    'the removal of a client with an engagement',
    practice,
    { kind: 'removeRecord', id, tab: 'clients', record: CLIENT },
    '',
    /Change that one first/,
  ],
  [
    'another fee of a signed option',
    chosen,
    {
      kind: 'priceEngagement',
      id,
      ...of,
      pricing: {},
      was: null,
      options: [{ option: 'opt_1', values: { fee: usd(1) } }],
    },
    'fee',
    /new option/,
  ],
  [
    'no fee of a signed option',
    chosen,
    {
      kind: 'priceEngagement',
      id,
      ...of,
      pricing: {},
      was: null,
      options: [{ option: 'opt_1', values: { fee: null } }],
    },
    'fee',
    /new option/,
  ],
  [
    'words of a sent proposal',
    sent,
    keep('proposals', 'pro_1', { doneMeans: 'x' }),
    'doneMeans',
    /new version/,
  ],
  [
    'the share of a signed contract',
    practice,
    keep('contracts', 'con_1', { refundShare: 0.5 }),
    'refundShare',
    /new version/,
  ],
  [
    'the amount of a payment that was made',
    practice,
    keep('payments', 'pay_1', { net: usd(1) }),
    'net',
    /new version/,
  ],
];

describe('what is refused names the field and the next step', () => {
  test.each(OF_ROWS)('%s', (_, book, command, field, words) => {
    const problem = problemsOf(book, command, NOW).find((one) => one.field === field);
    expect(problem?.message).toMatch(words);
  });
});
