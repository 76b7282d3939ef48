import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { at, bookWith, CLIENT, SIGNED_TERMS } from '#test/support/build-book.ts';

export const usd = (major: number) => ({ minor: major * 100, currency: 'USD' });

export const context = { now: at('2026-11-30'), zone: 'Europe/Berlin', who: 'Nora' };

export const practice = bookWith({
  engagements: [{ kind: 'coaching', desired: 'I lead my own calls.', decidedOn: '2026-07-01' }],
  people: [{ client: CLIENT, name: 'Ana Rivera' }],
  outcomes: [{ name: 'Leads calls', primary: true, words: 'I lead my own calls.', saidOn: '2026-06-01' }],
  drivers: [
    { name: 'New contracts', formula: 'revenue', change: 3, unitValue: usd(2_400), outcome: 'out_1' },
  ],
  options: [{ name: 'Programme', fee: usd(2_400), drivers: ['drv_1'], outcomes: ['out_1'], chosen: true }],
  minimumResults: [
    {
      name: 'Ten contracts',
      kind: 'money',
      threshold: usd(2_400),
      baseline: 2,
      clientAgreedOn: '2026-07-02',
    },
  ],
  contracts: [
    {
      ...SIGNED_TERMS,
      ...{ option: 'opt_1', minimumResults: ['min_1'], legalNote: 'The law of Bremen.' },
      clientSignedOn: '2026-07-01',
      clientSignedBy: 'Tomás Rivera',
    },
  ],
  proposals: [
    {
      ...{ number: '2026-01', option: 'opt_1', sentAt: '2026-06-20T10:00+02:00', sentTo: 't@rivera.example' },
      firstSteps: '2026-07-01 We meet.\nWe begin.',
      clientDuties: 'Ana Rivera reads the notes.',
    },
  ],
  documents: [
    { owner: 'pro_1', kind: 'proposal', block: 'situation', content: 'You want to lead.', language: 'en' },
    { owner: 'pro_1', kind: 'proposal', block: 'lead', content: 'Dear Tomás, this is for you.' },
    { owner: 'pro_1', kind: 'proposal', block: 'headline', content: 'I lead.' },
    { owner: 'pro_1', kind: 'proposal', content: 'The frozen text.' },
  ],
  payments: [
    { text: 'Half at the start', net: usd(1_200), dueOn: '2026-07-15', paidOn: '2026-07-14' },
    { text: 'When it is done', net: usd(1_200), dueOn: '2026-12-31' },
    { text: 'Bounced', net: usd(1_200), cancelledOn: '2026-07-20' },
  ],
  sessions: [{ start: '2026-07-08T10:00+02:00', outcome: 'held' }],
});

export function after(book: Book, command: AnyCommand): Book {
  const plan = runCommand(book, command, context);
  if (!plan.ok) throw new Error(plan.problems[0]?.message);
  const done = applyChanges(book, plan.value.changes);
  if (done.kind === 'conflict') throw new Error('conflict');
  return done.book;
}

export const begin = {
  kind: 'beginLike',
  id: 'cmd_9',
  client: null,
  newClient: { name: 'Ms Engel' },
} as const;

export const newest = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  rows.filter(({ id }) => /_9(-|$)/.test(id));
