import { describe, expect, test } from 'vitest';
import { allBlocks } from '#shared/documents/block.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { wordsOf } from '#shared/documents/run.ts';
import { termsDocument } from '#shared/documents/terms.ts';
import { en } from '#shared/documents/words/en.ts';
import { wordsIn } from '#shared/documents/words/of.ts';
import type { Phrase } from '#shared/documents/words/phrase.ts';
import { LANGUAGE, type Language } from '#shared/model/words.ts';
import { exampleFacts } from './support/facts.ts';
import { guaranteeFacts } from './support/guarantee-facts.ts';

const gaps = (phrase: Phrase): string[] =>
  [...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

const OTHERS = (Object.keys(LANGUAGE) as Language[]).filter((language) => language !== 'en');

describe.each(OTHERS)('the words in English and in %s', (language) => {
  const words = wordsIn(language);

  test('have the same keys', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.keys(en) as (keyof typeof en)[])('leave the same gaps: %s', (key) => {
    expect(gaps(words[key])).toEqual(gaps(en[key]));
  });

  test('no sentence is blank, none is English but theirs', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(JSON.stringify(words[key]).length).toBeGreaterThan(2);
      if (JSON.stringify(en[key]).length > 30) expect(words[key]).not.toEqual(en[key]);
    }
  });
});

/** Words of the terms' own sentences; the two lists, results and duties, are read when asked for. */
const core = (facts: typeof exampleFacts): number =>
  allBlocks(termsDocument(facts).blocks)
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'title') return [block.text];
      if (block.kind === 'paragraph') return [wordsOf(block.runs)];
      return [];
    })
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word)).length;

describe('the guarantee read aloud', () => {
  test.each([
    ['en', 180],
    ['de', 180],
  ] as const)('takes about a minute in %s', (language, most) => {
    const facts = { ...exampleFacts, language, objective: null };
    expect(core(facts)).toBeLessThanOrEqual(most);
  });

  test.each([
    'Lindqvist Advisory, Am Wall 12, 28195 Bremen, stands behind the result',
    'Visits that need a second one',
    'Reply to any message of ours with one sentence, until 30',
    'You do, weighing fairly',
    'Half of the fee is then not due',
    'what you paid above the rest goes back to you',
    'Tax on it comes back in the same share.',
    'every court stays open',
    'Ask each time, and change what was missing.',
    'If we end early, it stands.',
    'Your rights under law stay as they are.',
  ])('names: %s', (sentence) => {
    const html = htmlOf(termsDocument(exampleFacts))
      .replace(/<[^>]*>/g, '')
      .replace(/\u00a0/g, ' ');
    expect(html).toContain(sentence);
  });

  test('a consumer reads of the right of withdrawal, a business does not', () => {
    const read = (consumer: boolean) =>
      htmlOf(termsDocument({ ...exampleFacts, guarantee: { ...guaranteeFacts, consumer } }));
    expect(read(true)).toContain('right of withdrawal');
    expect(read(false)).not.toContain('right of withdrawal');
  });
});

describe('a German proposal', () => {
  const html = htmlOf(proposalDocument({ ...exampleFacts, language: 'de', locale: 'de-DE' }));
  const text = html.replace(/<[^>]*>/g, '').replace(/[\u00a0\u202f]/g, ' ');

  test.each([
    'Angebot für',
    '„I want',
    '137.280',
    '31. Mai 2027',
    'höchstens 16 %',
    '6,2 : 1',
    'Wenn das Ergebnis ausbleibt',
    'Wir ebenso.',
  ])('says: %s', (sentence) => expect(text).toContain(sentence));

  test('has not one English sentence of ours', () => {
    for (const phrase of Object.values(en))
      if (typeof phrase === 'string' && phrase.length > 18 && !phrase.includes('{'))
        expect(text).not.toContain(phrase);
  });
});

describe('other currencies', () => {
  test('yen have no decimals and no hundredfold', () => {
    const yen = (minor: number) => ({ minor, currency: 'JPY' });
    const [option] = exampleFacts.options;
    const facts = {
      ...exampleFacts,
      options: [{ ...option!, fee: yen(3_000_000), likely: yen(12_000_000) }],
      value: null,
      gain: null,
    };
    const said = htmlOf(proposalDocument(facts))
      .replace(/<[^>]*>/g, '')
      .replace(/\u00a0/g, ' ');
    expect(said).toContain('JPY 3,000,000');
    expect(said).toContain('12,000,000 in the first year');
  });
});
