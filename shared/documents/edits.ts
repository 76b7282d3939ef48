import type { Block, ClientDocument } from './block.ts';
import { plain, wordsOf, type Runs } from './run.ts';

/** Edited texts of a draft by the key of their block, as kept in the book's document texts. */
export type Edits = Readonly<Record<string, string>>;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const joined = (lines: readonly Runs[]): string => lines.map(wordsOf).join('\n');

/** The text an editor starts from, one line for each paragraph or item; null where figures make the block. */
export function editableText(block: Block): string | null {
  switch (block.kind) {
    case 'quote':
    case 'title':
    case 'heading':
      return block.text;
    case 'paragraph':
      return wordsOf(block.runs);
    case 'list':
      return joined(block.items);
    case 'callout':
      return joined(block.paragraphs);
    case 'definitions':
      return block.rows.map((row) => `${row.term}: ${wordsOf(row.runs)}`).join('\n');
    default:
      return null;
  }
}

function definitionOf(line: string): { term: string; runs: Runs } {
  const at = line.indexOf(': ');
  return at < 0
    ? { term: '', runs: plain(line) }
    : { term: line.slice(0, at), runs: plain(line.slice(at + 2)) };
}

/** The block with a person's text. A blank text takes a paragraph or a list away; a guarantee box is never blanked. */
function edited(block: Block, text: string): Block | null {
  const lines = linesOf(text);
  if (editableText(block) === null) return block;
  if (lines.length === 0) return block.kind === 'paragraph' || block.kind === 'list' ? null : block;
  const mark = { edited: true } as const;
  switch (block.kind) {
    case 'quote':
    case 'title':
    case 'heading':
      return { ...block, ...mark, text: lines.join(' ') };
    case 'paragraph':
      return { ...block, ...mark, runs: plain(lines.join(' ')) };
    case 'list':
      return { ...block, ...mark, items: lines.map(plain) };
    case 'callout':
      return { ...block, ...mark, paragraphs: lines.map(plain) };
    case 'definitions':
      return { ...block, ...mark, rows: lines.map(definitionOf) };
    default:
      return block;
  }
}

const editedBlocks = (blocks: readonly Block[], edits: Edits): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'columns')
      return [{ ...block, parts: block.parts.map((part) => editedBlocks(part, edits)) }];
    const text = Object.hasOwn(edits, block.key) ? edits[block.key] : undefined;
    const done = text === undefined ? block : edited(block, text);
    return done ? [done] : [];
  });

/** The document with a person's texts in place; an edit of a block that is no longer there does nothing. */
export const withEdits = (document: ClientDocument, edits: Edits): ClientDocument => ({
  ...document,
  blocks: editedBlocks(document.blocks, edits),
});

/** Edits of one document from the rows of document texts: `block` names the block, parts follow in order. */
export function editsOf(
  rows: readonly {
    owner: string;
    kind: string;
    block: string | null;
    part: number;
    content: string | null;
  }[],
  owner: string,
  kind: string,
): Edits {
  const own = rows.filter((row) => row.owner === owner && row.kind === kind && row.block !== null);
  const edits: Record<string, string> = {};
  for (const row of [...own].sort((a, b) => a.part - b.part))
    if (row.block !== null) edits[row.block] = (edits[row.block] ?? '') + (row.content ?? '');
  return edits;
}
