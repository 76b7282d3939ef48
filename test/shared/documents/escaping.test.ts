import { createRequire } from 'node:module';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { docxOf } from '#shared/documents/docx.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { markdownOf, markdownText } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { cssString } from '#shared/documents/style.ts';
import type { Run } from '#shared/documents/run.ts';
import { allDocuments, withEveryText } from './support/document-set.ts';
import { exampleFacts } from './support/facts.ts';
import { runs } from '#test/support/proof.ts';

const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];
const OWN = [
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; } body { display: none } /*",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{day} {name} {page}',
  '[x](javascript:alert(1)) `code` **b** | a | b |',
  '<!-- --> &lt; &amp; &#60;',
  '# heading\n- item\n1. one\n> quote\n    code\n---\n===',
  'a\u0000b\u0008c\ud800d\ufffee',
];
const strings = [...OWN, ...naughty.filter((one) => one.trim() !== '')];

const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)].map((found) => found[1]!);
const clean = allDocuments(withEveryText(exampleFacts, () => 'word'));

describe('HTML', () => {
  test('no string a person can type adds an element, an attribute or a script', () => {
    const expected = clean.map((document) => tagsOf(htmlOf(document)));
    for (const text of strings) {
      const made = allDocuments(withEveryText(exampleFacts, () => `w${text.replace(/\s/g, ' ')}`)).map(
        htmlOf,
      );
      made.forEach((html, index) => {
        const normal = tagsOf(html).filter((tag) => tag !== 'a');
        expect(normal.length, text).toBe(expected[index]!.filter((tag) => tag !== 'a').length);
        expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
        expect(html).not.toMatch(/href="(?!mailto:|https?:)/i);
      });
    }
  });

  test('a browser reads the same elements and the same words', () => {
    const window = new Window();
    for (const text of OWN.slice(0, 7)) {
      const document = proposalDocument({ ...exampleFacts, situation: text });
      const parsed = new window.DOMParser().parseFromString(htmlOf(document), 'text/html');
      expect(parsed.querySelectorAll('script, img, iframe, object, form, link').length).toBe(0);
      expect(parsed.querySelector('p.body')?.textContent).toBe(text);
    }
  });

  test('every table has a caption and every head a scope', () => {
    for (const document of allDocuments(exampleFacts)) {
      const html = htmlOf(document);
      expect(html.match(/<caption/g)?.length).toBe(html.match(/<table/g)?.length);
      expect(html).not.toMatch(/<th(?![^>]*scope=)[\s>]/);
    }
  });

  test('a footer text never leaves its CSS string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*$/u);
      }),
    );
  });
});

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

describe('Word', () => {
  test('opens: every part is well-formed XML and holds the words', async () => {
    const bytes = await docxOf(proposalDocument(exampleFacts));
    const files = unzipSync(bytes);
    const xml = strFromU8(files['word/document.xml']!);
    for (const words of ['137,280', 'Hülsmann-Weidenfeller', 'If the result does not come'])
      expect(xml).toContain(words);
    expect(strFromU8(files['docProps/core.xml']!)).toContain('Lindqvist Advisory');
  });

  test('no control character and no stray element gets in', async () => {
    const expected = tagsOf(strFromU8(unzipSync(await docxOf(clean[0]!))['word/document.xml']!)).length;
    for (const text of OWN.filter((one) => !one.includes('\n'))) {
      const document = proposalDocument(withEveryText(exampleFacts, () => `w${text}`));
      const xml = strFromU8(unzipSync(await docxOf(document))['word/document.xml']!);

      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, '')).not.toContain('&');
      const parsed = new new Window().DOMParser().parseFromString(xml, 'application/xml' as 'text/xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(tagsOf(xml).length).toBe(expected);
    }
  });
});
