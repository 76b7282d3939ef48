import { cleanText } from '../base/text.ts';
import type { Block, BlockOf, BlockCell, ClientDocument } from './block.ts';
import type { Run, Runs } from './run.ts';
import { wordsIn } from './words/of.ts';
import type { Words } from './words/en.ts';
import { safeUrl } from '../base/safe-url.ts';

/**
 * Signs that mean something beside others (a star at a word, a bracket before a link, `&` before a name, a backslash before a sign)
 * are escaped where they could, so that prose pastes into a mail as it was typed.
 */
const MEANT =
  /`|\\(?=[!-/:-@[-`{-~]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<! )\*|\*(?! )|(?<!^|[\s(])~|~(?![\d\s]|$)|\](?=[([:])|<(?=[\p{L}/!?])|&(?=#\w+;|[a-z]\w+;)/giu;

/** What makes a heading, a list, a quote or a rule at the start of a line. */
const AT_START = /^(?:(#{1,6}|[-+])(?=[\s\u00a0]|$)|(>|[-=](?=[-=\s]*$))|(\d{1,9})([.)])(?=\s|$))/;

const atStart = (text: string): string =>
  text
    .replace(AT_START, (_, mark = '', sign = '', number = '', dot = '') =>
      number === '' ? `\\${mark}${sign}` : `${number}\\${dot}`,
    )
    .replace(/^\[(?=[ xX]\])/, '\\[')
    // Below another line this would make a table of it.
    .replace(/^(?=[-:\s|]*-[-:\s|]*$)(?=.*\|)/, '\\');

const oneLine = (text: string): string =>
  cleanText(text).replace(/[\s\u0085]+/g, (blanks) => (/^[\u00a0\u202f]+$/.test(blanks) ? blanks : ' '));

/** Inside a line blanks at the ends of a piece are words apart and stay; `next` is what the line goes on with. */
function piece(text: string, next = ''): string {
  const own = oneLine(text);
  const whole = own + next;
  // A tag ends; only at the start of a line one does without.
  const closed = whole.lastIndexOf('>');
  const means = (sign: string, at: number) => at < own.length && (sign !== '<' || at < closed || at === 0);
  return whole
    .replace(MEANT, (sign: string, at: number) => (means(sign, at) ? `\\${sign}` : sign))
    .slice(0, next === '' ? undefined : -next.length);
}

/** Text as Markdown that means only itself: one line, no blanks at the ends that would make code or a break. */
export const markdownText = (text: string): string => atStart(piece(text).trim());

const bold = (text: string): string => {
  const inner = piece(text).trim();
  return inner === '' ? '' : `**${inner}**`;
};

/** Words inside of the brackets of a link: brackets of their own would end it. */
const linked = (text: string): string =>
  text
    .split(/([[\]])/)
    .map((part) => (/^[[\]]$/.test(part) ? `\\${part}` : piece(part)))
    .join('');

function runText(run: Run, next: string): string {
  if (run.kind === 'money') {
    const amount = `${piece(run.code)}\u00a0${piece(run.figure)}`;
    return run.strong ? `**${amount}**` : amount;
  }
  if (run.kind === 'link') {
    const href = safeUrl(run.href);
    return href
      ? `[${linked(run.text)}](<${href.replace(/[\\<>]/g, encodeURIComponent)}>)`
      : piece(run.text, next);
  }
  return run.strong ? bold(run.text) : piece(run.text, next);
}

const line = (runs: Runs): string =>
  atStart(runs.reduceRight((next, run) => runText(run, next) + next, '').trim());

const cellText = (cell: BlockCell): string =>
  [line(cell.runs), cell.below ? line(cell.below) : ''].filter(Boolean).join(' · ');

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((one) => one.replace(/\\.|\|/gu, (sign) => (sign === '|' ? '\\|' : sign)) || ' ').join(' | ')} |`;

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

/** A heading’s words: signs at their end would close it, and be gone. */
const headed = (text: string): string => markdownText(text).replace(/#(?=#*$)/, '\\#');

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item || ' '}`).join('\n');

const lines = (...all: readonly string[]): string => all.filter((one) => one !== '').join('  \n');

type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, words: Words) => string };

const WRITERS: Writers = {
  letterhead: (block) => lines(bold(block.name), ...block.lines.map(markdownText), markdownText(block.date)),
  addressee: (block) => lines(markdownText(block.label), bold(block.name), ...block.lines.map(markdownText)),
  title: (block) => `# ${headed(block.text)}`,
  quote: (block, words) => `# ${words.quoteOpen}${markdownText(block.text)}${words.quoteClose}`,
  heading: (block) =>
    [`${'#'.repeat(block.level)} ${headed(block.text)}`, block.aside ? line(block.aside) : '']
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
          `### ${headed(way.name)}`,
          way.fee ? line(way.fee) : '–',
          line(way.text),
          lines(markdownText(way.label), line(way.worth)),
        ]
          .filter(Boolean)
          .join('\n\n'),
      )
      .join('\n\n'),
  callout: (block) => [`## ${headed(block.heading)}`, ...block.paragraphs.map(line)].join('\n\n'),
  definitions: (block) => bullets(block.rows.map((row) => `${bold(row.term)}: ${line(row.runs)}`)),
  choices: (block) =>
    [`## ${headed(block.heading)}`, bullets(block.boxes.map((runs) => `☐ ${line(runs)}`))]
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
