import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { problemsOf } from '#test/support/act.ts';
import { ENGAGEMENT, withChanged, withRows } from '#test/support/build-book.ts';
import { COMMANDS, NOW, practice } from './support/one-of-each.ts';
import { id, form } from './support/guarded-practice.ts';

const ROWS: readonly (readonly [string, Book, AnyCommand, string, RegExp])[] = [
  [
    'a proposal that is void when it is sent',
    withChanged(practice, 'proposals', 'pro_1', { validUntil: '2026-10-21' }),
    COMMANDS.sendProposal[1],
    'validUntil',
    /later day/,
  ],
  [
    'a session held tomorrow, in a dialog',
    practice,
    form('sessions', null, { start: '2026-10-23T16:00+02:00', outcome: 'held' }),
    'start',
    /lies ahead/,
  ],
  [
    'a signature without a name, in a dialog',
    practice,
    form('contracts', 'con_2', { clientSignedOn: '2026-10-22' }),
    'clientSignedBy',
    /name/,
  ],
  [
    'an option of an engagement that is not there',
    practice,
    form('options', null, { engagement: 'eng_9', name: 'x' }),
    'engagement',
    /not in the book/,
  ],
  [
    'a driver that is not there',
    practice,
    form('options', 'opt_1', { drivers: ['drv_9'] }),
    'drivers',
    /not in the book/,
  ],
  [
    'a draft that supersedes itself',
    practice,
    form('contracts', 'con_2', { supersedes: 'con_2' }),
    'supersedes',
    /itself/,
  ],
  [
    'a choice that nobody offers',
    practice,
    form('engagements', ENGAGEMENT, { stage: 'maybe' }),
    'stage',
    /cannot be "maybe"/,
  ],
  ['a share above all of it', practice, form('pricings', 'prc_1', { share: 1.5 }), 'share', /cannot be 1.5/],
  [
    'a text too long for a cell',
    practice,
    form('clients', 'cli_1', { notes: 'x'.repeat(30_001) }),
    'notes',
    /30001.*30000/,
  ],
  [
    'the text of a proposal that was sent',
    withRows(withChanged(practice, 'proposals', 'pro_1', { sentAt: NOW }), {
      documents: [{ owner: 'pro_1', kind: 'proposal', part: 1, content: 'As sent.' }],
    }),
    form('documents', 'doc_1', { content: 'Other words.' }),
    'content',
    /was sent/,
  ],
  [
    'a zone nobody lives in',
    practice,
    form('engagements', ENGAGEMENT, { zone: 'Mars/Base' }),
    'zone',
    /cannot be/,
  ],
  ['a field nobody has', practice, form('clients', 'cli_1', { fax: '1' }), 'fax', /nothing called/],
  [
    'an undo that takes a client away whom others name',
    practice,
    { kind: 'takeBack', id, changes: [{ tab: 'clients', id: 'cli_1', remove: practice.clients[0]! }] },
    '',
    /still points/,
  ],
];

describe('the guard refuses, by whatever door,', () => {
  test.each(ROWS)('%s', (_, book, command, field, words) => {
    const problem = problemsOf(book, command, NOW).find((one) => one.field === field);
    expect(problem?.message ?? '').toMatch(words);
  });
});
