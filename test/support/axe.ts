import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** A page or frame of either of the two libraries that drive browsers here. */
interface Evaluates {
  evaluate(script: string): Promise<unknown>;
  evaluate<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * What stands in the way of somebody's access to the page as it is now, and whether it scrolls sideways; of an open dialog only that.
 * Of a look that differs in its colours from one that was tried, colours are enough.
 */
export async function accessTrouble(page: Evaluates, coloursOnly = false): Promise<string[]> {
  if ((await page.evaluate('!globalThis.axe')) === true) await page.evaluate(AXE);
  await page.evaluate(
    `globalThis.axeAsked = ${JSON.stringify(coloursOnly ? { runOnly: ['color-contrast'] } : {})}`,
  );
  return page.evaluate(async () => {
    const { axe, axeAsked } = globalThis as unknown as {
      axe: { run(where: object, asked: object): Promise<AxeResult> };
      axeAsked: object;
    };
    const where = document.querySelector('dialog[open]') ? ['dialog[open]'] : ['html'];
    const { violations } = await axe.run({ include: where, exclude: ['iframe'] }, axeAsked);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
      ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth} px`] : []),
    ];
  });
}
