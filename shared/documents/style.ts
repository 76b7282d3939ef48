import type { DocumentLook, Footer } from './block.ts';

const INK = '#13232c';
const INK_2 = '#46565f';
const INK_3 = '#596972';
const LINE = '#dfe5e7';
const TIDE = '#0b6173';
const WATERLINE = '#1e8ca3';
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, Inter, 'Liberation Sans', Arial, sans-serif";
const SERIF =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, 'Liberation Serif', serif";

/** A text as a CSS string: everything but letters and digits as an escape, so that nothing ends the string or the style. */
export const cssString = (text: string): string =>
  `'${Array.from(text, (one) => (/[\p{L}\p{N} ]/u.test(one) ? one : `\\${(one.codePointAt(0) ?? 0).toString(16)} `)).join('')}'`;

/** `{page} of {pages}` as CSS content with the printer's counters. */
const pagesContent = (sentence: string): string =>
  sentence
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '{page}' ? 'counter(page)' : piece === '{pages}' ? 'counter(pages)' : cssString(piece),
    )
    .join(' ');

/** The text stands 7 mm inside the paper's margin, so that a hanging quote mark is not cut. */
const INSET: Readonly<Record<string, string>> = { left: 'margin-left: 7mm;', right: 'margin-right: 7mm;' };

const marginBox = (place: string, align: string, content: string): string =>
  `@bottom-${place} { content: ${content}; text-align: ${align}; vertical-align: top; margin-top: 6mm; ${INSET[place] ?? ''}
    border-top: 1px solid ${WATERLINE}; padding-top: 10px; color: ${INK_3}; font: 12px/1.4 ${SANS}; }`;

/** Paper, and the waterline that closes each page with practice, document and page. */
export const pageStyle = (footer: Footer): string => `
@page { size: A4; margin: 16mm 12mm 23mm;
  ${marginBox('left', 'left', cssString(footer.left))}
  ${marginBox('center', 'center', cssString(footer.middle))}
  ${marginBox('right', 'right', pagesContent(footer.pages))}
}`;

/** A service line’s own colour, in place of ours. */
export const lookStyle = (look: DocumentLook | undefined): string =>
  look?.colour ? `:root { --brand: ${look.colour}; --name: ${look.colour}; }` : '';

