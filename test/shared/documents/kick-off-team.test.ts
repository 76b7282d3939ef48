import { expect, test } from 'vitest';
import { gatherFacts } from '#shared/documents/facts.ts';
import { kickOffDocument } from '#shared/documents/kick-off.ts';
import { at, bookWith, ENGAGEMENT } from '#test/support/build-book.ts';

test('“who they’re going to be working with”: the kick-off names our people with their function, each once, and nobody of another engagement', () => {
  const book = bookWith({
    people: [
      { name: 'Mia Berg', title: 'Trainer', side: 'provider' },
      { name: 'Olaf Lund', side: 'provider' },
      { name: 'Ida Holm', title: 'Designer', side: 'provider' },
    ],
    engagements: [{ lead: 'per_1' }],
    stagePeople: [
      { stage: 'deliver', person: 'per_2' },
      { stage: 'done', person: 'per_1' },
    ],
    settings: [{ practice: 'Lindqvist Advisory' }],
  });
  const facts = gatherFacts(book, ENGAGEMENT, { now: at('2026-10-22'), locale: 'en', zone: 'Europe/Berlin' });
  const told = facts.ok ? JSON.stringify(kickOffDocument(facts.value)) : '';
  expect(told.match(/Mia Berg/g)).toHaveLength(1);
  for (const words of ['Trainer', 'Olaf Lund', 'Lindqvist Advisory']) expect(told).toContain(words);
  expect(told).not.toContain('Ida Holm');
});
