import { describe, expect, test } from 'vitest';
import { allBlocks, openEnds, sentCopy } from '#shared/documents/block.ts';
import { editableText, editsOf, withEdits } from '#shared/documents/edits.ts';
import type { DocumentFacts } from '#shared/documents/fact-types.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { linear } from '#shared/documents/linear.ts';
import { markdownOf } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { wordsOf } from '#shared/documents/run.ts';
import { allDocuments } from './support/document-set.ts';
import { exampleFacts } from './support/facts.ts';
import { guaranteeFacts } from './support/guarantee-facts.ts';

const bare = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

const nothing: DocumentFacts = {
  ...exampleFacts,
  party: { ...exampleFacts.party, practice: null },
  desired: null,
  situation: null,
  results: [],
  value: null,
  gain: null,
  options: [],
  guarantee: null,
  doneMeans: [],
  steps: [],
  validUntil: null,
  participation: null,
};

describe('the proposal', () => {
  const text = bare(htmlOf(proposalDocument(exampleFacts)));

  test.each([
    '“I want a technician who is finished when he leaves.”',
    'You said this on 6 October 2026.',
    '16 % or less',
    '80 % or more',
    'Both are needed. You say whether they came.',
    '(22 % − 14 %) × 5,200 visits × EUR 330',
    'EUR 148,000 − 97,000 a year',
    '(28 % − 24 %) × 640 quotes × EUR 14,500 × 30 % margin',
    '102,960 to 171,600',
    '299,640 for 48,000: the return on fee is 6.2 : 1, the return on investment 524 %.',
    'EUR 24,000 for a fee of EUR 48,000',
    'until 30 September 2027',
    'Fixed fees, before tax. Each way includes the one before. To be paid within 14 days.',
    'Your rights under law stay as they are.',
    'You and we have both said “done”.',
  ])('says: %s', (sentence) => expect(text).toContain(sentence));

  test('the same facts give the same bytes', () => {
    const again = structuredClone(exampleFacts);
    expect(htmlOf(proposalDocument(again))).toBe(htmlOf(proposalDocument(exampleFacts)));
  });

  test('every block has a key of its own', () => {
    for (const facts of [exampleFacts, nothing])
      for (const document of allDocuments(facts)) {
        const keys = allBlocks(document.blocks).map((block) => block.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  test('headings go down one level at a time and only one is the first', () => {
    for (const document of allDocuments(exampleFacts)) {
      const levels = [...htmlOf(document).matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    }
  });

  test('the file runs nothing, loads nothing and names its language and title', () => {
    const html = htmlOf(proposalDocument(exampleFacts));
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/i);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("default-src 'none'");
    expect(html).toMatch(/<title>Proposal · 2026-14 · .+<\/title>/);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).not.toMatch(/&(amp|lt|quot|gt);/);
  });

  test('never says who works how long, how sure anybody is, or a bare ROI', () => {
    for (const document of allDocuments(exampleFacts))
      expect(bare(htmlOf(document))).not.toMatch(/confiden|probab|reserve|floor|effort|\bROI\b|Valueback/i);
  });

  test('duties the terms do not have are not asked of the client', () => {
    const one = {
      ...exampleFacts,
      guarantee: { ...guaranteeFacts, duties: [6] },
      clientDuties: [],
      providerDuties: [],
    };
    const said = bare(htmlOf(proposalDocument(one)));
    expect(said).toContain('Cancel at least 24 hours ahead.');
    expect(said).not.toContain('homework');
  });
});

describe('what is still open', () => {
  test('stands in the draft and never in the sent copy', () => {
    for (const document of allDocuments(nothing)) {
      expect(openEnds(document).length).toBeGreaterThan(0);
      const sent = sentCopy(document);
      expect(openEnds(sent)).toEqual([]);
      expect(htmlOf(sent)).not.toContain('class="open"');
      expect(markdownOf(sent)).not.toContain('Still open');
    }
  });

  test('a complete proposal has no open end', () => {
    for (const document of allDocuments(exampleFacts)) expect(openEnds(document).map(wordsOf)).toEqual([]);
  });

  test('a sent copy has no heading without something below it', () => {
    for (const document of allDocuments(nothing)) {
      const { blocks } = sentCopy(document);
      blocks.forEach((block, index) => {
        if (block.kind !== 'heading') return;
        const next = blocks[index + 1];
        expect(next && (next.kind !== 'heading' || next.level > block.level)).toBeTruthy();
      });
    }
  });

  test.each([
    [{ taxRule: null }, 'Whether tax is paid back too.'],
    [{ refundShare: null }, 'How much is paid back.'],
    [{ combine: null }, 'Whether all results are needed or one is enough.'],
    [{ termEnd: null, claimUntil: null }, 'The term, from and to.'],
    [{ guarantorAddress: null }, 'Who guarantees, with an address.'],
    [{ judge: 'thirdPerson' as const }, 'Who judges, by name.'],
    [{ asksLearning: true }, 'Whether learning or results suffice, or both are needed.'],
  ])('names what the terms leave vague: %o', (change, sentence) => {
    const facts = { ...exampleFacts, guarantee: { ...guaranteeFacts, ...change } };
    expect(openEnds(proposalDocument(facts)).map(wordsOf)).toContain(sentence);
  });

  test('a driver without its figures is named and not counted as nothing', () => {
    const [first, ...rest] = exampleFacts.value?.drivers ?? [];
    const drivers = [{ ...first!, name: 'Planners’ time', low: null, likely: null, best: null }, ...rest];
    const draft = proposalDocument({ ...exampleFacts, value: { ...exampleFacts.value!, drivers } });
    expect(openEnds(draft).map(wordsOf)).toContain('Planners’ time: not all figures are known.');
    expect(markdownOf(sentCopy(draft))).not.toContain('Planners’ time');
  });
});

describe('edits', () => {
  const document = proposalDocument(exampleFacts);

  test('a person’s text takes the place of a block and says so', () => {
    const done = withEdits(document, { situation: 'You told us more.', done: 'One\n\nTwo' });
    const situation = allBlocks(done.blocks).find((block) => block.key === 'situation');
    expect(situation).toMatchObject({ edited: true, runs: [{ text: 'You told us more.' }] });
    expect(editableText(allBlocks(done.blocks).find((block) => block.key === 'done')!)).toBe('One\nTwo');
  });

  test('figures cannot be typed over and the guarantee cannot be blanked', () => {
    expect(withEdits(document, { 'value:drivers': 'EUR 1', results: 'x', guarantee: ' ' })).toEqual(document);
  });

  test('editing with the text that stands there changes no word', () => {
    const edits = Object.fromEntries(
      allBlocks(document.blocks).flatMap((block) => {
        const text = editableText(block);
        return text === null ? [] : [[block.key, text]];
      }),
    );
    const words = (html: string) => bare(html).replace(/\s/g, '');
    expect(words(htmlOf(withEdits(document, edits)))).toBe(words(htmlOf(document)));
  });

  test('long edits come back from their parts in order', () => {
    const row = (part: number, content: string) => ({
      owner: 'pro_1',
      kind: 'proposal',
      block: 'lead',
      part,
      content,
    });
    expect(
      editsOf([row(2, 'b'), row(1, 'a'), { ...row(1, 'x'), owner: 'pro_2' }], 'pro_1', 'proposal'),
    ).toEqual({ lead: 'ab' });
  });
});

test('in a Word file no page parts the lines on which both sides sign', () => {
  const pieces = linear(proposalDocument(exampleFacts));
  const isParted = (piece: (typeof pieces)[number]) => piece.kind === 'paragraph' && !piece.look.keep;
  const from = pieces.findIndex((piece) => piece.kind === 'paragraph' && piece.look.signHere);
  expect(pieces.slice(from).filter(isParted)).toEqual(pieces.slice(-1));
});
