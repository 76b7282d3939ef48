import { cleanText } from '../base/text.ts';
import type { Block, BlockOf, BlockCell, ClientDocument } from './block.ts';
import type { Run, Runs } from './run.ts';
import { wordsIn } from './words/of.ts';
import type { Words } from './words/en.ts';
import { safeUrl } from '../base/safe-url.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/**
 * Text as Markdown that means only itself: every ASCII punctuation mark escaped, one line, no blanks at the ends that
 * would make code or a break.
 */
export const markdownText = (text: string): string =>
  cleanText(text)
    .replace(/[\s\u0085]+/g, (blanks) => (/^[\u00a0\u202f]+$/.test(blanks) ? blanks : ' '))
    .trim()
    .replace(PUNCTUATION, '\\$&');

/** Inside a line blanks at the ends of a piece are words apart and stay. */
const piece = (text: string): string => {
  const clean = cleanText(text).replace(/[\s\u0085]+/g, (blanks) =>
    /^[\u00a0\u202f]+$/.test(blanks) ? blanks : ' ',
  );
  return clean.replace(PUNCTUATION, '\\$&');
};

const bold = (text: string): string => {
  const inner = markdownText(text);
  return inner === '' ? '' : `**${inner}**`;
};

function runText(run: Run): string {
  if (run.kind === 'money') {
    const amount = `${piece(run.code)}\u00a0${piece(run.figure)}`;
    return run.strong ? `**${amount}**` : amount;
  }
  if (run.kind === 'link') {
    const href = safeUrl(run.href);
    return href ? `[${piece(run.text)}](<${href.replace(/[\\<>]/g, encodeURIComponent)}>)` : piece(run.text);
  }
  return run.strong ? bold(run.text) : piece(run.text);
}

const line = (runs: Runs): string => runs.map(runText).join('').trim();

const cellText = (cell: BlockCell): string =>
  [line(cell.runs), cell.below ? line(cell.below) : ''].filter(Boolean).join(' · ');

const rowOf = (cells: readonly string[]): string => `| ${cells.map((one) => one || ' ').join(' | ')} |`;

function table(block: BlockOf<'table'>): string {
  const heads = block.columns.map((column) => markdownText(column.head));
  const rules = block.columns.map((column) => (column.align === 'end' ? '---:' : '---'));
  const rows = [...block.rows, ...(block.total ? [block.total] : [])];
  return [rowOf(heads), rowOf(rules), ...rows.map((cells) => rowOf(cells.map(cellText)))].join('\n');
}

function picture({ bars, line: fee, unit }: BlockOf<'picture'>): string {
  const heads = [unit, ...bars.map((bar) => bar.label)].map(markdownText);
  const figures = ['', ...bars.map((bar) => markdownText(bar.figure))];
  const rules = heads.map((_, index) => (index === 0 ? '---' : '---:'));
  const rows = [rowOf(heads), rowOf(rules), rowOf(figures)].join('\n');
  return fee ? `${rows}\n\n${markdownText(fee.label)}` : rows;
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item || ' '}`).join('\n');

const lines = (...all: readonly string[]): string => all.filter((one) => one !== '').join('  \n');

type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, words: Words) => string };

const WRITERS: Writers = {
  letterhead: (block) => lines(bold(block.name), ...block.lines.map(markdownText), markdownText(block.date)),
  addressee: (block) => lines(markdownText(block.label), bold(block.name), ...block.lines.map(markdownText)),
  title: (block) => `# ${markdownText(block.text)}`,
  quote: (block, words) => `# ${words.quoteOpen}${markdownText(block.text)}${words.quoteClose}`,
  heading: (block) =>
    [`${'#'.repeat(block.level)} ${markdownText(block.text)}`, block.aside ? line(block.aside) : '']
      .filter(Boolean)
      .join('\n\n'),
  paragraph: (block) => line(block.runs),
  list: (block) => bullets(block.items.map(line)),
  table,
  figures: (block) =>
    bullets(
      block.items.map(
        (item) => `${markdownText(item.label)}: ${line(item.figure)}, ${markdownText(item.source)}`,
      ),
    ),
  picture,
  ways: (block) =>
    block.items
      .map((way) =>
        [
          `### ${markdownText(way.name)}`,
          way.fee ? line(way.fee) : '–',
          line(way.text),
          lines(markdownText(way.label), line(way.worth)),
        ]
          .filter(Boolean)
          .join('\n\n'),
      )
      .join('\n\n'),
  callout: (block) => [`## ${markdownText(block.heading)}`, ...block.paragraphs.map(line)].join('\n\n'),
  definitions: (block) => bullets(block.rows.map((row) => `${bold(row.term)}: ${line(row.runs)}`)),
  choices: (block) =>
    [`## ${markdownText(block.heading)}`, bullets(block.boxes.map((runs) => `☐ ${line(runs)}`))]
      .filter(Boolean)
      .join('\n\n'),
  signatures: (block) =>
    block.sides
      .map((side) => lines('……………………………', bold(side.name), ...side.lines.map(markdownText)))
      .join('\n\n'),
  columns: (block, words) => block.parts.map((part) => written(part, words)).join('\n\n'),
  open: (block) => `${bold(`${block.label}.`)} ${line(block.runs)}`,
};

const written = (blocks: readonly Block[], words: Words): string =>
  blocks
    .map((block) => (WRITERS[block.kind] as (one: Block, words: Words) => string)(block, words))
    .filter((text) => text !== '')
    .join('\n\n');

/** The document as Markdown with tables; nothing a person typed is ever read as Markdown or markup. */
export function markdownOf(document: ClientDocument): string {
  const { footer } = document;
  const foot = [footer.left, footer.middle].map(markdownText).filter(Boolean).join(' · ');
  return `${written(document.blocks, wordsIn(document.language))}\n\n${foot}\n`;
}
