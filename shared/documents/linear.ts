import type { Block, BlockOf, BlockCell, ClientDocument, Column } from './block.ts';
import { inBold, plain, quiet, type Run, type Runs } from './run.ts';
import type { Words } from './words/en.ts';
import { wordsIn } from './words/of.ts';

/** How a paragraph of a text program looks. */
export interface Look {
  readonly heading?: 1 | 2 | 3;
  readonly serif?: true;
  readonly bullet?: true;
  /** A frame around it: full for the guarantee, dashed for what is still open. */
  readonly frame?: 'full' | 'dashed';
  /** A line to sign on. */
  readonly signHere?: true;
  /** In the colour of the service line. */
  readonly own?: true;
  /** Stays with what follows. */
  readonly keep?: true;
  /** Stands at the right end of the same line. */
  readonly right?: string;
}

/** What a text program can hold: paragraphs and tables, one after the other. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly runs: Runs; readonly look: Look }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly BlockCell[])[];
      readonly total?: readonly BlockCell[];
    };

const para = (runs: Runs, look: Look = {}): Piece => ({ kind: 'paragraph', runs, look });
const grey = (text: string): Piece => para(quiet(text));
/** Paragraphs that no page parts, such as the lines both sides sign on. */
const keptTogether = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) =>
    piece.kind === 'paragraph' && at < pieces.length - 1
      ? { ...piece, look: { ...piece.look, keep: true } }
      : piece,
  );
const heading = (text: string, level: 1 | 2 | 3): Piece => para(plain(text), { heading: level });

const greyed = (runs: Runs): Runs =>
  runs.map((run): Run => (run.kind === 'text' && !run.strong ? { ...run, quiet: true } : run));

/** Text programs get no drawing from the core, which makes no pixels: the picture is a table, the fee below it. */
function pictureOf({ bars, line }: BlockOf<'picture'>): readonly Piece[] {
  const columns: readonly Column[] = [
    { head: '', align: 'start' },
    { head: '', align: 'end', twelfths: 4 },
  ];
  const rows = bars.map((bar): readonly BlockCell[] => [
    { runs: plain(bar.label) },
    { runs: plain(bar.figure) },
  ]);
  return [{ kind: 'table', columns, rows }, ...(line ? [grey(line.label)] : [])];
}

const waysOf = ({ items }: BlockOf<'ways'>): readonly Piece[] =>
  items.flatMap((way) => [
    heading(way.name, 3),
    ...(way.fee ? [para(inBold(way.fee))] : []),
    para(way.text),
    para([...quiet(`${way.label}: `), ...way.worth]),
  ]);

type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, words: Words) => readonly Piece[] };

const WRITERS: Writers = {
  letterhead: (block) => [
    para(inBold(plain(block.name)), { right: block.date, own: true }),
    ...block.lines.map(grey),
  ],
  addressee: (block) => [
    grey(block.label),
    para(inBold(plain(block.name))),
    ...block.lines.map((line) => para(plain(line))),
  ],
  title: (block) => [heading(block.text, 1)],
  quote: (block, words) => [
    para(plain(`${words.quoteOpen}${block.text}${words.quoteClose}`), { heading: 1, serif: true }),
  ],
  heading: (block) => [
    heading(block.text, block.level),
    ...(block.aside ? [para(block.aside, { keep: true })] : []),
  ],
  paragraph: (block) => [para(block.look === 'body' ? block.runs : greyed(block.runs))],
  list: (block) => block.items.map((runs) => para(runs, { bullet: true })),
  table: ({ columns, rows, total }) => [{ kind: 'table', columns, rows, ...(total ? { total } : {}) }],
  figures: (block) =>
    block.items.map((item) =>
      para([...plain(`${item.label}: `), ...inBold(item.figure), ...plain(`, ${item.source}`)]),
    ),
  picture: pictureOf,
  ways: waysOf,
  callout: (block) => [
    para(plain(block.heading), { heading: 2, frame: 'full' }),
    ...block.paragraphs.map((runs) => para(runs, { frame: 'full' })),
  ],
  definitions: (block) => block.rows.map((row) => para([...quiet(`${row.term}: `), ...row.runs])),
  choices: (block) => [
    heading(block.heading, 2),
    ...block.boxes.map((runs) => para([...plain('☐ '), ...runs])),
  ],
  signatures: (block) =>
    keptTogether(
      block.sides.flatMap((side) => [
        para([], { signHere: true }),
        para(inBold(plain(side.name))),
        ...side.lines.map(grey),
      ]),
    ),
  columns: (block, words) => block.parts.flatMap((part) => piecesOf(part, words)),
  open: (block) => [para([...inBold(plain(`${block.label}. `)), ...block.runs], { frame: 'dashed' })],
};

const piecesOf = (blocks: readonly Block[], words: Words): readonly Piece[] =>
  blocks.flatMap((block) =>
    (WRITERS[block.kind] as (one: Block, words: Words) => readonly Piece[])(block, words),
  );

/** A document as a text program takes it: columns one after the other, pictures as tables. */
export const linear = (document: ClientDocument): readonly Piece[] =>
  piecesOf(document.blocks, wordsIn(document.language));
