import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withEdits } from '#shared/documents/edits.ts';
import { canonicalText, freeze, partsOf, snapshotOf, verifyFrozen } from '#shared/documents/freeze.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { exampleFacts } from './support/facts.ts';

const document = withEdits(proposalDocument(exampleFacts), { situation: 'As you told us.' });
const snapshot = snapshotOf(exampleFacts);

describe('a frozen document', () => {
  test('comes back as it was sent, edits and value included', () => {
    const { parts, contentHash } = freeze(document, snapshot);
    const back = verifyFrozen(parts, contentHash);
    expect(back.ok && htmlOf(back.value.document)).toBe(htmlOf(document));
    expect(back.ok && back.value.snapshot.gain?.fee).toEqual(exampleFacts.gain?.fee);
    expect(contentHash).toBe(
      createHash('sha256').update(canonicalText(document, snapshot), 'utf8').digest('hex'),
    );
  });

  test('has the same text whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
    expect(canonicalText(turned, snapshot)).toBe(canonicalText(document, snapshot));
  });

  test('one changed letter is refused', () => {
    const { parts, contentHash } = freeze(document, snapshot);
    const forged = parts.map((part) => part.replace('24,000', '2,400'));
    expect(forged.join('')).not.toBe(parts.join(''));
    expect(verifyFrozen(forged, contentHash).ok).toBe(false);
    expect(verifyFrozen([], contentHash).ok).toBe(false);
    expect(verifyFrozen([...parts].slice(0, -1), contentHash).ok).toBe(false);
  });

  test('a long one is kept in parts of at most 30,000 characters', () => {
    const long = proposalDocument({
      ...exampleFacts,
      situation: 'Ein Satz mit Umlauten äöü und 😀. '.repeat(4000),
    });
    const frozen = freeze(long, snapshot);
    expect(frozen.parts.length).toBeGreaterThan(3);
    for (const part of frozen.parts) {
      expect(part.length).toBeLessThanOrEqual(30_000);
      expect(part).toBe(part.trim());
    }
    expect(verifyFrozen(frozen.parts, frozen.contentHash).ok).toBe(true);
  });

  test('any text is joined back from its parts, and none is longer than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 2, max: 60 }),
        (text, most) => {
          const parts = partsOf(text, most);
          expect(parts.join('')).toBe(text);
          expect(parts.every((part) => part.length <= most && part.length > 0)).toBe(true);
        },
      ),
    );
  });
});
