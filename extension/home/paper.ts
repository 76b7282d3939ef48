/** What a browser offers that tells markup of ours from any other text. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

/** The one way by which text becomes a page in a frame: the policy of our pages refuses every other, by this name. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('paper', {
  createHTML: (text) => text,
});

/** A self-contained page taken apart: its markup, and its styles as text. */
interface Paper {
  readonly markup: string;
  readonly styles: readonly string[];
}

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Takes the styles out of a page. An extension page's policy forbids inline styles, in its frames too. */
export function paperOf(html: string): Paper {
  const bare = html.replace(STYLE, '');
  return {
    markup: policy?.createHTML(bare) ?? bare,
    styles: [...html.matchAll(STYLE)].map((match) => match[1] ?? ''),
  };
}

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
