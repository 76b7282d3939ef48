import type { Runs } from './run.ts';
import type { Language } from '../model/words.ts';

/** One column of a table; figures stand right. */
export interface Column {
  readonly head: string;
  readonly align: 'start' | 'end';
  /** Twelfths of the text width; columns without one share the rest. */
  readonly twelfths?: number;
  /** Grey: a source or a working, not the point of the row. */
  readonly quiet?: true;
  /** Its cells never break, as a day does not; the column grows instead. */
  readonly whole?: true;
}

/** A cell: its line, and a smaller line below it where there is more to say. */
export interface BlockCell {
  readonly runs: Runs;
  readonly below?: Runs;
}

/** One way to do it, as shown to the client. */
export interface Way {
  readonly name: string;
  readonly fee: Runs | null;
  readonly text: Runs;
  readonly label: string;
  readonly worth: Runs;
  readonly recommended: boolean;
}

/** A bar of the value picture: `amount` in major units sets its length, `figure` is what is read. */
export interface Bar {
  readonly label: string;
  readonly amount: number;
  readonly figure: string;
  readonly strong: boolean;
}

interface Kinds {
  /** Practice and date on top. */
  letterhead: { readonly name: string; readonly lines: readonly string[]; readonly date: string };
  /** Who it is for. */
  addressee: { readonly label: string; readonly name: string; readonly lines: readonly string[] };
  /** The document's name as its first heading. */
  title: { readonly text: string };
  /** The client's own sentence as the first heading, in serif. */
  quote: { readonly text: string; readonly source: string | null };
  heading: { readonly level: 2 | 3; readonly text: string; readonly aside?: Runs };
  paragraph: { readonly look: 'body' | 'lead' | 'note'; readonly runs: Runs };
  list: { readonly items: readonly Runs[] };
  table: {
    readonly caption: string;
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly BlockCell[])[];
    readonly total?: readonly BlockCell[];
    /** Two columns of equal rank (you, we): no row is headed by its first cell. */
    readonly sides?: true;
    /** The heads are read by screen readers only. */
    readonly quietHeads?: true;
  };
  figures: {
    readonly items: readonly { readonly label: string; readonly figure: Runs; readonly source: string }[];
  };
  picture: {
    readonly alt: string;
    readonly unit: string;
    readonly bars: readonly Bar[];
    readonly line: { readonly label: string; readonly amount: number } | null;
  };
  ways: { readonly items: readonly Way[] };
  callout: { readonly heading: string; readonly paragraphs: readonly Runs[] };
  definitions: { readonly rows: readonly { readonly term: string; readonly runs: Runs }[] };
  /** Boxes to tick on paper, with their common heading. */
  choices: { readonly heading: string; readonly boxes: readonly Runs[] };
  signatures: { readonly sides: readonly { readonly name: string; readonly lines: readonly string[] }[] };
  /** Two or more groups beside each other; read one after the other. */
  columns: { readonly parts: readonly (readonly Block[])[] };
  /** Something still vague: dashed in a draft, never in a sent copy. */
  open: { readonly label: string; readonly runs: Runs };
}

/** Every kind of block there is. */
export type BlockKind = keyof Kinds;

/** A block of one kind. `key` is stable: an edit and a frozen copy name the block by it. */
export type BlockOf<K extends BlockKind> = {
  readonly kind: K;
  readonly key: string;
  readonly edited?: true;
} & Kinds[K];

/** A block of a client document. */
export type Block = { [K in BlockKind]: BlockOf<K> }[BlockKind];

/** The line that closes each page. */
export interface Footer {
  readonly left: string;
  readonly middle: string;
  /** Sentence with `{page}` and `{pages}`, which the printer fills. */
  readonly pages: string;
}

/** How a service line looks on paper: its colour, and its logo as a PNG in a `data:` address. */
export interface DocumentLook {
  readonly colour: string | null;
  readonly logo: string | null;
}

/** A document for a client: words only, the same for HTML, Word and Markdown. */
export interface ClientDocument {
  readonly kind: 'proposal' | 'terms' | 'summary' | 'kickOff';
  readonly language: Language;
  /** For the window title and the file's properties. */
  readonly title: string;
  readonly author: string;
  readonly blocks: readonly Block[];
  readonly footer: Footer;
  readonly look?: DocumentLook;
}

/** All blocks in reading order, those inside columns included. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'columns' ? [block, ...allBlocks(block.parts.flat())] : [block]));

/** The document without its open ends: what may be sent. */
export const sentCopy = (document: ClientDocument): ClientDocument => ({
  ...document,
  blocks: withoutOpen(document.blocks),
});

const withoutOpen = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .filter((block) => block.kind !== 'open')
    .map((block) => (block.kind === 'columns' ? { ...block, parts: block.parts.map(withoutOpen) } : block))
    .filter((block, index, all) => block.kind !== 'heading' || headsSomething(block, all[index + 1]));

/** A heading stays when something other than a heading of its rank or above follows. */
const headsSomething = (heading: BlockOf<'heading'>, next: Block | undefined): boolean =>
  next !== undefined && (next.kind !== 'heading' || next.level > heading.level);

/** What a draft still leaves open, in words, in reading order. */
export const openEnds = (document: ClientDocument): readonly Runs[] =>
  allBlocks(document.blocks).flatMap((block) => (block.kind === 'open' ? [block.runs] : []));
