import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { markdownOf, markdownText } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import type { Run } from '#shared/documents/run.ts';
import { withEveryText } from './support/document-set.ts';
import { exampleFacts } from './support/facts.ts';
import { runs } from '#test/support/proof.ts';
import { OWN, strings, tagsOf } from './support/escaping-given.ts';

const plainParagraph = (text: string): boolean => {
  const html = micromark(text, { allowDangerousHtml: true });
  return tagsOf(html).every((tag) => tag === 'p');
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

describe('Markdown', () => {
  test.each(strings.map((text) => [text]))('%j stays plain words', (text) => {
    const written = markdownText(text);
    if (written !== '') expect(plainParagraph(written)).toBe(true);
  });

  test('so does any other string', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[-#>*_`~\[\]()!|<&\s\d.:/@w]+$/),
        ),
        (text) => {
          const written = markdownText(text);
          expect(written === '' || plainParagraph(written)).toBe(true);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  test.each([
    'Fee: EUR 24,000 (half now, half in May) – 22 % → 14 %!',
    'Write to ada@quist.example, or see https://quist.example/a_b?c=1&d=2.',
    'R&D; 5 * 3 = 15; a < b > c; #1 of ~20; “so?” [sic] {x} $5 ^ 2',
    "It's done/ready: yes; 3.5 hours, No. 7",
    'AT&T; R&D',
    'C:\\temp and see [1] or [2]',
    'a | b, x<y, ~5 days ~ roughly',
    'L’équipe a gagné 12 %, soit 3\u202f500 € ; c’est fini.',
    '会議は11月18日（水）14:00〜15:00です。「はい」',
    'السعر: ٥٠٠ ريال – ١٨/١١/٢٠٢٦',
  ])('prose pastes as it was typed: %s', (text) => {
    expect(markdownText(text)).toBe(text);
  });

  const WORDS =
    'Überblick|l’été|niño|São|città|één|Łódź|Příští|Ελλάδα|Привет|שלום|مرحبا|नमस्ते|สวัสดี|こんにちは|北京|한국어|12.5|3,500|18/11/2026|R&D|x_y'.split(
      '|',
    );
  test('so does prose of any language', () => {
    const mark = fc.constantFrom(
      ' ',
      ', ',
      ' – ',
      ': ',
      '; ',
      ' (',
      ') ',
      '! ',
      '? ',
      '… ',
      ' / ',
      ' + ',
      ' = ',
    );
    const pair = fc.tuple(fc.constantFrom(...WORDS), mark);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const text = `So ${pairs.flat().join('')}`.trim();
        expect(markdownText(text)).toBe(text);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('words that stand before others mean nothing with them either', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a&;<>\[\](:*_~`\\|!x /-]{0,6}$/), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (texts, strong) => {
          const run = (text: string, n: number): Run =>
            strong && n % 2 === 1 ? { kind: 'text', text, strong: true } : { kind: 'text', text };
          const blocks = [{ kind: 'paragraph', look: 'body', key: 'p', runs: texts.map(run) }] as const;
          const written = markdownOf({ ...proposalDocument(exampleFacts), blocks });
          const html = micromark(written.slice(0, written.lastIndexOf('\n\n')), { allowDangerousHtml: true });
          expect(tagsOf(html).filter((tag) => tag !== 'strong' && tag !== 'p')).toEqual([]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  test('a document reads the words as they were typed, whatever stands beside them', () => {
    for (const text of OWN.filter((one) => !/[\n\u0000]/.test(one))) {
      const read = (written: string) =>
        micromark(written, { allowDangerousHtml: true })
          .replace(/<[^>]*>/g, '')
          .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
          .trim();
      expect(read(markdownText(text))).toBe(text);
      expect(read(`## ${markdownText(text)}`)).toBe(text);
    }
  });

  test('a document of naughty strings has the elements of a plain one', () => {
    const count = (text: string) =>
      tagsOf(
        micromark(markdownOf(proposalDocument(withEveryText(exampleFacts, () => text))), {
          allowDangerousHtml: true,
        }),
      ).length;
    const expected = count('word');
    for (const text of OWN.slice(0, 8)) expect(count(`w ${text}`), text).toBe(expected);
  });
});
