/** A self-contained page taken apart: its markup, and its styles as text. */
interface Paper {
  readonly markup: string;
  readonly styles: readonly string[];
}

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Takes the styles out of a page. An extension page's policy forbids inline styles, in its frames too. */
export const paperOf = (html: string): Paper => ({
  markup: html.replace(STYLE, ''),
  styles: [...html.matchAll(STYLE)].map((match) => match[1] ?? ''),
});

/** Gives a loaded frame its styles as constructed sheets, which the policy allows. */
export function dressPaper(frame: HTMLIFrameElement, styles: readonly string[]): void {
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const page = frame.contentDocument;
  if (!view || !page) return;
  page.adoptedStyleSheets = styles.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
