import type { Page } from 'puppeteer-core';

/** What a page was caught at. */
export interface Caught {
  /** How often a payload ran. */
  readonly ran: number;
  /** Reports of the page's policy. */
  readonly reports: readonly string[];
}

/** Puts traps into a page before anything of it runs. */
export async function setTraps(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const caught = { ran: 0, reports: [] as string[] };
    const ran = () => void (caught.ran += 1);
    Object.assign(globalThis, { caught, ran, alert: ran, prompt: ran, confirm: ran });
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, sourceFile, lineNumber, sample }) =>
        caught.reports.push(`${violatedDirective} ${sourceFile}:${lineNumber} ${sample}`),
    );
  });
}

/** What went into the traps since the page was opened. */
export const caughtIn = (page: Page): Promise<Caught> =>
  page.evaluate(() => (globalThis as unknown as { caught: Caught }).caught);

/** Kinds of elements that only the page's own code may make, with how many stand there, frames of documents included. */
export const loadedElements = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const kinds =
      'script, img, iframe, object, embed, form, style, link:not([rel=modulepreload], [href^="/assets/"]), meta, base, video, audio, math, marquee, frame, details[open][ontoggle], [srcdoc] [srcdoc]';
    const counts: Record<string, number> = {};
    const count = (root: Document) => {
      for (const element of root.querySelectorAll(kinds)) {
        const tag = element.tagName.toLowerCase();
        counts[tag] = (counts[tag] ?? 0) + 1;
        if (element instanceof HTMLIFrameElement && element.contentDocument) count(element.contentDocument);
      }
      for (const element of root.querySelectorAll('*'))
        for (const { name, value } of element.attributes)
          if (
            /^on/.test(name) ||
            (/^(?:href|src|action|formaction)$/.test(name) && /^\s*(?:javascript|data:text)/i.test(value))
          )
            counts[`${element.tagName.toLowerCase()}[${name}]`] = 1;
    };
    count(document);
    return counts;
  });
