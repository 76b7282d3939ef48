import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openEnds } from '#shared/documents/block.ts';
import { docxOf } from '#shared/documents/docx.ts';
import { gatherFacts } from '#shared/documents/facts.ts';
import { canonicalText, snapshotOf } from '#shared/documents/freeze.ts';
import { htmlOf } from '#shared/documents/html.tsx';
import { markdownOf } from '#shared/documents/markdown.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Field } from '#shared/model/field.ts';
import { firstNote } from '#shared/workflows/first-note.ts';
import { allDocuments } from './support/document-set.ts';

const MARK = 'PRIVATEMARK';
const PRIVATE_NUMBER = 0.73519;
/** Private choices that steer a document without being shown, and the frame every record needs. */
const STEERING = new Set([
  'language',
  'currency',
  'zone',
  'kind',
  'line',
  'primary',
  'drivers',
  'outcomes',
  'outcome',
  'engagement',
  'client',
  'doneOn',
]);

const idOf = (name: string): string => `${entities[name as EntityName].prefix}_0000000000000001`;
const NULL_DAYS = new Set(['supersededOn', 'withdrawnOn', 'doneOn', 'endedOn']);

function planted(name: string, key: string, field: Field): unknown {
  const isPrivate = field.audience === 'provider' && !STEERING.has(key);
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'quote':
    case 'link':
    case 'email':
      return isPrivate ? `${MARK} ${name} ${key}` : `shown ${key}`;
    case 'number':
      return isPrivate ? PRIVATE_NUMBER : key === 'target' ? 0.4 : 0.2;
    case 'share':
      return isPrivate ? PRIVATE_NUMBER : 0.5;
    case 'count':
      return Math.max(field.min ?? 1, 1);
    case 'money':
      return { minor: isPrivate ? 7_351_900 : 120_000, currency: 'EUR' };
    case 'choice':
      return key === 'outcome' && name === 'sessions' ? 'planned' : Object.keys(field.choices ?? {})[0];
    case 'flag':
      return true;
    case 'day':
      return NULL_DAYS.has(key) ? null : isPrivate ? '2031-07-19' : '2026-11-02';
    case 'moment':
      return key === 'sentAt' ? null : isPrivate ? '2031-07-19T07:35+00:00' : '2026-11-02T10:00+00:00';
    case 'currency':
      return 'EUR';
    case 'zone':
      return 'Europe/Berlin';
    case 'reference':
      return idOf(field.to ?? name);
    case 'references':
      return [idOf(field.to ?? name)];
    default:
      return null;
  }
}

const recordWithMarks = (name: EntityName) => ({
  id: idOf(name),
  ...Object.fromEntries(
    Object.entries<Field>(entities[name].fields).map(([key, field]) => [key, planted(name, key, field)]),
  ),
});

const markedBook = Object.fromEntries(
  entityNames.map((name) => [name, [recordWithMarks(name)]]),
) as unknown as Book;
const context = { now: Date.UTC(2026, 9, 23), zone: 'Europe/Berlin', locale: 'en-GB' };

describe('what is private', () => {
  const gathered = gatherFacts(markedBook, idOf('engagements'), context);
  const facts = gathered.ok ? gathered.value : null;

  test('the marks are planted in every entity with a private text', () => {
    expect(facts).not.toBeNull();
    expect(JSON.stringify(markedBook).split(MARK).length).toBeGreaterThan(40);
    expect(facts?.value?.likely).not.toBeNull();
    expect(facts?.guarantee?.type).toBe('valueBack');
  });

  test('never reaches the facts documents are made of', () => {
    const text = JSON.stringify(facts);
    expect(text).not.toContain(MARK);
    expect(text).not.toContain('73519');
    expect(text).not.toContain('2031-07-19');
  });

  test('never reaches the first note after they chose', () => {
    const note = firstNote(markedBook, idOf('engagements'), context.now, 'en-GB');
    expect(note).toContain('shown');
    expect(note).not.toMatch(/PRIVATEMARK|73[.,]?519|2031|19 July/);
  });

  test.each(['en', 'de'] as const)(
    'never reaches a document in %s, in any format or frozen copy',
    async (language) => {
      for (const document of allDocuments({ ...facts!, language })) {
        const docx = Object.values(unzipSync(await docxOf(document))).map((file) => strFromU8(file));
        const all = [
          htmlOf(document),
          markdownOf(document),
          canonicalText(document, snapshotOf(facts!)),
          ...docx,
        ].join('\n');
        expect(all).toContain('shown');
        expect(all).not.toContain(MARK);
        expect(all).not.toMatch(/73[.,]?519/);
        expect(all).not.toMatch(/2031|19 July|19\. Juli/);
      }
    },
  );

  test('an engagement that is gone is refused', () => {
    expect(gatherFacts(emptyBook(), 'eng_x', context).ok).toBe(false);
  });
});

describe('the facts of a book', () => {
  const settings = { locale: 'en-GB' };
  const gathered = gatherFacts(markedBook, idOf('engagements'), { ...context, ...settings });

  test('come from the rules: one driver, its fee, both ratios with the client’s own costs', () => {
    const facts = gathered.ok ? gathered.value : null;
    // change 0.2 × EUR 1,200 × 0.2 times × margin 0.5 × our part 0.5 × 1 of 12 months = EUR 1
    expect(facts?.value?.likely).toEqual({ minor: 100, currency: 'EUR' });
    expect(facts?.gain?.ratio).toBeCloseTo(1 / 1200, 12);
    expect(facts?.gain?.roi).toBeCloseTo((1 - 2400) / 2400, 12);
    expect(facts?.guarantee?.refund).toEqual({ minor: 60_000, currency: 'EUR' });
    expect(facts?.guarantee?.duties).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('the locale follows the document’s language', () => {
    const book = {
      ...markedBook,
      proposals: markedBook.proposals.map((one) => ({ ...one, language: 'de' as const })),
    };
    const german = gatherFacts(book, idOf('engagements'), { ...context, locale: 'en-US' });
    expect(german.ok && german.value.locale).toBe('de-DE');
    const english = gatherFacts(markedBook, idOf('engagements'), { ...context, locale: 'en-US' });
    expect(english.ok && english.value.locale).toBe('en-US');
  });

  test('a book with an engagement alone makes a draft of open ends', () => {
    const bare = { ...emptyBook(), engagements: [blankRecord('engagements', 'eng_1')], clients: [] };
    const facts = gatherFacts(bare, 'eng_1', context);
    expect(facts.ok && openEnds(proposalDocument(facts.value)).length).toBeGreaterThan(6);
  });
});