/** The look of all documents: always white, hairlines, one serif for the client's own words. No quotes of the double kind, no angle brackets: the renderer would escape them. */
export const STYLE = `
:root { color-scheme: only light; --brand: ${TIDE}; --name: ${INK}; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0 auto; max-width: 210mm; padding: 16mm 19mm 12mm; background: #fff; color: ${INK};
  font: 400 13.5px/1.45 ${SANS}; font-variant-numeric: tabular-nums; overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, p, ul, dl, dd, table, figure { margin: 0; padding: 0; }
h1, h2, h3, th { font-weight: 600; text-align: left; line-height: 1.3; }
h2 { font-size: 14px; }
h3 { font-size: 13.5px; }
.letterhead, .head, .agreed { display: flex; justify-content: space-between; align-items: baseline; gap: 24px; }
.letterhead { align-items: flex-start; margin-bottom: 28px; }
.letterhead strong { display: block; color: var(--name); font-weight: 600; font-size: 14px; }
.logo { display: block; max-width: 70mm; max-height: 16mm; margin-bottom: 12px; }
.letterhead p, .letterhead time { color: ${INK_3}; font-size: 12.5px; }
.letterhead time { flex: none; }
.for { margin-bottom: 24px; }
.for p:first-child { color: ${INK_3}; font-size: 12.5px; }
.for strong { font-weight: 500; font-size: 14px; }
h1.title { font-size: 26px; line-height: 1.2; font-weight: 600; margin-bottom: 14px; }
h1.quote { font: 400 32px/1.2 ${SERIF}; max-width: 16em; margin-bottom: 12px; text-indent: -0.42em; text-wrap: balance; }
h1.long { font-size: 24px; max-width: 24em; }
h1.verylong { font-size: 18px; line-height: 1.35; max-width: none; text-wrap: wrap; }
.source, .note { color: ${INK_3}; font-size: 12.5px; }
.lead { color: ${INK_2}; font-size: 15.5px; max-width: 36em; }
.note { margin-top: 8px; break-before: avoid; }
.body + .body { margin-top: 8px; }
h2, .head { margin-top: 20px; margin-bottom: 5px; break-after: avoid; }
h3 { margin-top: 16px; margin-bottom: 2px; break-after: avoid; }
.head h2 { margin: 0; }
.aside { color: ${INK_3}; font-size: 12.5px; text-align: right; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 0; vertical-align: top; overflow-wrap: anywhere; border-bottom: 1px solid ${LINE}; }
th + th, th + td, td + td { padding-left: 16px; }
thead th { color: ${INK_3}; font-weight: 400; font-size: 12.5px; padding: 3px 0 5px; }
thead th + th { padding-left: 16px; }
tbody th, tfoot th { font-weight: 400; line-height: inherit; }
thead.hidden + tbody tr:first-child th, thead.hidden + tbody tr:first-child td { border-top: 1px solid ${LINE}; }
tbody:last-child tr:last-child th, tbody:last-child tr:last-child td { border-bottom: 0; }
tfoot th, tfoot td { border-top: 1px solid ${INK}; border-bottom: 0; font-weight: 600; }
tr { break-inside: avoid; }
.end { text-align: right; }
.below { display: block; color: ${INK_3}; font-size: 12px; line-height: 1.25; }
.quiet, .code { color: ${INK_3}; }
.code { font-size: 0.86em; font-weight: 400; }
.money { white-space: nowrap; }
.whole { overflow-wrap: normal; white-space: nowrap; }
strong, b { font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { margin: 0 0 8px; break-inside: avoid; }
.picture { display: block; width: 100%; height: auto; overflow: visible; }
.picture text { font: 400 12px ${SANS}; fill: ${INK_2}; font-variant-numeric: tabular-nums; }
.picture .strong text { font-weight: 600; fill: ${INK}; }
ul.plain { padding-left: 17px; }
ul.plain li { margin-bottom: 4px; padding-left: 3px; }
ul.plain li::marker { color: var(--brand); }
.figures, .ways, .columns, .signatures { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
.figures { list-style: none; margin: 14px 0 4px; border-top: 1px solid ${LINE}; border-bottom: 1px solid ${LINE}; }
.figures li { padding: 10px 14px 10px 0; break-inside: avoid; }
.figures li + li { padding-left: 14px; border-left: 1px solid ${LINE}; }
.figures span { display: block; }
.figures .figure { font-size: 20px; font-weight: 600; line-height: 1.3; }
.figures .figure .money { display: inline; white-space: normal; }
.figures .figure span { display: inline; }
.figures .figure .code { font-size: 13px; }
.ways { list-style: none; gap: 28px; margin-top: 10px; }
.ways.many { grid-auto-flow: row; grid-template-columns: 1fr 1fr; }
.ways li { border-top: 2px solid ${LINE}; padding-top: 12px; break-inside: avoid; }
.ways li.recommended { border-top-color: var(--brand); }
.ways h3 { margin: 0; font-weight: 500; }
.ways .price { font-size: 20px; line-height: 1.35; margin-bottom: 4px; }
.ways .price .code { font-size: 13.5px; }
.ways .likely { margin-top: 10px; font-size: 12.5px; }
.ways .likely span { display: block; color: ${INK_3}; }
.callout { margin-top: 22px; padding: 15px 20px; border: 1px solid var(--brand); border-radius: 10px; break-inside: avoid; }
.callout h2 { margin: 0 0 4px; }
.callout p + p { margin-top: 8px; }
.columns { gap: 32px; break-inside: avoid; }
dl div { display: flex; gap: 14px; padding: 2px 0; }
dt { flex: none; width: 66px; color: ${INK_3}; }
dl.wide dt { width: 170px; }
dl.wide div { padding: 7px 0; border-bottom: 1px solid ${LINE}; }
dl.wide div:last-child { border-bottom: 0; }
.agreed { break-after: avoid; break-inside: avoid; }
.agreed ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin-top: 22px; }
.box { display: inline-block; width: 14px; height: 14px; margin-right: 9px; border: 1.3px solid ${INK}; border-radius: 3px;
  vertical-align: -2px; }
.signatures { gap: 36px; margin-top: 46px; break-inside: avoid; }
.signatures div { border-top: 1px solid ${INK}; padding-top: 6px; }
.signatures strong { display: block; font-weight: 500; font-size: 14px; }
.signatures p { color: ${INK_3}; font-size: 12.5px; }
.open { margin-top: 10px; padding: 8px 12px; border: 1px dashed #7d8c94; border-radius: 6px; color: ${INK_3}; break-inside: avoid; }
.open + h1 { margin-top: 16px; }
.open b { color: ${INK_2}; }
.foot { display: flex; justify-content: space-between; gap: 24px; margin-top: 48px; padding-top: 10px;
  border-top: 1px solid ${WATERLINE}; color: ${INK_3}; font-size: 12px; }
a { color: var(--brand); }
@media screen and (max-width: 600px) {
  body { padding: 20px; }
  .figures, .ways, .ways.many, .columns, .signatures { grid-auto-flow: row; grid-template-columns: minmax(0, 1fr); }
  .figures li + li { padding-left: 0; border-left: 0; border-top: 1px solid ${LINE}; }
  h1.quote { font-size: 26px; text-indent: 0; }
}
@media print {
  body { padding: 0 7mm; max-width: none; }
  tfoot { display: table-row-group; }
  .foot { display: none; }
  @supports (-moz-appearance: none) { .foot { display: flex; } }
}`;
