import { h, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { good } from '#shared/base/checked.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { standing, type Standing } from '#shared/rules/standing.ts';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPractice, type Practice } from '#extension/desk/practice.ts';
import type { Shell } from '#extension/home/page-tools.ts';
import type { Where } from '#extension/home/shown-home.ts';
import { sampleOf } from '../random/books.ts';

export const BOOKS = 60;

export const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR' };

/** One random engagement, all that is said of it, and the practice a screen reads. */
export interface Seen {
  readonly id: string;
  readonly book: Book;
  readonly now: number;
  readonly said: Standing;
  readonly practice: Practice;
}

export async function seenOf(seed: number): Promise<Seen> {
  const { book: random, now: moment, engagement: id } = sampleOf(seed);
  const settings = { ...settingsOf(random), locale: 'en-GB', language: 'en' } as const;
  const [book, now] = [{ ...random, settings: [settings] }, instantOf(moment)];
  const loaded = { book, revision: '1', check: [] };
  const home = { load: () => Promise.resolve(loaded), apply: () => Promise.reject(new Error('read only')) };
  const world = {
    now: () => now,
    zone: PLACE.zone,
    locale: PLACE.locale,
    random: (n: number) => new Uint8Array(n),
  };
  const practice = createPractice(home, () => good({ changes: [], undo: [] }), world);
  await practice.load();
  return { id, book, now, practice, said: standing(book, id, now) };
}

export const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Blanks of every width as one: a screen may part words otherwise than a cell does. */
export const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads on a screen of the workbench. */
export function read({ practice }: Seen, screen: JSX.Element): string {
  const value = { practice, shell: {} as Shell, where: {} as Where };
  return even(decoded(renderToString(h(PracticeProvider, { value }, screen))));
}

export function expectAll(text: string, parts: readonly (string | null | undefined)[]): void {
  for (const part of parts) if (part) expect(text).toContain(even(part));
}
