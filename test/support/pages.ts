import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Window } from 'happy-dom';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { readPage } from '#extension/capture/read-page.ts';
import type { PageReading } from '#extension/capture/surface.ts';

const FOLDER = resolve(import.meta.dirname, '../pages');
/** The moment all pages of the suite are looked at: a Thursday in October, after the call. */
export const LOOKED_AT = Date.parse('2026-10-22T15:06:00Z');

/** One page made by us from documented hooks, and where and how it is looked at. */
export interface MadePage {
  readonly name: string;
  readonly html: string;
  readonly source: { readonly url: string; readonly zone: string; readonly locale: string };
  readonly expectedFile: string;
}

/** Every page of a folder under test/pages, each with its address. */
export const madePages = (): MadePage[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.html$/, ''),
      html: readFileSync(join(FOLDER, file), 'utf8'),
      source: JSON.parse(
        readFileSync(join(FOLDER, file.replace(/html$/, 'source.json')), 'utf8'),
      ) as MadePage['source'],
      expectedFile: join(FOLDER, file.replace(/html$/, 'expected.json')),
    }));

/** One window an address: the stand-in for a browser keeps each window it was ever asked for, 600 kB apiece. */
const windows = new Map<string, Window>();

/** A document of some markup; scripts in it stay text. */
export function documentOf(html: string, url = 'https://page.example/'): Document {
  const window = windows.get(url) ?? new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  windows.set(url, window);
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** Reads markup as the page at an address. */
export const readMarkup = (html: string, source: MadePage['source']): PageReading =>
  readPage({ ...source, document: documentOf(html, source.url), now: LOOKED_AT }, null);

/** A reading in a few words: `value (confidence, layer)` for each fact that was told, and the questions. */
export const toldOf = (facts: MeetingFacts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([field, fact]): [string, unknown][] => {
      if (field === 'doubts') {
        const doubts = facts.doubts.map(
          (one) => `${one.field}: ${one.message} [${one.choices.map((c) => c.value).join(' | ')}]`,
        );
        return doubts.length > 0 ? [['doubts', doubts]] : [];
      }
      if (fact === null || field === 'wall') return [];
      const { value, confidence, layer } = fact as { value: unknown; confidence: string; layer: string };
      return [[field, [value, confidence, layer]]];
    }),
  );
