import { createRequire } from 'node:module';
import { cleanText } from '#shared/base/text.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { entityOf } from '#shared/table/book/columns.ts';

/** The published list of strings that break programs. */
const PUBLISHED = (createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[]).filter(
  (one) => one.trim() !== '',
);

/** Ways out of the place a text stands in. */
const OUT_OF = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</style>',
  '</script>',
  '-->',
  '</option></select>',
  '\\u0022>',
];
/** Ways to run something once out; each calls `ran()`. */
const RUNS = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<svg onload=ran()>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>',
  '<video src=x onerror=ran()></video>',
  '<object data="data:text/html,<script>ran()</script>"></object>',
  '<a href="javascript:ran()">x</a>',
  '<style>@import "https://evil.example/a.css";</style><link rel=stylesheet href="https://evil.example/b.css">',
  '<form action="javascript:ran()"><button autofocus>x</button></form>',
];
/** Texts that are no markup and run only where a program helps them. */
const HELPED = [
  'javascript:ran()',
  'JaVaScRiPt:ran()//',
  'java\tscript:ran()',
  'data:text/html,<script>ran()</script>',
  '{{constructor.constructor("ran()")()}}',
  '${ran()}',
  '<%= ran() %>',
  '=HYPERLINK("javascript:ran()","x")',
  '__proto__',
  '[x](javascript:ran())',
];

/** The published list and our own script payloads, 110 and more. */
export const NAUGHTY: readonly string[] = [
  ...OUT_OF.flatMap((out) => RUNS.map((run) => `${out}${run}`)),
  ...HELPED,
  ...PUBLISHED,
];

const TEXTS = new Set(['text', 'longText', 'quote']);

/** A book with a text in every cell that holds words: `next` is asked for each of them. Choices, days, amounts and references stay. */
export function withTexts(book: Book, next: () => string): Book {
  const filled = entityNames.map((name) => [
    name,
    book[name].map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([key, value]) => {
          const field = entityOf(name).fields[key];
          if (typeof value !== 'string' || field === undefined || key === 'locale')
            return [key, value as unknown];
          if (field.kind === 'link') return [key, `https://files.example/${encodeURIComponent(next())}`];
          return [key, TEXTS.has(field.kind) ? cleanText(next()) : value];
        }),
      ),
    ),
  ]);
  return { ...book, ...Object.fromEntries(filled) } as Book;
}

/**
 * The strings in groups of about so many, each group one text: as many as fit into the cells of a practice. Each takes from the whole
 * list, so that every group of some size has a script of ours, and every view that shows a text shows one.
 */
export function inGroups(size: number): string[] {
  const count = Math.ceil(NAUGHTY.length / size);
  return Array.from({ length: count }, (_, n) => NAUGHTY.filter((_, at) => at % count === n).join(' '));
}
