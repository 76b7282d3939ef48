import { expect, test } from 'vitest';
import { draftContract } from '#shared/workflows/sign-contract.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

test('what “done” means is typed once: a contract carries it from the version sent last, and names that version', () => {
  const book = bookWith({
    proposals: [
      { id: 'pro_1', version: 1, sentAt: '2026-06-01T10:00+02:00', doneMeans: 'Leads a call.' },
      { id: 'pro_2', version: 2, sentAt: '2026-06-08T10:00+02:00', doneMeans: 'Leads two calls.' },
      { id: 'pro_3', version: 3, sentAt: null, doneMeans: 'Leads three calls.' },
    ],
  });
  const plan = draftContract(
    book,
    { kind: 'draftContract', id: 'cmd_1', engagement: ENGAGEMENT, values: {} },
    { now: at('2026-06-09'), zone: 'Europe/Berlin', who: 'Nora Lindqvist' },
  );
  const added = plan.ok ? plan.value.changes.map((one) => ('add' in one ? one.add : null)) : [];
  expect(added).toContainEqual(expect.objectContaining({ proposal: 'pro_2', doneMeans: 'Leads two calls.' }));
});
