import { expect, test } from 'vitest';
import { gatherFacts } from '#shared/documents/facts.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import type { Money } from '#shared/base/money.ts';
import type { Book } from '#shared/model/book.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { allDocuments } from './support/document-set.ts';

const NOW = Date.UTC(2026, 9, 22, 15);
const practice = examplePractice(NOW, 'Europe/Berlin');
const turned = (amount: Money | null): Money | null =>
  amount && { ...amount, minor: -Math.abs(amount.minor) };

/** The example with a minus before every fee, payment and unit value. */
const wrong: Book = {
  ...practice,
  contracts: practice.contracts.map((one) => ({ ...one, fee: turned(one.fee) })),
  options: practice.options.map((one) => ({ ...one, fee: turned(one.fee) })),
  payments: practice.payments.map((one) => ({ ...one, net: turned(one.net) })),
  drivers: practice.drivers.map((one) => ({ ...one, unitValue: turned(one.unitValue) })),
};

test.each(practice.engagements.map(({ title, id }) => [title, id] as const))(
  'a fee, payment or unit value below zero reaches no document: %s',
  (_, id) => {
    const facts = gatherFacts(wrong, id, { now: NOW, zone: 'Europe/Berlin', locale: 'en' });
    if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
    for (const document of allDocuments(facts.value)) {
      const text = htmlOf(document)
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/<svg[\s\S]*?<\/svg>/g, (picture) => picture.replace(/<[^>]*>/g, ' '))
        .replace(/<[^>]*>/g, ' ');
      expect(text).not.toMatch(/(^|[\s(])[-−](?:[A-Z]{3}|[€$£¥])?\s?\d|[A-Z]{3}\s[-−]\d/u);
    }
  },
);
