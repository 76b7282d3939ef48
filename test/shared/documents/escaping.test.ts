import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { docxOf } from '#shared/documents/docx.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { cssString } from '#shared/documents/style.ts';
import { allDocuments, withEveryText } from './support/document-set.ts';
import { exampleFacts } from './support/facts.ts';
import { OWN, strings, tagsOf } from './support/escaping-given.ts';

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
