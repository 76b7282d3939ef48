import { render } from 'preact-render-to-string';
import { cleanText } from '../base/text.ts';
import type { Block, BlockOf, ClientDocument } from './block.ts';
import { renderBlock } from './html-blocks.tsx';
import { lookStyle, pageStyle, STYLE } from './style.ts';
import { wordsIn } from './words/of.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The document as one self-contained HTML file: no script, nothing loaded, print rules for A4, language, title and
 * headings in order, so that the browser's print makes a tagged PDF. The same document gives the same bytes.
 */
export function htmlOf(document: ClientDocument): string {
  const words = wordsIn(document.language);
  const { footer } = document;
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        {document.author && <meta name="author" content={cleanText(document.author)} />}
        <title>{cleanText(document.title)}</title>
        <style>{STYLE + lookStyle(document.look) + pageStyle(footer)}</style>
      </head>
      <body>
        <main>
          {document.look?.logo && <img class="logo" src={document.look.logo} alt="" />}
          {document.blocks.map((block: Block) => renderBlock(block as BlockOf<Block['kind']>, words))}
        </main>
        <footer class="foot">
          <span>{cleanText(footer.left)}</span>
          <span>{cleanText(footer.middle)}</span>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}
