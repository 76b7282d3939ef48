import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { safeUrl } from '../base/safe-url.ts';
import { cleanText } from '../base/text.ts';
import type { BlockCell, ClientDocument, Column } from './block.ts';
import { linear, type Look, type Piece } from './linear.ts';
import { pngSize } from './png.ts';
import { inBold, quiet, type Run, type Runs } from './run.ts';
import { wordsIn } from './words/of.ts';

const INK = '13232C';
const GREY = '596972';
const TIDE = '0B6173';
/** A4 less two margins of 19 mm, in twentieths of a point. */
const TEXT_WIDTH = 9752;
const MARGIN = 1077;

/** Word's file is XML 1.0: control characters and lone surrogates would break it. */
const clean = (text: string): string => cleanText(text).replace(/\n/g, ' ');

function runsOf(run: Run, font: { font?: string; color?: string }): ParagraphChild[] {
  if (run.kind === 'money')
    return [
      new TextRun({ ...font, text: `${clean(run.code)}\u00a0`, color: GREY, size: 17 }),
      new TextRun({ ...font, text: clean(run.figure), bold: run.strong ?? false }),
    ];
  if (run.kind === 'link') {
    const link = safeUrl(run.href);
    const text = new TextRun({ text: clean(run.text), ...(link ? { style: 'Hyperlink' } : {}) });
    return link ? [new ExternalHyperlink({ link, children: [text] })] : [text];
  }
  const dress = { ...(run.strong ? { bold: true } : {}), ...(run.quiet ? { color: GREY } : {}) };
  return [new TextRun({ ...font, ...dress, text: clean(run.text) })];
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function frameOf(frame: 'full' | 'dashed'): Partial<IParagraphOptions> {
  const edge = {
    style: frame === 'full' ? BorderStyle.SINGLE : BorderStyle.DASHED,
    size: 6,
    color: frame === 'full' ? TIDE : '7D8C94',
    space: 6,
  };
  return { border: { top: edge, bottom: edge, left: edge, right: edge } };
}

const signLine: Partial<IParagraphOptions> = {
  spacing: { before: 560, after: 60 },
  border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 1 } },
};

function paragraphOf(runs: Runs, look: Look, own: string | null): Paragraph {
  const font = {
    ...(look.serif ? { font: 'Georgia' } : {}),
    ...(look.own && own ? { color: own.slice(1) } : {}),
  };
  const right = look.right ? [new TextRun({ text: `\t${clean(look.right)}`, color: GREY })] : [];
  return new Paragraph({
    ...(look.heading ? { heading: HEADINGS[look.heading], keepNext: true } : { spacing: { after: 80 } }),
    ...(look.keep ? { keepNext: true } : {}),
    ...(look.bullet ? { bullet: { level: 0 } } : {}),
    ...(look.frame ? frameOf(look.frame) : {}),
    ...(look.signHere ? signLine : {}),
    ...(look.right ? { tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] } : {}),
    children: [...runs.flatMap((run) => runsOf(run, font)), ...right],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: 'DFE5E7' } as const;

function cellOf(cell: BlockCell, column: Column, width: number, bold: boolean): TableCell {
  const alignment = column.align === 'end' ? AlignmentType.END : AlignmentType.START;
  const line = (runs: Runs): Paragraph =>
    new Paragraph({ alignment, children: runs.flatMap((run) => runsOf(run, {})) });
  return new TableCell({
    children: [line(bold ? inBold(cell.runs) : cell.runs), ...(cell.below ? [line(cell.below)] : [])],
    width: { size: width, type: WidthType.DXA },
    borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: HAIRLINE },
    margins: { top: 70, bottom: 70, left: 0, right: 140 },
  });
}

function widthsOf(columns: readonly Column[]): number[] {
  const known = columns.reduce((sum, column) => sum + (column.twelfths ?? 0), 0);
  const open = Math.max(1, columns.filter((column) => !column.twelfths).length);
  return columns.map((column) =>
    Math.round((TEXT_WIDTH * (column.twelfths ?? Math.max(1, 12 - known) / open)) / 12),
  );
}

function tableOf({ columns, rows, total }: Extract<Piece, { kind: 'table' }>): Table {
  const widths = widthsOf(columns);
  const row = (cells: readonly BlockCell[], bold = false, tableHeader = false): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: columns.map((column, index) =>
        cellOf(cells[index] ?? { runs: [] }, column, widths[index] ?? 0, bold),
      ),
    });
  const heads = columns.map((column): BlockCell => ({ runs: quiet(column.head) }));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [row(heads, false, true), ...rows.map((cells) => row(cells)), ...(total ? [row(total, true)] : [])],
  });
}

const pieceOf =
  (own: string | null) =>
  (piece: Piece): (Paragraph | Table)[] =>
    piece.kind === 'table' ? [tableOf(piece), new Paragraph({})] : [paragraphOf(piece.runs, piece.look, own)];

/** The logo above the letterhead, as large as it fits. */
function logoOf(data: string | null): Paragraph[] {
  const size = data === null ? null : pngSize(data);
  if (!data || !size) return [];
  const fits = Math.min(264 / size.width, 60 / size.height, 1);
  const transformation = { width: Math.round(size.width * fits), height: Math.round(size.height * fits) };
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation })] })];
}

function footerOf({ footer }: ClientDocument): Footer {
  const pages = footer.pages
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : clean(part),
    );
  const run = { color: GREY, size: 18 };
  const left = [footer.left, footer.middle].filter(Boolean).map(clean).join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { style: BorderStyle.SINGLE, size: 6, color: '1E8CA3', space: 6 } },
        children: [new TextRun({ ...run, text: `${left}\t` }), new TextRun({ ...run, children: pages })],
      }),
    ],
  });
}

const stylesFor = (locale: string) => ({
  default: {
    document: { run: { font: 'Arial', size: 20, color: INK, language: { value: locale } } },
    heading1: { run: { size: 44, color: INK }, paragraph: { spacing: { before: 280, after: 160 } } },
    heading2: {
      run: { size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 80 } },
    },
    heading3: {
      run: { size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 40 } },
    },
  },
});

/**
 * The document as a Word file, for editing by hand; the HTML copy is the one that counts. Gives the bytes of a .docx.
 * The value picture is a table here, as no home of the core can draw pixels.
 */
export async function docxOf(document: ClientDocument): Promise<Uint8Array> {
  const margin = { top: 1000, bottom: 1200, left: MARGIN, right: MARGIN };
  const file = new Document({
    title: clean(document.title),
    creator: clean(document.author),
    styles: stylesFor(wordsIn(document.language).locale),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: { default: footerOf(document) },
        children: [
          ...logoOf(document.look?.logo ?? null),
          ...linear(document).flatMap(pieceOf(document.look?.colour ?? null)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
